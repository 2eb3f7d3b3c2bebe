import Consistency
import ExactNumbers
import Findings
import ReportModel
import Testing

@Suite("Names and forms in braces")
struct NameTests {
  @Test("A name may be used before it is defined")
  func forwardReference() {
    let report = readReport(
      """
      支出合计{支出合计}万元，占{= 基本支出 / 支出合计 : 百分比2}。

      @设 支出合计 = 基本支出 + 项目支出

      其中：基本支出{基本支出 = 398.22}万元，项目支出{项目支出 = 114.18}万元。
      """)
    #expect(report.problemWords == [])
    #expect(report.shown == ["512.40", "77.72%"])
  }

  @Test("A reference is printed in the unit that follows it")
  func conversion() {
    let report = readReport(
      """
      @设 拨款 = 4273200元
      @设 收入 = 1.2亿元
      拨款{拨款}万元，收入{收入}万元，合计{= 拨款 + 收入 : 4位}亿元，比例{= 占比(拨款, 收入)}%。
      """)
    #expect(report.problemWords == [])
    #expect(report.shown == ["427.32", "12000", "1.2427", "3.56"])
  }

  @Test("小数位数 decides the decimals of what is computed; counted things stay whole")
  func decimals() {
    let report = readReport(
      """
      ---
      金额单位：万元
      小数位数：1
      ---
      @设 甲 = 100.25万元
      @设 乙 = 3
      @设 人数 = 12人
      {= 甲 / 乙}万元，{= 甲 / 乙 : 3位}万元，{= 甲 : 整数}万元，{= 人数 + 3}人，原数{甲}万元。
      """)
    #expect(report.shown == ["33.4", "33.417", "100", "15", "100.25"])
  }

  @Test("截断 cuts what is computed")
  func truncation() {
    let report = readReport(
      """
      ---
      舍入：截断
      ---
      @设 甲 = 2.00万元
      {= 甲 / 3 : 2位}万元，{= 占比(甲, 3.00万元) : 百分比1}
      """)
    #expect(report.shown == ["0.66", "66.6%"])
    #expect(report.figures.first?.precision == .truncated)
  }

  @Test("Names are equal in full-width and half-width forms, quoted or not, with blanks or without")
  func fullWidth() {
    let report = readReport(
      """
      ＠设　「因公出国（境）费」＝３．５０万元
      ＠设 Ａ１ = 「因公出国(境)费」＋１．５万元
      ｛A1｝万元；{＝「 因公出国（境） 费」 × 2 ： 1位}万元。
      """)
    #expect(report.problemWords == [])
    #expect(report.shown == ["5.00", "7.0"])
  }

  @Test("A second definition is told with the first beside it")
  func duplicate() {
    let report = readReport("@设 总计 = 1万元\n\n收入{「总 计」 = 2.00}万元。")
    #expect(report.problems.map(\.kind) == [.duplicateName])
    #expect(report.problemPlace(0) == "总 计")
    #expect(report.relatedPlaces(0) == ["总计"])
    #expect(report.value("总计") == "1")
  }

  @Test("A cycle is told once, with its whole path")
  func cycle() {
    let report = readReport("@设 甲 = 乙 + 1\n@设 乙 = 丙 * 2\n@设 丙 = 甲 - 3\n@设 丁 = 甲\n\n{丁}万元、{乙}万元")
    #expect(report.problems.map(\.kind) == [.cycle])
    #expect(report.problem(0)?.details == ["甲", "乙", "丙", "甲"])
    #expect(report.relatedPlaces(0) == ["乙", "丙"])
    #expect(report.shown == [nil, nil])
  }

  @Test("A name that is itself is a cycle; two cycles are two")
  func selfReference() {
    let report = readReport("@设 甲 = 甲\n@设 乙 = 丙\n@设 丙 = 乙\n")
    #expect(report.problems.map(\.details) == [["甲", "甲"], ["乙", "丙", "乙"]])
  }

  @Test("An unknown name is told with the nearest; in pasted text it may be none")
  func unknown() {
    let text = "@设 基本支出 = 5万元\n\n计{基本支处}万元。"
    let report = readReport(text)
    #expect(report.problemWords == ["unknownName 基本支处"])
    #expect(report.problem(0)?.suggestion == "基本支出")
    #expect(report.problem(0)?.isTentative == false)
    #expect(readReport(text, isPlainText: true).problems.map(\.isTentative) == [true])
  }

  @Test("万元 and 人 do not add; 万元 by 人 and 万元 by 万元 divide")
  func units() {
    let report = readReport(
      """
      @设 支出 = 500.00万元
      @设 人数 = 25人
      @设 错 = 支出 + 人数
      @设 人均 = 支出 / 人数
      @设 比 = 支出 / 250万元
      {人均}万元，{= 比 : 百分比0}，{= 支出 * 比}万元，{人数}万元
      """)
    #expect(report.problems.map(\.kind) == [.unitMismatch, .unitMismatch])
    #expect(report.problem(0)?.details == ["万元", "人"])
    #expect(report.problemPlace(0) == "支出 + 人数")
    #expect(report.problem(1)?.details == ["人", "万元"])
    #expect(report.shown == ["20.00", "200%", "1000.00", nil])
  }

  @Test("1 − 14.49% is 85.51%")
  func percentages() {
    let report = readReport("@设 占比一 = 14.49%\n{= 1 - 占比一 : 百分比2}，{= 占比一 + 3个百分点 : 百分比2}")
    #expect(report.shown == ["85.51%", "17.49%"])
  }

  @Test("Division by zero is told at the division; nothing is printed")
  func divisionByZero() {
    let report = readReport(
      "@设 甲 = 5.00万元\n{= 甲 / (甲 - 5.00万元)}、{= 增长率(甲, 甲 - 甲) : 百分比2}、{= 平均(甲) / 2}万元")
    #expect(report.problems.map(\.kind) == [.divisionByZero, .divisionByZero])
    #expect(report.problemPlace(0) == "甲 / (甲 - 5.00万元)")
    #expect(report.shown == [nil, nil, "2.50"])
  }

  @Test(
    "Functions",
    arguments: [
      ("求和(1, 2, 3.5)", "6.5"), ("平均(1, 2)", "1.5"), ("计数(5, 5, 5)", "3"), ("最大(1, 7, 3)", "7"), ("最小(4, 2)", "2"),
      ("四舍五入(2.345, 2)", "2.35"), ("绝对值(0 - 4)", "4"), ("绝对值(-4)", "4"), ("(1 + 2) * 3", "9"), ("7 - 2 - 1", "4"),
      ("8 / 2 / 2 * 3", "6"), ("- 3 + 5", "2"), ("１２ × ２ ÷ ４", "6"), ("2 － 5", "-3"),
    ])
  func functions(_ expression: String, _ expected: String) {
    let report = readReport("计{= \(expression)}。")
    #expect(report.problemWords == [])
    #expect(report.shown == [expected])
  }

  @Test("A wrong number of arguments and a function that is not there")
  func wrongCalls() {
    let report = readReport("{= 占比(1)}、{= 求合(1, 2)}、{= 四舍五入(1.5, 0.5)}、{= 绝对值()}、{= 求和(1) : 三位}")
    #expect(
      report.problems.map(\.kind) == [.argumentCount, .unknownFunction, .argument, .argumentCount, .unknownFormat])
    #expect(report.problem(0)?.details == ["占比", "2", "1"])
    #expect(report.problem(1)?.suggestion == "求和")
  }

  @Test("A stated number is checked against its expression")
  func stated() {
    let report = readReport(
      """
      @设 甲 = 398.22万元
      @设 乙 = 512.40万元
      占{77.72% = 甲 / 乙}，占{77.27% = 占比(甲, 乙)}，相差{114.18 = 乙 - 甲}万元，{1141800 = 乙 - 甲}元，{114.19 = 乙 - 甲}万元，{0.51 = 乙 / 1000}万元。
      """)
    #expect(report.problemWords == [])
    #expect(
      report.ownVerdicts == [.consistent, .contradiction, .consistent, .consistent, .residue, .consistent])
    #expect(report.shown == [])
  }

  @Test("A check, in every comparison, with and without 容差")
  func checks() throws {
    let report = readReport(
      """
      @设 甲 = 100.00万元
      @设 乙 = 99.98万元
      @校验 甲 = 乙
      @校验 甲 = 乙 容差：0.02
      @校验 甲 = 乙 容差：0.01 "相差不超过一百元"
      @校验 甲 ≥ 乙
      @校验 甲 < 乙
      @校验 甲 ＞ 乙
      @校验 甲 <= 乙 容差：0.05
      @校验 乙 != 甲
      @校验 甲 + 乙 = 199.98万元
      @校验 甲 - 0.02万元 = 乙 + 0万元
      @校验 甲 = 1000000元
      """)
    #expect(report.problemWords == [])
    let verdicts = report.ownVerdicts
    try #require(verdicts.count == 11)
    #expect(verdicts[0] == .contradiction)
    #expect(verdicts[3] == .consistent)
    #expect(verdicts[4] == .contradiction)
    #expect(verdicts[5] == .consistent)
    #expect(verdicts[6] == .consistent)
    #expect(verdicts[7] == .consistent)
    #expect(verdicts[8] == .consistent)
    #expect(verdicts[9] == .consistent)
    #expect(verdicts[10] == .consistent)
    #expect(verdicts[1] == .consistent)
    #expect(verdicts[2] != .consistent)
    #expect(report.checks.last { $0.tolerance != nil && $0.message != nil }?.message == "相差不超过一百元")
    #expect(report.checks.compactMap(\.tolerance).map(report.words).dropFirst().first == "0.01")
    #expect(report.checks.first?.leftText == "100.00万元")
    #expect(report.checks.first?.rightText == "99.98万元")
  }

  @Test("A rate or a quotient in a check is rounded to the decimals it is written with")
  func checksOfQuotients() {
    let verdicts = readReport(
      """
      @校验 占比(114.18万元, 512.40万元) = 22.28%
      @校验 22.82% = 114.18万元 / 512.40万元
      @校验 10 / 3 = 3.33
      @校验 10 / 3 = 3
      @校验 占比(114.18万元, 512.40万元) ≥ 22.29%
      """
    ).ownVerdicts
    #expect(verdicts == [.consistent, .contradiction, .consistent, .contradiction, .contradiction])
  }

  @Test("A price times a number of things is money; prices are exact")
  func prices() {
    let report = readReport(
      """
      标准{标准 = 146}元/人，{人数 = 100}人，共{14600 = 标准 * 人数}元，{1.47 = 标准 * 人数}万元。
      @校验 146元／人 × 100人 = 1.46万元
      """)
    #expect(report.problemWords == [])
    #expect(report.ownVerdicts == [.consistent, .contradiction, .consistent])
  }

  @Test("Checks of numbers of different kinds are told, not judged")
  func checkUnits() {
    let report = readReport("@设 甲 = 100.00万元\n@设 乙 = 3人\n@校验 甲 = 乙\n@校验 甲 = 无此名称\n")
    #expect(report.problems.map(\.kind) == [.unitMismatch, .unknownName])
    #expect(report.checks.map(\.claim) == [nil, nil])
  }

  @Test("10 000 names in a chain, forwards and backwards, and a cycle of 10 000")
  func longChains() {
    let count = 10_000
    var forwards = "@设 名0 = 1万元\n"
    var backwards = ""
    for index in 1..<count {
      forwards += "@设 名\(index) = 名\(index - 1) + 1万元\n"
      backwards += "@设 名\(count - index) = 名\(count - index - 1) + 1万元\n"
    }
    backwards += "@设 名0 = 1万元\n"
    #expect(readReport(forwards + "{名\(count - 1)}万元").shown == ["\(count)"])
    #expect(readReport(backwards + "{名\(count - 1)}万元").shown == ["\(count)"])
    let cycle = readReport(forwards.replacing("@设 名0 = 1万元", with: "@设 名0 = 名\(count - 1)"))
    #expect(cycle.problems.map(\.kind) == [.cycle])
    #expect(cycle.problem(0)?.details.last == cycle.problem(0)?.details.first)
  }

  @Test("Names that double do not grow without bound")
  func doubling() {
    var text = "@设 名0 = 1.01\n"
    for index in 1..<400 { text += "@设 名\(index) = 名\(index - 1) * 名\(index - 1)\n" }
    let report = readReport(text + "@校验 名399 = 1\n")
    #expect(report.problems.first?.kind == .expressionTooLarge)
    var sums = "@设 名0 = 1.00万元\n"
    for index in 1..<100 { sums += "@设 名\(index) = 名\(index - 1) + 名\(index - 1)\n" }
    let doubled = readReport(sums + "{名40}万元\n\n@校验 名99 = 1万元\n")
    #expect(doubled.problems.map(\.kind) == [.expressionTooLarge])
    #expect(doubled.shown == ["1099511627776.00"])
    var rates = "@设 名0 = 1%\n"
    for index in 1..<200 { rates += "@设 名\(index) = 名\(index - 1) * 名\(index - 1)\n" }
    #expect(readReport(rates).problems.first?.kind == .expressionTooLarge)
  }

  @Test("Deep expressions stop nothing", arguments: [50, 150, 199, 5000])
  func deep(_ depth: Int) {
    let nested = String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    let chain = Array(repeating: "1", count: depth).joined(separator: " + ")
    let calls = String(repeating: "绝对值(", count: depth) + "1" + String(repeating: ")", count: depth)
    let report = readReport("@设 甲 = \(nested)\n@设 乙 = \(chain)\n@设 丙 = \(calls)\n@校验 甲 + 乙 = 丙\n")
    if depth < 199 { #expect(report.value("乙") == String(depth)) }
  }
}
