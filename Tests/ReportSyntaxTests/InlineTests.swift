import ReportSyntax
import Testing

@Suite struct InlineTests {
  @Test(
    arguments: [
      ("支出{基本支出 = 427.32}万元", "named 基本支出 = 427.32"), ("支出{ 基本支出 }万元", "reference 基本支出"),
      ("占{= 基本支出 / 支出合计 : 百分比2}", "computed (‹基本支出› / ‹支出合计›) : 百分比2"),
      ("占｛＝ 甲 ÷ 乙：２位｝", "computed (‹甲› / ‹乙›) : ２位"),
      ("占{14.49% = 甲 / 乙}", "stated 14.49% = (‹甲› / ‹乙›)"), ("增{-3.5万元 = 甲 - 乙}", "stated -3.5万元 = (‹甲› - ‹乙›)"),
      ("出国{「因公出国（境）费」}元", "reference 因公出国（境）费"),
      ("见{= 支出决算表[2101301, 项目支出]}", "computed 支出决算表[2101301|项目支出]"),
      ("区间{= 求和([甲。。乙, 合计])}", "computed 求和([甲..乙|合计])"),
    ])
  func forms(_ text: String, _ expected: String) {
    let probe = Probe(text + "。\n")
    #expect(probe.inlines == [expected])
    #expect(probe.problems.isEmpty)
  }

  @Test(arguments: ["委{2019}—8号", "集合{甲，乙}", "{{名称}}", "｛｛甲 = 3｝", "{}", "{ }", "「名称」", "{甲 乙}", "{3}"])
  func bracesThatAreText(_ text: String) {
    let probe = Probe(text + "\n")
    #expect(probe.inlines.isEmpty)
    #expect(probe.problems.isEmpty)
  }

  @Test func oneLeftOpenEndsWithItsSentence() {
    let probe = Probe("支出{甲 = 427.32万元。其余{乙}万元。\n")
    #expect(probe.inlines == ["reference 乙"])
    #expect(probe.problems == ["unclosedInline {甲 = 427.32万元"])
  }

  @Test func inCellsHeadingsAndNumberedLines() {
    #expect(Probe("| 甲 | {乙 = 3} |\n").inlines == ["named 乙 = 3"])
    #expect(Probe("# 支出{乙}万元\n").inlines == ["reference 乙"])
    #expect(Probe("一、支出{乙}万元\n").inlines == ["reference 乙"])
    #expect(Probe("\t甲\n\t{乙 = 3}\n\t\n\n\t丙\n\t{乙}\n").inlines == ["named 乙 = 3", "reference 乙"])
    #expect(Probe("| {甲 = 3 | 4} |\n").problems == ["unclosedInline {甲 = 3"])
  }

  @Test func whatCannotBeReadIsShownWhereItStands() {
    #expect(Probe("占{= 甲 + }。\n").problems == ["unreadableExpression 甲 +"])
    #expect(Probe("占{= 甲 乙}。\n").problems == ["unreadableExpression 乙"])
    #expect(Probe("占{= 甲 乙}。\n").inlines == ["computed ?"])
  }

  @Test func tokensTellTheInlineApart() {
    let kinds = Probe("支{甲}出").tree.blocks[0].block.tokens.map(\.kind)
    #expect(kinds == [.text, .inlineOpen, .inlineText, .inlineClose, .text])
  }
}
