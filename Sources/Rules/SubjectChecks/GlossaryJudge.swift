import Findings
import ReportModel
import Subjects

/// The 名词解释 against the 科目 that the report has figures for.
enum GlossaryJudge {
  static func judge(
    _ report: Report, _ search: NameSearch, _ bytes: UnsafeBufferPointer<UInt8>, after kept: KeptSubjects?,
    into verdicts: inout SubjectVerdicts, _ memory: inout SubjectMemory
  ) {
    let catalogue = search.catalogue
    memory.explained = Array(repeating: nil, count: report.subjectBlocks.count)
    guard !report.subjectPaths.isEmpty,
      let section = report.outline.sections.last(where: { Label($0.title).contains("名词解释") })
    else { return }
    var explained: [(code: SubjectCode, range: Range<Int>)] = []
    for (index, block) in report.subjectBlocks.enumerated() {
      let paths = report.paths(ofSubjectBlock: index)
      guard paths.contains(where: { section.range.contains(report.subjectPaths[$0].range.lowerBound) }) else {
        continue
      }
      let items = kept?.explained(block) ?? Self.items(report.subjectPaths[paths], search)
      memory.explained[index] = items
      for item in items {
        let path = report.subjectPaths[paths.lowerBound + item.path]
        guard section.range.contains(path.range.lowerBound), let last = path.parts.last else { continue }
        explained.append((item.code, last.name))
      }
    }
    guard explained.count >= least else { return }
    let used = usedItems(after: kept, &memory)
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

  /// The 项 that the paths of a block name.
  private static func items(_ paths: ArraySlice<SubjectPath>, _ search: NameSearch) -> [SubjectMemory.Explained] {
    paths.enumerated().compactMap { index, path in
      item(path, search).map { SubjectMemory.Explained(code: $0, path: index) }
    }
  }

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
  private static func usedItems(after kept: KeptSubjects?, _ memory: inout SubjectMemory) -> Set<SubjectCode> {
    let pieces = memory.tables.lazy.map(\.piece).filter { !$0.ground.items.isEmpty }
    memory.usedTables = pieces.map(ObjectIdentifier.init)
    if let kept = kept?.memory, let used = kept.used, kept.usedTables == memory.usedTables {
      memory.used = used
      return used
    }
    var used: Set<SubjectCode> = []
    for piece in pieces { used.formUnion(piece.ground.items) }
    memory.used = used
    return used
  }
}

extension TableKind {
  /// Its rows are the 项 that the 名词解释 has to explain.
  var usesItems: Bool {
    self == .expenditure || self == .generalBudgetExpenditure || self == .governmentFunds || self == .stateCapital
  }
}
