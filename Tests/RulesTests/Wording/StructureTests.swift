import Analysis
import Findings
import Testing

/// Sections, headings, contents, attachments.
struct StructureTests {
  private func told(_ rule: String, _ text: String) -> [String] {
    Checker.check(path: "报告.txt", bytes: Array(text.utf8)).findings.filter { $0.rule == rule }.map {
      "\($0.severity.name) \($0.text)"
    }
  }

  private static let sections = [
    "收入支出决算总体情况说明", "收入决算情况说明", "支出决算情况说明", "财政拨款收入支出决算总体情况说明", "一般公共预算财政拨款支出决算情况说明",
    "一般公共预算财政拨款基本支出决算情况说明", "政府性基金预算支出决算情况说明", "国有资本经营预算支出决算情况说明", "“三公”经费支出决算情况说明",
    "机关运行经费支出情况说明", "政府采购支出情况说明", "国有资产占用情况说明", "预算绩效情况说明",
  ]
  private static let numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"]

  private func account(without missing: Int? = nil) -> String {
    var text = "# 云川县档案馆部门决算\n\n"
    var number = 0
    for (index, title) in Self.sections.enumerated() where index != missing {
      text += "## \(Self.numbers[number])、\(title)\n\n本年为1.00万元。\n\n"
      number += 1
    }
    return text
  }

  @Test func aSectionThatIsNowhereIsMissed() {
    #expect(told("GJ6001", account()) == [])
    #expect(told("GJ6001", account(without: 10)) == ["warning 机关运行经费支出情况说明"])
    #expect(told("GJ6001", account(without: 12)) == ["warning 国有资产占用情况说明"])
    // Said in another section.
    #expect(told("GJ6001", account(without: 10) + "本年没有政府采购支出。\n") == [])
    // Explained, but not accounted for.
    #expect(
      told("GJ6001", account(without: 9) + "# 名词解释\n\n一、机关运行经费：为保障单位运行的各项资金，单位为万元。\n").count == 1)
  }

  @Test func anExcerptIsNotWhole() {
    #expect(told("GJ6001", "# 部门决算\n\n## 一、收入决算情况说明\n\n收入1.00万元。\n") == [])
    #expect(told("GJ6001", "# 云川县档案馆自评报告\n\n## 一、基本情况\n\n本馆保管档案。\n") == [])
  }

  @Test(arguments: [
    ("## 一、概况\n\n## 三、收入\n", ["hint 三、"]), ("## 一、概况\n\n## 一、收入\n\n## 二、支出\n", []),
    ("## 一、概况\n\n## 二、收入\n\n## 二、支出\n", ["hint 二、"]), ("# 第一部分 概况\n\n一、职责\n\n（二）机构设置\n", ["hint （二）"]),
    // Word's numbers.
    ("## 一、概况\n\n2、 收入情况说明\n\n3、 支出情况说明\n\n## 四、绩效\n", []), ("## 一、概况\n\n（一）职责\n\n（2） 机构\n\n（三）人员\n", []),
    // Lists begin anew, and an excerpt begins anywhere.
    ("## 一、概况\n\n1. 甲\n\n2. 乙\n\n## 二、收入\n\n1. 丙\n", []), ("六、年初结转\n\n八、年末结转\n", []),
    ("附表：1.整体自评表\n\n2.项目自评表\n", []), ("一、概况\n\n1.做好收集，保证安全。\n2.利用。\n3.宣传\n", []),
  ])
  func numbersOfHeadings(text: String, expected: [String]) { #expect(told("GJ6004", text) == expected) }

  @Test func reportsInOneFileHaveTheSameHeadings() {
    let one = "一、项目概况\n\n二、绩效分析\n\n三、存在的问题\n\n"
    #expect(told("GJ6009", one + one) == [] && told("GJ6004", one + one) == [])
    #expect(told("GJ6009", "一、项目概况\n\n二、绩效分析\n\n三、绩效分析\n") == ["hint 绩效分析"])
  }

  private func contents(_ listed: String, _ heading: String) -> String {
    let entries = "一、主要职责\n\n二、机构设置\n\n三、收入情况\n\n四、支出情况\n\n\(listed)\n\n"
    let body = "# 一、主要职责\n\n# 二、机构设置\n\n# 三、收入情况\n\n# 四、支出情况\n\n# \(heading)\n"
    return "# 目 录\n\n" + entries + body
  }

  @Test func contentsAreComparedWithHeadings() {
    #expect(told("GJ6002", contents("五、机关运行经费情况", "五、机关运行费用情况")) == ["hint 机关运行费用情况"])
    #expect(told("GJ6002", contents("五、机关运行经费情况", "五、云川县档案馆机关运行经费情况")) == [])
    #expect(told("GJ6002", contents("五、机关运行经费情\n\n况", "五、机关运行经费情况")) == [])
    #expect(told("GJ6002", contents("五、机关运行经费情况 …… 12", "五、机关运行经费情况")) == [])
  }

  @Test func whatIsAttachedMustBeThere() {
    #expect(told("GJ6006", "后附“馆藏抢救评价报告”。\n") == ["warning 馆藏抢救评价报告"])
    #expect(told("GJ6006", "后附《馆藏抢救项目评价报告》。\n\n# 2024年馆藏抢救项目绩效评价报告\n") == [])
    #expect(told("GJ6006", "后附“2024年度部门整体项目支出自评表”。\n\n| 部门整体自评表 | |\n| 甲 | 1 |\n") == [])
    #expect(told("GJ6006", "详见附件2。\n") == ["hint 附件2"])
    #expect(told("GJ6006", "详见附件2。\n\n附件2\n\n自评表\n") == [])
  }

  @Test func signatures() {
    #expect(told("GJ6010", "项目负责人：　　　　财务负责人：\n") == ["hint 项目负责人", "hint 财务负责人"])
    #expect(told("GJ6010", "项目负责人：甲某　财务负责人：乙某\n") == [])
  }
}
