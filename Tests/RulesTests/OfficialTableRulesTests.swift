import Analysis
import Findings
import Testing

/// Rules about official tables that tell of no arithmetic.
struct OfficialTableRulesTests {
  private func findings(_ text: String) -> [String] {
    Checker.check(path: "试.txt", bytes: Array(text.utf8)).findings
      .filter { ["GJ1012", "GJ1015", "GJ2210", "GJ2215", "GJ6003"].contains($0.rule) }
      .map { "\($0.rule) \($0.severity.name) \($0.text)" }
  }

  private let head = """
    支出决算表
    单位：万元

    | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
    | 201 | 一般公共服务支出 | 30.00 | 20.00 | 10.00 |

    国有资本经营预算财政拨款支出决算表

    | 科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | 合计 |  |  |  |  |

    """

  @Test func aNoteMayStandBelowTheTableInItOrElsewhere() {
    #expect(findings(head) == ["GJ2210 warning 国有资本经营预算财政拨款支出决算表"])
    #expect(findings(head + "\n注：本表为空表。\n") == [])
    #expect(
      findings(head.replacing("| 合计 |  |  |  |  |", with: "| 合计 |  |  |  |  |\n| 注：我单位无此项支出 |  |  |  |  |")) == [])
    #expect(findings("本单位国有资本经营预算表为空表。\n\n" + head) == [])
    #expect(findings(head.replacing("| 合计 |  |  |  |  |", with: "| 合计 |  | 0.00 |  |  |")) == [])
  }

  @Test func aNegativeAmountThatIsExplainedIsNone() {
    let text = head.replacing("20.00 | 10.00", with: "40.00 | -10.00") + "\n本表无数据。\n"
    #expect(findings(text) == ["GJ1012 warning -10.00"])
    #expect(findings(text + "\n项目支出为负数，系冲销上年支出。\n") == [])
  }

  @Test func aTableOfTheContentsThatIsMissingIsAnError() {
    let names = [
      "收入支出决算总表", "收入决算表", "支出决算表", "财政拨款收入支出决算总表", "一般公共预算财政拨款支出决算表", "一般公共预算财政拨款基本支出决算表",
      "政府性基金预算财政拨款收入支出决算表",
    ]
    let contents = zip(["一", "二", "三", "四", "五", "六", "七"], names).map { "\($0)、\($1)" }.joined(separator: "\n")
    func body(without missing: Int) -> String {
      names.indices.filter { $0 != missing }.map { index in
        "\(names[index])\n公开0\(index + 1)表\n\n| 科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出 |\n| 201 | 一般公共服务支出 |  |  |  |\n"
      }.joined(separator: "\n")
    }
    #expect(findings("目录\n\n\(contents)\n\n第二部分\n\n" + body(without: 1)) == ["GJ6003 error 二、收入决算表"])
    #expect(findings(body(without: 1)) == ["GJ6003 warning 收入支出决算总表"])
    #expect(findings(body(without: 6)) == [])
    // A picture of the table has its title all the same.
    #expect(findings(body(without: 1) + "\n收入决算表\n") == [])
  }
}
