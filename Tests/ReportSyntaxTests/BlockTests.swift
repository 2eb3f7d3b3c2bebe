import ReportSyntax
import Testing

@Suite struct BlockTests {
  @Test func headerWithFieldsBothWidthsOfColon() throws {
    let probe = Probe("---\n报告：部门决算\n年度: 2024\n\n// 注\n舍入：金额=截断 比率=四舍五入\n---\n正文。\n")
    #expect(probe.outline == ["header 3", "paragraph 正文。"])
    guard case .header(let header) = probe.blocks[0].block.content else { return }
    #expect(header.isClosed)
    #expect(header.fields.map { probe.text($0.key, probe.blocks[0]) } == ["报告", "年度", "舍入"])
    #expect(
      header.fields.map { probe.text($0.value, probe.blocks[0]) } == ["部门决算", "2024", "金额=截断 比率=四舍五入"])
    #expect(probe.problems.isEmpty)
  }

  @Test func headerFenceOfLongOrFullWidthDashes() {
    #expect(Probe("——\n年度：2024\n－－－\n正文").outline == ["header 1", "paragraph 正文"])
  }

  @Test func headerLeftOpenEndsAtTheFirstLineWithoutColon() {
    let probe = Probe("---\n年度：2024\n地区：云川县\n第一段没有冒号\n备注：后文\n")
    #expect(probe.outline == ["header 2", "paragraph 第一段没有冒号\n备注：后文"])
    #expect(probe.problems == ["unclosedHeader ---"])
  }

  @Test func inPlainTextOnlyAKnownKeyOpensAHeader() {
    #expect(Probe("---\n说明：这是一份说明\n---\n", plain: true).outline == ["rule", "paragraph 说明：这是一份说明", "rule"])
    #expect(Probe("---\n年度：2024\n---\n", plain: true).outline == ["header 1"])
  }

  @Test func fenceElsewhereIsARule() {
    #expect(Probe("正文。\n---\n年度：2024\n---\n").outline == ["paragraph 正文。", "rule", "paragraph 年度：2024", "rule"])
  }

  @Test func byteOrderMarkBeforeTheHeader() {
    let probe = Probe("\u{FEFF}---\n年度：2024\n---\n")
    #expect(probe.outline == ["header 1"])
    #expect(probe.tree.blocks.first?.block.tokens.first?.kind == .byteOrderMark)
  }

  @Test func headingsWithMarksAndNumbers() {
    let probe = Probe("# 第二部分　2024年度部门决算表\n##**三、支出决算情况**\n＃＃ 附注\n####### 七个井号\n#REF!\n")
    #expect(
      probe.outline == [
        "heading1 2024年度部门决算表", "heading2 支出决算情况", "heading2 附注", "paragraph ####### 七个井号\n#REF!",
      ])
    guard case .heading(let heading) = probe.blocks[1].block.content else { return }
    #expect(heading.marker?.style == .chinese && heading.marker?.number == 3)
  }

  @Test(
    arguments: [
      ("第二部分 决算表", "numbered part 2 决算表"), ("第十二章：附则", "numbered chapter 12 附则"), ("附件3：", "numbered attachment 3 "),
      ("附件：项目表", "numbered attachment 0 项目表"), ("附 件", "paragraph 附 件"), ("附件 ４", "numbered attachment 4 "),
      ("十一、政府采购", "numbered chinese 11 政府采购"), ("二十、其他", "numbered chinese 20 其他"),
      ("（三）具体情况。年初预算", "numbered chineseInBrackets 3 具体情况。年初预算"),
      ("(一） 情况", "numbered chineseInBrackets 1 情况"), ("1.预算管理。2024年度", "numbered arabic 1 预算管理。2024年度"),
      ("２．预算", "numbered arabic 2 预算"), ("2、说明", "numbered arabic 2 说明"),
      ("3.2024年度预算执行", "numbered arabic 3 2024年度预算执行"), ("3.34万元用于购置", "paragraph 3.34万元用于购置"),
      ("2024.5月份", "paragraph 2024.5月份"), ("（12）问题", "numbered arabicInBrackets 12 问题"),
      ("(12.50)万元", "paragraph (12.50)万元"), ("⑶问题", "numbered arabicInBrackets 3 问题"),
      ("③审核资料", "numbered circled 3 审核资料"), ("- 2、机构", "numbered arabic 2 机构"),
      ("•  **4. 款项。**年初", "numbered arabic 4 款项。**年初"), ("<p>（二）目标</p>", "numbered chineseInBrackets 2 目标"),
      ("[bookmark: _Toc2]一、概况", "numbered chinese 1 概况"), ("一般公共预算", "paragraph 一般公共预算"),
      ("\u{3000}\u{00A0}\u{200B}五、结果", "numbered chinese 5 结果"),
    ])
  func numberedLines(_ line: String, _ expected: String) {
    #expect(Probe(line + "\n").outline == [expected])
  }

  @Test func aNumberedLineTakesTheLinesBelowIt() {
    let probe = Probe("（一）部门概况\n本单位内设机构3个，编\n制7名。\n（二）收支\n\n第二段")
    #expect(
      probe.outline == [
        "numbered chineseInBrackets 1 部门概况\n本单位内设机构3个，编\n制7名。", "numbered chineseInBrackets 2 收支",
        "paragraph 第二段",
      ])
  }

  @Test func starsArePairedOnTheirOwnLineOnly() {
    let single = "**5. 卫生健康支出\n"
    #expect(Probe(single).outline == ["paragraph **5. 卫生健康支出"])
    // Whatever the line above holds.
    #expect(Probe("**医疗**支出\n" + single).outline == ["paragraph 医疗**支出\n**5. 卫生健康支出"])
    #expect(Probe("**医疗**支出\n**5. 卫生**健康\n").outline.count == 2)
  }

  @Test func commentsOfBothWidths() {
    #expect(Probe("// 甲\n／／乙\n正文 // 不是注\n").outline == ["comment", "paragraph 正文 // 不是注"])
  }

  @Test func contentsWithLeadersAndWithTabs() {
    #expect(
      Probe("目录\n第一部分 概况........1\n一、职责……………… 12\n\n第二部分 决算\t5\n三、支出\t７\n").outline == [
        "paragraph 目录", "contents 第一部分 概况=1 一、职责=12", "contents 第二部分 决算=5 三、支出=７",
      ])
  }

  @Test func aTableWithWholeNumbersIsNoContents() {
    #expect(Probe("项目\t金额\n一、收入\t12\n二、支出\t15\n").outline == ["table tabs 2,2,2"])
    #expect(Probe("一、收入\t398\n二、支出\t114\n").outline == ["table tabs 2,2"])
  }

  @Test func lineEndsOfEveryKind() {
    let probe = Probe("一、甲\r\n乙\r丙\r\n\r\n丁")
    #expect(probe.outline == ["numbered chinese 1 甲\r\n乙\r丙", "paragraph 丁"])
    #expect(probe.tree.blocks.first?.block.tokens.filter { $0.kind == .lineEnd }.map(\.span.count) == [2, 2])
  }

  @Test func aLongFileWithoutEmptyLinesStillFallsIntoBlocks() {
    let text = String(repeating: "云川县某局完成了全年各项工作任务。\n", count: 4000)
    #expect(Probe(text).blocks.count > 5)
  }
}
