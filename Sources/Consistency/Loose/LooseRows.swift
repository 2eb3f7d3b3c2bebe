import ExactNumbers
import ReportModel

/// What holds along the rows of a block: 期初 + 收入 − 支出 = 期末 and its like, and a row that is its own sum.
enum LooseRows {
  /// The factors of the numbers before the last, which they make.
  private static let patterns: [[Int]] = [[1, 1, -1], [1, -1], [1, 1], [1, 1, 1], [1, 1, -1, -1]]
  private static let fewestRows = 3
  private static let mostItems = 400

  static func proposals(_ items: [LooseItem]) -> [LooseProposal] {
    sums(items) + relations(items) + products(items)
  }

  private static func relations(_ items: [LooseItem]) -> [LooseProposal] {
    guard items.count <= mostItems else { return [] }
    var proposals: [LooseProposal] = []
    for pattern in patterns {
      var found: [LooseProposal] = []
      var failed = 0
      for item in items where item.numbers.count == pattern.count + 1 {
        guard item.numbers.allSatisfy(\.isAmount) else { continue }
        let terms = Array(zip(item.numbers, pattern)).map { (number: $0, factor: $1) }
        // Nothing told by 0 + 5 − 5 = 0.
        guard let last = item.numbers.last, !last.value.isZero,
          terms.count(where: { !$0.number.value.isZero }) > 1
        else { continue }
        if value(terms) == last.value {
          found.append(
            LooseProposal(tie: pattern.contains(-1) ? .difference : .rowSum, stated: last, form: .sum(terms)))
        } else {
          failed += 1
        }
      }
      let digits = found.reduce(0) { $0 + $1.stated.digits }
      if found.count >= fewestRows, found.count >= failed * 3, digits >= 2 * found.count { proposals += found }
    }
    return proposals
  }

  private static func value(_ terms: [(number: LooseNumber, factor: Int)]) -> ExactDecimal? {
    var sum: ExactDecimal? = .zero
    for term in terms {
      sum = term.factor > 0 ? sum?.adding(term.number.value) : sum?.subtracting(term.number.value)
    }
    return sum
  }

  /// 数量, 单价, 金额 in row after row.
  private static func products(_ items: [LooseItem]) -> [LooseProposal] {
    guard items.count <= mostItems else { return [] }
    var found: [LooseProposal] = []
    var failed = 0
    for item in items where item.numbers.count == 3 && item.numbers.allSatisfy(\.isAmount) {
      let (quantity, price, amount) = (item.numbers[0], item.numbers[1], item.numbers[2])
      let values = [quantity, price, amount].map(\.value)
      guard values.allSatisfy({ $0.sign > 0 && $0 != ExactDecimal(1) }), amount.digits > 1 else { continue }
      if values[0].multiplied(by: values[1]) == values[2] {
        found.append(
          LooseProposal(tie: .proseProduct, stated: amount, form: .product(quantity, price, exponent: 0)))
      } else {
        failed += 1
      }
    }
    return found.count >= fewestRows && found.count >= failed * 3 ? found : []
  }

  // MARK: Rows that are their own sum

  private static let fewestAddends = 3
  private static let fewestDigits: UInt128 = 1000

  /// The first or the last of many amounts is the sum of all others: that is no chance.
  private static func sums(_ items: [LooseItem]) -> [LooseProposal] {
    var proposals: [LooseProposal] = []
    for item in items where item.numbers.count > fewestAddends && item.numbers.count <= 24 {
      guard item.numbers.allSatisfy(\.isAmount) else { continue }
      for total in [item.numbers.count - 1, 0] {
        let parts = item.numbers.indices.filter { $0 != total }.map { item.numbers[$0] }
        var sum = LooseSum()
        for part in parts { sum.add(part) }
        guard sum.equals(item.numbers[total]), sum.written >= fewestAddends,
          item.numbers[total].value.coefficient.magnitude >= fewestDigits
        else { continue }
        proposals.append(.sum(.rowSum, item.numbers[total], of: parts))
        break
      }
    }
    return proposals
  }
}
