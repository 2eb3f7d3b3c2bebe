import Analysis
import Findings
import ReportModel
import SourceText
import TestSupport

/// What a text with a cursor `‸` in it is answered.
struct Asked {
  let marked: Marked
  let list: CompletionList

  init(
    _ text: String, path: String = "报告.gj", files: [String: String] = [:], language: MessageLanguage = .chinese,
    lineEdits: CompletionOptions.LineEdits = .anywhere, folders: [String: [String]]? = nil
  ) {
    marked = Marked(text)
    var check = CheckOptions()
    check.loader = Shelf(files: files)
    let snapshot = Snapshot(path: path, bytes: marked.bytes, options: check)
    var options = CompletionOptions(language: language, lineEdits: lineEdits)
    if let folders {
      options.folders = { folder in
        (folders[folder] ?? []).map {
          FolderEntry(name: $0.hasSuffix("/") ? String($0.dropLast()) : $0, isFolder: $0.hasSuffix("/"))
        }
      }
    }
    list = Completer.complete(snapshot, at: marked.place, options)
  }

  var items: [Completion] { list.items }
  var labels: [String] { list.items.map(\.label) }

  func item(_ label: String) -> Completion? { items.first { $0.label == label } }

  /// The text after the item of a label was taken in an editor without snippets; the word behind the cursor gives way.
  func accepting(_ label: String) -> String? {
    guard let item = item(label) else { return nil }
    let range = item.range.lowerBound..<max(item.range.upperBound, item.rest.upperBound)
    let edits = [TextEdit(range: range, newText: Array(item.text.plain.utf8))] + item.otherEdits
    return TextEdit.apply(edits, to: marked.bytes).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The line that the cursor was in, after the item of a label was taken.
  func line(accepting label: String) -> String? {
    let number = marked.bytes[..<marked.place].count { $0 == 0x0A }
    let lines = accepting(label)?.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.flatMap { $0.indices.contains(number) ? String($0[number]) : nil }
  }

  /// Whether every item begins, for an editor that compares, with what was typed.
  var allPassAnEditorsFilter: Bool {
    items.allSatisfy { item in
      item.range.lowerBound <= marked.place && marked.place <= item.range.upperBound
        && item.filter.utf8.starts(with: marked.bytes[item.range.lowerBound..<marked.place])
    }
  }
}

/// Files by path.
struct Shelf: FileLoader {
  var files: [String: String]

  func load(_ path: String, relativeTo: String) -> LoadedFile? {
    files[path].map { LoadedFile(path: path, bytes: Array($0.utf8)) }
  }
}
