import ReportModel
import Subjects

/// A table whose rows codes name, with the 科目 that they are.
struct CodedTable {
  let table: ReportTable
  let rows: [SubjectRow]
  /// The 科目 of each row in the report's year; nil where there is none.
  let subjects: [Subject?]
  /// The codes are those of 科目, not of projects, bodies or accounts.
  let isOfSubjects: Bool
  /// The names beside them are those of 科目, too.
  let namesSubjects: Bool
  /// A list of 科目 and nothing else: every row of it is told of.
  let isList: Bool
  /// The classification that its codes must be of; nil where nothing says so.
  let classification: SubjectClassification?
  private let counts: [SubjectCode: Int]

  init(
    _ table: ReportTable, _ rows: [SubjectRow], _ catalogue: SubjectCatalogue, _ bytes: UnsafeBufferPointer<UInt8>,
    isList: Bool = false
  ) {
    self.table = table
    self.isList = isList
    self.rows = rows
    var place = 0
    var subjects: [Subject?] = []
    subjects.reserveCapacity(rows.count)
    var counts: [SubjectCode: Int] = [:]
    var (known, named, matching) = (0, 0, 0)
    for row in rows {
      let subject = row.code.flatMap { catalogue.subject($0, after: &place) }
      subjects.append(subject)
      guard let code = row.code else { continue }
      counts[code, default: 0] += 1
      guard let subject else {
        if case .unknown = catalogue.standing(of: code) {} else { known += 1 }
        continue
      }
      known += 1
      guard !row.nameRange.isEmpty else { continue }
      named += 1
      if WrittenNames.holds(subject, bytes, row.nameRange) { matching += 1 }
    }
    self.subjects = subjects
    self.counts = counts
    let isOfficial = table.kind.isOfCodes
    isOfSubjects = isList || (isOfficial ? known > 0 : known > 0 && known * 2 >= rows.count)
    // Projects and bodies have the codes of their 科目 beside them.
    let headSaysSo = table.bands.contains { band in
      band.sides.contains { side in side.label.map { band.columns[$0].name.text.contains("科目") } ?? false }
    }
    namesSubjects = isList || isOfficial || headSaysSo || matching >= 2 && matching * 2 >= named
    // A list may hold several.
    classification = isList ? nil : Self.classification(rows)
  }

  /// How many rows have a code.
  func count(of code: SubjectCode) -> Int { counts[code] ?? 0 }

  /// The one that all but a few rows have.
  private static func classification(_ rows: [SubjectRow]) -> SubjectClassification? {
    var votes: [SubjectClassification: Int] = [:]
    for row in rows {
      if let own = row.code?.classification { votes[own, default: 0] += 1 }
    }
    let most = votes.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    // A table that is called otherwise than it is filled is judged by what is in it.
    guard let most, most.value * 4 >= rows.count * 3 || most.value == rows.count - 1, rows.count >= 3 else {
      return nil
    }
    return most.key
  }
}

extension TableKind {
  /// An official table that must be filled with codes of 科目.
  var isOfCodes: Bool {
    switch self {
    case .income, .expenditure, .generalBudgetExpenditure, .basicExpenditure, .governmentFunds, .stateCapital: true
    case .incomeAndExpenditure, .fiscalIncomeAndExpenditure, .threePublic, .indicators, .other: false
    }
  }
}
