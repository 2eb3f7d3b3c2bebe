/// 合计 = the columns beside it, row by row: by the heads that the official tables have, by a total head elsewhere.
enum RowSumClaims {
  /// The columns of one sum.
  struct Plan {
    var total: Int
    var parts: [Int]
    var tie: Tie = .rowSum
    /// An empty total beside written parts is zero, and wrong; only where the form is certain.
    var emptyTotalIsZero = true
  }

  static func read(_ view: BandView, kind: TableKind, into writer: inout ClaimWriter) {
    let plans = plans(view, kind)
    guard !plans.isEmpty else { return }
    for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
      for plan in plans {
        // What is carried on of one fund stands under 合计 alone: the row names the fund, so its columns stay empty.
        if kind == .fiscalIncomeAndExpenditure, isFundRow(view, row, plan) { continue }
        add(view, row, plan, &writer)
      }
    }
  }

  private static func isFundRow(_ view: BandView, _ row: Int, _ plan: Plan) -> Bool {
    guard plan.parts.allSatisfy({ view.band.cell(row, $0).isEmpty }) else { return false }
    let labels = view.band.sides.map { view.label(row, $0) }
    return labels.contains { BalanceSheetRows.isFund($0) && Numbering.of($0) == nil }
  }

  private static func add(_ view: BandView, _ row: Int, _ plan: Plan, _ writer: inout ClaimWriter) {
    let first = row * view.band.columns.count
    // In an unknown table a row that only gives its total says nothing of its parts.
    writer.sum(
      plan.tie, stated: view.band.cells[first + plan.total], count: plan.parts.count,
      least: plan.emptyTotalIsZero ? 0 : 2, emptyIsZero: plan.emptyTotalIsZero
    ) { view.band.cells[first + plan.parts[$0]] }
  }

  private static func plans(_ view: BandView, _ kind: TableKind) -> [Plan] {
    var plans: [Plan] = []
    for side in view.band.sides {
      let amounts = side.amounts.filter { !isOfWhich(view.band.columns[$0]) }
      switch kind {
      case .income:
        plans += firstIsTotal(view, amounts, ["本年收入合计", "合计", "收入合计"])
      case .expenditure:
        plans += firstIsTotal(view, amounts, ["本年支出合计", "合计", "支出合计"])
      case .generalBudgetExpenditure, .stateCapital, .governmentFunds:
        let parts = amounts.filter { view.band.columns[$0].name == "基本支出" || view.band.columns[$0].name == "项目支出" }
        let totals: [Label] = ["小计", "合计", "本年支出", "本年支出合计", "支出合计"]
        if let total = view.column(totals, in: amounts), parts.count == 2 {
          plans.append(Plan(total: total, parts: parts))
        }
      case .fiscalIncomeAndExpenditure:
        let parts = amounts.filter { view.band.columns[$0].name.contains("财政拨款") }
        if let total = view.column(["合计", "小计"], in: amounts), parts.count >= 2 {
          plans.append(Plan(total: total, parts: parts, tie: .rowSum))
        }
      case .threePublic: plans += threePublic(view, amounts)
      case .other:
        // Budgets have the 三公 columns too, under titles of their own.
        let own = threePublic(view, amounts)
        plans += own.isEmpty ? general(view, amounts) : own
      case .incomeAndExpenditure, .basicExpenditure, .indicators: break
      }
    }
    return plans
  }

  private static func isOfWhich(_ column: Column) -> Bool { column.path.contains { $0.hasPrefix("其中") } }

  private static func firstIsTotal(_ view: BandView, _ amounts: [Int], _ names: [Label]) -> [Plan] {
    guard let total = view.column(names, in: amounts), amounts.first == total, amounts.count > 1 else { return [] }
    // 预算数 or 上年数 beside the year's own columns is no part of them; nor is what stands under another upper head.
    let rest = amounts.dropFirst().filter { !isElsewhere(view.band.columns[$0].name) }
    let group = Array(view.band.columns[total].path.dropLast())
    let siblings = rest.filter { Array(view.band.columns[$0].path.dropLast()) == group }
    let parts = group.isEmpty || siblings.isEmpty ? rest : siblings
    return parts.isEmpty ? [] : [Plan(total: total, parts: parts)]
  }

  private static let otherEndings: [Label] = ["预算数", "决算数", "执行数", "增减额", "增减数"]

  private static func isElsewhere(_ name: Label) -> Bool {
    name.contains("上年") || otherEndings.contains(where: name.hasSuffix)
  }

  /// 合计 = 出国 + 公车小计 + 接待, 小计 = 购置 + 运行, for 预算数 and for 决算数.
  private static func threePublic(_ view: BandView, _ amounts: [Int]) -> [Plan] {
    var plans: [Plan] = []
    var start = 0
    let starts = amounts.indices.filter { view.band.columns[amounts[$0]].name == "合计" } + [amounts.count]
    for next in starts {
      let group = Array(amounts[start..<next])
      start = next
      guard let total = group.first, view.band.columns[total].name == "合计" else { continue }
      func find(_ word: Label) -> Int? { group.first { view.band.columns[$0].name.contains(word) } }
      guard let abroad = find("出国"), let reception = find("接待") else { continue }
      // A 合计 outside the head of the parts is of more than 三公: of 会议费 and 培训费, too.
      let upper = view.band.columns[total].path.dropLast()
      guard [abroad, reception].allSatisfy({ view.band.columns[$0].path.dropLast() == upper }) else { continue }
      let purchase = group.first {
        view.band.columns[$0].name.contains("购置费") && !view.band.columns[$0].name.contains("运行")
      }
      let running = group.first {
        view.band.columns[$0].name.contains("运行") && !view.band.columns[$0].name.contains("购置及")
      }
      let subtotal = group.first { view.band.columns[$0].name == "小计" }
      if let subtotal {
        plans.append(Plan(total: total, parts: [abroad, subtotal, reception], tie: .threePublic))
        if let purchase, let running {
          plans.append(Plan(total: subtotal, parts: [purchase, running], tie: .threePublic))
        }
      } else if let purchase, let running {
        plans.append(Plan(total: total, parts: [abroad, purchase, running, reception], tie: .threePublic))
      }
    }
    return plans
  }

  /// A head that is a total word sums the amounts beside it under the same upper head: those behind it, or those before it.
  private static func general(_ view: BandView, _ amounts: [Int]) -> [Plan] {
    var plans: [Plan] = []
    let totals: [Label] = ["合计", "总计", "小计"]
    let marks = amounts.indices.filter { totals.contains(view.band.columns[amounts[$0]].name) }
    for (order, mark) in marks.enumerated() {
      let group = Array(view.band.columns[amounts[mark]].path.dropLast())
      let end = order + 1 < marks.count ? marks[order + 1] : amounts.count
      // A subtotal under a head beside the parts is one of them, by a name that tells nothing of it.
      if order + 1 < marks.count {
        let next = view.band.columns[amounts[marks[order + 1]]].path.dropLast()
        if next.count > group.count, next.starts(with: group) { continue }
      }
      let begin = order > 0 ? marks[order - 1] + 1 : 0
      let behind = siblings(view, amounts[(mark + 1)..<end], group)
      let before = siblings(view, amounts[begin..<mark], group)
      let parts = mark == amounts.indices.first || before.isEmpty ? behind : (behind.isEmpty ? before : [])
      guard parts.count >= 2 else { continue }
      // 接待费小计 | 行政运行 | 其他: what stands behind a subtotal of that name is of it.
      let subtotal = parts.firstIndex { ["小计", "合计"].contains(where: view.band.columns[$0].name.hasSuffix) }
      guard let subtotal, parts.count - subtotal > 2 else {
        plans.append(Plan(total: amounts[mark], parts: parts, tie: .rowSum, emptyTotalIsZero: false))
        continue
      }
      if subtotal >= 1 {
        plans.append(
          Plan(total: amounts[mark], parts: Array(parts[...subtotal]), tie: .rowSum, emptyTotalIsZero: false))
      }
      plans.append(
        Plan(
          total: parts[subtotal], parts: Array(parts[(subtotal + 1)...]), tie: .rowSum, emptyTotalIsZero: false))
    }
    return plans
  }

  /// Columns under the same upper head that can be parts of one amount: not budgets beside outturns, not years beside years.
  private static func siblings(_ view: BandView, _ columns: ArraySlice<Int>, _ group: [Label]) -> [Int] {
    let parts = columns.filter { Array(view.band.columns[$0].path.dropLast()) == group }
    let others: [Label] = ["预算", "决算", "执行", "上年", "本年数", "增减", "结转", "结余", "去年", "完成", "其中"]
    let mixed = parts.contains { column in
      let name = view.band.columns[column].name
      return others.contains { name.contains($0) }
        || name.contains("年") && name.text.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    }
    return mixed ? [] : parts
  }
}
