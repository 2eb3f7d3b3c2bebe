import ExactNumbers
import ReportModel

/// What a report could state and does not, computed from the printed figures.
public enum UnstatedFigures {
  /// 100 × Σ part ÷ Σ whole, rounded as the report rounds its rates; nil where the whole is zero or units do not meet.
  public static func percentage(
    part: [Term], whole: [Term], decimals: Int, in report: Report
  ) -> ExactDecimal? {
    guard meet(part + whole, report), let above = total(part, report), let below = total(whole, report),
      below.sign != 0,
      let value = (above * Rational(100)).divided(by: below)
    else { return nil }
    return value.rounded(toDecimals: decimals, mode(.percent, report))
  }

  /// Σ coefficient × figure in a unit, with the decimals of the figure that has most there; nil where there is none, where units do
  /// not meet, and where it takes more digits than a decimal holds.
  public static func sum(_ terms: [Term], in unit: Unit, of report: Report) -> ExactDecimal? {
    guard !terms.isEmpty, meet(terms, report), let sum = total(terms, report) else { return nil }
    let figures = terms.compactMap { figure($0, report) }
    guard figures.allSatisfy({ $0.unit == unit || $0.unit.isMoney && unit.isMoney }) else { return nil }
    let decimals = figures.map { Int($0.value.scale) + unit.exponent - $0.unit.exponent }.max() ?? 0
    return (sum * Rational.powerOfTen(-unit.exponent)).rounded(
      toDecimals: min(max(decimals, 0), 12), mode(unit, report))
  }

  private static func figure(_ term: Term, _ report: Report) -> Figure? {
    let index = Int(term.figure.index)
    return report.figures.indices.contains(index) ? report.figures[index] : nil
  }

  /// Money never meets a count or a percentage.
  private static func meet(_ terms: [Term], _ report: Report) -> Bool {
    guard let first = terms.first.flatMap({ figure($0, report) }) else { return false }
    return terms.allSatisfy { term in
      guard let other = figure(term, report) else { return false }
      return other.unit == first.unit || other.unit.isMoney && first.unit.isMoney
    }
  }

  private static func total(_ terms: [Term], _ report: Report) -> Rational? {
    var sum = Rational.zero
    for term in terms {
      guard let figure = figure(term, report), figure.precision != .unknownUpToValue, figure.precision != .word else {
        return nil
      }
      sum = sum + figure.centre * Rational(Int(term.coefficient))
    }
    return sum
  }

  private static func mode(_ unit: Unit, _ report: Report) -> RoundingMode {
    report.header.precision(of: unit) == .truncated ? .towardZero : .halfAwayFromZero
  }
}
