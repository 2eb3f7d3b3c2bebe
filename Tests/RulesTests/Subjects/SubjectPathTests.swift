import Findings
import Testing

/// 科目 as prose names them.
struct SubjectPathTests {
  private func told(_ text: String, year: Int? = 2024) -> [String] { CheckedSubjects(text, year: year).told }

  @Test(arguments: [
    "1.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）：支出决算为10万元。",
    "**4. 卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。**年初预算为3.97万元。",
    "主要用于社会保障和就业（类）支出45.85万元，占1.56%；卫生健康（类）支出2872.87万元；住房保障（类）支出29.70万元。",
    "“社会保障和就业支出(类）行政事业单位养老支出（款) 行政单位离退休(项)”反映离退休经费。",
    "一般公共服务支出(类)-档案事务（款）-行政运行（项）支出10万元。",
    "一般公共服务支出（类）——档案事务（款）——行政运行（项）支出10万元。",
    "公共安全支出（204类）司法（06款）行政运行（01项）：支出决算为10万元。",
    "一般公共服务（类）档案事务（款）档案馆（项）、行政运行（项）和一般行政管理事务（项）。",
    "3.一般公共服务支出（类）财政事务（款）信息化建设\n\u{C}（项）。主要用于系统维护。",
    "3.卫生健康支出（类）卫生健康管理\n事务（款）行政运行（项）。年初预算为0.00万元。",
    "住房保障（类）住房改革（款）住房公积金（项）：指缴存的住房公积金。",
    "社会保障和就业（类）支出中行政事业单位养老支出（款）行政单位离退休（项）。",
    "外交支出（类）驻外机构（款）驻外使领馆（团、处）（项）。",
    "外交支出（类）驻外机构（款）驻外使领馆(团、处)(项)。",
    "工资福利支出（类）基本工资（款）12万元；商品和服务支出（类）因公出国(境)费用（款）3万元。",
    "教育（类）某款（款）某项（项）：支出决算为67.64万元。", "某类（类）某款（款）。", "收入按来源（类）、按项目（项）列示。",
    "（一）项目支出（项）和其他（款）。", "（类）（款）（项）", "（项）", "支出（类）", "按功能分类科目（类、款、项）列示。",
    "列入“2100408基本公共卫生服务”，丁项列“2130122 农业生产发展”，戊项列「2100201综合医院」。",
    "文号“2024年”、项目“2024001号”、“2080505养老”、“208个项目”。",
  ])
  func whatIsRightOrNotSureIsLeftAlone(text: String) {
    #expect(told(text).isEmpty, "\(CheckedSubjects(text).findings.map(\.message))")
  }

  @Test func aSectionIsToldItsName() throws {
    let text = "1.社会保障和就业支出（类）人力资源和社会保障事务（款）信息化建设（项）：支出决算为3.00万元。"
    let checked = CheckedSubjects(text)
    #expect(checked.told == ["GJ4003 warning 人力资源和社会保障事务"])
    #expect(checked.findings.first?.message == "“社会保障和就业支出”下没有“人力资源和社会保障事务”这个款，应为“人力资源和社会保障管理事务”")
    #expect(checked.fixed()?.contains("（类）人力资源和社会保障管理事务（款）") == true)
  }

  @Test func anItemIsToldItsPath() {
    let text = "5.社会保障和就业（类）行政事业单位养老支出（款）其他社会保障和就业支出（项）：支出决算为1.51万元。"
    let checked = CheckedSubjects(text)
    #expect(checked.told == ["GJ4006 warning 其他社会保障和就业支出"])
    #expect(checked.findings.first?.notes == ["应在：208 社会保障和就业支出 / 20899 其他社会保障和就业支出 / 2089999 其他社会保障和就业支出"])
    #expect(checked.fixed()?.contains("社会保障和就业（类）其他社会保障和就业支出（款）其他社会保障和就业支出（项）") == true)
  }

  @Test func anItemOfAnotherClassIsToldWhereItStands() {
    let checked = CheckedSubjects("卫生健康支出（类）行政事业单位医疗（款）住房公积金（项）支出5万元。")
    #expect(checked.told == ["GJ4006 warning 住房公积金"])
    // The 项 may be what is wrong: nothing is changed.
    #expect(checked.findings.first?.fix == nil)
  }

  @Test func theNameOfTheClassInPlaceOfTheSection() {
    let checked = CheckedSubjects("住房保障支出（类）住房保障支出（款）住房公积金（项）：5万元。")
    #expect(checked.told == ["GJ4003 warning 住房保障支出"] && checked.findings.first?.expected == "住房改革支出")
  }

  @Test func oldNames() {
    let text = "社会保障和就业（类）行政事业单位离退休（款）机关事业单位基本养老保险缴费支出（项）：指养老保险缴费。"
    #expect(told(text) == ["GJ4004 warning 行政事业单位离退休"] && told(text, year: 2018).isEmpty)
    #expect(
      told("医疗卫生与计划生育支出（类）行政事业单位医疗（款）行政单位医疗（项）。") == ["GJ4004 warning 医疗卫生与计划生育支出"])
    #expect(CheckedSubjects(text).fixed()?.contains("（类）行政事业单位养老支出（款）") == true)
  }

  @Test func wordsBeforeAClassAreNoPartOfItsName() {
    let checked = CheckedSubjects("本年度社会保障与就业支出（类）支出100万元。")
    #expect(checked.told == ["GJ4003 warning 社会保障与就业支出"])
    #expect(checked.fixed()?.contains("本年度社会保障和就业支出（类）") == true)
  }

  @Test func digitsInTheMarks() {
    let checked = CheckedSubjects("公共安全支出（204类）司法（07款）行政运行（01项）：支出决算为10万元。")
    #expect(checked.told == ["GJ4003 warning （07款）"] && checked.fixed()?.contains("司法（06款）") == true)
  }

  @Test func aListGoesOnUnderTheSameSection() {
    #expect(told("一般公共服务（类）档案事务（款）档案馆（项）、国内差旅（项）。") == ["GJ4006 hint 国内差旅"])
    #expect(told("社会保障和就业支出（类）抚恤（款）死亡抚恤（项）和其他优抚费（项）。") == ["GJ4003 warning 其他优抚费"])
  }

  @Test func codesInQuotes() {
    #expect(told("丙项列入“2100299其它公立医院支出”。") == ["GJ4003 warning 其它公立医院支出"])
    #expect(told("丙项列入“20805行政事业单位离退休”。") == ["GJ4004 warning 行政事业单位离退休"])
  }

  @Test func nothingNamedLikeItIsAHint() {
    #expect(told("教育支出（类）完全虚构的事务（款）行政运行（项）。").map { String($0.prefix(11)) } == ["GJ4003 hint"])
    #expect(told("教育支出（类）教育管理事务（款）完全虚构的支出科目（项）。") == ["GJ4006 hint 完全虚构的支出科目"])
  }

  @Test func theGlossary() throws {
    let text = """
      # 第二部分 决算表
      \(CheckedSubjects.table([
        ("208", "社会保障和就业支出"), ("20805", "行政事业单位养老支出"), ("2080501", "行政单位离退休"),
        ("2080505", "机关事业单位基本养老保险缴费支出"), ("2080506", "机关事业单位职业年金缴费支出"), ("221", "住房保障支出"),
        ("22102", "住房改革支出"), ("2210201", "住房公积金"),
      ]))
      # 第四部分 名词解释
      1.社会保障和就业（类）行政事业单位养老支出（款）行政单位离退休（项）：指离退休经费。

      2.社会保障和就业（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）：指职业年金缴费。

      3.卫生健康（类）行政事业单位医疗（款）行政单位医疗（项）：指医疗保险缴费。
      """
    let checked = CheckedSubjects(text)
    #expect(checked.told == ["GJ4014 hint 名词解释", "GJ4014 hint 行政单位医疗"])
    #expect(try #require(checked.findings.first).notes == ["2080505 机关事业单位基本养老保险缴费支出、2210201 住房公积金"])
  }
}
