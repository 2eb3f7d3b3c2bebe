import Analysis
import Findings
import Testing

/// What a writer reads who left something out of a mark.
struct DirectiveWordingTests {
  private func messages(_ text: String) -> [String] {
    Checker.check(path: "报告.gj", bytes: Array(text.utf8), options: CheckOptions()).findings.map(\.message)
  }

  @Test(arguments: [
    ("@设 甲 =\n", "这里缺少算式"), ("@校验\n", "这里缺少算式"), ("@引入\n", "没有写要引入的文件"),
    ("@数据 支出表\n", "没有写数据文件的名字"), ("@忽略\n", "忽略没有写规则和理由"), ("@表\n", "“@表”到下一个标题为止没有表"),
    ("支出{甲 = }万元。\n", "“=”后面没有写数"), ("{= 求和()}\n", "函数“求和”至少要 1 个参数"),
  ])
  func whatIsMissingIsSaid(text: String, message: String) {
    #expect(messages(text) == [message])
  }

  @Test(arguments: [
    ("年度：24", "写四位年份，如 2024"), ("小数位数：两", "写 0 至 8 的整数"), ("单位性质：国企", "可以写：行政、参公、事业"),
    ("舍入：向上", "可以写：四舍五入、截断，或者 金额=截断 比率=四舍五入"),
  ])
  func aValueThatCanNotBeReadIsToldWhatCan(field: String, help: String) {
    let findings = Checker.check(
      path: "报告.gj", bytes: Array("---\n\(field)\n---\n".utf8), options: CheckOptions()
    ).findings
    #expect(findings.map(\.rule) == ["GJ9002"] && findings.first?.notes == [help])
  }

  @Test func aCellOfATableWithoutATitleIsMissedInThisTable() {
    let text = "| 项目 | 金额 |\n| 甲 | 5.00 |\n| 乙 | {= [丙, 金额]} |\n"
    #expect(messages(text) == ["这张表里没有“丙”这一行"])
  }

  @Test func aCheckSaysWhatItAsksAndItsTolerance() {
    #expect(messages("@校验 3万元 < 2万元\n") == ["校验不成立：左边 3万元，右边 2万元，左边应当小于右边"])
    #expect(messages("@校验 1 = 2 容差：0.5\n") == ["校验不成立：左边 1，右边 2，容差 0.5，两边应当相等"])
  }

  @Test func unitsAreSaidWhereTheyDiffer() {
    #expect(
      messages("@设 甲 = 2.00万元\n共{40000 = 甲 + 1.00万元}元。\n") == ["40000 与算式不符：2.00万元 + 1.00万元 = 30000元（差 10000元）"])
  }
}
