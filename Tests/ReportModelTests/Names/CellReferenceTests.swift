import Findings
import ReportModel
import Testing

@Suite("Cells in expressions")
struct CellReferenceTests {
  static let expenditure = """
    @表 支出决算表 编号：公开03表 单位：万元
    | 科目代码 | 科目名称             | 本年支出合计 | 基本支出 | 项目支出 |
    |----------|----------------------|--------------|----------|----------|
    | 合计     |                      |       512.40 |   398.22 |   114.18 |
    | 201      | 一般公共服务支出     |       440.00 |   325.82 |   114.18 |
    | 20126    | 档案事务             |       440.00 |   325.82 |   114.18 |
    | 2012601  | 行政运行             |       325.82 |   325.82 |          |
    | 2012604  | 档案馆               |       114.18 |          |   114.18 |
    | 208      | 社会保障和就业支出   |        72.40 |    72.40 |          |
    | 20805    | 行政事业单位养老支出 |        72.40 |    72.40 |          |
    | 2080501  | 行政单位离退休       |        72.40 |    72.40 |          |


    """

  @Test(
    "A cell by code, name and label, and by head and 栏",
    arguments: [
      ("[2012604, 项目支出]", "114.18"), ("[档案馆, 项目支出]", "114.18"), ("[合计, 本年支出合计]", "512.40"),
      ("[２０１２６０１， 基 本 支 出]", "325.82"), ("【合计，栏2】", "398.22"), ("[合计, 栏3]", "114.18"), ("[行政运行, 项目支出]", "0.00"),
      ("[行5, 本年支出合计]", "114.18"), ("[「行政事业单位养老支出」, 栏1]", "72.40"),
    ])
  func cells(_ reference: String, _ expected: String) {
    let report = readReport(Self.expenditure + "计{= 支出决算表\(reference) : 2位}万元。")
    #expect(report.problemWords == [])
    #expect(report.shown == [expected])
  }

  @Test(
    "The leaves of the code tree, and ranges",
    arguments: [
      ("求和(支出决算表[*, 本年支出合计])", "512.40"), ("求和(支出决算表[＊, 项目支出])", "114.18"), ("计数(支出决算表[*, 基本支出])", "2.00"),
      ("求和(支出决算表[2012601..2012604, 本年支出合计])", "440.00"), ("求和(支出决算表[行政运行…档案馆, 本年支出合计])", "440.00"),
      ("最大(支出决算表[*, 本年支出合计])", "325.82"), ("平均(支出决算表[2012601。。2012604, 本年支出合计])", "220.00"),
      ("支出决算表[*, 本年支出合计] - 支出决算表[合计, 本年支出合计]", "0.00"),
    ])
  func ranges(_ expression: String, _ expected: String) {
    let report = readReport(Self.expenditure + "计{= \(expression) : 2位}。")
    #expect(report.problemWords == [])
    #expect(report.shown == [expected])
  }

  @Test("A check of the table against its leaves is a sum of cells")
  func check() {
    let report = readReport(
      Self.expenditure + "@校验 支出决算表[合计, 本年支出合计] = 支出决算表[*, 本年支出合计]\n"
        + "@校验 支出决算表[合计, 基本支出] = 支出决算表[*, 基本支出] + 0.01万元\n")
    #expect(report.ownVerdicts == [.consistent, .residue])
  }

  @Test("A table is found by title, by number and without its year")
  func titles() {
    let report = readReport(
      """
      2024年度支出决算表
      公开03表
      单位：万元
      | 科目代码 | 科目名称 | 本年支出合计 |
      |---|---|---|
      | 合计 | | 5.00 |
      | 201 | 一般公共服务支出 | 5.00 |

      {= 支出决算表[合计, 本年支出合计]}万元，{= 公开03表[201, 本年支出合计]}万元，{= 「2024年度支出决算表」[201, 栏1]}万元
      """)
    #expect(report.problemWords == [])
    #expect(report.shown == ["5.00", "5.00", "5.00"])
  }

  @Test("In a side-by-side table the label picks the side")
  func sides() {
    let report = readReport(
      """
      @表 收入支出决算总表 单位：万元
      | 收入 | | | 支出 | | |
      | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
      |---|---|---|---|---|---|
      | 一、财政拨款收入 | 1 | 300.00 | 一、一般公共服务支出 | 32 | 250.00 |
      | 二、其他收入 | 2 | 20.00 | 二、教育支出 | 33 | 60.00 |
      | 本年收入合计 | 3 | 320.00 | 本年支出合计 | 34 | 310.00 |
      | | | | 年末结转和结余 | 35 | 10.00 |
      | 总计 | 5 | 320.00 | 总计 | 36 | 320.00 |

      {= 收入支出决算总表[财政拨款收入, 金额]}、{= 收入支出决算总表[一般公共服务支出, 金额]}、{= 收入支出决算总表[行33, 金额]}、\
      {= 收入支出决算总表[行2, 金额]}、{= 收入支出决算总表[总计, 金额]}、{= 收入支出决算总表[本年支出合计, 支出/金额]}
      """)
    #expect(report.problemWords == [])
    #expect(report.shown == ["300.00", "250.00", "60.00", "20.00", "320.00", "310.00"])
  }

  @Test("A head of two levels is named by its path")
  func paths() {
    let report = readReport(
      """
      @表 “三公”经费支出决算表 单位：万元
      | 项目 | 预算数 | 预算数 | 决算数 | 决算数 |
      | 项目 | 合计 | 公务接待费 | 合计 | 公务接待费 |
      |---|---|---|---|---|
      | 本级 | 9.00 | 1.00 | 8.00 | 0.80 |
      | 所属 | 3.00 | 1.00 | 2.00 | 0.20 |

      {= 「“三公”经费支出决算表」[本级, 决算数/合计]}、{= 「“三公”经费支出决算表」[所属, 预算数/公务接待费]}、{= 「“三公”经费支出决算表」[本级, 合计]}
      """)
    #expect(report.shown == ["8.00", "1.00", nil])
    #expect(report.problems.map(\.kind) == [.ambiguousColumn])
    #expect(report.problem(0)?.details.suffix(2) == ["预算数/合计", "决算数/合计"])
  }

  @Test("What is not there is told with the nearest that is")
  func missing() {
    let report = readReport(
      Self.expenditure
        + "{= 支出决算书[合计, 基本支出]}、{= 支出决算表[档案管, 基本支出]}、{= 支出决算表[合计, 基本支付]}、{= [合计, 基本支出]}、{= 支出决算表[9999999, 栏1]}、{= 支出决算表[合计, 栏9]}"
    )
    #expect(
      report.problems.map(\.kind) == [
        .unknownTable, .unknownRow, .unknownColumn, .cellOutsideTable, .unknownRow, .unknownColumn,
      ])
    #expect(report.problems.prefix(3).map(\.suggestion) == ["支出决算表", "档案馆", "基本支出"])
  }

  @Test("Without a name, this table: in its cells and in a check right below it")
  func thisTable() {
    let report = readReport(
      """
      @表 经费表 单位：万元
      | 项目 | 预算数 | 决算数 |
      |---|---|---|
      | 培训 | 3.00 | 2.50 |
      | 会议 | 1.00 | 0.75 |
      | 合计 | {= 求和([培训..会议, 预算数])} | {3.25 = 求和([培训..会议, 决算数])} |

      @校验 [合计, 预算数] = 4万元
      """)
    #expect(report.problemWords == [])
    #expect(report.shown == ["4.00"])
    #expect(report.ownVerdicts == [.consistent, .consistent])
    // The computed cell takes part in what is claimed of its table.
    let totals = report.claims.filter { $0.tie == .columnTotal }.map { report[$0.stated].value.description }
    #expect(totals == ["4.00", "3.25"])
  }

  @Test("A computed cell that is part of its own sum is a cycle; cells that wait for others are filled in turn")
  func computedCells() {
    let report = readReport(
      """
      @表 经费表 单位：万元
      | 项目 | 金额 |
      |---|---|
      | 一 | {甲 = 1.00} |
      | 二 | {= 甲 * 2} |
      | 三 | {= [二, 金额] + [四, 金额]} |
      | 四 | {= 乙} |
      | 五 | {= 求和([一..五, 金额])} |

      @设 乙 = 经费表[一, 金额] + 0.50万元
      """)
    #expect(report.problems.map(\.kind) == [.cycle])
    #expect(report.shown == ["2.00", "3.50", "1.50", nil])
  }

  @Test("Wide and long tables are read in linear time", .timeLimit(.minutes(1)))
  func large() {
    var text = "@表 大表 单位：万元\n| 科目代码 | 科目名称 | 金额 |\n|---|---|---|\n"
    for index in 0..<2000 { text += "| \(2_010_000 + index) | 第\(index)项 | 1.00 |\n" }
    text += "\n"
    for index in 0..<2000 { text += "{= 大表[\(2_010_000 + index), 金额]}万元\n" }
    text += "\n{= 求和(大表[*, 金额])}万元\n"
    let report = readReport(text)
    #expect(report.shown.last == "2000.00")
    #expect(report.shown.first == "1.00")
  }
}
