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
    let list = SubjectList(text.utf8)
    if let line = list.tornQuote { note(.subjectFileTornQuote, line: line, to: &report) }
    guard !list.rows.isEmpty else { return note(.subjectFileEmpty, to: &report) }
    var torn = 0
    for row in list.rows where report.localSubjects.count < mostSubjects {
      let name = list.bytes.withUnsafeBufferPointer { LabelText.folded($0, row.nameRange) }
      if let code = row.written?.code, !name.isEmpty {
        report.localSubjects.append(
          LocalSubject(
            code: code, name: name.text, range: place, origin: file.path, table: path, line: row.line))
        continue
      }
      // What a quote that never closes leaves of its line is told with the quote.
      if row.line == list.tornQuote { continue }
      torn += 1
      guard torn <= mostTold else { continue }
      let written = String(decoding: list.bytes[row.range].prefix(90), as: UTF8.self)
      let missing = row.written?.code == nil ? "代码" : "名称"
      note(.subjectFileLine, [written, missing], line: row.line, to: &report)
    }
    if torn > mostTold { note(.subjectFileMoreLines, ["\(torn - mostTold)"], to: &report) }
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
      if before.name == subject.name || before.years != subject.years { continue }
      report.problems.append(
        ModelProblem(
          .subjectTwice, subject.range, related: [ModelProblem.Related(range: before.range, text: before.name)],
          details: [subject.code.text, subject.name, before.name, subject.table ?? ""], line: subject.line))
    }
  }
}
