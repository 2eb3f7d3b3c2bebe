import Findings
import Testing

/// The rows of a coded table as a tree.
struct SubjectTreeTests {
  private let health = ("210", "卫生健康支出")

  @Test func aMissingRowIsToldOnceAndFilledIn() {
    let checked = CheckedSubjects(
      """
      @表 支出决算表 单位：万元
      | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
      | 210 | 卫生健康支出 | 28.70 | 18.70 | 10.00 |
      | 21001 | 卫生健康管理事务 | 10.00 | | 10.00 |
      | 2100102 | 一般行政管理事务 | 10.00 | | 10.00 |
      | 2101101 | 行政单位医疗 | 3.77 | 3.77 | |
      | 2101102 | 事业单位医疗 | 14.93 | 14.93 | |
      """)
    #expect(checked.told == ["GJ4007 error 2101101"])
    #expect(
      checked.fixed()?.contains("| 21011 | 行政事业单位医疗 | 18.70 | 18.70 |  |\n| 2101101 | 行政单位医疗 |") == true)
  }

  @Test func inTabTablesARowOfTabsIsFilledIn() {
    let text =
      "支出决算表\n科目代码\t科目名称\t本年支出合计\t基本支出\t项目支出\n210\t卫生健康支出\t3.00\t3.00\t0.00\n21001\t卫生健康管理事务\t1.00\t1.00\t0.00\n2101101\t行政单位医疗\t2.00\t2.00\t0.00\n"
    let checked = CheckedSubjects(text)
    #expect(checked.told == ["GJ4007 error 2101101"])
    #expect(checked.fixed()?.contains("21011\t行政事业单位医疗\t2.00\t2.00\t0.00\n2101101\t") == true)
  }

  @Test func aTableWithoutALevelIsMadeSo() {
    #expect(CheckedSubjects(CheckedSubjects.table([("2101101", "行政单位医疗"), ("2210201", "住房公积金")])).told.isEmpty)
    #expect(
      CheckedSubjects(CheckedSubjects.table([health, ("2101101", "行政单位医疗"), ("2101102", "事业单位医疗")])).told.isEmpty)
  }

  @Test func aPageThatBeginsInTheMiddleLacksNothing() {
    let rows = [
      ("2101102", "事业单位医疗"), ("21012", "财政对基本医疗保险基金的补助"), ("2101202", "财政对城乡居民基本医疗保险基金的补助"), ("213", "农林水支出"),
      ("21301", "农业农村"), ("2130104", "事业运行"),
    ]
    #expect(CheckedSubjects(CheckedSubjects.table(rows, title: "续表")).told.isEmpty)
    // Under its own title a table begins at the top.
    #expect(CheckedSubjects(CheckedSubjects.table(rows)).told == ["GJ4007 error 2101102", "GJ4007 error 2101102"])
  }

  @Test func outsideTheOfficialTablesItIsAWarning() {
    let rows = [health, ("21001", "卫生健康管理事务"), ("2101101", "行政单位医疗")]
    #expect(CheckedSubjects(CheckedSubjects.table(rows, title: "支出明细")).told == ["GJ4007 warning 2101101"])
  }

  @Test func aSlipInACodeIsNoMissingRowToo() {
    // 2081505 belongs below 20815, which nobody meant.
    let rows = [("208", "社会保障和就业支出"), ("20805", "行政事业单位养老支出"), ("2081505", "机关事业单位基本养老保险缴费支出")]
    #expect(CheckedSubjects(CheckedSubjects.table(rows)).findings.map(\.rule) == ["GJ4002"])
    #expect(
      CheckedSubjects(
        CheckedSubjects.table([("2100", "卫生健康支出"), ("21011", "行政事业单位医疗"), ("2101101", "行政单位医疗"), ("221", "住房保障支出")])
      )
      .told == ["GJ4001 error 2100"])
  }

  @Test func aParentBehindItsChildIsMoved() {
    let checked = CheckedSubjects(
      CheckedSubjects.table([("221", "住房保障支出"), ("2210201", "住房公积金"), ("2210203", "购房补贴"), ("22102", "住房改革支出")]))
    #expect(checked.told == ["GJ4008 warning 22102"])
    let rows = checked.fixed()?.split(separator: "\n").suffix(4).map { $0.split(separator: " ")[1] }
    #expect(rows == ["221", "22102", "2210201", "2210203"])
  }

  @Test func sideBySideTablesAreReadDownTheirSides() {
    let text = """
      @表 一般公共预算财政拨款基本支出决算表 单位：万元
      | 科目代码 | 科目名称 | 金额 | 科目代码 | 科目名称 | 金额 | 科目代码 | 科目名称 | 金额 |
      | 301 | 工资福利支出 | 6.00 | 302 | 商品和服务支出 | 5.00 | 30228 | 工会经费 | 1.00 |
      | 30101 | 基本工资 | 6.00 | 30201 | 办公费 | 3.00 | 307 | 债务利息及费用支出 | |
      | 303 | 对个人和家庭的补助 | 2.00 | 30207 | 邮电费 | 1.00 | 30701 | 国内债务付息 | |
      | 30302 | 退休费 | 2.00 | 30211 | 差旅费 | | 310 | 资本性支出 | |
      """
    #expect(CheckedSubjects(text).told.isEmpty)
    #expect(CheckedSubjects(text.replacing("差旅费", with: "差旅补助")).told == ["GJ4003 warning 差旅补助"])
  }

  @Test func aSubjectThatComesTwice() throws {
    let checked = CheckedSubjects(
      CheckedSubjects.table([("221", "住房保障支出"), ("22102", "住房改革支出"), ("2210201", "住房公积金"), ("2210201", "住房公积金")]))
    #expect(checked.told == ["GJ4009 warning 2210201"])
    #expect(checked.findings.first?.related.count == 1)
  }

  @Test func aTableThatListsEachBodyAnewIsMadeSo() {
    let body = [("208", "社会保障和就业支出"), ("20805", "行政事业单位养老支出"), ("2080505", "机关事业单位基本养老保险缴费支出")]
    #expect(CheckedSubjects(CheckedSubjects.table(body + body + body)).told.isEmpty)
  }

  @Test func pagesOfOneTableAreOneTree() {
    let first = CheckedSubjects.table([("221", "住房保障支出"), ("22102", "住房改革支出")])
    let second = "\n支出决算表\n\n| 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |\n| 2210201 | 住房公积金 | 1.00 | 1.00 | |\n"
    #expect(CheckedSubjects(first + second).told.isEmpty)
  }

  @Test func projectsUnderRunningCostsAreAHint() {
    let text = """
      @表 支出决算表 单位：万元
      | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
      | 210 | 卫生健康支出 | 353.87 | 77.70 | 276.17 |
      | 21015 | 医疗保障管理事务 | 353.87 | 77.70 | 276.17 |
      | 2101501 | 行政运行 | 353.87 | 77.70 | 276.17 |

      @表 一般公共预算财政拨款支出决算表 单位：万元
      | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
      | 210 | 卫生健康支出 | 353.87 | 77.70 | 276.17 |
      | 21015 | 医疗保障管理事务 | 353.87 | 77.70 | 276.17 |
      | 2101501 | 行政运行 | 353.87 | 77.70 | 276.17 |
      """
    #expect(CheckedSubjects(text).told == ["GJ4013 hint 276.17"])
    #expect(
      CheckedSubjects(text.replacing("行政运行", with: "其他医疗保障管理事务支出").replacing("2101501", with: "2101599")).told.isEmpty)
  }
}
