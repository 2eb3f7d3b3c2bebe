import Findings
import ReportModel
import Subjects

/// The 名词解释 against the 科目 that the report has figures for.
enum GlossaryJudge {
  static func judge(
    _ report: Report, _ catalogue: SubjectCatalogue, _ bytes: UnsafeBufferPointer<UInt8>,
    into verdicts: inout SubjectVerdicts
  ) {
    guard let section = report.outline.sections.last(where: { Label($0.title).contains("名词解释") }) else { return }
    let search = NameSearch(catalogue, bytes)
    var explained: [(code: SubjectCode, range: Range<Int>)] = []
    for path in report.subjectPaths where section.range.contains(path.range.lowerBound) {
      guard let code = item(path, search) else { continue }
      explained.append((code, path.parts[path.parts.count - 1].name))
    }
    let used = usedItems(report, bytes)
    // A glossary of two or three 科目 is none of them all.
    guard explained.count >= least, used.count >= least else { return }
    let named = Set(explained.map(\.code))
    for (code, range) in explained where !used.contains(code) {
      guard let subject = catalogue.subject(code) else { continue }
      var fault = SubjectFault(.explainedUnused, range, written: subject.name, code: code)
      fault.expected = subject
      verdicts.faults.append(fault)
    }
    let missing = used.filter { !named.contains($0) }.compactMap { catalogue.subject($0) }.sorted {
      $0.code.order < $1.code.order
    }
    guard !missing.isEmpty else { return }
    var fault = SubjectFault(.usedUnexplained, section.titleRange, written: "")
    fault.candidates = missing
    verdicts.faults.append(fault)
  }

  private static let least = 3

  /// The 项 that a path names without doubt.
  private static func item(_ path: SubjectPath, _ search: NameSearch) -> SubjectCode? {
    guard let last = path.parts.last, last.level == .item else { return nil }
    var parents: [Subject]?
    for part in path.parts {
      guard let name = search.name(of: part) else { return nil }
      let own = name.found.subjects.filter { subject in
        parents.map { $0.contains { subject.code.isBelow($0.code) } } ?? true
      }
      guard !own.isEmpty else { return nil }
      parents = own
    }
    return parents?.count == 1 ? parents?.first?.code : nil
  }

  /// The 项 that the tables of expenditure have rows for.
  private static func usedItems(_ report: Report, _ bytes: UnsafeBufferPointer<UInt8>) -> Set<SubjectCode> {
    var used: Set<SubjectCode> = []
    for table in report.tables
    where table.kind == .expenditure || table.kind == .generalBudgetExpenditure || table.kind == .governmentFunds
      || table.kind == .stateCapital
    {
      for row in SubjectRow.rows(of: table, bytes) {
        if let code = row.code, code.level == .item { used.insert(code) }
      }
    }
    return used
  }
}
