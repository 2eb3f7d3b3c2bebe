import ExactNumbers
import ReportModel

/// 结余 = 收入 − 支出 and 累计结余 = 上月结余 + 本月结余, where these stand as names with a number each.
enum LooseBalances {
  private static let farthest = 12
  private static let mostTotals = 24

  static func proposals(_ items: [LooseItem]) -> [LooseProposal] {
    var proposals: [LooseProposal] = []
    let totals = totals(items)
    for index in items.indices {
      let item = items[index]
      guard let stated = item.numbers.first, item.numbers.count == 1, stated.isAmount else { continue }
      if LooseWords.isLeft(item.label) {
        if let claim = left(items, index, stated) ?? leftOfTotals(totals, stated) { proposals.append(claim) }
      } else if LooseWords.isCumulated(item.label), let claim = cumulated(items, index, stated) {
        proposals.append(claim)
      }
    }
    return proposals + surpluses(items, proposals)
  }

  /// 盈 0.15%: what is left, of the month or of all of them, over what came in or went out. Where none of these is the rate, the nearest
  /// balance before it is what it is of.
  private static func surpluses(_ items: [LooseItem], _ balances: [LooseProposal]) -> [LooseProposal] {
    var found: [LooseProposal] = []
    for item in items where LooseWords.isSurplusRate(item.label) {
      guard let stated = item.numbers.first, item.numbers.count == 1, stated.unit == .percent, !stated.isBound else {
        continue
      }
      var nearest: LooseProposal?
      var holding: LooseProposal?
      for balance in balances where balance.stated.range.lowerBound < stated.range.lowerBound {
        guard balance.tie == .difference, case .sum(let terms) = balance.form, terms.count == 2 else { continue }
        let rests = [balance.stated] + balances.compactMap { $0.tie == .columnTotal ? $0.stated : nil }
        for rest in rests {
          for whole in terms.map(\.number) where whole.value.sign > 0 {
            let proposal = LooseProposal(tie: .shareColumn, stated: stated, form: .ratio(part: rest, whole: whole))
            if nearest == nil || rest.range.lowerBound > (nearest?.part ?? 0), rest.range == balance.stated.range,
              whole.range == terms[0].number.range
            {
              nearest = proposal
            }
            if isRate(stated, rest, whole) { holding = proposal }
          }
        }
      }
      if let holding {
        found.append(holding)
      } else if var nearest {
        nearest.isSure = true
        found.append(nearest)
      }
    }
    return found
  }

  private static func isRate(_ stated: LooseNumber, _ part: LooseNumber, _ whole: LooseNumber) -> Bool {
    let rate = (Rational(part.value) * Rational(100)).divided(by: Rational(whole.value))
    return rate?.rounded(toDecimals: Int(stated.value.scale)) == stated.value
  }

  private static func single(_ item: LooseItem) -> LooseNumber? {
    item.numbers.count == 1 && item.numbers[0].isAmount ? item.numbers[0] : nil
  }

  /// The nearest 支出 before it, and the 收入 before that.
  private static func left(_ items: [LooseItem], _ index: Int, _ stated: LooseNumber) -> LooseProposal? {
    var spent: LooseNumber?
    var before = index - 1
    var isNear = true
    while before >= 0, before >= index - farthest, !items[before].isCutOff {
      let item = items[before]
      before -= 1
      if spent == nil, LooseWords.isSpent(item.label) {
        spent = single(item)
        isNear = isNear && items[index].line == item.line && before == index - 2
      } else if let spent, LooseWords.isReceived(item.label), let received = single(item) {
        var claim = LooseProposal(
          tie: .difference, stated: stated, form: .sum([(received, 1), (spent, -1)]), certainty: .expected)
        // Three names in one row say what they are of each other; an income may have come on top of an earlier balance.
        claim.isSure =
          isNear && items[before + 1].line == items[index].line && before == index - 3
          && LooseWords.isInPlace(item.label)
        return claim
      }
    }
    return nil
  }

  /// Totals and what there was or became of it: two of them differ by what is left.
  private static func totals(_ items: [LooseItem]) -> [LooseNumber] {
    var totals: [LooseNumber] = []
    for item in items {
      let amounts = item.numbers.filter(\.isAmount)
      guard !amounts.isEmpty,
        item.isTotal || LooseWords.isReceived(item.label) || LooseWords.isSpent(item.label)
      else { continue }
      totals += amounts
      if totals.count > mostTotals { return [] }
    }
    return totals
  }

  private static func leftOfTotals(_ totals: [LooseNumber], _ stated: LooseNumber) -> LooseProposal? {
    guard stated.digits > 2 else { return nil }
    for whole in totals {
      for part in totals where part.value < whole.value && part.value.sign > 0 {
        guard whole.value.subtracting(part.value) == stated.value else { continue }
        return LooseProposal(tie: .difference, stated: stated, form: .sum([(whole, 1), (part, -1)]))
      }
    }
    return nil
  }

  private static func cumulated(_ items: [LooseItem], _ index: Int, _ stated: LooseNumber) -> LooseProposal? {
    var now: LooseNumber?
    var before = index - 1
    while before >= 0, before >= index - farthest, !items[before].isCutOff {
      let item = items[before]
      before -= 1
      if now == nil, LooseWords.isLeft(item.label) {
        now = single(item)
      } else if let now, LooseWords.isBefore(item.label), let earlier = single(item) {
        return .sum(.columnTotal, stated, of: [earlier, now])
      }
    }
    return nil
  }
}
