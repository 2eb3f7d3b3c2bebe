import ExactNumbers
import ReportModel
import ReportSyntax

/// Makes a report of figures and claims only, by hand.
struct ReportBuilder {
  var report = Report(tree: SyntaxTree(bytes: [], blocks: []))

  /// A figure as written, `12.50`; its place is its number.
  mutating func figure(
    _ text: String, _ unit: Unit = .tenThousandYuan, _ precision: Figure.Precision = .rounded, prevailing: Int? = nil
  ) -> FigureID {
    let index = report.figures.count
    report.figures.append(
      Figure(
        value: ExactDecimal(text) ?? .zero, unit: unit, range: index..<(index + 1), precision: precision,
        prevailingDecimals: prevailing.map { UInt8($0) }))
    return FigureID(index)
  }

  mutating func run(_ terms: [Term]) -> TermRun {
    let first = report.terms.count
    report.terms += terms
    return TermRun(first: first, count: terms.count)
  }

  mutating func sum(
    _ stated: FigureID, _ parts: [FigureID], tie: Tie = .rowSum, _ comparison: ClaimComparison = .equal
  ) {
    sum(stated, terms: parts.map { Term($0) }, tie: tie, comparison)
  }

  mutating func sum(
    _ stated: FigureID, terms: [Term], tie: Tie = .rowSum, _ comparison: ClaimComparison = .equal
  ) {
    report.claims.append(Claim(tie: tie, stated: stated, formula: .sum(run(terms)), comparison: comparison))
  }

  mutating func ratio(
    _ stated: FigureID, _ part: [Term], _ whole: [Term], scale: Int32 = 100, tie: Tie = .executionRate,
    _ comparison: ClaimComparison = .equal
  ) {
    let formula = Formula.ratio(part: run(part), whole: run(whole), scale: scale)
    report.claims.append(Claim(tie: tie, stated: stated, formula: formula, comparison: comparison))
  }

  mutating func expression(_ stated: FigureID, _ arithmetic: Arithmetic, _ comparison: ClaimComparison = .equal) {
    let formula = report.formula(arithmetic)
    report.claims.append(Claim(tie: .check, stated: stated, formula: formula, comparison: comparison))
  }
}
