import Analysis
import Findings
import Foundation
import Testing

/// What sentences claim, and what they only seem to: errors stand at 〖…〗 and nowhere else.
struct SentenceTests {
  static let wrong: [String] = [
    // Parts, nested, in brackets, behind 分别, in items, in numbered paragraphs.
    "全县共安排运转经费合计〖90.50〗万元，其中：办公费40.20万元，水电费30.10万元，维修费18.20万元。",
    "全年经费合计〖100.00〗万元，其中：人员经费60.00万元（在职50.00万元、退休10.00万元），公用经费45.00万元。",
    "资金总额〖3.30〗亿元，其中，货物、工程、服务分别为1.20亿元、1.30亿元和0.60亿元。",
    "实有人员〖16〗人，其中：在职12人，离休1人，退休2人。",
    // Shares: of the total, of what is named, of an amount in the sentence.
    "支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占〖22.82%〗。",
    "支出合计512.40万元。会议费20.00万元，占支出合计512.40万元的〖9.30%〗。",
    // Growth: base derived, given, 由…到, two bases, the year named.
    "收入512.40万元，比上年增加44.25万元，增长〖8.64%〗。",
    "收入512.40万元，比上年468.15万元增加44.25万元，增长〖8.64%〗。",
    "人均经费由上年的200.00元提高到250.00元，增长〖20.00%〗。",
    "“三公”经费41.00万元，比上年减少19.00万元，下降31.67%，比年初预算减少4.00万元，下降〖2.20%〗。",
    "2024年安排25.00万元，2023年安排45.20万元，减少〖25.20〗万元。",
    "税收1500.00万元，增收１００．００万元，增长〖８．１４％〗。",
    "2024年度收、支总计均为512.40万元。与2023年度相比，收、支总计各增加44.25万元，增长〖8.64%〗。",
    // Completion, the outturn before or behind.
    "年初预算200.00万元，完成年初预算的〖98.00%〗，支出决算198.00万元。",
    // Products and averages.
    "对10个合作社，每个补助23万元，合计补助〖214.06〗万元。",
    "审核费120份×50元/份=〖6500〗元。",
    // Directions.
    "培训费预算为10.00万元，支出决算为12.00万元，决算数〖小于〗预算数。",
    // A wrong word beside a wrong rate: each at its place.
    "年初预算为3.00万元，支出决算为2.64万元，完成年初预算的〖98.00%〗，决算数〖大于〗预算数。",
  ]

  static let right: [String] = [
    // Lists that need not be whole.
    "支出100.00万元，其中：人员经费60.00万元。",
    "主要支出有：教育30.00万元、卫生20.00万元、农业10.00万元。",
    "支出236.00万元，其中教育30.90万元、文化20.90万元、卫生22.10万元等。",
    "支出236.00万元。其中教育100.90万元，文化20.90万元。此外，付补贴6.00万元、购置4.30万元。",
    // A reason is no part and no base.
    "收入357.21万元，比上年减少17.84万元，下降4.76%，主要原因是甲项目压减7.00万元，乙项目压减9.00万元。",
    // Two ways to part one total.
    "债务余额350.00亿元，其中，一般债务150.00亿元，专项债务200.00亿元；债券340.00亿元，非债券10.00亿元。",
    // A part larger than the whole, beside one that is less than nothing.
    "总额比上年净增279.48万元，其中七类增加390.35万元，一类减少110.87万元。",
    // Rates without their base, and of what is not said.
    "收入完成调整预算的105.47%，同比增长10.85%，占调整预算100.93%。",
    "学校一项完成预算42.1%，比支出进度慢8.4个百分点。",
    // A base in brackets is another's.
    "税款148.12万元，比上年同期158.52万元（上年同期数含直解入库款36.02万元），下降6.56%。",
    // Rounding residue, and whole numbers among decimals.
    "支出434.72万元，其中：基本支出434.16万元，项目支出0.55万元。",
    "资金41万元，比上年减少19万元，下降31.67%。",
    // Breaks within words and numbers, blanks, full width.
    "支出合计5\n12.40万\n元，其中：基本支出398. 22 万元，占 77.72 %；项目支出114.18万元，占22.28%。",
    "支出合计５１２．４０万元，其中：基本支出３９８．２２万元，占７７．７２％；项目支出１１４．１８万元，占２２．２８％。",
    // What is no amount.
    "按云财〔2024〕12号文件，2024年3月15日前完成，电话0000-5550101，受理时间8:30—17:30，科目2100408。",
    "1-9月收入37.20亿元，其中9月4.10亿元。",
    // 各 takes the single amount.
    "收、支总计均为512.40万元，与上年相比，收、支总计各增加44.25万元，增长9.45%。",
    "甲、乙、丙分别完成130.40万元、243.07万元和306.02万元，比上年分别减少2.01万元、增加26.35万元、增加40.83万元，分别下降1.52%、增长12.16%、增长15.40%。",
  ]

  private func check(_ text: String) -> [Finding] {
    Checker.check(path: "句子.gj", bytes: [UInt8]("---\n年度：2024\n---\n\n\(text)\n".utf8)).findings
  }

  @Test(arguments: wrong) func aContradictionStandsAtItsFigure(_ marked: String) {
    let text = marked.replacingOccurrences(of: "〖", with: "").replacingOccurrences(of: "〗", with: "")
    let expected = marked.components(separatedBy: "〖").dropFirst().compactMap { $0.components(separatedBy: "〗").first }
    let errors = check(text).filter { $0.severity >= .warning }
    #expect(errors.map(\.text) == expected, "\(errors.map { "\($0.rule) \($0.text) \($0.message)" })")
  }

  @Test(arguments: right) func whatIsNotCertainIsNotClaimed(_ text: String) {
    let errors = check(text).filter { $0.severity >= .warning }
    #expect(errors.isEmpty, "\(errors.map { "\($0.rule) \($0.text) \($0.message)" })")
  }

  /// What a fix leaves is silent.
  @Test func aFixedShareTies() {
    let text = "支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.28%。"
    #expect(check(text).isEmpty)
  }

  /// Marks are read as they are published: a computed value takes part, and a mistake stands at the figure that was typed.
  @Test func marksArePublishedFirst() {
    let text = "@设 上年 = 468.15万元\n收入{总计 = 512.40}万元，比上年增加{= 总计 - 上年}万元，增长8.64%。"
    #expect(check(text).filter { $0.severity == .error }.map(\.text) == ["8.64%"])
  }

  /// Long and hostile sentences end, and claim nothing that they do not say.
  @Test func hostileSentencesEnd() {
    let texts = [
      "支出合计100万元" + String(repeating: "，其中A1万元", count: 10_000),
      "支出合计" + String(repeating: "9", count: 10_000) + "万元，其中：基本支出1万元，项目支出2万元。",
      "支出合计100万元" + String(repeating: "（其中A1万元", count: 10_000),
      "分别增长" + String(repeating: "1%、", count: 5_000),
      "支出合计100万元，其中：" + String(repeating: "甲1万元，占1%；", count: 3_000),
      String(repeating: "为", count: 100_000) + "1万元", String(repeating: "1年", count: 50_000), "占%，增长%，完成%，其中：，共元。",
    ]
    for text in texts {
      let errors = check(text).filter { $0.severity == .error }
      #expect(errors.count <= 1, "\(text.prefix(40)): \(errors.count)")
    }
  }
}
