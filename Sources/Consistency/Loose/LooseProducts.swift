import ExactNumbers
import ReportModel

/// A quantity (26970.7平方米), its price (71.86元/平方米) and the amount that they make.
enum LooseProducts {
  private static let mostPrices = 24
  private static let mostNumbers = 400

  static func proposals(_ items: [LooseItem]) -> [LooseProposal] {
    let numbers = items.flatMap(\.numbers)
    guard numbers.count <= mostNumbers else { return [] }
    let prices = numbers.filter { LooseWords.priceExponent($0.measure) != nil && $0.value.sign > 0 }
    guard !prices.isEmpty, prices.count <= mostPrices else { return [] }
    let amounts = numbers.filter { $0.unit.isMoney && $0.digits > 2 && LooseWords.priceExponent($0.measure) == nil }
    var proposals: [LooseProposal] = []
    for price in prices {
      guard let exponent = LooseWords.priceExponent(price.measure) else { continue }
      for quantity in numbers where quantity.value.sign > 0 && LooseWords.isPrice(price.measure, of: quantity.measure) {
        for amount in amounts {
          proposals.append(
            LooseProposal(
              tie: .proseProduct, stated: amount,
              form: .product(quantity, price, exponent: exponent - amount.unit.powerOfTen)))
        }
      }
    }
    return proposals.count <= mostProposals ? proposals : []
  }

  private static let mostProposals = 400
}
