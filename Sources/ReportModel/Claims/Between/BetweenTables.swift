/// The claims between official tables (domain.md, X01–X12): one number that two of them say, and parts that can't exceed
/// their whole. Each extension has the ties of two tables.
///
/// An empty amount is zero; a table, a row or a column that is not there says nothing.
struct BetweenTables {
  var writer: ClaimWriter
  let bytes: UnsafeBufferPointer<UInt8>
  let tables: OfficialTables
  /// The zeros that stand for empty cells: one for each, so that it is known for one figure wherever it takes part.
  private var zeros: [Place: FigureID] = [:]

  private struct Place: Hashable {
    var table: Int
    var row: Int
    var column: Int
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, into writer: inout ClaimWriter) {
    for tables in OfficialTables.sets(of: writer.report) {
      var reader = BetweenTables(writer: writer, bytes: bytes, tables: tables)
      writer.report = Report(tree: writer.report.tree)
      reader.read()
      writer = reader.writer
    }
  }

  private init(writer: ClaimWriter, bytes: UnsafeBufferPointer<UInt8>, tables: OfficialTables) {
    self.writer = writer
    self.bytes = bytes
    self.tables = tables
  }

  /// The tables of a set, each read once; nil for one that is not there or that nobody has filled in.
  struct Sheets {
    var total: BalanceSheet?
    var income: CodedSheet?
    var expenditure: CodedSheet?
    var fiscal: BalanceSheet?
    var generalBudget: CodedSheet?
    var basic: Sheet?
    /// Empty where there is nothing of the kind.
    var governmentFunds: CodedSheet?
    var stateCapital: CodedSheet?
    var threePublic: Sheet?

    init(_ report: Report, _ tables: OfficialTables, _ bytes: UnsafeBufferPointer<UInt8>) {
      func sheet(_ kind: TableKind) -> Sheet? { tables[kind].flatMap { Sheet($0, report, bytes) } }
      func filled(_ kind: TableKind) -> Sheet? { sheet(kind).flatMap { $0.isFilled ? $0 : nil } }
      total = BalanceSheet(filled(.incomeAndExpenditure))
      income = CodedSheet(filled(.income))
      expenditure = CodedSheet(filled(.expenditure))
      fiscal = BalanceSheet(filled(.fiscalIncomeAndExpenditure))
      generalBudget = CodedSheet(filled(.generalBudgetExpenditure))
      basic = filled(.basicExpenditure)
      governmentFunds = CodedSheet(sheet(.governmentFunds))
      stateCapital = CodedSheet(sheet(.stateCapital))
      threePublic = filled(.threePublic)
    }

    /// The total of 07 in the column whose head holds a word.
    func ofGovernmentFunds(_ word: Label) -> SheetCell? {
      guard let sheet = governmentFunds?.sheet, let total = governmentFunds?.total else { return nil }
      return sheet.cell(total, sheet.column(Array(sheet.view.band.columns.indices)) { $0.contains(word) })
    }
  }

  private mutating func read() {
    let sheets = Sheets(writer.report, tables, bytes)
    incomeTables(sheets)
    expenditureTables(sheets)
    fiscalIncomeTables(sheets)
    generalBudgetTables(sheets)
    basicExpenditureTables(sheets)
    fundTables(sheets)
    fiscalSubset(sheets)
    totalSubset(sheets)
    publicSubset(sheets)
    economicFunction(sheets)
    sameSubjects(sheets)
  }

  /// Two cells say one quantity. The later one states it, unless it is empty.
  mutating func same(
    _ tie: Tie, _ stated: SheetCell?, _ other: SheetCell?, certainty: Claim.Certainty = .certain
  ) {
    guard let stated, let other, stated.isReadable, other.isReadable else { return }
    guard let figure = stated.figure else {
      guard other.figure != nil else { return }
      same(tie, other, stated, certainty: certainty)
      return
    }
    writer.table = stated.table
    let term = Term(amount(other, like: figure))
    writer.sum(tie, stated: figure, of: [term], comparison: .sameQuantity, certainty: certainty)
  }

  /// A cell is the sum of others.
  mutating func sum(_ tie: Tie, _ stated: SheetCell?, _ parts: [SheetCell?], certainty: Claim.Certainty = .certain) {
    compare(tie, stated, parts, .equal, certainty)
  }

  /// A cell is at least the sum of others.
  mutating func atLeast(
    _ tie: Tie, _ whole: SheetCell?, _ parts: [SheetCell?], certainty: Claim.Certainty = .certain
  ) {
    compare(tie, whole, parts, .atLeast, certainty)
  }

  private mutating func compare(
    _ tie: Tie, _ stated: SheetCell?, _ parts: [SheetCell?], _ comparison: ClaimComparison,
    _ certainty: Claim.Certainty
  ) {
    guard let stated, stated.isReadable, parts.allSatisfy({ $0?.isReadable ?? false }) else { return }
    let cells = parts.compactMap(\.self)
    guard let like = stated.figure ?? cells.lazy.compactMap(\.figure).first else { return }
    writer.table = stated.table
    let figure = amount(stated, like: like)
    let terms = cells.map { Term(amount($0, like: like)) }
    writer.sum(tie, stated: figure, of: terms, comparison: comparison, certainty: certainty)
  }

  /// The figure of a cell, zero where it is empty.
  private mutating func amount(_ cell: SheetCell, like other: FigureID) -> FigureID {
    if let figure = cell.figure { return figure }
    let place = Place(table: cell.table, row: cell.row, column: cell.column)
    if let known = zeros[place] { return known }
    let zero = writer.zero(at: cell.content.range, unit: writer.report[other].unit)
    zeros[place] = zero
    return zero
  }
}
