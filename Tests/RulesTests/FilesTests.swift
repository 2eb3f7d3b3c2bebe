import Analysis
import Findings
import ReportModel
import Testing

/// Files of one body and year, each told what those before it state.
private final class Shelf: FactExchange, @unchecked Sendable {
  private var shelf = FactShelf()

  func exchange(_ facts: FileFacts, of bytes: [UInt8]) -> [ForeignFact] { shelf.exchange(facts, of: bytes) }
}

@Suite("Files that belong together")
struct FilesTests {
  /// The findings between files, of all files in their order.
  private func findings(_ files: String...) -> [Finding] {
    let options = CheckOptions(exchange: Shelf())
    return files.enumerated().flatMap { index, text in
      Checker.check(path: "\(index + 1).gj", bytes: Array(text.utf8), options: options).findings.filter {
        $0.rule.hasPrefix("GJ23")
      }
    }
  }

  private func header(
    _ kind: String?, _ body: String = "云川县档案馆", year: Int = 2024, superior: String? = nil
  ) -> String {
    "---\n" + (kind.map { "报告：\($0)\n" } ?? "") + "单位名称：\(body)\n" + (superior.map { "主管部门：\($0)\n" } ?? "")
      + "年度：\(year)\n---\n\n"
  }

  private func table(_ total: String, basic: String = "325.82", project: String = "114.18", unit: String = "万元")
    -> String
  {
    """
    @表 支出决算表 单位：\(unit)
    | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
    | 合计 |  | \(total) | \(basic) | \(project) |


    """
  }

  private func narrative(_ total: String) -> String {
    "## 三、支出决算情况说明\n\n2024年度本年支出合计\(total)万元，其中：基本支出325.82万元，项目支出114.18万元。\n"
  }

  private func form(_ name: String, executed: String, score: String = "9.43", total: String = "97.63") -> String {
    """
    @指标表 项目支出绩效自评表 单位：万元 满分：100
    | 项目名称 | \(name) |  |  |  |  |  |  |
    | 项目资金 |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    |  | 年度资金总额 | 500.20 | 553.20 | \(executed) | 10 |  | \(score) |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
    | 产出指标 | 数量指标 | 改造管网 | ≥46公里 | 47公里 | 90 | 88.2 | 少量 |
    | 总分 |  |  |  |  | 100 | \(total) |  |

    """
  }

  private let list = """
    @表 项目支出执行情况表 单位：万元
    | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 自评得分 |
    | “农村供水管网改造”项目 | 500.20 | 553.20 | 521.73 | 97.63 |
    | 水库维修养护项目 | 260.00 | 300.00 | 297.56 | 98.92 |

    """

  @Test("What two tables of one scope print is an error")
  func tables() {
    let found = findings(header("部门决算") + table("440.00"), header("部门决算") + table("440.10"))
    #expect(found.map(\.rule) == ["GJ2301"] && found[0].severity == .error && found[0].text == "440.10")
    let related = found.first?.related.first
    #expect(related?.file?.path == "1.gj" && related?.file?.start.line == 9)
    #expect(found.first?.fix == nil)
  }

  @Test("Equal figures, other decimals and other units are silent")
  func equal() {
    #expect(findings(header("部门决算") + table("440.00"), header("部门决算") + table("440.00")).isEmpty)
    #expect(findings(header("部门决算") + table("440.00"), header(nil) + table("440")).isEmpty)
    #expect(
      findings(
        header("部门决算") + table("440.00"),
        header("部门决算") + table("4,400,000.00", basic: "3,258,200.00", project: "1,141,800.00", unit: "元")
      ).isEmpty)
  }

  @Test("A sentence against the table of another file is a warning")
  func sentence() {
    let found = findings(header("部门决算") + table("440.00"), header("部门决算") + narrative("444.00"))
    #expect(found.map(\.severity) == [.warning] && found.first?.text == "444.00")
    #expect(findings(header("部门决算") + narrative("440.00"), header("部门决算") + table("440.00")).isEmpty)
  }

  @Test("Another body, another year, another scope and a budget are no company")
  func strangers() {
    let first = header("部门决算") + table("440.00")
    #expect(findings(first, header("部门决算", "云川县图书馆") + table("98.60")).isEmpty)
    #expect(findings(first, header("部门决算", year: 2023) + table("398.60")).isEmpty)
    #expect(findings(first, header("单位决算") + table("98.60")).isEmpty)
    #expect(findings(first, header("部门预算") + table("298.60")).isEmpty)
    #expect(findings(first, table("298.60")).isEmpty)
  }

  @Test("A file that says no scope is compared with the one scope that is there")
  func scopes() {
    let open = header(nil) + table("441.00")
    #expect(findings(header("部门决算") + table("440.00"), open).map(\.severity) == [.warning])
    #expect(
      findings(header("部门决算") + table("440.00"), header("单位决算") + table("98.60"), open).isEmpty)
  }

  @Test("Titles say the scope where the header does not, and names of expenses are no projects")
  func titles() {
    let department = header("部门决算") + table("440.00")
    #expect(findings(department, header(nil) + "# 云川县档案馆（本级）2024年度决算\n\n" + table("98.60")).isEmpty)
    #expect(
      findings(department, header(nil) + "# 云川县档案馆2024年度部门决算\n\n" + table("441.00")).map(\.severity) == [.error])
    func costs(_ amount: String) -> String {
      "@表 支出明细表 单位：万元\n| 项目 | 预算数 | 执行数 |\n| 公务接待费 | 1.00 | \(amount) |\n| 办公设备购置费 | 2.00 | \(amount) |\n"
    }
    #expect(findings(header("部门决算") + costs("0.60"), header("项目支出绩效自评") + costs("0.90")).isEmpty)
  }

  @Test("A project's form against the list of the report")
  func projects() {
    let report = header("部门决算") + list
    #expect(findings(report, header("项目支出绩效自评") + form("农村供水管网改造项目", executed: "521.73")).isEmpty)
    let wrong = findings(
      report, header("项目支出绩效自评") + form("农村供水管网改造项目", executed: "521.37", score: "9.42", total: "97.62"))
    #expect(wrong.map(\.text) == ["521.37", "97.62"] && wrong.allSatisfy { $0.severity == .warning })
    #expect(findings(report, header("项目支出绩效自评") + form("农村供水管网维护项目", executed: "21.37")).isEmpty)
  }

  @Test("A summary of a project in the narrative")
  func summaries() {
    let text = """
      ## 十、预算绩效情况说明

      1.农村供水管网改造项目绩效自评综述：项目自评得分为97.63分。全年预算数为553.20万元，执行数为521.73万元，完成预算的94.31%。

      2.水库维修养护项目绩效自评综述：全年预算数为300.00万元，执行数为297.56万元，完成预算的99.19%。

      """
    let found = findings(
      header("部门决算") + text, header("项目支出绩效自评") + form("农村供水管网改造项目", executed: "521.37"))
    #expect(found.map(\.text) == ["521.37"], "\(found.map(\.message))")
  }

  @Test("Two forms of one name in a file are compared with nothing")
  func twins() {
    let both =
      header("项目支出绩效自评") + form("农村供水管网改造项目", executed: "521.73") + "\n" + form("农村供水管网改造项目", executed: "121.00")
    #expect(findings(header("部门决算") + list, both).isEmpty)
  }

  @Test("A body's fiscal expenditure is at most its department's")
  func departments() {
    func fiscal(_ total: String) -> String {
      "@表 一般公共预算财政拨款支出决算表 单位：万元\n| 科目代码 | 科目名称 | 小计 |\n| 合计 |  | \(total) |\n"
    }
    let department = header("部门决算", "云川县文化局") + fiscal("240.80")
    let unit = header("单位决算", superior: "云川县文化局")
    #expect(findings(department, unit + fiscal("90.60")).isEmpty)
    #expect(findings(department, unit + fiscal("290.60")).map(\.rule) == ["GJ2302"])
    #expect(findings(unit + fiscal("290.60"), department).map(\.text) == ["240.80"])
    #expect(findings(header("单位决算", "云川县文化局") + fiscal("240.80"), unit + fiscal("290.60")).isEmpty)
  }

  @Test("A suppression silences it, and is not useless where the file is checked alone")
  func suppressions() {
    let silent =
      header("部门决算") + "@忽略 GJ2301 理由：另一份是送审稿\n" + table("440.10")
    #expect(findings(header("部门决算") + table("440.00"), silent).isEmpty)
    let alone = Checker.check(path: "1.gj", bytes: Array(silent.utf8)).findings
    #expect(!alone.contains { $0.rule == "GJ9011" }, "\(alone.map(\.message))")
  }

  @Test("Places with nothing in them, and many files of one body")
  func many() {
    #expect(findings(header("部门决算"), header("部门决算")).isEmpty)
    let options = CheckOptions(exchange: Shelf())
    for index in 0..<300 {
      let text = header("部门决算") + table(index == 299 ? "441.00" : "440.00")
      let found = Checker.check(path: "\(index).gj", bytes: Array(text.utf8), options: options).findings
      #expect(found.count { $0.rule == "GJ2301" } == (index == 299 ? 1 : 0))
    }
  }

  @Test("Identity is read from the front of a file")
  func fronts() {
    func identity(_ text: String, isPlainText: Bool = false) -> FileIdentity? {
      FileIdentity.read(front: Array(text.utf8), isPlainText: isPlainText)
    }
    #expect(identity("\u{FEFF}" + header("部门决算"))?.scope == .department)
    #expect(identity(header("单位决算", superior: "云川县文化局"))?.superior == "云川县文化局")
    #expect(identity("－－－\n单位名称：甲局\n年度：二〇二四年\n－－－\n", isPlainText: true)?.year == 2024)
    for text in ["", "-", "---", "---\n单位名称：甲局\n---\n2024年度决算", "---\n年度：2024\n---\n", "单位名称：甲局\n年度：2024\n"] {
      #expect(identity(text) == nil, "\(text)")
    }
  }
}
