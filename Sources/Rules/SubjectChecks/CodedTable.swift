import ReportModel
import Subjects

/// A table whose rows codes name, with the 科目 that they are.
struct CodedTable {
  let table: ReportTable
  let rows: [SubjectRow]
  /// The codes are those of 科目, not of projects, bodies or accounts.
  let isOfSubjects: Bool
  /// The names beside them are those of 科目, too.
  let namesSubjects: Bool
  /// A list of 科目 and nothing else: every row of it is told of.
  let isList: Bool
  /// The classification that its codes must be of; nil where nothing says so.
  let classification: SubjectClassification?
  /// Every code stands behind a smaller one and below its parent, as tables are printed.
  let isInOrder: Bool
  /// By row; nil where the year has no such 科目.
  private let handles: [SubjectHandle?]
  /// By row: the name beside the code is the 科目's.
  private let named: [Bool]
  private let catalogue: SubjectCatalogue
  /// How many rows each code has; empty where they are in order, each once.
  private let counts: [SubjectCode: Int]

  init(
    _ table: ReportTable, _ rows: [SubjectRow], _ catalogue: SubjectCatalogue, _ bytes: UnsafeBufferPointer<UInt8>,
    isList: Bool = false
  ) {
    self.table = table
    self.rows = rows
    self.isList = isList
    self.catalogue = catalogue
    var handles: [SubjectHandle?] = []
    var named: [Bool] = []
    handles.reserveCapacity(rows.count)
    named.reserveCapacity(rows.count)
    var survey = Survey()
    var place = 0
    for row in rows {
      let handle = row.code.flatMap { catalogue.handle($0, after: &place) }
      handles.append(handle)
      survey.add(row.code)
      guard let handle else {
        named.append(false)
        if let code = row.code, catalogue.knows(code) { survey.known += 1 }
        continue
      }
      survey.known += 1
      let isNamed = !row.nameRange.isEmpty && Self.isNamed(handle, row.nameRange, catalogue, bytes)
      named.append(isNamed)
      if !row.nameRange.isEmpty { survey.named += 1 }
      if isNamed { survey.matching += 1 }
    }
    self.handles = handles
    self.named = named
    let isOfficial = table.kind.isOfCodes
    isOfSubjects = isList || (isOfficial ? survey.known > 0 : survey.known > 0 && survey.known * 2 >= rows.count)
    // Projects and bodies have the codes of their 科目 beside them, in tables called like any other.
    let least = Self.headNamesSubjects(table) ? 5 : 2
    namesSubjects =
      isList || survey.matching * least >= survey.named && survey.matching >= 2
      || survey.named <= Self.fewRows && (isOfficial || least > 2)
    // A list may hold several.
    classification = isList ? nil : survey.classification(of: rows.count)
    isInOrder = survey.isInOrder
    var counts: [SubjectCode: Int] = [:]
    if !survey.isInOrder {
      for row in rows {
        if let code = row.code { counts[code, default: 0] += 1 }
      }
    }
    self.counts = counts
  }

  /// So few names may all be wrong.
  private static let fewRows = 4

  /// The 科目 of a row in the report's year; nil where there is none.
  func subject(_ row: Int) -> Subject? { handles[row].flatMap { catalogue.subject($0) } }

  func isKnown(_ row: Int) -> Bool { handles[row] != nil }

  /// Whether the name beside the code is the 科目's.
  func isNamed(_ row: Int) -> Bool { named[row] }

  /// How many rows have a code.
  func count(of code: SubjectCode) -> Int {
    guard isInOrder else { return counts[code] ?? 0 }
    return index(of: code) == nil ? 0 : 1
  }

  /// The first row of a code.
  private func index(of code: SubjectCode) -> Int? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if let own = rows[middle].code, own.order < code.order { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].code == code ? low : nil
  }

  private static func isNamed(
    _ handle: SubjectHandle, _ range: Range<Int>, _ catalogue: SubjectCatalogue, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if catalogue.isNamed(handle, UnsafeBufferPointer(rebasing: bytes[range.clamped(to: 0..<bytes.count)])) {
      return true
    }
    return catalogue.subject(handle).map { WrittenNames.holds($0, bytes, range) } ?? false
  }

  private static func headNamesSubjects(_ table: ReportTable) -> Bool {
    table.bands.contains { band in
      band.sides.contains { side in side.label.map { band.columns[$0].name.contains("科目") } ?? false }
    }
  }

  /// What the codes of a table have in common.
  private struct Survey {
    var known = 0
    var named = 0
    var matching = 0
    private(set) var isInOrder = true
    private var last: UInt64 = 0
    private var open: (section: SubjectCode?, class: SubjectCode?)
    private var votes = (0, 0, 0, 0)

    init() { open = (nil, nil) }

    mutating func add(_ code: SubjectCode?) {
      guard let code else {
        isInOrder = false
        return
      }
      switch code.classification {
      case .revenue: votes.0 += 1
      case .functional: votes.1 += 1
      case .departmentEconomic: votes.2 += 1
      case .governmentEconomic: votes.3 += 1
      case nil: break
      }
      guard isInOrder else { return }
      switch code.level {
      case .class: open = (nil, code)
      case .section:
        isInOrder = code.parent == open.class
        open.section = code
      case .item: isInOrder = code.parent == open.section
      }
      if code.order <= last { isInOrder = false }
      last = code.order
    }

    /// The one that all but a few rows have.
    func classification(of rows: Int) -> SubjectClassification? {
      guard rows >= 3 else { return nil }
      let all: [(SubjectClassification, Int)] = [
        (.revenue, votes.0), (.functional, votes.1), (.departmentEconomic, votes.2), (.governmentEconomic, votes.3),
      ]
      return all.first { $0.1 * 4 >= rows * 3 || $0.1 == rows - 1 }?.0
    }
  }
}

extension SubjectCatalogue {
  /// Whether a code is, or was once, one of 科目.
  fileprivate func knows(_ code: SubjectCode) -> Bool {
    if case .unknown = standing(of: code) { false } else { true }
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
