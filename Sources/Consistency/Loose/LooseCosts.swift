import ExactNumbers
import ReportModel

/// Costs that indicators name one by one (`教具 … 15万元`, `修缮 … 35万元`) and that make the money of the whole form.
enum LooseCosts {
  private static let mostWholes = 40
  private static let fewestParts = 2
  private static let mostParts = 20

  static func proposals(_ items: [LooseItem]) -> [LooseProposal] {
    let wholes = items.flatMap { item in
      let amounts = item.numbers.filter { $0.isAmount && $0.digits > 2 }
      return !amounts.isEmpty && LooseWords.isMoney(item.label) ? amounts : []
    }
    guard !wholes.isEmpty, wholes.count <= mostWholes else { return [] }
    var proposals: [LooseProposal] = []
    var start = 0
    while start < items.count {
      guard cost(items[start]) != nil else {
        start += 1
        continue
      }
      var costs: [LooseNumber] = []
      var sum = LooseSum()
      var index = start
      while index < items.count, costs.count < mostParts, let next = cost(items[index]) {
        costs.append(next)
        sum.add(next)
        index += 1
        guard costs.count >= fewestParts, sum.written == costs.count else { continue }
        // Several amounts of the form are the same: the first stands for them.
        if let whole = wholes.first(where: { sum.equals($0) && ($0.unit == next.unit || $0.unit == .none) }) {
          proposals.append(.sum(.columnTotal, whole, of: costs))
          break
        }
      }
      start = max(index, start + 1)
    }
    return proposals
  }

  /// The one amount of money that a row names, as its target or as both target and outcome.
  private static func cost(_ item: LooseItem) -> LooseNumber? {
    guard !item.isCutOff else { return nil }
    let money = item.numbers.filter { $0.unit == .tenThousandYuan || $0.unit == .yuan }
    guard let last = money.last, money.allSatisfy({ $0.value == last.value }), !item.isTotal,
      !LooseWords.isMoney(item.label)
    else { return nil }
    return last
  }
}
