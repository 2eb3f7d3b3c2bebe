import Findings
import ReportModel
import Testing

/// Which targets and outcomes are numbers of one kind, and what is expected of the score.
struct IndicatorTargetTests {
  /// The verdict on the score of one indicator; nil where nothing is claimed.
  private func verdict(_ target: String, _ reached: String, score: String = "10") -> Verdict? {
    let form = CheckedForm(
      """
      项目绩效自评表

      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出 | 数量 | 场次 | \(target) | \(reached) | 10 | \(score) |
      | 效益 | 社会效益 | 影响 | 较好 | 较好 | 90 | 90 |
      """)
    return form.lines(.targetScore).first { $0.line == 4 }?.verdict
  }

  @Test(arguments: [
    ("≥95%", "95%"), ("≥ 95％", "96.5%"), (">=95%", "95.00%"), ("≤3天", "2天"), ("<5%", "4.9%"), ("＝100%", "100%"),
    ("100%", "100%"), ("≥30间", "31"), ("≥1,200册", "1350册"),
  ])
  func metWithFullScore(_ target: String, _ reached: String) {
    #expect(verdict(target, reached) == .consistent)
    #expect(verdict(target, reached, score: "9") == .doubtful)
  }

  @Test(arguments: [("≥95%", "94.9%"), ("≤3天", "4天"), ("=5场", "4场"), ("≥1,200册", "1150册")])
  func missed(_ target: String, _ reached: String) {
    #expect(verdict(target, reached) == .doubtful)
    #expect(verdict(target, reached, score: "9.5") == .consistent)
  }

  @Test(arguments: [
    ("≥3次", "4人"), ("100%", "98%"), ("30", "35"), ("≥90%", "0.95"), ("逐年提高", "100%"), ("≥3场", "完成"), ("", "3场"),
    ("2024年12月前", "2024年11月"), ("≥95%", ""),
  ])
  func nothingIsSaidOfWhatIsNotCertain(_ target: String, _ reached: String) {
    #expect(verdict(target, reached) == nil)
  }
}
