import Analysis
import Foundation
import TestSupport
import Testing

@Suite struct SemanticTokensTests {
  @Test func amountsRatesAndUnitsOfASentence() {
    #expect(
      shownTokens("支出合计512.40万元，占77.72%，提高3个百分点，人均146元/人，共３，９７０人次，减少-1.5 亿元。")
        == [
          "512.40 amount", "万元 unit", "77.72% rate", "3 rate", "个百分点 unit", "146 amount", "元/人 unit",
          "３，９７０ amount", "人次 unit", "-1.5 amount", "亿元 unit",
        ])
    #expect(
      shownTokens("合计3万4993.1亿元，𠮷😀2倍。")
        == ["3 amount", "万 unit", "4993.1 amount", "亿元 unit", "2 amount", "倍 unit"])
  }

  @Test func whatIsNoAmountIsLeftAlone() {
    let text = "2024年度12月31日，财预〔2020〕10号，第3次，公开03表，2023-2025年，电话0917-3260001，（1）甲，GB7714，2024.12.31。"
    #expect(shownTokens(text) == [])
  }

  @Test func namesWhereTheyAreGivenAndUsed() {
    #expect(
      shownTokens("总计{总计 = 512.40}万元，增加{= 总计 - 上年总计 : 2位}，占{14.49% = 基本支出 / 占比(总计, 10万元)}。")
        == [
          "{ mark", "总计 name.definition", "= mark", "512.40 amount", "} mark", "万元 unit", "{ mark", "= mark",
          "总计 name", "- mark", "上年总计 name", "2位 text", "} mark", "{ mark", "14.49% rate", "= mark",
          "基本支出 name", "/ mark", "占比 function.builtIn", "总计 name", "10 amount", "万元 unit", "} mark",
        ])
  }

  @Test func theHeaderAndItsValues() {
    #expect(
      shownTokens("---\n报告：部门决算\n// 待核\n年度：2024\n---\n")
        == ["报告 key", "部门决算 text", "// 待核 comment", "年度 key", "2024 amount"])
  }

  @Test func directives() {
    #expect(
      shownTokens("@表 支出决算表 编号：公开03表\n")
        == ["@表 directive", "支出决算表 table.definition", "编号 key", "公开03表 text"])
    #expect(
      shownTokens("@校验 总计 ≥ 支出决算表[2101301, 「项目支出」] \"收支相抵\"\n")
        == [
          "@校验 directive", "总计 name", "≥ mark", "支出决算表 table", "2101301 subjectCode", "「项目支出」 label",
          "\"收支相抵\" text",
        ])
    #expect(
      shownTokens("＠科目 2101598 县级医保专项\n")
        == ["＠科目 directive", "2101598 subjectCode.definition", "县级医保专项 subjectName.definition"])
    #expect(
      shownTokens("@设 上年总计 = 468.15万元\n")
        == ["@设 directive", "上年总计 name.definition", "= mark", "468.15 amount", "万元 unit"])
    #expect(shownTokens("@引入 “公共.gj”\n") == ["@引入 directive", "“公共.gj” text"])
  }

  @Test func tablesWithCodesNamesTotalsAndComments() {
    let text = """
      | 科目代码 | 科目名称 | 本年支出合计 | 占比 |
      |---|---|--:|--:|
      | 合　计 |  | 512.40 | 100% |
      // 下一行还没有核对
      | 201 | 一般公共服务支出 | {公共 = 440.00} | 85.87％ |
      | 2012601 | "行政
      运行" | （12.50） | — |

      """
    #expect(
      shownTokens(text)
        == [
          "科目代码 label", "科目名称 label", "本年支出合计 label", "占比 label", "合　计 label.total", "512.40 amount.total",
          "100% rate.total", "// 下一行还没有核对 comment", "201 subjectCode", "一般公共服务支出 subjectName", "{ mark",
          "公共 name.definition", "= mark", "440.00 amount", "} mark", "85.87％ rate", "2012601 subjectCode",
          "\"行政\n运行\" text", "（12.50） amount",
        ])
  }

  @Test func tablesWithTabsAndOneCellALine() {
    #expect(
      shownTokens("项目\t行次\t金额\n一、财政拨款\t1\t2,948.42\n总计\t30\t2,948.42\n")
        == [
          "项目 label", "行次 label", "金额 label", "1 amount", "2,948.42 amount", "总计 label.total", "30 amount.total",
          "2,948.42 amount.total",
        ])
    #expect(
      shownTokens("2012601\t行政运行\t325.82\n2012604\t档案馆\t114.18\n").prefix(3)
        == ["2012601 subjectCode", "行政运行 subjectName", "325.82 amount"])
  }

  @Test func headingsAndWhatRunsInBehindThem() {
    #expect(shownTokens("## 一、收入支出决算\n") == ["## 一、收入支出决算 heading"])
    #expect(
      shownTokens("（一）预算管理。执行率98.5%。\n") == ["（一）预算管理 heading", "98.5% rate"])
    #expect(shownTokens("1.支出3.5万元，其中甲1万元。\n").first == "3.5 amount")
    #expect(shownTokens("二、产出指标（50分）\n") == ["二、产出指标（50分） heading"])
    #expect(shownTokens("// 一\n// 二\n") == ["// 一 comment", "// 二 comment"])
  }

  @Test func pathsOfSubjectsInASentence() {
    #expect(
      shownTokens("教育支出（类）普通教育（款）小学教育（项）年初预算为3.97万元，用于其他支出（类）。")
        == ["教育支出 subjectName", "普通教育 subjectName", "小学教育 subjectName", "3.97 amount", "万元 unit"])
  }

  @Test func aTextWithFaultsHasTokensAllTheSame() {
    #expect(shownTokens("---\n年度：2024\n{未闭合 = 3.5\n@设 = 4\n| 甲 | 3\n").contains("3 amount"))
    let bytes: [UInt8] = [0xFF, 0x33, 0x2E, 0x35, 0xE4, 0xB8, 0x25, 0xE5]
    let tokens = SemanticTokens.all(in: Snapshot(path: "a.gj", bytes: bytes))
    #expect(tokens.map(\.range) == [1..<4])
    #expect(SemanticTokens.all(in: Snapshot(path: "a.gj", bytes: [])).isEmpty)
  }
}
