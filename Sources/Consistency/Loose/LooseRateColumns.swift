import ExactNumbers
import ReportModel

/// Rates in rows whose heads were lost: in row after row one number is the percentage that two others make, or by which one is more than
/// the other.
enum LooseRateColumns {
  private static let widths = 3...8
  private static let fewestRows = 3
  private static let mostRows = 200

  private struct Pattern {
    var rate: Int
    var part: Int
    var whole: Int
    var isGrowth: Bool
  }

  static func proposals(_ items: [LooseItem]) -> [LooseProposal] {
    var proposals: [LooseProposal] = []
    for width in widths {
      let rows = items.filter { $0.numbers.count == width && !$0.isCutOff }
      guard rows.count >= fewestRows, rows.count <= mostRows else { continue }
      for rate in 0..<width where rows.allSatisfy({ mayBeRate($0.numbers[rate]) }) {
        // Whole numbers may be what a rate was made from.
        let fine = rows.count { $0.numbers[rate].unit == .percent || $0.numbers[rate].value.scale > 0 }
        guard fine * 2 > rows.count else { continue }
        if let found = column(rows, rate, width) { proposals += found }
      }
    }
    return proposals
  }

  /// With decimals or a percent sign.
  private static func mayBeRate(_ number: LooseNumber) -> Bool {
    number.unit == .percent || number.unit == .none && number.measure.isEmpty && number.value.scale <= 4
  }

  private static func column(_ rows: [LooseItem], _ rate: Int, _ width: Int) -> [LooseProposal]? {
    for part in 0..<width where part != rate {
      for whole in 0..<width where whole != rate && whole != part {
        for isGrowth in [false, true] {
          let pattern = Pattern(rate: rate, part: part, whole: whole, isGrowth: isGrowth)
          if let found = read(rows, pattern) { return found }
        }
      }
    }
    return nil
  }

  /// nil where fewer than three rows tell of the pattern, or one denies it.
  private static func read(_ rows: [LooseItem], _ pattern: Pattern) -> [LooseProposal]? {
    var found: [LooseProposal] = []
    var telling = 0
    for row in rows {
      let (stated, part, whole) = (row.numbers[pattern.rate], row.numbers[pattern.part], row.numbers[pattern.whole])
      guard part.isAmount, whole.isAmount, whole.value.sign > 0, stated.value.sign != 0 else { continue }
      guard holds(stated, part, whole, pattern.isGrowth) else { return nil }
      if stated.value.coefficient.magnitude >= 100, stated.value != ExactDecimal(100) { telling += 1 }
      found.append(
        LooseProposal(
          tie: pattern.isGrowth ? .changeRate : .executionRate, stated: stated,
          form: pattern.isGrowth ? .growth(part, whole) : .ratio(part: part, whole: whole)))
    }
    return telling >= fewestRows ? found : nil
  }

  private static func holds(
    _ stated: LooseNumber, _ part: LooseNumber, _ whole: LooseNumber, _ isGrowth: Bool
  ) -> Bool {
    guard let ratio = Rational(part.value).divided(by: Rational(whole.value)) else { return false }
    let value = (isGrowth ? ratio - Rational.one : ratio) * Rational(100)
    return value.rounded(toDecimals: Int(stated.value.scale)) == stated.value
  }
}
