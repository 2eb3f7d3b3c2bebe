import ReportSyntax
import Testing

@Suite struct ExpressionTests {
  @Test(
    arguments: [
      ("1 + 2 * 3", "(1 + (2 * 3))"), ("甲 - 乙 - 丙", "((‹甲› - ‹乙›) - ‹丙›)"), ("(1＋2)×3÷4", "(((1 + 2) * 3) / 4)"),
      ("-甲 * －乙", "((-‹甲›) * (-‹乙›))"), ("--3", "3"), ("2,948.42万元 + ５８５０．４５", "(2,948.42万元 + ５８５０．４５)"),
      ("14。49％", "14。49％"),
      ("829.13 万元", "829.13 万元"), ("3万4993.1亿元", "3万4993.1亿元"), ("146元/人 * 3人", "(146元/人 * 3人)"),
      ("100万元/支出合计", "(100万元 / ‹支出合计›)"),
      ("最大(100,200)", "最大(100, 200)"), ("四舍五入（甲， 2）", "四舍五入(‹甲›, 2)"), ("求和()", "求和()"), ("占比(甲、乙)", "占比(‹甲›, ‹乙›)"),
      ("最大((1,000 + 甲), 乙)", "最大((1,000 + ‹甲›), ‹乙›)"), ("「2023年 支出」/「甲，乙」", "(‹2023年 支出› / ‹甲，乙›)"),
      ("支出决算表[2101301, 项目支出]", "支出决算表[2101301|项目支出]"), ("「公开 03 表」【行59， 决算数/合计】", "公开 03 表[行59|决算数/合计]"),
      ("[*, 栏2]", "[*|栏2]"),
      ("[一、收入, 因公出国（境）费]", "[一、收入|因公出国（境）费]"), ("[「甲, 乙」, 「丙]」]", "[甲, 乙|丙]]"), ("[甲..乙, 丙]", "[甲..乙|丙]"),
      ("［201……208，合计］", "[201..208|合计]"), ("[2101 至 2103, 合计]", "[2101..2103|合计]"),
      ("[2101至2103, 合计]", "[2101..2103|合计]"), ("[乘车至市区费, 合计]", "[乘车至市区费|合计]"),
      ("求和(表[*, 列]) / 3", "(求和(表[*|列]) / 3)"), ("甲\n + 乙", "(‹甲› + ‹乙›)"),
    ])
  func readings(_ text: String, _ expected: String) {
    #expect(Show.parsed(text) == expected)
  }

  @Test(arguments: [
    "", "+", "甲 +", "(甲", "甲)", "甲 乙", "求和(甲", "表[甲]", "表[甲, 乙", "[, 乙]", "「甲", "甲 ? 乙", "3 * / 4", "[甲.., 乙]",
  ])
  func unreadable(_ text: String) {
    #expect(Show.parsed(text) == "?")
  }

  @Test func depthIsBoundedAndCostsNothing() {
    for text in [
      String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000),
      String(repeating: "求和(", count: 10_000), "1" + String(repeating: "+1", count: 10_000),
      String(repeating: "[", count: 10_000),
      String(repeating: "-", count: 10_000) + "1",
    ] {
      let bytes = Array(text.utf8)
      let read = ExpressionParser.parse(bytes, in: 0..<bytes.count, relativeTo: 0)
      if case .unreadable = read.expression.node {
        #expect(read.problems.count == 1)
      } else {
        #expect(text.hasPrefix("-"))
      }
    }
    let bytes = Array((String(repeating: "(", count: 150) + "1" + String(repeating: ")", count: 150)).utf8)
    #expect(ExpressionParser.parse(bytes, in: 0..<bytes.count, relativeTo: 0).problems.isEmpty)
  }

  @Test func tooDeepIsSaidToBe() {
    let probe = Probe("@校验 " + String(repeating: "（", count: 500) + " = 1\n")
    #expect(probe.blocks[0].block.problems.map(\.kind) == [.nestingTooDeep])
  }

  @Test func spansOutsideTheBytesAreUnreadable() {
    #expect(ExpressionParser.parse([0x31], Span(5, 9)).isUnreadable)
    #expect(ExpressionParser.parse([], Span(0, 0)).isUnreadable)
  }
}

extension Expression {
  fileprivate var isUnreadable: Bool {
    if case .unreadable = node { return true }
    return false
  }
}
