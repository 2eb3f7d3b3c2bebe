import ReportSyntax
import Testing

@Suite struct TableTests {
  @Test func barsWithHeadRuleEmptyCellsAndEscapes() {
    let probe = Probe("| 科目 | 金额 |\n|:----|-----:|\n| 档案\\|事务 ||\n｜行政运行｜ ３２５．８２\n")
    #expect(probe.tables == [[["科目", "金额"], [":----", "-----:"], ["档案\\|事务", ""], ["行政运行", "３２５．８２"]]])
    guard case .table(let table) = probe.blocks[0].block.content else { return }
    #expect(table.rows.map(\.isHeadRule) == [false, true, false, false])
  }

  @Test func aRowGoesOnBehindACellWithLineBreaks() {
    #expect(
      Probe("| 1 | 2 | \"一\n二\" | 3 | 4 |\n| 5 |\n").tables == [[["1", "2", "一\n二", "3", "4"], ["5"]]])
  }

  @Test func cellsOfDashesAreNoHeadRule() {
    guard case .table(let table) = Probe("| 甲 | 乙 |\n| - | — |\n| —— | -- |\n").blocks[0].block.content else { return }
    #expect(table.rows.map(\.isHeadRule) == [false, false, false])
  }

  @Test func looseBarsNeedASecondLine() {
    #expect(Probe("甲 | 乙\n1 | 2\n").tables == [[["甲", "乙"], ["1", "2"]]])
    #expect(Probe("甲|\n1|\n").tables == [[["甲"], ["1"]]])
    #expect(Probe("偏离度 | 的绝对值\n第二行\n").outline == ["paragraph 偏离度 | 的绝对值\n第二行"])
    #expect(Probe("该项得分=|执行数-预算数|÷预算数\n计算如下\n").outline.count == 1)
  }

  @Test func aCommentBetweenRowsDoesNotPartThem() {
    #expect(Probe("| 1 |\n// 待核\n| 2 |\n").tables == [[["1"], ["2"]]])
    #expect(Probe("甲\t1\n// 待核\n乙\t2\n").tables == [[["甲", "1"], ["乙", "2"]]])
    #expect(Probe("| 1 |\n// 末尾\n正文\n").outline == ["table bars 1", "comment", "paragraph 正文"])
  }

  @Test func rowsWithoutAnAmountBelowTheHeadAreRows() {
    #expect(
      Probe("项目\t金额\n办公费\t\n水费\t\n差旅费\t3.00\n").tables == [
        [["项目", "金额"], ["办公费", ""], ["水费", ""], ["差旅费", "3.00"]]
      ])
    #expect(Probe("项目\t金额\n五、存在问题\t\n无\n").tables.isEmpty)
  }

  @Test func aTitleBetweenRowsPartsThem() {
    #expect(
      Probe("甲\t1\n乙\t2\n支出表\n甲\t3\n乙\t4\n").outline == ["table tabs 2,2", "paragraph 支出表", "table tabs 2,2"])
  }

  @Test func tabsKeepEmptyCellsAtBothEnds() {
    let probe = Probe("收入\t\t\t支出\t\t\n\t9\t\t\t九、卫生\t39\t2872.87\n\n合计\t\t\n")
    #expect(
      probe.tables == [
        [["收入", "", "", "支出", "", ""], ["", "9", "", "", "九、卫生", "39", "2872.87"], ["合计", "", ""]]
      ])
  }

  @Test func aSingleLineWithATabIsProse() {
    #expect(Probe("负责人：甲\t日期：乙\n").outline == ["paragraph 负责人：甲\t日期：乙"])
    #expect(Probe("无\t\n没有\t\n").outline.count == 1)
    #expect(Probe("\t缩进的一段。\n\t又一段。\n").outline == ["paragraph 缩进的一段。\n\t又一段。"])
  }

  @Test func twoEmptyLinesPartTabTables() {
    #expect(Probe("甲\t1\n乙\t2\n\n\n丙\t3\n丁\t4\n").outline == ["table tabs 2,2", "table tabs 2,2"])
  }

  @Test func decorationAtTheEndsOfACellIsNoneOfIt() {
    let probe = Probe("<b>总计</b>\t**32**\t[bookmark: x]甲<p>乙</p>\n1\t2\t3\n")
    #expect(probe.tables[0][0] == ["总计", "32", "甲<p>乙"])
  }

  @Test func cellsInQuotesHoldLineBreaksAndSeparators() {
    let probe = Probe("项目\t\"预算\n执行\t率\"\t得分\n甲\t“九十\n分”\t10\n")
    #expect(probe.tables == [[["项目", "预算\n执行\t率", "得分"], ["甲", "九十\n分", "10"]]])
    guard case .table(let table) = probe.blocks[0].block.content else { return }
    #expect(table.cells.map(\.isQuoted) == [false, true, false, false, true, false])
    #expect(Probe("| \"a | b\" | c |\n").tables == [[["a | b", "c"]]])
    #expect(Probe("| \"说\"\"好\"\"\" | c |\n").tables == [[["说\"\"好\"\"", "c"]]])
  }

  @Test func aQuoteThatDoesNotCloseSoonIsText() {
    let far = "甲\t\"乙\n" + String(repeating: "丙\t1\n", count: 30) + "丁\"\t2\n"
    #expect(Probe(far).tables[0].count == 32)
    #expect(Probe("“三公”经费\t1\n\"甲\"乙\t2\n").tables == [[["“三公”经费", "1"], ["\"甲\"乙", "2"]]])
  }

  @Test func oneCellALine() {
    let probe = Probe("表\n\t评价表\n\n\t指标\n\t分值\n\t\n\n\t总体\n（65分）\n\t 履职 \n\t\n正文在这里\n\n另段\n")
    #expect(
      probe.tables == [[["评价表"], ["指标", "分值", ""], ["总体\n（65分）", "履职", "正文在这里"]]])
    #expect(probe.outline.first == "paragraph 表" && probe.outline.last == "paragraph 另段")
  }

  @Test func aGroupOfEmptyCellsEndsTheTable() {
    let probe = Probe("\t甲\n\t乙\n\t1\n\n\t\n\t\n\n\t丙\n\t丁\n\t2\n\n\t戊\n\t己\n\t3\n")
    #expect(probe.tables == [[["甲", "乙", "1"], ["", ""]], [["丙", "丁", "2"], ["戊", "己", "3"]]])
  }

  @Test func aPageBreakDoesNotPartATableButANewTitleDoes() {
    let page = "\t甲\n\t乙\n\t1\n\n\n\n\t\n\t丙\n\t2\n"
    #expect(Probe(page).tables == [[["甲", "乙", "1"], ["", "丙", "2"]]])
    let title = "\t甲\n\t乙\n\t1\n\n\t戊\n\n\n\n\t下一张表\n\n\t丙\n\t丁\n\t2\n"
    #expect(Probe(title).tables == [[["甲", "乙", "1"], ["戊"]], [["下一张表"], ["丙", "丁", "2"]]])
  }

  @Test func onlyIndentedTextIsNoTable() {
    #expect(Probe("\t第一段。\n\n\t第二段。\n\n\t第三段。\n").tables.isEmpty)
  }

  @Test func insideARowNothingElseIsRecognised() {
    let probe = Probe("| # 甲 | 一、乙 | @表 |\n| // | --- | {丙 |\n")
    #expect(probe.tables == [[["# 甲", "一、乙", "@表"], ["//", "---", "{丙"]]])
  }

  @Test func moreColumnsThanAnyTableHasAreReadAndReported() {
    let probe = Probe(String(repeating: "|1", count: 20_000) + "|\n")
    #expect(probe.tables[0][0].count == 20_000)
    #expect(probe.blocks[0].block.problems.count == 1)
  }
}
