import ExactNumbers
import ReportModel

/// The sum of figures as printed, for a row that is to be filled in.
public enum FigureSum {
  /// With the decimals of the figure that has most; nil where nothing is to be added, or the sum is past what a decimal holds.
  public static func of(_ figures: [FigureID], in report: Report) -> ExactDecimal? {
    let places = figures.map { Int($0.index) }
    guard places.allSatisfy(report.figures.indices.contains) else { return nil }
    let values = places.map { report.figures[$0].value }
    guard let scale = values.map(\.scale).max() else { return nil }
    var sum: Int128 = 0
    for value in values {
      guard let addend = value.coefficient(atScale: scale) else { return nil }
      let (next, isOverflow) = sum.addingReportingOverflow(addend)
      if isOverflow { return nil }
      sum = next
    }
    return ExactDecimal(coefficient: sum, scale: scale)
  }
}
