import ExactNumbers
import ReportSyntax
import SourceText

/// 年初 of this year's tables = 年末 of last year's, in the report that the header names (上年; domain.md, X13).
///
/// Of last year's report nothing but its tables is read, and that once; the report that it names itself is not.
enum OpeningBalances {
  static func read(into report: inout Report, _ context: ReadingContext) {
    guard let path = report.header.lastYear, let place = report.header.lastYearRange else { return }
    func note(_ kind: ModelProblem.Kind, _ details: [String] = []) {
      report.problems.append(ModelProblem(kind, place, details: [path] + details))
    }
    guard let file = context.loader?.load(path, relativeTo: context.path) else { return note(.lastYearMissing) }
    guard file.path != context.path else { return note(.lastYearItself) }
    guard file.bytes.count < 1 << 26, let text = TextEncoding.detect(file.bytes).decode(file.bytes) else {
      return note(.lastYearUnreadable)
    }
    let isPlainText = !file.path.hasSuffix(".gj")
    let tree = Parser.parse(text.utf8, options: ParseOptions(isPlainText: isPlainText, keepsTokens: false))
    var includes = IncludeCache()
    includes.open = [context.path, file.path]
    let last = ReportReader.readNames(
      tree, context: ReadingContext(path: file.path, isPlainText: isPlainText, loader: context.loader), &includes)
    if let year = report.header.year, let before = last.header.year, before != year - 1 {
      return note(.lastYearOther, ["\(before)", "\(year - 1)"])
    }
    claim(&report, last, place)
  }

  private static func claim(_ report: inout Report, _ last: Report, _ place: Range<Int>) {
    let closings = amounts(of: last) { $0.closings }
    guard closings.contains(where: { $0 != nil }) else { return }
    let openings = cells(of: report) { $0.openings }
    var writer = ClaimWriter(report: report, table: 0)
    report = Report(tree: report.tree)
    for (opening, closing) in zip(openings, closings) {
      guard let opening, let closing, opening.isReadable, opening.figure != nil || closing.figure != nil else {
        continue
      }
      let unit = closing.figure?.unit ?? opening.figure.map { writer.report[$0].unit } ?? .none
      let zero = Figure(value: ExactDecimal(coefficient: 0, scale: 0), unit: unit, range: place, precision: .exact)
      var before = closing.figure ?? zero
      before = Figure(
        value: before.value, unit: before.unit, range: place, precision: before.precision,
        prevailingDecimals: before.prevailingDecimals)
      let stated = opening.figure ?? writer.zero(at: opening.content.range, unit: unit)
      let term = Term(writer.report.add(before))
      writer.table = opening.table
      writer.sum(.openingBalance, stated: stated, of: [term], comparison: .sameQuantity, certainty: .judgement)
    }
    report = writer.report
  }

  /// What a cell of last year's report says; the figure is nil where it is empty.
  private struct Amount {
    var figure: Figure?
  }

  private static func amounts(of report: Report, _ cells: (BetweenTables.Sheets) -> [SheetCell?]) -> [Amount?] {
    self.cells(of: report, cells).map { cell in
      guard let cell, cell.isReadable else { return nil }
      return Amount(figure: cell.figure.map { report[$0] })
    }
  }

  /// None where the report has several sets of tables.
  private static func cells(of report: Report, _ cells: (BetweenTables.Sheets) -> [SheetCell?]) -> [SheetCell?] {
    guard let tables = OfficialTables.all(of: report) else { return [] }
    return report.tree.bytes.withUnsafeBufferPointer { cells(BetweenTables.Sheets(report, tables, $0)) }
  }
}

extension BetweenTables.Sheets {
  /// What was carried over, in an order that `closings` has, too.
  fileprivate var openings: [SheetCell?] {
    [total.flatMap { $0.received($0.opening) }, fiscal.flatMap { $0.received($0.opening) }]
      + BalanceSheet.Fund.allCases.map { fund in fiscal?.opening(of: fund) } + [ofGovernmentFunds("年初")]
  }

  /// What is carried on.
  fileprivate var closings: [SheetCell?] {
    [total.flatMap { $0.spent($0.closing) }, fiscal.flatMap { $0.spent($0.closing) }]
      + BalanceSheet.Fund.allCases.map { fund in fiscal?.closing(of: fund) } + [ofGovernmentFunds("年末")]
  }
}
