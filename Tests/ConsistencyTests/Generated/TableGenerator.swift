import ExactNumbers
import TestSupport

/// Makes consistent tables of the kinds that reports have.
struct TableGenerator {
  var random: Seeded
  let style: GeneratedStyle

  /// - Parameter rounding: nil for any
  init(_ seed: UInt64, rounding: RoundingMode? = nil) {
    random = Seeded(seed)
    var style = GeneratedStyle(&random)
    if let rounding { style.rounding = rounding }
    self.style = style
  }

  mutating func table() -> GeneratedTable {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: subjects("收入决算表", ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"])
    case 1: subjects("支出决算表", ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"])
    case 2: subjects("一般公共预算财政拨款支出决算表", ["小计", "基本支出", "项目支出"])
    case 3: change()
    case 4: execution()
    case 5: totals()
    case 6: threePublic()
    default: indicators()
    }
  }

  /// An amount in millionths; nothing in one of so many cases.
  private mutating func amount(nothingIn: Int = 0) -> Int {
    if nothingIn > 0, Int.random(in: 0..<nothingIn, using: &random) == 0 { return 0 }
    let amount = Int.random(in: 500_000...2_000_000_000, using: &random)
    // Some amounts end early by themselves.
    return Int.random(in: 0..<5, using: &random) == 0 ? amount / 1_000_000 * 1_000_000 : amount
  }

  private mutating func subjects(_ title: String, _ heads: [String]) -> GeneratedTable {
    var rows: [(label: [String], amounts: [Int])] = []
    func add(_ a: [Int], _ b: [Int]) -> [Int] { zip(a, b).map { $0 + $1 } }
    let nothing = heads.map { _ in 0 }
    var total = nothing
    for code in [201, 208, 210, 221].shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)).sorted() {
      var ofClass = nothing
      var below: [(label: [String], amounts: [Int])] = []
      for section in 1...Int.random(in: 1...3, using: &random) {
        var ofSection = nothing
        var items: [(label: [String], amounts: [Int])] = []
        for item in 1...Int.random(in: 1...3, using: &random) {
          let parts = heads.dropFirst().indices.map { $0 == 1 ? amount() : amount(nothingIn: 2) }
          let amounts = [parts.reduce(0, +)] + parts
          items.append((["\(code)\(10 + section)\(10 + item)", "某项支出"], amounts))
          ofSection = add(ofSection, amounts)
        }
        // A level may be left out.
        if Int.random(in: 0..<10, using: &random) > 0 { below.append((["\(code)\(10 + section)", "某款事务"], ofSection)) }
        below += items
        ofClass = add(ofClass, ofSection)
      }
      rows.append((["\(code)", "某类支出"], ofClass))
      rows += below
      total = add(total, ofClass)
    }
    rows.insert((["合计", ""], total), at: 0)
    var head = [["科目代码", "科目名称"] + heads]
    if Bool.random(using: &random) { head.append(["栏次", ""] + heads.indices.map { "\($0 + 1)" }) }
    return GeneratedTable(
      title: title, head: head,
      rows: rows.map { row in row.label.map { GeneratedCell($0) } + row.amounts.map { style.amount($0, sides: 2) } },
      kind: title)
  }

  private mutating func change() -> GeneratedTable {
    let years =
      [["本年决算数", "上年决算数"], ["2024年度", "2023年度"], ["2024年决算数", "2023年决算数"]].randomElement(using: &random) ?? []
    var items = names().map { ($0, amount(), amount()) }
    items.append(("合计", items.reduce(0) { $0 + $1.1 }, items.reduce(0) { $0 + $1.2 }))
    return GeneratedTable(
      title: "收支增减变动情况表", head: [["项目"] + years + ["增减额", "增减率"]],
      rows: items.map { name, now, then in
        [
          GeneratedCell(name), style.amount(now, sides: 3), style.amount(then, sides: 3),
          style.amount(now - then, sides: 2), style.rate(now - then, then),
        ]
      }, kind: "change")
  }

  private mutating func execution() -> GeneratedTable {
    var items = names().map { name in
      let budget = amount()
      return (name, budget, budget / 100 * Int.random(in: 30...100, using: &random))
    }
    items.append(("合计", items.reduce(0) { $0 + $1.1 }, items.reduce(0) { $0 + $1.2 }))
    return GeneratedTable(
      title: "项目支出执行情况表", head: [["项目名称", "全年预算数", "全年执行数", "执行率"]],
      rows: items.map { name, budget, executed in
        [
          GeneratedCell(name), style.amount(budget, sides: 2), style.amount(executed, sides: 2),
          style.rate(executed, budget),
        ]
      }, kind: "execution")
  }

  /// 合计 columns and rows, with 小计 or without.
  private mutating func totals() -> GeneratedTable {
    let heads = ["工资支出", "会议支出", "培训支出"]
    let isNested = Bool.random(using: &random)
    var rows: [(String, [Int])] = []
    var total = [0, 0, 0]
    for _ in 0..<(isNested ? 3 : 1) {
      let group = names().map { ($0, heads.map { _ in amount(nothingIn: 8) }) }
      let sum = heads.indices.map { column in group.reduce(0) { $0 + $1.1[column] } }
      rows += group
      if isNested { rows.append(("小计", sum)) }
      total = zip(total, sum).map { $0 + $1 }
    }
    rows.append(("合计", total))
    return GeneratedTable(
      title: "各类支出统计表", head: [["项目", "合计"] + heads],
      rows: rows.map { name, amounts in
        [GeneratedCell(name), style.amount(amounts.reduce(0, +), sides: 2)]
          + amounts.map { style.amount($0, sides: amounts.filter { $0 != 0 }.count > 1 ? 2 : 0) }
      }, kind: "totals")
  }

  private mutating func threePublic() -> GeneratedTable {
    func side() -> [Int] {
      let (abroad, purchase, running, reception) = (
        amount(nothingIn: 2), amount(nothingIn: 2), amount(), amount(nothingIn: 5)
      )
      return [abroad + purchase + running + reception, abroad, purchase + running, purchase, running, reception]
    }
    let head = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费"]
    let blanks = ["", "", "", "", ""]
    return GeneratedTable(
      title: "财政拨款“三公”经费支出决算表",
      head: [
        ["预算数"] + blanks + ["决算数"] + blanks, head + head,
        ["", "", "小计", "公务用车购置费", "公务用车运行维护费", "", "", "", "小计", "公务用车购置费", "公务用车运行维护费", ""],
      ],
      rows: [(side() + side()).map { style.amount($0) }], kind: "threePublic")
  }

  /// Two groups with weights in words, their indicators, a total row.
  private mutating func indicators() -> GeneratedTable {
    var rows: [[GeneratedCell]] = []
    var total = 0
    for (name, weight) in [("产出指标", 60), ("效益指标", 40)] {
      var rest = weight
      var isFirst = true
      while rest > 0 {
        let own = rest <= 5 ? rest : Int.random(in: 2...(rest - 2), using: &random)
        let isMet = Int.random(in: 0..<4, using: &random) > 0
        let score = isMet ? own : own - 1
        let label = isFirst ? "\(name)（\(weight)分）" : ""
        rows.append(
          [label, isFirst ? "数量指标" : "", "某项指标\(rows.count + 1)", "≥95%", isMet ? "96%" : "90%"].map {
            GeneratedCell($0)
          }
            + [GeneratedCell("\(own)"), GeneratedCell("\(score)")])
        // A merged cell to the left may be gone.
        if !isFirst, Int.random(in: 0..<8, using: &random) == 0 { rows[rows.count - 1].removeFirst(2) }
        total += score
        rest -= own
        isFirst = false
      }
    }
    rows.append(["合计", "", "", "", "", "100", "\(total)"].map { GeneratedCell($0) })
    return GeneratedTable(
      title: "部门整体支出绩效自评表", head: [["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]], rows: rows,
      kind: "indicators")
  }

  private mutating func names() -> [String] {
    let names = ["设备购置", "道路养护", "档案整理", "宣传培训", "系统运维", "防汛物资", "社区服务"]
    return Array(names.shuffled(using: &random).prefix(Int.random(in: 2...5, using: &random)))
  }
}
