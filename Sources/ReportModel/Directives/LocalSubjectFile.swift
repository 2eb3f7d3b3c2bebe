import ReportSyntax
import SourceText
import Subjects

/// `@科目 来自 "本县科目.tsv"`: a table of 科目 that the catalogue does not have, a code and a name a line.
enum LocalSubjectFile {
  /// More torn lines than this are counted, not told one by one.
  private static let mostTold = 10
  /// More 科目 than this no body has.
  private static let mostSubjects = 20_000

  static func read(_ place: Range<Int>, into report: inout Report, _ context: ReadingContext) {
    let path = report.tree.bytes.withUnsafeBufferPointer { SourceWords.unquoted($0, place) }
    func note(_ kind: ModelProblem.Kind, _ more: [String] = [], line: Int? = nil, to report: inout Report) {
      report.problems.append(ModelProblem(kind, place, details: [path] + more, line: line))
    }
    guard let file = context.loader?.load(path, relativeTo: context.path) else {
      return note(.subjectFileMissing, to: &report)
    }
    guard file.bytes.count < 1 << 24, let text = TextEncoding.detect(file.bytes).decode(file.bytes), text.invalid == 0
    else { return note(.subjectFileUnreadable, to: &report) }
    let bytes = text.utf8
    let lines = LineIndex(bytes)
    let reader = DelimitedReader(bytes, isTabbed: bytes.contains(0x09))
    if let torn = reader.tornQuote { note(.subjectFileTornQuote, line: lines.line(at: torn) + 1, to: &report) }
    guard !reader.rows.isEmpty else { return note(.subjectFileEmpty, to: &report) }
    let quoteLine = reader.tornQuote.map { lines.line(at: $0) + 1 }
    var torn = 0
    for (index, row) in reader.rows.enumerated() where report.localSubjects.count < mostSubjects {
      let line = lines.line(at: Int(row.span.start)) + 1
      switch bytes.withUnsafeBufferPointer({ subject($0, reader.cells[row.cells], isFirst: index == 0) }) {
      case .subject(let code, let name):
        report.localSubjects.append(
          LocalSubject(code: code, name: name, range: place, origin: file.path, table: path, line: line))
      case .head: continue
      case .torn(let what):
        // What a quote that never closes leaves of its line is told with the quote.
        if line == quoteLine { continue }
        torn += 1
        if torn <= mostTold {
          let written = String(
            decoding: bytes[Int(row.span.start)..<min(Int(row.span.end), bytes.count)].prefix(90), as: UTF8.self)
          note(.subjectFileLine, [written, what], line: line, to: &report)
        }
      }
    }
    if torn > mostTold { note(.subjectFileMoreLines, ["\(torn - mostTold)"], to: &report) }
  }

  private enum Line {
    case subject(SubjectCode, String)
    case head
    /// What is missing: 代码 or 名称.
    case torn(String)
  }

  private static func subject(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cells: ArraySlice<TableSyntax.Cell>, isFirst: Bool
  ) -> Line {
    func range(_ cell: TableSyntax.Cell) -> Range<Int> {
      (Int(cell.span.start)..<Int(max(cell.span.start, cell.span.end))).clamped(to: 0..<bytes.count)
    }
    guard let first = cells.first(where: { !$0.span.isEmpty }) else { return .head }
    // A line that begins with // or # is a remark.
    let start = range(first)
    if bytes[start.lowerBound] == UInt8(ascii: "#") || bytes[start].starts(with: [0x2F, 0x2F]) { return .head }
    guard let code = WrittenCode(bytes, start)?.code else {
      let text = LabelText.folded(bytes, start)
      return isFirst && (text.contains("代码") || text.contains("编码") || text.contains("科目")) ? .head : .torn("代码")
    }
    let name = cells.drop { $0.span != first.span }.dropFirst().first { !$0.span.isEmpty }
    let text = name.map { LabelText.folded(bytes, range($0)).text } ?? ""
    return text.isEmpty ? .torn("名称") : .subject(code, text)
  }

  /// Tells of codes that are given under two names.
  static func noteTwoNames(_ report: inout Report) {
    guard report.localSubjects.count > 1 else { return }
    var first: [SubjectCode: LocalSubject] = [:]
    for subject in report.localSubjects {
      guard let before = first[subject.code] else {
        first[subject.code] = subject
        continue
      }
      if before.name == subject.name { continue }
      report.problems.append(
        ModelProblem(
          .subjectTwice, subject.range, related: [ModelProblem.Related(range: before.range, text: before.name)],
          details: [subject.code.text, subject.name, before.name, subject.table ?? ""], line: subject.line))
    }
  }
}
