/// 占比 = the amount beside it ÷ the total row's, 占计划% = what came of it ÷ 计划, 节约率 = 节约额 ÷ 预算.
enum ShareColumnClaims {
  static func read(_ view: BandView, into writer: inout ClaimWriter) {
    guard
      !view.band.columns.contains(where: { $0.role == .weight || $0.role == .score || $0.role.indicatorLevel != nil })
    else { return scoreRates(view, &writer) }
    for side in view.band.sides {
      shares(view, side, &writer)
      ofPlan(view, side, &writer)
      savings(view, side, &writer)
    }
  }

  // MARK: 占比

  private static func shares(_ view: BandView, _ side: Side, _ writer: inout ClaimWriter) {
    let rates = side.columns.filter { isShare(view.band.columns[$0].name) && view.band.columns[$0].role == .rate }
    guard !rates.isEmpty, let total = totalRow(view, side) else { return }
    for rate in rates {
      // The amount that stands before the share, or the only one of the side.
      guard
        let amount = side.amounts.last(where: { $0 < rate }) ?? (side.amounts.count == 1 ? side.amounts.first : nil),
        side.amounts.count == 1 || amount == rate - 1, fits(view.band.columns[rate].name, total.label),
        let whole = view.figure(total.row, amount)
      else { continue }
      for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
        guard let stated = view.figure(row, rate), let part = view.figure(row, amount) else { continue }
        writer.ratio(.shareColumn, stated: stated, part: [Term(part)], whole: [Term(whole)])
      }
    }
  }

  private static func isShare(_ name: Label) -> Bool {
    guard !name.contains("增"), !name.contains("预算执行"), !name.contains("计划"), !name.contains("任务"),
      !name.contains("年初"), !name.contains("上年")
    else { return false }
    return ["结构", "结构%", "构成", "构成%", "构成比", "构成比%", "百分比", "百分比%"].contains(name) || name == "占比" || name == "占比%"
      || name == "比重" || name == "比重%" || name == "所占比例" || name == "所占比重"
      || name == "占总额%" || name == "占总额比例" || name == "占合计%"
      || name.hasPrefix("占")
        && (name.hasSuffix("%") || name.hasSuffix("比重") || name.hasSuffix("比例") || name.hasSuffix("支出预算")
          || name.hasSuffix("总支出") || name.hasSuffix("总收入"))
  }

  /// 占基本支出预算 is of the row 基本支出合计 and of no other.
  private static func fits(_ name: Label, _ total: Label) -> Bool {
    let things: [Label] = ["基本支出", "项目支出", "总支出", "总收入", "财政拨款", "本年支出", "本年收入", "一般公共预算"]
    guard name.hasPrefix("占"), name != "占比", name != "占比%", name != "占总额%", name != "占合计%" else { return true }
    return !things.contains { name.contains($0) != total.contains($0) }
  }

  /// The one total row of the band; nil where there are several.
  private static func totalRow(_ view: BandView, _ side: Side) -> (row: Int, label: Label)? {
    var found: (row: Int, label: Label)?
    for row in view.band.rows.indices {
      let label = view.label(row, side)
      guard TableWords.isTotal(label), !TableWords.isSubtotal(label) else { continue }
      if found != nil || view.band.rows[row].isDoubtful { return nil }
      found = (row, label)
    }
    return found
  }

  // MARK: 占计划

  private static let planned: [Label] = [
    "占计划", "占计划%", "完成计划", "完成计划%", "占年计划%", "占全年计划%", "占年初预算%", "占预算", "占预算%", "完成预算%",
  ]

  private static func ofPlan(_ view: BandView, _ side: Side, _ writer: inout ClaimWriter) {
    let columns = Array(side.columns)
    let rates = columns.filter { view.band.columns[$0].role == .rate && planned.contains(view.band.columns[$0].name) }
    guard rates.count == 1, let rate = rates.first else { return }
    let plans = columns.filter { index in
      let name = view.band.columns[index].name
      return index < rate && index != rate && (name.contains("计划") || name.contains("预算"))
        && view.band.columns[index].role != .rate
    }
    let done = columns.filter { outturns.contains(view.band.columns[$0].name) && $0 < rate }
    guard plans.count == 1, let plan = plans.first, done.count == 1, let outturn = done.first, plan != outturn else {
      return
    }
    for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
      guard let stated = view.figure(row, rate), let part = view.figure(row, outturn),
        let whole = view.figure(row, plan)
      else { continue }
      writer.ratio(.executionRate, stated: stated, part: [Term(part)], whole: [Term(whole)])
    }
  }

  private static let outturns: [Label] = [
    "合计", "累计完成", "累计完成数", "完成数", "本年完成", "本年完成数", "本年累计", "累计", "累计数", "实际完成", "完成", "本年数",
  ]

  // MARK: 节约率

  private static let saved: [Label] = ["省下", "节省", "节约", "节省额", "节约额", "节约资金", "节约金额", "节省金额", "节省资金"]
  private static let savedRates: [Label] = ["节约率", "节省率", "资金节约率", "节约率%", "节省率%"]

  /// What was meant to be spent, what was, and what that saves: 预算, 成交, 节约.
  private static func savings(_ view: BandView, _ side: Side, _ writer: inout ClaimWriter) {
    let amounts = side.amounts
    guard let saving = view.column(saved, in: amounts) else { return }
    func only(_ words: [Label]) -> Int? {
      let found = amounts.filter { column in
        column < saving && words.contains { view.band.columns[column].name.contains($0) }
      }
      return found.count == 1 ? found.first : nil
    }
    guard let before = only(["计划", "预算", "控制价", "最高限价"]),
      let after = only(["实付", "实际", "成交", "中标", "合同", "支付"]), before != after
    else { return }
    let rate = view.column(savedRates, in: Array(side.columns))
    for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
      guard let meant = view.figure(row, before), let spent = view.figure(row, after),
        let stated = view.figure(row, saving)
      else { continue }
      writer.sum(.difference, stated: stated, of: [Term(meant), Term(spent, -1)])
      if let rate, let figure = view.figure(row, rate) {
        writer.ratio(.shareColumn, stated: figure, part: [Term(stated)], whole: [Term(meant)])
      }
    }
  }

  // MARK: 得分率

  /// 得分率 = 得分 ÷ 分值, row by row, in a table that has one column of each.
  private static func scoreRates(_ view: BandView, _ writer: inout ClaimWriter) {
    let columns = view.band.columns
    let rates = columns.indices.filter { columns[$0].role == .rate && columns[$0].name.hasSuffix("得分率") }
    let weights = columns.indices.filter { columns[$0].role == .weight }
    let scores = columns.indices.filter { columns[$0].role == .score }
    guard rates.count == 1, weights.count == 1, scores.count == 1 else { return }
    for row in view.band.rows.indices where !view.band.rows[row].isDoubtful {
      guard let stated = view.figure(row, rates[0]), let score = view.figure(row, scores[0]),
        let weight = view.figure(row, weights[0])
      else { continue }
      writer.ratio(.shareColumn, stated: stated, part: [Term(score)], whole: [Term(weight)])
    }
  }
}
