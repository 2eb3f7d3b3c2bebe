import Findings
import ReportModel
import ReportSyntax
import Rules

/// What is known of what stands at a place.
public enum Hover {
  /// Nil where nothing is to be told.
  public static func text(in snapshot: Snapshot, at offset: Int) -> HoverText? {
    let writer = HoverWriter(snapshot: snapshot, offset: offset)
    let findings = writer.findings()
    guard var text = writer.subject() else { return findings }
    if let findings { text.add(findings) }
    return text
  }
}

/// Puts into words what stands at an offset. One extension for each thing that may stand there.
struct HoverWriter {
  let snapshot: Snapshot
  let offset: Int

  var index: CheckedIndex { snapshot.checkedIndex }
  var report: Report { snapshot.checked.report }
  var language: MessageLanguage { snapshot.options.language }

  func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  func line(_ offset: Int) -> HoverText.Part { .line(snapshot.lines.line(at: offset) + 1, offset: offset) }

  /// What it is, before anything that is wrong with it.
  func subject() -> HoverText? {
    switch snapshot.syntaxPlace(at: offset) {
    case .headerKey(let range): document(range, LanguageDocument.header(key(range)))
    case .headerValue(let range, let key): document(range, LanguageDocument.header(self.key(key)))
    case .keyword(let range, let keyword): document(range, LanguageDocument.directive(keyword))
    case .directiveKey(let range, let keyword): document(range, LanguageDocument.key(key(range), of: keyword))
    case .format(let range): document(range, LanguageDocument.format)
    case .function(let range): document(range, LanguageDocument.function(key(range)))
    case .path(let reference): path(reference)
    case .rule(let range): rule(range)
    case .name(let occurrence): name(occurrence)
    case .table(let range, _): index.references.table(named: range).map { table($0, range) }
    case .cell(let range, let reference): cells(range, reference)
    case .computed(let range): computed(range)
    case .tableTitle(let range): index.table(titledAt: offset).map { table($0, range) }
    case .number, nil: plain()
    }
  }

  private func key(_ range: Range<Int>) -> String {
    snapshot.bytes.withUnsafeBufferPointer { NameText.key($0, range) }
  }

  /// Prose and cells.
  private func plain() -> HoverText? {
    if let place = index.subjects.place(at: offset) { return subject(place) }
    if let found = index.figures(at: offset) { return figure(found) }
    if let table = index.table(titledAt: offset), let range = report.tables[table].titleRange {
      return self.table(table, range)
    }
    return nil
  }

  // MARK: - The language

  private func document(_ range: Range<Int>, _ document: LanguageDocument?) -> HoverText? {
    guard let document else { return nil }
    var text = HoverText(range)
    text.add(.title, .code(document.form))
    text.add(.text, .text(document.text(language)))
    return text
  }

  private func rule(_ range: Range<Int>) -> HoverText? {
    guard let rule = RuleNote.rule(key(range), language) else { return nil }
    var text = HoverText(range)
    text.add(.title, .strong("\(rule.id) \(rule.name)"))
    if language == .chinese, let summary = RuleNote.summary(of: rule.id) { text.add(.text, .text(summary)) }
    return text
  }

  private func path(_ reference: FileReference) -> HoverText? {
    var text = HoverText(reference.range)
    let document =
      switch reference.kind {
      case .include: LanguageDocument.directive(.include)
      case .data: LanguageDocument.directive(.data)
      case .subjects: LanguageDocument.key("来自", of: .subject)
      case .lastYear: LanguageDocument.header("上年")
      }
    if let file = snapshot.file(reference.path) {
      text.add(.title, .code(file.path))
    } else {
      text.add(.title, .text(say("找不到文件 ", "there is no file ")), .code(reference.path))
    }
    if let document { text.add(.text, .text(document.text(language))) }
    return text
  }

  // MARK: - Findings

  /// What is wrong at the place, with what its rule checks.
  func findings() -> HoverText? {
    var text: HoverText?
    for finding in index.findings(at: offset).prefix(5) {
      var one = HoverText(finding.range)
      one.add(
        .title, .strong("\(mark(finding.severity)) \(finding.rule) \(finding.name)"), .text(" "), .text(finding.message)
      )
      for note in finding.notes { one.add(.detail, .text(note)) }
      if language == .chinese, let summary = RuleNote.summary(of: finding.rule) {
        one.add(.text, .text("规则：\(summary)"))
      }
      if text == nil { text = one } else { text?.add(one) }
    }
    return text
  }

  private func mark(_ severity: Severity) -> String {
    switch severity {
    case .error: say("错误", "error")
    case .warning: say("警告", "warning")
    case .hint: say("提示", "hint")
    }
  }
}
