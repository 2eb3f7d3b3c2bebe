import Consistency
import ExactNumbers
import Findings
import ReportModel

/// What can be told of the figures and claims of a report, whether or not anything is wrong with them. Made once for a report; each
/// question costs no more than the claim that it is about.
public struct ReportNotes: Sendable {
  public let language: MessageLanguage
  let report: Report
  let judge: Judge
  let names: FigureNames
  let judgements: [Judgement]
  /// Index into the report's checks by claim.
  private let checks: [Int: Int]

  public init(_ report: Report, _ judgements: [Judgement], _ language: MessageLanguage) {
    self.report = report
    self.judgements = judgements
    self.language = language
    judge = Judge(report)
    names = FigureNames(report)
    var checks: [Int: Int] = [:]
    for (index, check) in report.checks.enumerated() {
      if let claim = check.claim { checks[claim] = index }
    }
    self.checks = checks
  }

  func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  /// The words for a claim; nil for an index that is none of the report's.
  func words(_ index: Int) -> ClaimWords? {
    guard report.claims.indices.contains(index) else { return nil }
    let claim = report.claims[index]
    return ClaimWords(
      claim: claim, check: checks[index].map { report.checks[$0] }, language: language, report: report, names: names,
      evaluation: judge.evaluate(claim))
  }

  // MARK: - Cells

  /// Where a figure stands in the report's tables; nil for one of prose.
  public func cell(of id: FigureID) -> (table: Int, band: Int, row: Int, column: Int)? {
    names.place(of: id).map { ($0.table, $0.band, $0.row, $0.column) }
  }

  /// The cell that holds some bytes.
  public func cell(holding range: Range<Int>) -> (table: Int, band: Int, row: Int, column: Int)? {
    names.places.place(of: range).map { ($0.table, $0.band, $0.row, $0.column) }
  }

  /// A figure as it is called in messages, without its number: `“基本支出”列 2012601 行政运行`.
  public func name(of id: FigureID) -> String {
    ClaimWords.join(names.name(of: id), number: "", runsAlongRow: false, language)
  }

  /// A figure's number with its unit, in the report's own way of writing.
  public func number(of id: FigureID) -> String { report.figure(id).map(names.numbers.textWithUnit) ?? "?" }

  /// The title of a table, or what stands for it.
  public func title(ofTable index: Int) -> String {
    guard report.tables.indices.contains(index) else { return "" }
    let title = report.tables[index].title
    return title.isEmpty ? say("没有标题的表", "a table without a title") : title
  }

  /// The value of a name with its unit: with the decimals of its figures, or as many as it has; nil where it has none.
  public func value(of name: NameDefinition) -> String? {
    guard let value = name.value else { return nil }
    return names.numbers.text(value, decimals: name.decimals, most: max(name.decimals, 6)) + name.unit.symbol
  }
}
