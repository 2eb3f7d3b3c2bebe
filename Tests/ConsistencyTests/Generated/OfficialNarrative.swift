import ExactNumbers
import TestSupport

/// The narrative of a generated report, written from the exact amounts that its tables are rounded from, in the sections and the
/// wordings of published ones.
struct OfficialNarrative {
  private let report: OfficialReportGenerator
  private var random: Seeded
  private var text = ""

  init(_ report: OfficialReportGenerator) {
    self.report = report
    random = report.random
  }

  /// The whole part.
  mutating func part() -> String {
    text = "\n# 第三部分 2024年度部门决算情况说明\n"
    totals()
    income()
    expenditure()
    general()
    basic()
    funds()
    threePublic()
    others()
    return text
  }

  // MARK: Words

  private mutating func pick(_ words: String...) -> String { words.randomElement(using: &random) ?? words[0] }
  private mutating func half() -> Bool { Bool.random(using: &random) }

  private func money(_ amount: Int) -> String { report.style.money(amount) + "万元" }

  private func rate(_ part: Int, _ whole: Int) -> String { report.style.rate(part, whole).text }

  /// Whether an amount prints as something: a rate of what prints as nothing is none.
  private func isPrinted(_ amount: Int) -> Bool {
    report.style.money(abs(amount)).contains { $0 >= "1" && $0 <= "9" }
  }

  /// `，比上年增加3.00万元，增长2.00%`; the year before is exact, too.
  private mutating func compared(_ amount: Int, _ subject: String = "") -> String {
    let before = max(1_000_000, amount + Int.random(in: -amount / 2...amount / 2, using: &random))
    let change = amount - before
    guard isPrinted(change), isPrinted(before) else { return "" }
    let (more, grows) =
      change > 0 ? (pick("增加", "增加", "增长"), pick("增长", "上升")) : (pick("减少", "减少", "下降"), "下降")
    let rate = rate(abs(change), before)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return "，与2023年度\(money(before))相比，\(subject)\(more)\(money(abs(change)))，\(grows)\(rate)"
    case 1: return "，\(pick("比", "较"))上年\(subject)\(more)\(money(abs(change)))，\(grows)\(rate)，主要原因是人员变动"
    case 2: return "。与上年相比，\(subject)\(more)\(money(abs(change)))，\(grows)\(rate)。主要原因：一是新增2个项目，二是厉行节约"
    default: return "，\(pick("比", "较"))上年\(more)\(rate)"
    }
  }

  /// `年初预算为2.00万元，支出决算为1.00万元，完成年初预算的50.00%。决算数小于预算数…`
  private mutating func completed(_ spent: Int) -> String {
    let budget = half() ? spent : max(1_000_000, spent + Int.random(in: -spent / 3...spent / 3, using: &random))
    let basis = pick("年初预算", "全年预算")
    guard isPrinted(budget) else { return "支出决算为\(money(spent))" }
    var text = "\(basis)为\(money(budget))，支出决算为\(money(spent))，完成\(basis)的\(rate(spent, budget))"
    guard isPrinted(budget - spent) || budget == spent else { return text }
    let word = spent == budget ? "等于" : spent > budget ? "大于" : "小于"
    text += pick("", "。决算数\(word)预算数\(spent == budget ? "" : "，主要原因是据实结算")", "，决算数\(word)预算数")
    return text
  }

  /// `基本支出3.00万元，占30.00%；项目支出7.00万元，占70.00%`
  private mutating func parts(_ parts: [(name: String, amount: Int)], of total: Int) -> String {
    let separator = pick("；", "，")
    return parts.map { "\($0.name)\(money($0.amount))，占\(rate($0.amount, total))" }.joined(separator: separator)
  }

  // MARK: Sections

  private mutating func totals() {
    let total = report.yearIncome + report.opening.general + report.opening.funds + report.opening.other
    text += "\n## 一、收入支出决算总体情况说明\n\n2024年度\(pick("收、支总计均为", "收入、支出总计均为", "收支总计"))"
    text += "\(money(total))\(compared(total, "收、支总计各"))。\n"
    let fiscal = report.generalIncome + report.fundIncome + report.opening.general + report.opening.funds
    text += "\n## 四、财政拨款收入支出决算总体情况说明\n\n2024年度财政拨款\(pick("收、支总计均为", "收支总计"))"
    text += "\(money(fiscal))\(compared(fiscal))。\n"
  }

  private mutating func income() {
    let fiscal = report.generalIncome + report.fundIncome
    var sources = [("财政拨款收入", fiscal)]
    if report.otherIncome > 0 { sources.append(("其他收入", report.otherIncome)) }
    guard report.yearIncome > 0, fiscal > 0, report.otherIncome >= 0 else { return }
    text +=
      "\n## 二、收入决算情况说明\n\n2024年度本年收入合计\(money(report.yearIncome))，\(pick("其中：", "包括："))"
      + parts(sources, of: report.yearIncome) + "。\n"
  }

  private mutating func expenditure() {
    let (total, basic) = (report.total(\.all), report.total(\.basic))
    text +=
      "\n## 三、支出决算情况说明\n\n2024年度本年支出合计\(money(total))，\(pick("其中：", "其中，", "包括："))"
      + parts([("基本支出", basic), ("项目支出", total - basic)], of: total) + "。\n"
  }

  private mutating func general() {
    let (total, all) = (report.total(\.general), report.total(\.all))
    text += "\n## 五、一般公共预算财政拨款支出决算情况说明\n\n（一）总体情况。2024年度一般公共预算财政拨款支出\(money(total))，占本年支出合计的\(rate(total, all))"
    text += compared(total, "一般公共预算财政拨款支出") + "。\n\n（二）结构情况。2024年度一般公共预算财政拨款支出\(money(total))，主要用于以下方面："
    let classes = OfficialReportGenerator.classes.map { ($0.1, report.total(\.general, in: $0.0)) }.filter { $0.1 > 0 }
    text +=
      classes.map { name, amount in
        "\(name.replacing("支出", with: ""))（类）支出\(money(amount))，占\(rate(amount, total))"
      }.joined(separator: "；") + "。\n\n（三）具体情况。2024年度一般公共预算财政拨款支出\(completed(total))。\n"
    for (index, item) in report.items.filter({ $0.general > 0 }).enumerated() {
      let name = OfficialReportGenerator.classes.first { item.code.hasPrefix($0.0) }?.1 ?? ""
      text += "\n\(index + 1).\(name)（类）某款事务（款）某项\(item.code)（项）。\(completed(item.general))。\n"
    }
  }

  private mutating func basic() {
    let basic = report.total(\.basic)
    guard basic > 0 else { return }
    let staff = basic / 2
    text += "\n## 六、一般公共预算财政拨款基本支出决算情况说明\n\n2024年度一般公共预算财政拨款基本支出\(money(basic))，其中：人员经费"
    text += "\(money(staff))，主要包括：基本工资；公用经费\(money(basic - staff))，主要包括：办公费、差旅费。\n"
  }

  private mutating func funds() {
    let spent = report.total(\.funds)
    text += "\n## 七、政府性基金预算财政拨款支出决算情况说明\n\n"
    guard spent > 0 else {
      text += "2024年度没有政府性基金预算财政拨款收支。\n"
      return
    }
    text += "2024年度政府性基金预算财政拨款年初结转和结余\(money(report.opening.funds))，本年收入\(money(report.fundIncome))，"
    text += "本年支出\(money(spent))，其中基本支出\(money(0))、项目支出\(money(spent))，年末结转和结余\(money(report.closing.funds))。\n"
  }

  private mutating func threePublic() {
    let (abroad, purchase, running, reception) = (
      0, Int.random(in: 1_000_000...90_000_000, using: &random),
      Int.random(in: 1_000_000...90_000_000, using: &random), Int.random(in: 1_000_000...9_000_000, using: &random)
    )
    let total = abroad + purchase + running + reception
    text +=
      "\n## 九、财政拨款“三公”经费支出决算情况说明\n\n（一）2024年度“三公”经费支出\(completed(total))。\n\n（二）2024年度“三公”经费支出决算\(money(total))，其中："
    text += parts(
      [("因公出国（境）费", abroad), ("公务用车购置及运行费", purchase + running), ("公务接待费", reception)], of: total)
    text += "。具体情况如下：\n\n1．因公出国（境）费支出\(money(0))，全年安排出国（境）团组0个，累计0人次。\n"
    text += "\n2．公务用车购置及运行费支出\(money(purchase + running))，其中：公务用车购置费\(money(purchase))，购置车辆1辆；"
    text += "公务用车运行费\(money(running))。\n"
    text += "\n3．公务接待费支出\(money(reception))\(compared(reception))。全年接待\(Int.random(in: 3...90, using: &random))批次。\n"
  }

  private mutating func others() {
    // 机关运行经费 is of the 公用经费.
    let basic = report.total(\.basic)
    let office = Int.random(in: 0...max(1, basic - basic / 2), using: &random)
    text += "\n## 十、机关运行经费支出说明\n\n2024年度机关运行经费支出\(money(office))\(compared(office))。\n"
    let kinds = (0..<3).map { _ in Int.random(in: 1_000_000...500_000_000, using: &random) }
    let total = kinds.reduce(0, +)
    let small = total / 100 * Int.random(in: 20...100, using: &random)
    let micro = small / 100 * Int.random(in: 20...100, using: &random)
    text += "\n## 十一、政府采购支出说明\n\n2024年度政府采购支出总额\(money(total))，其中：政府采购货物支出"
    text += "\(money(kinds[0]))、政府采购工程支出\(money(kinds[1]))、政府采购服务支出\(money(kinds[2]))。"
    text += "授予中小企业合同金额\(money(small))，占政府采购支出总额的\(rate(small, total))，其中：授予小微企业合同金额\(money(micro))，占"
    text += half() ? "授予中小企业合同金额的\(rate(micro, small))。\n" : "政府采购支出总额的\(rate(micro, total))。\n"
    let cars = (0..<3).map { _ in Int.random(in: 0...6, using: &random) }
    text += "\n## 十二、国有资产占用情况说明\n\n截至2024年12月31日，本部门共有车辆\(cars.reduce(0, +))辆，其中："
    text += "主要负责人用车\(cars[0])辆，机要通信用车\(cars[1])辆，应急保障用车\(cars[2])辆。\n"
  }
}
