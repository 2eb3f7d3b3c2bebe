import Analysis
import Findings
import Testing

@Suite("Sentences that were not checked")
struct UncheckedSentencesTests {
  private func findings(_ text: String, tells: Bool = true) -> [Finding] {
    Checker.check(path: "报告.gj", bytes: Array(text.utf8), options: CheckOptions(tellsUnchecked: tells)).findings
      .filter { $0.rule == "GJ9019" }
  }

  @Test("One hint a sentence, never unless asked for")
  func oneASentence() {
    let text =
      "全年收到各类资金268.40万元，主要包括县级配套120.00万元、上年结余60.00万元等。\n\n全年支出88.10万元，完成预算的91.00%；较上年增加4.00万元，增长7.00%。\n"
    let found = findings(text)
    #expect(found.map(\.severity) == [.hint, .hint] && found.first?.text == "268.40")
    #expect(found.allSatisfy { $0.message.hasPrefix("这句话里的") }, "\(found.map(\.message))")
    #expect(findings(text, tells: false).isEmpty)
  }

  @Test("What is checked, what no words announce and what stands in tables is not told")
  func checked() {
    #expect(findings("支出合计3.00万元，其中：基本支出1.00万元，项目支出2.00万元。\n").isEmpty)
    #expect(findings("单位编制19人，培训3次，参加人员210人。满意度完成率100%。\n").isEmpty)
    #expect(findings("| 项目 | 金额 |\n| 甲 | 1.00 |\n| 乙 | 7.00 |\n").isEmpty)
    #expect(findings("").isEmpty)
  }

  @Test("A list that is too long is not added up in part, and is told")
  func longList() {
    let parts = (1...600).map { "第\($0)项用途1.00万元" }.joined(separator: "，")
    let text = "支出合计600.00万元，其中：\(parts)。\n"
    let found = findings(text)
    #expect(found.count == 1 && found.first?.message.contains("列出的分项太多") ?? false)
    #expect(Checker.check(path: "报告.gj", bytes: Array(text.utf8)).findings.allSatisfy { $0.severity < .warning })
  }

  @Test("A sentence of very many figures is told once, and takes time in proportion")
  func longSentence() {
    let text = "全年" + (1...2_000).map { "第\($0)批拨付\($0).37万元占\($0 % 90 + 1).00%" }.joined(separator: "，") + "。\n"
    let clock = ContinuousClock()
    var told: [Finding] = []
    let asked = clock.measure { told = findings(text) }
    let silent = clock.measure { _ = findings(text, tells: false) }
    #expect(told.count == 1, "\(told.prefix(3).map(\.message))")
    #expect(asked < silent * 3)
  }

  @Test("A suppression of it is not useless where it was not asked for")
  func suppression() {
    let text = "@忽略 GJ9019 理由：已看过\n全年收到各类资金268.40万元，主要包括县级配套120.00万元、上年结余60.00万元等。\n"
    #expect(findings(text).isEmpty)
    #expect(Checker.check(path: "报告.gj", bytes: Array(text.utf8)).findings.allSatisfy { $0.rule != "GJ9011" })
  }
}
