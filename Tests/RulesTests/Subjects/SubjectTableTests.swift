import Findings
import Testing

/// Codes and names in tables.
struct SubjectTableTests {
  private func told(_ rows: [(String, String)], year: Int? = 2024, title: String = "支出决算表") -> [String] {
    CheckedSubjects(CheckedSubjects.table(rows, title: title), year: year).told
  }

  @Test func whatTheCatalogueHasIsFine() {
    #expect(
      told([
        ("208", "社会保障和就业支出"), ("20805", "行政事业单位养老支出"), ("2080505", "机关事业单位基本养老保险缴费支出"),
        ("221", "住房保障支出"), ("22102", "住房改革支出"), ("2210201", "住房公积金"),
      ]).isEmpty)
  }

  @Test func namesMayHaveOtherThingsAroundThem() {
    #expect(
      told([
        ("208", "八、社会保障和就业支出"), ("20805", "其中：行政事业单位养老支出"), ("2080501", "　　行政单位离退休（项）"),
        ("2080505", "机关事业单位 基本养老保险\u{200B}缴费支出"), ("2080506", "2080506机关事业单位职业年金缴费支出"),
      ]).isEmpty)
  }

  @Test func aWrongNameIsToldTheRightOne() throws {
    let checked = CheckedSubjects(
      CheckedSubjects.table([("210", "卫生健康支出"), ("21013", "医疗救助"), ("2101301", "城乡医疗补助")]))
    #expect(checked.told == ["GJ4003 warning 城乡医疗补助"])
    let finding = try #require(checked.findings.first)
    #expect(finding.message == "2101301 的名称是“城乡医疗救助”，这里写的是“城乡医疗补助”")
    #expect(finding.expected == "城乡医疗救助" && checked.fixed()?.contains("| 2101301 | 城乡医疗救助 |") == true)
  }

  @Test func aNameThatIsRememberedAloneIsAHint() {
    // 2010103 机关服务 was seen in no document.
    #expect(
      told([("201", "一般公共服务支出"), ("20101", "人大事务"), ("2010103", "机关服务中心")]) == ["GJ4003 hint 机关服务中心"])
  }

  @Test func theNameOfAnotherCodeIsToldWithThatCode() throws {
    let checked = CheckedSubjects(
      CheckedSubjects.table([
        ("210", "卫生健康支出"), ("21011", "行政事业单位医疗"), ("2101102", "行政单位医疗"),
      ]))
    #expect(checked.told == ["GJ4003 warning 行政单位医疗"])
    #expect(checked.findings.first?.notes.contains("如果名称是对的，代码应为 2101101 行政单位医疗") == true)
  }

  @Test func aCodeThatStandsTwiceIsTheSlip() {
    let checked = CheckedSubjects(
      CheckedSubjects.table([
        ("210", "卫生健康支出"), ("21011", "行政事业单位医疗"), ("2101102", "行政单位医疗"), ("2101102", "事业单位医疗"),
      ]))
    #expect(checked.told == ["GJ4003 warning 行政单位医疗"])
    #expect(checked.fixed()?.contains("| 2101101 | 行政单位医疗 |") == true)
  }

  @Test func oldNamesAreToldFromTheirYearOn() {
    let rows = [("208", "社会保障和就业支出"), ("20805", "行政事业单位离退休"), ("2080505", "机关事业单位基本养老保险缴费支出")]
    #expect(told(rows) == ["GJ4004 warning 行政事业单位离退休"])
    #expect(told(rows, year: 2019).isEmpty && told(rows, year: 2020).count == 1)
    // 年度不明：只作提示。
    #expect(told(rows, year: nil) == ["GJ4004 hint 行政事业单位离退休"])
  }

  @Test func codesOfOtherYears() {
    let new = [("201", "一般公共服务支出"), ("20139", "社会工作事务"), ("2013901", "行政运行")]
    #expect(told(new).isEmpty && told(new, year: 2023).map { String($0.prefix(6)) } == ["GJ4005", "GJ4005"])
    let old = [("210", "卫生健康支出"), ("21016", "老龄卫生健康事务")]
    #expect(told(old, year: 2023).isEmpty && told(old) == ["GJ4005 hint 21016"])
  }

  @Test func codesThatWereGivenUp() throws {
    let rows = [("208", "社会保障和就业支出"), ("20899", "其他社会保障和就业支出"), ("2089901", "其他社会保障和就业支出")]
    let checked = CheckedSubjects(CheckedSubjects.table(rows))
    #expect(checked.told == ["GJ4004 hint 2089901"])
    #expect(checked.fixed()?.contains("| 2089999 | 其他社会保障和就业支出 |") == true)
    #expect(told(rows, year: 2020).isEmpty)
  }

  @Test func anUnknownCodeSaysHowToAddIt() throws {
    let checked = CheckedSubjects(
      CheckedSubjects.table([("210", "卫生健康支出"), ("21015", "医疗保障管理事务"), ("2101598", "县级医保专项")]))
    #expect(checked.told == ["GJ4002 warning 2101598"])
    let notes = try #require(checked.findings.first).notes
    #expect(notes.contains("上级是 210 卫生健康支出 / 21015 医疗保障管理事务"))
    #expect(notes.contains("确有这个科目的，加一行：@科目 2101598 县级医保专项"))
  }

  @Test func anUnknownCodeWithAKnownNameIsToldTheCode() {
    let checked = CheckedSubjects(
      CheckedSubjects.table([("221", "住房保障支出"), ("22102", "住房改革支出"), ("2210231", "住房公积金")]))
    #expect(checked.told == ["GJ4002 warning 2210231"])
    #expect(checked.fixed()?.contains("| 2210201 | 住房公积金 |") == true)
  }

  @Test func whatIsOnlyGuessedAtIsAHint() {
    #expect(told([("201", "一般公共服务支出"), ("20141", "数据事务")], year: 2025) == ["GJ4002 hint 20141"])
    // The tables end with 2026: of later years nothing is certain.
    #expect(told([("201", "一般公共服务支出"), ("20155", "新设事务")], year: 2031) == ["GJ4002 hint 20155"])
    #expect(told([("210", "卫生健康支出"), ("21013", "医疗救济")], year: 2031) == ["GJ4003 hint 医疗救济"])
  }

  @Test func sectionsWithoutItemsAreWrittenWithTwoNoughts() {
    let rows = [("212", "城乡社区支出"), ("21211", "农业土地开发资金安排的支出"), ("2121100", "农业土地开发资金安排的支出")]
    #expect(told(rows).isEmpty)
    #expect(told([("212", "城乡社区支出"), ("2121100", "农业土地资金的支出")]) == ["GJ4003 hint 农业土地资金的支出"])
  }

  @Test func codesWithBlanksAndWideDigitsAreReadAndMended() {
    let checked = CheckedSubjects(
      CheckedSubjects.table([("208", "社会保障和就业支出"), ("208 05", "行政事业单位养老支出"), ("２０８０５０５", "机关事业单位基本养老保险缴费支出")]))
    #expect(checked.told == ["GJ4001 hint 208 05", "GJ4001 hint ２０８０５０５"])
    #expect(checked.findings.allSatisfy { $0.fix?.isExact == true })
    #expect(checked.fixed(1)?.contains("| 2080505 | 机关") == true)
  }

  @Test(arguments: [("2080", "4"), ("208050", "6"), ("20805055", "8")])
  func codesOfAWrongLength(code: String, digits: String) throws {
    let checked = CheckedSubjects(
      CheckedSubjects.table([("208", "社会保障和就业支出"), (code, "行政事业单位养老支出"), ("221", "住房保障支出")]))
    #expect(checked.told == ["GJ4001 error \(code)"])
    #expect(checked.findings.first?.message.contains("\(code) 有 \(digits) 位") == true)
  }

  @Test func codesOfBodiesAmongTheSubjectsAreNoErrors() {
    let rows = [("205001", "云川县教育局"), ("205", "教育支出"), ("20501", "教育管理事务"), ("2050101", "行政运行")]
    #expect(told(rows) == ["GJ4001 hint 205001"])
  }

  @Test func codesInThreeColumns() {
    let text = """
      @表 支出决算表 单位：万元
      | 类 | 款 | 项 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
      | 208 |  |  | 社会保障和就业支出 | 3.00 | 3.00 | |
      | 208 | 05 |  | 行政事业单位养老支出 | 3.00 | 3.00 | |
      | 208 | 05 | 05 | 机关事业单位养老保险缴费支出 | 3.00 | 3.00 | |
      | 221 |  |  | 住房保障支出 | 1.00 | 1.00 | |
      | 221 | 02 | 01 | 住房公积金 | 1.00 | 1.00 | |
      """
    let checked = CheckedSubjects(text)
    #expect(checked.findings.map(\.rule) == ["GJ4003", "GJ4007"])
    #expect(checked.fixed(1)?.contains("| 221 | 02 |  | 住房改革支出 | 1.00 | 1.00 |  |\n| 221 | 02 | 01 |") == true)
  }

  /// Nothing is written over what parts the columns.
  @Test func aCodeInSeveralColumnsIsMendedByHand() {
    let text = """
      @表 支出决算表 单位：元
      | 类 | 款 | 项 | 科目名称 | 本年支出合计 |
      | ２２１ |  |  | 住房保障支出 | 9 |
      | ２２１ | ０２ |  | 住房改革支出 | 9 |
      | 221 | 02 | 31 | 住房公积金 | 5 |
      | 221 | 02 | 04 | 购房补贴 | 4 |
      """
    for text in [text, text.replacing("|", with: "\t")] {
      for finding in CheckedSubjects(text).findings {
        #expect(finding.fix?.edits.allSatisfy { !$0.newText.contains("221") && !$0.newText.contains("22102") } ?? true)
        #expect(finding.rule != "GJ4001" || finding.fix == nil)
      }
    }
    #expect(CheckedSubjects(text).findings.map(\.rule).prefix(2) == ["GJ4001", "GJ4001"])
  }

  @Test func aSpreadsheetDropsNoughts() throws {
    let text = """
      @表 基本支出明细 单位：元
      | 类 | 款 | 经济分类科目名称 | 合计 |
      | 301 |  | 工资福利支出 | 9 |
      | 301 | 1 | 基本工资 | 5 |
      | 301 | 2 | 津贴补贴 | 4 |
      """
    #expect(CheckedSubjects(text).told.isEmpty)
    let torn = """
      @表 支出决算表 单位：元
      | 类 | 款 | 项 | 科目名称 | 本年支出合计 |
      | 210 |  |  | 卫生健康支出 | 9 |
      | 210 | 11 |  | 行政事业单位医疗 | 9 |
      | 7 | 11 | 02 | 事业单位医疗 | 9 |
      """
    let checked = CheckedSubjects(torn)
    #expect(checked.findings.map(\.message) == ["“7 11 02”不是科目代码：类应为 3 位，款、项各 2 位"])
    #expect(checked.all.count == 1 && checked.findings.first?.notes == ["按名称，可能是 2101102 事业单位医疗"])
  }

  @Test func economicCodesInTwoColumns() {
    let text = """
      @表 一般公共预算基本支出表 单位：元
      | 类 | 款 | 部门经济分类科目名称 | 合计 | 人员经费 | 公用经费 |
      | 301 |  | 工资福利支出 | 5.00 | 5.00 | |
      | 301 | 01 | 基本工资 | 5.00 | 5.00 | |
      | 302 |  | 商品和服务支出 | 6.00 | | 6.00 |
      | 302 | 28 | 工会经费 | 4.00 | | 4.00 |
      | 302 | 29 | 福利费用 | 2.00 | | 2.00 |
      """
    #expect(CheckedSubjects(text).told == ["GJ4003 warning 福利费用"])
    // The code counts for the sums, too.
    let slip = CheckedSubjects(text.replacing("| 6.00 | | 6.00 |", with: "| 7.00 | | 6.00 |")).all
    #expect(slip.contains { $0.text == "7.00" && $0.severity == .error })
  }

  @Test func aCodeThatMeansSomethingElseNow() {
    let rows = [("303", "对个人和家庭的补助"), ("30302", "退休费"), ("30311", "住房公积金")]
    let checked = CheckedSubjects(CheckedSubjects.table(rows, title: "基本支出明细"))
    #expect(checked.findings.map(\.rule) == ["GJ4004"])
    #expect(checked.findings.first?.message == "30311 住房公积金 自 2018 年起改列 30113 住房公积金")
  }

  @Test func economicCodesAmongFunctionalOnes() {
    let rows = [("221", "住房保障支出"), ("22102", "住房改革支出"), ("2210203", "购房补贴"), ("30113", "住房公积金")]
    let checked = CheckedSubjects(CheckedSubjects.table(rows))
    #expect(checked.told == ["GJ4010 warning 30113"] && checked.fixed()?.contains("| 2210201 | 住房公积金 |") == true)
  }

  @Test func theClassesOfTheBalanceSheetsHaveNoCodes() {
    let text = """
      @表 收入支出决算总表 单位：万元
      | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
      | 一、财政拨款收入 | 1 | 5.00 | 一、一般公共服务支出 | 31 | 5.00 |
      |  |  |  | 九、医疗卫生与计划生育支出 | 39 | |
      |  |  |  | 十九、国土海洋气象等支出 | 48 | |
      """
    let checked = CheckedSubjects(text)
    #expect(checked.told == ["GJ4004 warning 医疗卫生与计划生育支出", "GJ4004 warning 国土海洋气象等支出"])
    #expect(checked.fixed()?.contains("| 九、卫生健康支出 |") == true)
    #expect(CheckedSubjects(text, year: 2018).told.isEmpty)
  }

  @Test func whatIsNoSubjectIsLeftAlone() {
    // Projects with the code of their 科目, accounts, bodies.
    for text in [
      "@表 项目支出明细 单位：万元\n| 科目编码 | 项目名称 | 金额 |\n| 2101301 | 困难群众救助 | 5.00 |\n| 2101301 | 医疗救助补充 | 5.00 |\n| 2101399 | 数据治理 | 5.00 |\n",
      "@表 科目余额表 单位：元\n| 科目编码 | 科目名称 | 期末余额 |\n| 1001 | 库存现金 | 5.00 |\n| 1002 | 银行存款 | 5.00 |\n| 160101 | 房屋 | 5.00 |\n",
      "@表 单位情况表 单位：万元\n| 编码 | 单位名称 | 金额 |\n| 301 | 云川县档案馆 | 5.00 |\n| 302 | 云川县图书馆 | 5.00 |\n| 303 | 云川县文化馆 | 5.00 |\n",
    ] {
      #expect(CheckedSubjects(text).told.isEmpty, "\(text)")
    }
  }

  @Test func projectsUnderAnOfficialTitleAreNoSubjects() {
    let rows = ["困难群众救助", "医疗救助补充", "数据治理", "经办服务", "设备更新", "宣传培训"].enumerated().map {
      ("21013\($0.offset < 3 ? "01" : "99")", $0.element)
    }
    #expect(told(rows, title: "一般公共预算财政拨款项目支出决算表").isEmpty)
  }

  @Test func messagesAreInEnglishToo() {
    let checked = CheckedSubjects(
      CheckedSubjects.table([("210", "卫生健康支出"), ("21013", "医疗救济")]), language: .english)
    #expect(checked.findings.first?.message == "21013 is called “医疗救助”; “医疗救济” is written here")
  }
}
