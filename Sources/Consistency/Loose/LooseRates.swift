import ExactNumbers
import ReportModel

/// Rates and averages behind the two amounts that they are made of: 资金总额 246 | 抽查金额 246 | 抽查比例 100%.
enum LooseRates {
  static func proposals(_ items: [LooseItem]) -> [LooseProposal] {
    var proposals: [LooseProposal] = []
    for index in items.indices where index > 1 {
      let label = items[index].label
      guard let stated = items[index].numbers.first, items[index].numbers.count == 1, !stated.isBound,
        let second = amount(items[index - 1]), let first = amount(items[index - 2])
      else { continue }
      if LooseWords.isRate(label), stated.unit == .percent || stated.unit == .none {
        let (part, whole) = second.value > first.value ? (first, second) : (second, first)
        guard whole.value.sign > 0, part.value.sign > 0 else { continue }
        proposals.append(LooseProposal(tie: .shareColumn, stated: stated, form: .ratio(part: part, whole: whole)))
      } else if LooseWords.isGrowth(label), stated.unit == .percent {
        // Which of the two is the year before is not known.
        for (now, before) in [(first, second), (second, first)] where before.value.sign > 0 {
          proposals.append(LooseProposal(tie: .changeRate, stated: stated, form: .growth(now, before)))
        }
      } else if LooseWords.isAverage(label), stated.unit != .percent {
        for (whole, count) in [(first, second), (second, first)] where count.value > ExactDecimal(1) {
          proposals.append(LooseProposal(tie: .proseAverage, stated: stated, form: .average(whole, count)))
        }
      }
    }
    return proposals
  }

  private static func amount(_ item: LooseItem) -> LooseNumber? {
    guard item.numbers.count == 1, item.numbers[0].isAmount, !item.isCutOff else { return nil }
    return item.numbers[0]
  }
}
