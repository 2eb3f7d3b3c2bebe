import Analysis
import Findings
import ReportModel
import Testing

/// Claims between official tables: which tables are which, units, empty cells, and last year's report.
struct BetweenTablesTests {
  private struct Files: FileLoader {
    var files: [String: String] = [:]

    func load(_ path: String, relativeTo: String) -> LoadedFile? {
      files[path].map { LoadedFile(path: path, bytes: Array($0.utf8)) }
    }
  }

  private func rules(_ text: String, files: [String: String] = [:]) -> [String] {
    let options = CheckOptions(loader: Files(files: files))
    return Checker.check(path: "本年.gj", bytes: Array(text.utf8), options: options).findings
      .filter { $0.rule.hasPrefix("GJ11") || $0.rule == "GJ9017" }
      .map { "\($0.rule) \($0.severity.name) \($0.text)" }
  }

  private func expenditure(_ amount: String, title: String = "支出决算表", unit: String = "万元") -> String {
    """
    \(title)
    单位：\(unit)

    | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
    | 合计 |  | \(amount) | \(amount) |  |
    | 201 | 一般公共服务支出 | \(amount) | \(amount) |  |


    """
  }

  private func general(_ amount: String, unit: String = "万元") -> String {
    """
    一般公共预算财政拨款支出决算表
    单位：\(unit)

    | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
    | 合计 |  | \(amount) | \(amount) |  |
    | 201 | 一般公共服务支出 | \(amount) | \(amount) |  |


    """
  }

  @Test func unitsMayDiffer() {
    #expect(rules(expenditure("10.00") + general("100000", unit: "元")) == [])
    #expect(!rules(expenditure("10.00") + general("110000", unit: "元")).isEmpty)
  }

  @Test func aTableByAnotherNameTiesToNothing() {
    #expect(rules(expenditure("10.00", title: "财政拨款项目支出决算表") + general("12.00")) == [])
  }

  @Test func twoSetsTieOnlyWhereTheOutlinePartsThem() {
    let (first, second) = (expenditure("10.00") + general("12.00"), expenditure("30.00") + general("20.00"))
    #expect(rules(first + "本级以下为所属单位。这里是另一个单位的表。\n\n" + second) == [])
    let parted = "第一部分 云川县某局\n\n" + first + "第二部分 云川县某中心\n\n" + second
    #expect(!rules(parted).isEmpty)
    #expect(rules(parted).allSatisfy { $0.hasSuffix("10.00") })
  }

  @Test func aFormThatIsNotFilledInTiesToNothing() {
    #expect(rules(expenditure("") + general("12.00")) == [])
  }

  // MARK: Last year's report

  private func totals(opening: String, closing: String) -> String {
    """
    @表 收入支出决算总表 单位：万元
    | 收入 |  |  | 支出 |  |  |
    | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
    | 本年收入合计 | 27 |  | 本年支出合计 | 57 |  |
    | 年初结转和结余 | 29 | \(opening) | 年末结转和结余 | 59 | \(closing) |

    """
  }

  private func header(_ year: Int, last: String? = nil) -> String {
    "---\n年度：\(year)\n" + (last.map { "上年：\($0)\n" } ?? "") + "---\n\n"
  }

  @Test func theOpeningIsLastYearsClosing() {
    let last = header(2023) + totals(opening: "1.00", closing: "3.00")
    let now = header(2024, last: "去年.gj")
    #expect(rules(now + totals(opening: "3.00", closing: "4.00"), files: ["去年.gj": last]) == [])
    #expect(
      rules(now + totals(opening: "2.00", closing: "4.00"), files: ["去年.gj": last]) == ["GJ1113 warning 2.00"])
    #expect(rules(now + totals(opening: "", closing: "4.00"), files: ["去年.gj": last]) == ["GJ1113 warning "])
  }

  @Test func whatIsNoReportOfLastYearIsTold() {
    let text = header(2024, last: "去年.gj") + totals(opening: "2.00", closing: "4.00")
    #expect(rules(text) == ["GJ9017 warning 去年.gj"])
    let other = header(2022) + totals(opening: "", closing: "3.00")
    #expect(rules(text, files: ["去年.gj": other]) == ["GJ9017 warning 去年.gj"])
    let itself = header(2024, last: "本年.gj") + totals(opening: "2.00", closing: "4.00")
    #expect(rules(itself, files: ["本年.gj": itself]) == ["GJ9017 warning 本年.gj"])
  }

  /// The report that last year's names is not read.
  @Test func yearsThatNameEachOtherEnd() {
    let last = header(2023, last: "本年.gj") + totals(opening: "1.00", closing: "3.00")
    let now = header(2024, last: "去年.gj") + totals(opening: "3.00", closing: "4.00")
    #expect(rules(now, files: ["去年.gj": last, "本年.gj": now]) == [])
  }
}
