import Findings
import ReportSyntax

/// What may stand in braces and in the expressions of `@设` and `@校验`: names, tables with their cells, functions, formats.
struct InlineCompletions {
  let text: ByteText
  let snapshot: Snapshot
  let options: CompletionOptions
  let place: Int

  private var isChinese: Bool { options.language == .chinese }

  func items(_ within: ExpressionPlace) -> CompletionList {
    switch within {
    case .value: CompletionList()
    case .format(let start): formats(start)
    case .opened(let start): opened(start)
    case .expression(let start): expression(start)
    }
  }

  // MARK: - Formats

  private func formats(_ start: Int) -> CompletionList {
    var list = CompletionList()
    let end = text.runEnd(from: place, to: text.line(at: place).upperBound) { text.isName(at: $0) }
    let word = TypedWord(text, min(start, place)..<place, rest: place..<end)
    let formats: [(String, String)] = [
      ("百分比2", "14.49%"), ("百分比1", "14.5%"), ("百分比0", "14%"), ("2位", "427.32"), ("1位", "427.3"), ("4位", "427.3215"),
      ("6位", ""),
      ("整数", "427"),
    ]
    list.append(
      formats.map { .init(kind: .format, label: $0.0, description: $0.1, text: InsertText($0.0 + closing(word))) },
      for: word)
    return list
  }

  /// A brace, where the line has none behind the word.
  private func closing(_ word: TypedWord) -> String {
    var index = word.rest.upperBound
    let end = text.line(at: place).upperBound
    while index < end {
      let sign = text.folded(at: index)
      if sign == 0x7D { return "" }
      if sign == 0x7B { break }
      index = text.next(index)
    }
    return "}"
  }

  // MARK: - Behind the brace

  private func opened(_ start: Int) -> CompletionList {
    var list = CompletionList()
    let word = self.word(start..<place)
    let close = closing(word)
    var candidates = names { DefinedNames.quoted($0) + close }
    candidates.append(
      .init(
        kind: .function, label: "= …", description: isChinese ? "算式" : "an expression",
        text: InsertText(template: "= ⟨算式⟩" + close, bare: "= " + close), aliases: ["="]))
    candidates += functions { function in
      InsertText(template: "= \(call(function))\(format(function))" + close, bare: "= \(function.name)(" + ")" + close)
    }
    candidates += tables { "= \($0)[⟨合计⟩, ⟨决算数⟩]" + close }
    list.append(candidates, for: word)
    return list
  }

  private func format(_ function: FunctionGuide) -> String {
    ["占比", "增长率", "完成率"].contains(function.name) ? " : ⟨百分比2⟩" : ""
  }

  private func call(_ function: FunctionGuide) -> String {
    "\(function.name)(\(function.parameters.map { "⟨\($0.chinese)⟩" }.joined(separator: ", ")))"
  }

  // MARK: - Expressions

  private func expression(_ start: Int) -> CompletionList {
    let cursor = ExpressionCursor(text, from: start, to: place)
    switch cursor.place {
    case .none: return CompletionList()
    case .term: return term(word(cursor.word))
    case .row(let table), .column(let table, _):
      return CellReferenceCompletions(text: text, snapshot: snapshot, options: options, place: place)
        .items(cursor, table: table)
    }
  }

  private func term(_ word: TypedWord) -> CompletionList {
    var list = CompletionList()
    let opensBracket = text.folded(at: word.rest.upperBound) == 0x28
    var candidates = names { DefinedNames.quoted($0) }
    candidates += functions { function in
      opensBracket ? InsertText(function.name) : InsertText(template: call(function), bare: function.name + "(")
    }
    candidates += tables { "\($0)[⟨合计⟩, ⟨决算数⟩]" }
    list.append(candidates, for: word)
    return list
  }

  private func word(_ range: Range<Int>) -> TypedWord {
    let end = text.runEnd(from: place, to: text.line(at: place).upperBound) { text.isName(at: $0) }
    // The quote in front of a name goes with it.
    let quote = "「".utf8.count
    let start = text.has("「", at: range.lowerBound - quote) ? range.lowerBound - quote : range.lowerBound
    return TypedWord(text, start..<place, rest: place..<(text.has("」", at: end) ? end + quote : end))
  }

  private func names(_ insert: (String) -> String) -> [CompletionList.Candidate] {
    DefinedNames(snapshot, text).entries.map {
      .init(kind: .name, label: $0.name, description: $0.value, text: InsertText(insert($0.name)))
    }
  }

  private func functions(_ insert: (FunctionGuide) -> InsertText) -> [CompletionList.Candidate] {
    FunctionGuide.all.map {
      .init(
        kind: .function, label: $0.name, detail: String($0.label(options.language).dropFirst($0.name.count)),
        description: $0.help(options.language), text: insert($0), aliases: [$0.englishName],
        topic: CompletionTopic(.function, $0.name))
    }
  }

  private func tables(_ template: (String) -> String) -> [CompletionList.Candidate] {
    TableTitles.all(snapshot.tree, text).prefix(100).map { entry in
      let name = DefinedNames.quoted(entry.title)
      return .init(
        kind: .table, label: entry.title, description: isChinese ? "表" : "table",
        text: InsertText(template: template(name), bare: name + "["))
    }
  }
}
