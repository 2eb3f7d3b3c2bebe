import ExactNumbers
import ReportModel

/// 抽查金额 246 beside 资金总额 246 and 抽查比例 100%: the rate behind two names with a number each is one over the other, where it is.
enum LooseRates {
  static func proposals(_ items: [LooseItem]) -> [LooseProposal] {
    var proposals: [LooseProposal] = []
    for index in items.indices where index > 1 {
      guard LooseWords.isRate(items[index].label), let stated = items[index].numbers.first,
        items[index].numbers.count == 1, stated.unit == .percent || stated.unit == .none, !stated.isBound,
        let second = amount(items[index - 1]), let first = amount(items[index - 2])
      else { continue }
      let (part, whole) = second.value > first.value ? (first, second) : (second, first)
      guard whole.value.sign > 0, part.value.sign > 0 else { continue }
      proposals.append(LooseProposal(tie: .shareColumn, stated: stated, form: .ratio(part: part, whole: whole)))
    }
    return proposals
  }

  private static func amount(_ item: LooseItem) -> LooseNumber? {
    guard item.numbers.count == 1, item.numbers[0].isAmount, !item.isCutOff else { return nil }
    return item.numbers[0]
  }
}
