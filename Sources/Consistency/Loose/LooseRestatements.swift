import ExactNumbers
import ReportModel

/// An amount of the text that a table prints in another unit or to other decimals: 2026400元 and 202.64 under 万元. So many digits are the
/// same by no chance.
struct LooseRestatements {
  private let report: Report
  /// Amounts of the text by their first digits and where these stand.
  private var amounts: [Size: [FigureID]] = [:]

  private static let fewestDigits = 5
  private static let leading: UInt128 = 1000
  private static let mostOfOneSize = 6
  private static let mostAmounts = 20_000

  private struct Size: Hashable {
    var digits: UInt128
    var magnitude: Int
  }

  /// For each table where it starts, and what it restates.
  static func proposals(_ report: Report) -> [(start: Int, proposals: [LooseProposal])] {
    let restatements = LooseRestatements(report)
    return report.looseTables.map { ($0.start, restatements.proposals($0)) }
  }

  private init(_ report: Report) {
    self.report = report
    guard report.proseFigures.count <= Self.mostAmounts else { return }
    for index in report.proseFigures.clamped(to: report.figures.indices) {
      let figure = report.figures[index]
      guard figure.unit.isMoney, let size = Self.size(figure.value, figure.unit.powerOfTen),
        amounts[size]?.count ?? 0 < Self.mostOfOneSize
      else { continue }
      amounts[size, default: []].append(FigureID(index))
    }
  }

  private func proposals(_ table: LooseTable) -> [LooseProposal] {
    guard !amounts.isEmpty else { return [] }
    let unit: Unit? = table.items.contains { $0.label.contains("万元") } ? .tenThousandYuan : nil
    var proposals: [LooseProposal] = []
    for item in table.items {
      for number in item.numbers where number.isAmount && number.digits >= Self.fewestDigits {
        var number = number
        if number.unit == .none, let unit { number.unit = unit }
        guard number.unit.isMoney, let size = Self.size(number.value, number.unit.powerOfTen) else { continue }
        for other in amounts[size] ?? [] where isPrintedOtherwise(number, in: table, report[other]) {
          proposals.append(.same(number, other))
        }
      }
    }
    return proposals
  }

  private func isPrintedOtherwise(_ number: LooseNumber, in table: LooseTable, _ figure: Figure) -> Bool {
    let range = (table.start + number.range.lowerBound)..<(table.start + number.range.upperBound)
    return number.unit != figure.unit && !figure.range.overlaps(range)
  }

  private static func size(_ value: ExactDecimal, _ power: Int) -> Size? {
    var rest = value.coefficient.magnitude
    guard rest >= leading else { return nil }
    var magnitude = power - Int(value.scale)
    while rest >= leading * 10 {
      rest /= 10
      magnitude += 1
    }
    return Size(digits: rest, magnitude: magnitude)
  }
}
