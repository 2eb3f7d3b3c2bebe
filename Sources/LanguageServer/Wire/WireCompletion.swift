import Analysis
import JSONRPC
import SourceText

/// `CompletionList`
struct WireCompletionList: JSONEncodable, Sendable {
  var list: CompletionList
  var places: Places
  var client: CompletionClient

  func encode(into slot: inout JSONSlot) {
    slot.object { object in
      object.set("isIncomplete", true)
      object.array("items") { array in
        for (index, item) in list.items.enumerated() {
          array.append(WireCompletion(item: item, index: index, places: places, client: client))
        }
      }
    }
  }
}

/// `CompletionItem`
struct WireCompletion: JSONEncodable, Sendable {
  var item: Completion
  /// Its place in the list, which clients would sort by the alphabet otherwise.
  var index: Int
  var places: Places
  var client: CompletionClient

  func encode(into slot: inout JSONSlot) {
    slot.object { object in
      if client.takesLabelDetails {
        object.set("label", item.label)
        if !item.detail.isEmpty || !item.description.isEmpty {
          object.object("labelDetails") {
            if !item.detail.isEmpty { $0.set("detail", item.detail) }
            if !item.description.isEmpty { $0.set("description", item.description) }
          }
        }
      } else {
        object.set("label", item.label + item.detail)
        if !item.description.isEmpty { object.set("detail", item.description) }
      }
      object.set("kind", Self.kind(item.kind))
      object.set("sortText", Self.sortText(index))
      object.set("filterText", item.filter.isEmpty ? item.label : item.filter)
      if item.isPreselected, client.takesPreselect { object.set("preselect", true) }
      if item.isDeprecated {
        if client.takesTags {
          object.set("tags", [1])
        } else if client.takesDeprecated {
          object.set("deprecated", true)
        }
      }
      write(edit: &object)
      if !item.otherEdits.isEmpty {
        object.set("additionalTextEdits", item.otherEdits.map { WireTextEdit($0, places) })
      }
      if item.kind == .folder, let command = client.goesOn {
        // What is in the folder.
        object.object("command") {
          $0.set("title", "")
          $0.set("command", command)
        }
      }
      if let topic = item.topic {
        object.object("data") {
          $0.set("kind", topic.kind.rawValue)
          $0.set("key", topic.key)
          if let year = topic.year { $0.set("year", year) }
        }
      }
    }
  }

  private func write(edit object: inout JSONObjectWriter) {
    let plain = item.text.plain
    // Neovim puts in plain text up to its first blank.
    let isCut = client.lineEdits == .beforeCursor && plain.utf8.contains { $0 == 0x20 || $0 == 0x0A }
    let isSnippet = client.takesSnippets && (item.text.hasPlaces || isCut)
    if isSnippet { object.set("insertTextFormat", 2) }
    let text = isSnippet ? Self.snippet(item.text) : plain
    let insert = places.range(item.range)
    object.object("textEdit") {
      $0.set("newText", text)
      if client.takesInsertReplace, !item.rest.isEmpty {
        $0.set("insert", insert)
        $0.set("replace", places.range(item.range.lowerBound..<item.rest.upperBound))
      } else {
        $0.set("range", insert)
      }
    }
  }

  /// Five digits: more items no list has.
  private static func sortText(_ index: Int) -> String {
    let digits = String(index)
    return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
  }

  /// `$1` and its kin, the last of them where the cursor comes to stand. What is the same wherever it stands is filled in once.
  static func snippet(_ text: InsertText) -> String {
    var last = 0
    var shared: [String: Int] = [:]
    var result = ""
    for piece in text.pieces {
      switch piece {
      case .text(let own): result += escaped(own, "\\$")
      case .place(let examples):
        let first = examples.first ?? ""
        let isShared = InsertText.shared.contains(first)
        if isShared, let number = shared[first] {
          result += "${\(number)}"
          continue
        }
        last += 1
        if isShared { shared[first] = last }
        switch examples.count {
        case 0: result += "${\(last)}"
        case 1: result += "${\(last):\(escaped(first, "\\$}"))}"
        default: result += "${\(last)|\(examples.map { escaped($0, "\\$},|") }.joined(separator: ","))|}"
        }
      }
    }
    return result + "$0"
  }

  /// With `\` before what means something in a snippet.
  private static func escaped(_ text: String, _ signs: String) -> String {
    text.reduce(into: "") { result, character in
      if signs.contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// `CompletionItemKind`
  private static func kind(_ kind: Completion.Kind) -> Int {
    switch kind {
    case .subject: 20  // EnumMember
    case .directive: 14  // Keyword
    case .key: 10  // Property
    case .value: 12  // Value
    case .name: 6  // Variable
    case .table: 22  // Struct
    case .row: 20
    case .column: 5  // Field
    case .function: 3  // Function
    case .format: 24  // Operator
    case .unit: 11  // Unit
    case .indicator: 13  // Enum
    case .section: 15  // Snippet
    case .rule: 21  // Constant
    case .file: 17  // File
    case .folder: 19  // Folder
    }
  }
}
