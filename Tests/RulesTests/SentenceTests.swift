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
    "与上年度468.15万元相比，收入512.40万元，增加44.25万元，增长〖8.64%〗。",
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
    // The word that a reason is given for.
    "公务接待费3.20万元，比上年增加0.40万元，增长14.29%。〖减少〗的主要原因是来访减少。",
    // What went on from one amount to another.
    "总支出由年初预算17.77亿元调整为15.43亿元，调减〖2.43〗亿元。",
    "大棚由40座发展到100座，增长〖2.5〗倍。",
    // The part of the year that has gone by, a plan, another's rate.
    "截至9月底，收入38.30亿元，完成年初预算的73.5%，低于序时进度〖2.5〗个百分点。",
    "任务115户，完成264户，超任务〖43%〗。",
    "收入增长19.9%，高于全市平均增幅（11.0%）〖9.8〗个百分点。",
    "运行费支出41.75万元，完成年初预算〖100%〗，决算数大于预算数5.93万元。",
    // Growth of parts without amounts:税收 and 非税 are all there is.
    "一季度收入461.55亿元，同比增长〖5.02%〗；其中税收下降2.94%，非税下降7.12%。",
    // Two swapped digits tell that a list is meant.
    "水库加固工程报审价1464196.00元，审定价862908.07元，多计工程价款〖610287.93〗元。",
    "上半年收入〖20348〗万元。其中：区级13916万元，上划6432万元。分部门情况是：国税3954万元，地税10592万元，财政5865万元。",
    // One that stands just before the rate is what it is of.
    "专户资金支出12012万元，为调整预算10424万元的〖86.78%〗。",
    // What is named in the same sentence, not the like of another.
    "全市采购预算16368.52万元，实际采购金额14993.34万元，其中公开招标10243.85万元，占实际采购金额的68.32%。镇级采购预算2434.80万元，实际采购金额2170.10万元，其中公开招标1580.62万元，占实际采购金额的〖10.54%〗。",
    // Parts known by their names, wherever they stand.
    "2023年基本支出〖911.70〗万元，其中：\n人员经费489.18万元，主要包括：基本工资、奖金等。\n公用经费46.89万元，主要包括：办公费、水费等。",
    // Several kinds of amounts in each part of a sentence.
    "交易项目〖1300〗项，金额1367.87万元，节约资金22.47万元。其中：工程629项，中标金额775.06万元，节约资金17.65万元；采购460项，成交金额71.74万元，节约资金4.82万元；产权265项，成交金额521.07万元。",
    // Structures, formulas, premiums, amounts in another unit.
    "公用经费控制率=77.4/80.2×100%=〖96.15%〗。",
    "水稻保险金额为1520元/亩，费率为5%，保费为〖67〗元/亩。",
    "运行费支出34000.00元（〖34〗万元）。",
    "公务用车运行费3.50万元，与上年3.20万元〖持平〗。",
    "聘用临时人员12人，每人每月2000元，全年共计〖28.00〗万元。",
    "全月用膳收入45696元，账面支出45629.6元，结余66.4元，加上月累计结余293.91元，累计结余360.31元，盈〖0.14%〗。",
    "项目预算120.00万元，实际支出96.30万元，结余〖32.70〗万元。",
    "决策满分20分，得分18.5分，得分率〖95.2%〗。",
    // Directions that contradict each other.
    "基金收入24178亿元，同比〖增加〗5195亿元，下降17.7%。",
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
    // Growth at constant prices is no growth of the amounts.
    "生产总值951435万元，按可比价格比上年下降4.1%。其中，第一产业增加值57116万元，增长2.7%；第二产业增加值445964万元，下降11.7%；第三产业增加值448355万元，增长2.9%。三次产业结构为6.0:46.9:47.1。",
    // 调减 is against the budget, 下降 against last year.
    "税收收入拟调整为85000万元，调减16000万元，下降9.7%。",
    // Shares of one total that are parts of each other.
    "采购支出总额335.97万元，其中授予中小企业合同金额324.19万元，占采购支出总额的96.5%，其中授予小微企业27.39万元，占采购支出总额的8.2%。",
    // Some of the ways, and not all.
    "公开招标、邀请招标、询价分别占采购规模的78.3%、1.0%和6.2%。",
    // 用于 behind a semicolon goes on with the list.
    "协会支出4907.88万元中，向各县拨付800.00万元；用于购买物资1307.88万元；向医院拨付2800.00万元。",
    // 其中 of the sentence before the last.
    "投入达4500万元，较上年增加1160万元。而2013年投入3340万元。其中养老院2600万元；敬老院930万元；保护中心400万元；康复中心300万元；门诊楼210万元；改造60万元。",
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
