import Consistency
import Findings
import ReportModel
import Testing

/// Tables that lost their rows and columns: what their numbers bear out is claimed, and nothing else.
struct LooseTableTests {
  /// `tie figure`, and the verdict where the claim does not hold, in the order of the file.
  private func claims(_ text: String, _ ties: Tie...) -> [String] {
    let report = Settlement.settle(readReport(text, isPlainText: true))
    let judgements = JudgedClaims(report).judgements
    var found: [(Int, String)] = []
    for (claim, judgement) in zip(report.claims, judgements) where ties.isEmpty || ties.contains(claim.tie) {
      let range = report[claim.stated].range
      let verdict = judgement.verdict == .consistent ? "" : " \(judgement.verdict.name)"
      found.append((range.lowerBound, "\(report.words(range))\(verdict)"))
    }
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }

  // MARK: Rows broken at their empty cells

  private let broken = """
    云川县收入表(单位:万元) | 税种 | 全年计划 | 中央 | 省 | 县 | 合计 | 占计划% | 备注 |
    | 税收 | 8000 | 310 |
    | 205 | 515 | 6.44 |
    | 甲税 | 4000 | 150 | 60 | 100 | 310 | 7.75 |
    | 乙税 | 2500 |
    |
    | 90 | 90 | 3.60 |
    | 丙税 | 900 | 40 | 12 |
    | 52 | 5.78 |
    | 丁税 | 600 | 33 | 10 | 20 | 63 | 10.50 |
    """

  @Test func rowsBrokenAtEmptyCellsAreMended() {
    let report = readReport(broken, isPlainText: true)
    let bands = report.tables.flatMap(\.bands)
    #expect(bands.map(\.columns.count) == [8])
    #expect(bands.first?.rows.count == 5)
    #expect(claims(broken, .executionRate) == ["6.44", "7.75", "3.60", "5.78", "10.50"])
    // The rows bear out that 合计 is the sum of three columns; the plan is none of them.
    #expect(claims(broken, .discovered) == ["515", "310", "90", "52", "63"])
    // The rows are a page of a longer table.
    #expect(claims(broken, .columnTotal) == [])
  }

  @Test func rowsThatFitNoWidthAreLeftAlone() {
    let text = broken.replacing("| 乙税 | 2500 |\n|\n|", with: "| 乙税 | 2500 | 7 |\n|\n|")
    #expect(readReport(text, isPlainText: true).tables.flatMap(\.bands).allSatisfy { $0.columns.count != 8 })
  }

  // MARK: Names and numbers in turn

  @Test func rateBehindTwoAmounts() {
    let text = """
      应到人数 | 50 | 实到人数 | 48 | 到会率 | 96% |
      发出问卷 | 120 | 收回问卷 | 114 | 回收率 | 95% |
      抽查户数 | 36 | 有效户数 | 36 | 满意率 | 88% |
      """
    #expect(claims(text, .shareColumn) == ["96%", "95%"])
  }

  @Test func totalOfAListRunTogether() {
    let text = "附件资金分配表单位金额(万元)云川一中12.5云川二中8.4实验小学6.2城关小学5.1东街幼儿园3.3合计35.5"
    #expect(claims(text, .columnTotal) == ["35.5"])
    #expect(claims(text.replacing("8.4", with: "8.5")) == [])
  }

  @Test func blocksSideBySide() {
    let text = """
      收入 | 支出
      上月结余 | 1203.5 | 办公费 | 320.8 |
      租金收入 | 5600 | 水电费 | 415.2 |
      其他收入 | 300 | 保洁费 | 1800 |
      合计 | 7103.5 | 合计 | 2536 |
      本月结余 | 4567.5 |
      """
    #expect(claims(text, .columnTotal) == ["7103.5", "2536"])
    #expect(claims(text, .difference) == ["4567.5"])
  }

  @Test func stockOfAStore() {
    let text = """
      云川县某局库房 | |||||
      领用人 | 物资 | 期初 | 入库 | 出库 | 期末 |
      12 | 口罩 | 200 | 5000 | 4100 | 1100 | 经手 | 3 |
      手套 | 50 | 800 | 620 | 230 | |||
      消毒液 | 10 | 120 | 95 | 35 | |||
      """
    #expect(claims(text, .difference) == ["1100", "230", "35"])
  }

  // MARK: Parts

  @Test func aPartOfEachOfTwoAmounts() {
    let text = "预算数:\n\n2.38\n\n执行数:\n\n2.30\n\n其中:上级补助\n\n2.38 万元\n\n其中:上级补助\n\n2.30万元\n\n自筹\n\n万元\n\n自筹\n\n万元\n"
    #expect(claims(text, .columnTotal) == ["2.38", "2.30"])
  }

  @Test func sourcesAndUsesAlternate() {
    let text =
      "总额\n\n753.6万元\n\n753.6万元\n\n从来源看:\n\n从去向看:\n\n其中:预算内:173.6万元\n\n其中:人员:268.1万元\n\n基金:\n\n专项:485.5万元\n\n其他:580万元\n"
    #expect(claims(text, .columnTotal) == ["753.6", "753.6"])
  }

  @Test func eachRowSaysOfWhich() {
    let text = """
      指标 | 分值 | 目标 | 完成 | 得分 |
      经济作物 | 20 | 29.5亩 | 29.5亩 | 20 |
      其中桃树 | 9.5亩 | 9.5亩 | |
      其中李树 | 20亩 | 20亩 | |
      家禽 | 10 | 150只 | 150只 | 10 |
      """
    #expect(claims(text, .columnTotal) == ["29.5", "29.5"])
  }

  private func fourAmounts(_ received: String) -> String {
    """
    计划(万元) | 170 | 到位(万元) | \(received) | 用款(万元) | 178.6 | 结余(万元) | 1 |
    省级 | 170 | 省级 | 170 | 省级 | 170 | 省级 | |
    其他 | | 其他 | 9.6 | 其他 | 8.6 | 其他 | 1 |
    """
  }

  @Test func whatHoldsShowsHowTheOthersAreRead() {
    #expect(claims(fourAmounts("179.6")) == ["170", "179.6", "178.6", "1", "1"])
    #expect(claims(fourAmounts("170"), .columnTotal) == ["170", "170 矛盾", "178.6", "1"])
  }

  @Test func whereNothingHoldsNothingIsSaid() {
    let text = fourAmounts("170").replacing("178.6", with: "175")
    #expect(!claims(text).contains { $0.contains("矛盾") && !$0.hasPrefix("1 ") })
  }

  // MARK: Products and restatements

  @Test func quantityAndPrice() {
    let text = """
      场租补贴 | 金额(万元) | 193.8 | |
      数量 | 受补机构 | 20个 | |
      受补面积 | 26970.7平方米 | |
      成本 | 标准 | 71.86元/平方米 | |
      """
    #expect(claims(text, .proseProduct) == ["193.8"])
    #expect(claims(text.replacing("71.86", with: "75.86"), .proseProduct) == [])
  }

  @Test func namedColumnsOfQuantityAndPrice() {
    func table(_ amount: String) -> String {
      """
      品名 | 数量 | 单价(元) | 金额(元)
      大米 | 120 | 98.5 | 11820
      面粉 | 60 | 85 | \(amount)
      食油 | 36 | 142 | 5112
      鸡蛋 | 45 | 210 | 9450
      豆油 | 20 | 70 | 1400
      """
    }
    #expect(claims(table("5100"), .proseProduct) == ["11820", "5100", "5112", "9450", "1400"])
    #expect(claims(table("5010"), .proseProduct) == ["11820", "5010 矛盾", "5112", "9450", "1400"])
  }

  @Test func amountsOfTheTextInAnotherUnit() {
    let text = "云川县某局共申请2026400元，共使用1329120.67元。\n\n| 名目(万元) | 申报 | 拨付 |\n| 当年拨款 | 202.64 | 132.912 |\n"
    #expect(claims(text, .tableText) == ["202.64", "132.912"])
  }

  @Test func sentencesInCells() {
    let text = """
      资金(万元) | 年初预算数 | 执行数
      总额 | 1100 | 1100
      目标1:库房1290.3平方米,3100元每平方米,投资400万元;目标2:设备700万元。 | |
      说明 | 全年培训120人,每人补助50元,共计6500元。 |
      """
    #expect(!claims(text).contains { $0.contains("矛盾") })
    #expect(claims(text, .proseProduct).contains("400"))
  }

  // MARK: Headings behind their rows

  private func behind(goal: String, total: String) -> String {
    """
    预算执行(20 分) 预算 (A) 执行(B) 比率(B/A) 计分 285.84 285.84 100% 20 指标 目标 完成 得分 修路 12 12 10 \
    植树 450 455 10 改渠 3 3 10 受益户 20 20 10 执行率 90% 100% 10 及时率 98% 100% 10 增收 好 20 持续 好 20 \
    年度目标 (\(goal) 分) 产出指标 (60 分) 效益指标 (40 分) 总分 \(total) 偏差原因
    """
  }

  @Test func rowsFillTheGroupsBehindThem() {
    #expect(claims(behind(goal: "100", total: "120"), .weightSum) == ["100", "60", "40"])
    #expect(claims(behind(goal: "100", total: "120"), .scoreSum) == ["120"])
    #expect(claims(behind(goal: "80", total: "100"), .weightSum) == ["80 矛盾", "60", "40"])
    #expect(claims(behind(goal: "80", total: "100"), .scoreSum) == ["100 矛盾"])
    // A heading of less than a group stands beside the groups.
    #expect(claims(behind(goal: "20", total: "120"), .weightSum) == ["60", "40"])
    #expect(claims(behind(goal: "20", total: "90"), .scoreSum) == [])
  }

  @Test func ratesOfRowsWithoutHeads() {
    let text = """
      税收情况
      项目 本年 上年 增减% 计划 完成%
      甲税 5200 4800 8.33 10000 52.00
      乙税 1800 2000 -10.00 4000 45.00
      丙税 730 705 3.55 1500 48.67
      丁税 415 390 6.41 800 51.88
      """
    #expect(claims(text, .changeRate) == ["8.33", "-10.00", "3.55", "6.41"])
    #expect(claims(text, .executionRate) == ["52.00", "45.00", "48.67", "51.88"])
  }

  @Test func growthAndAverageBehindTwoNumbers() {
    let text = "培训人数 |\n250 |\n培训费用(元) |\n75000 |\n人均费用(元) |\n300 |\n今年收入 |\n480 |\n去年收入 |\n400 |\n同比增长 |\n20% |\n"
    #expect(claims(text, .proseAverage) == ["300"])
    #expect(claims(text, .changeRate) == ["20%"])
  }
}
