import Findings
import ReportModel
import Testing

/// Forms that nobody would write: nothing traps, nothing takes long.
struct HostileFormTests {
  @Test func randomFormsAreRead() {
    var state: UInt64 = 0x5EED_2024
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let pieces = [
      "一级指标", "二级指标", "三级指标", "分值", "得分", "权重", "年度指标值", "实际完成值", "偏差度", "指标性质", "度量单位", "评分标准", "合计", "总分", "扣分项",
      "产出指标（50分）",
      "（10分）", "10分", "（999999分）", "(9999999999999999999999999999999999999分)", "≥95%", "100%", "0", "-", "/", "", "",
      "10", "99999999999999999999999999999999",
      "-0.00%", "年度资金总额", "其中：财政资金", "全年预算数", "全年执行数", "执行率", "1.得2分；2.得", "得分", "最多扣分", "分", "（分）", "项目资金（万元）", "@",
      "#REF!", "\u{FEFF}", "预算执行情况（10分）",
    ]
    for round in 0..<400 {
      var text = "绩效自评表\n\n"
      for _ in 0..<(1 + next(12)) {
        let cells = (0..<(1 + next(9))).map { _ in pieces[next(pieces.count)] }
        text += round % 2 == 0 ? cells.joined(separator: "\t") + "\n" : "| " + cells.joined(separator: " | ") + " |\n"
      }
      let form = CheckedForm(text)
      for claim in form.report.claims {
        #expect(form.report.figures.indices.contains(Int(claim.stated.index)), "seed 0x5EED2024, round \(round)")
      }
    }
  }

  @Test("Invariant 8: a form of many rows and groups is read in linear time", .timeLimit(.minutes(1)))
  func manyRowsAndGroups() {
    func read(_ rows: Int) {
      var text = "绩效自评表\n\n| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 |\n"
      for row in 0..<rows { text += "| 组\(row)（1分） | 子\(row % 7) | 项\(row) | 1 |  |\n" }
      text += "| 合计 |  |  | \(rows) | 1 |\n"
      #expect(CheckedForm(text).report.indicatorForms.first?.roots.count == rows)
    }
    read(100)
    read(16_000)
  }
}
