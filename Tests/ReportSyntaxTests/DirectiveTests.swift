import ReportSyntax
import Testing

@Suite struct DirectiveTests {
  /// `subject | key=value … | quoted`
  private func read(_ text: String) -> String? {
    let probe = Probe(text)
    guard let (directive, block) = probe.directive else { return nil }
    var parts = ["\(directive.keyword) \(probe.text(directive.subject, block))"]
    parts += directive.arguments.map { "\(probe.text($0.key, block))=\(probe.text($0.value, block))" }
    if let quoted = directive.quoted { parts.append("“\(probe.text(quoted, block))”") }
    return parts.joined(separator: " | ")
  }

  @Test(
    arguments: [
      ("@表 支出决算表 编号：公开03表 单位：万元", "table 支出决算表 | 编号=公开03表 | 单位=万元"),
      ("＠表　支出 决算表　编号:公开03表", "table 支出 决算表 | 编号=公开03表"),
      ("@表 地区：城区 支出表 单位：元", "table 地区：城区 支出表 | 单位=元"),
      ("@表 “支出 单位：表” 单位：\"万 元\"", "table 支出 单位：表 | 单位=万 元 | “支出 单位：表”"),
      ("@指标表 自评表 满分：100 办法：财预〔2020〕10号", "indicatorTable 自评表 | 满分=100 | 办法=财预〔2020〕10号"),
      ("@数据 支出决算表 来自 \"03.tsv\"", "data 支出决算表 | 来自=03.tsv"),
      ("@数据 支出决算表 来自：03 表.tsv", "data 支出决算表 | 来自=03 表.tsv"),
      ("@引入 \"公共.gj\"", "include 公共.gj | “公共.gj”"), ("@引入 公共.gj", "include 公共.gj"),
      ("@科目 2101598 县级医保专项", "subject 2101598 县级医保专项"),
      ("@办法 本县2024 预算执行率：10 产出指标：40 分母：调整预算", "profile 本县2024 | 预算执行率=10 | 产出指标=40 | 分母=调整预算"),
      ("@忽略 GJ1021 理由：上级 批复口径 范围：全文", "ignore GJ1021 | 理由=上级 批复口径 | 范围=全文"),
      ("@忽略 合计列 理由：“三公”为零", "ignore 合计列 | 理由=“三公”为零"),
    ])
  func subjectsAndArguments(_ line: String, _ expected: String) {
    #expect(read(line + "\n") == expected)
  }

  @Test func argumentsGoOnInIndentedLines() {
    #expect(read("@表 支出决算表\n    编号：公开03表\n\t单位：万元\n") == "table 支出决算表 | 编号=公开03表 | 单位=万元")
    #expect(read("@办法 本县\n  产出指标：40\n  效益指标：30\n正文") == "profile 本县 | 产出指标=40 | 效益指标=30")
  }

  @Test func anIndentedParagraphIsNoArgument() {
    let probe = Probe("@设 上年 = 468.15万元\n　　2024年度支出合计512.40万元。\n")
    #expect(probe.outline == ["directive define 上年 = 468.15万元", "paragraph 2024年度支出合计512.40万元。"])
  }

  private func expressions(_ text: String) -> String? {
    let probe = Probe(text)
    guard let (directive, block) = probe.directive else { return nil }
    let shown = directive.expressions.map { probe.show($0, block) }
    let name = directive.name.map { "\(probe.text($0, block)) := " } ?? ""
    return name + shown.joined(separator: directive.comparison.map { " \($0) " } ?? "")
      + (probe.problems.isEmpty ? "" : " !")
  }

  @Test func definitions() {
    #expect(expressions("@设 上年支出合计 = 2,543.59万元\n") == "上年支出合计 := 2,543.59万元")
    #expect(expressions("@设 「因公出国（境）费」＝ 甲 - 乙\n") == "因公出国（境）费 := (‹甲› - ‹乙›)")
    #expect(expressions("@设 合计 =\n    甲 +\n    乙\n") == "合计 := (‹甲› + ‹乙›)")
    #expect(expressions("@设 没有等号\n") == "没有等号 :=  !")
  }

  @Test(
    arguments: [
      ("=", "equal"), ("＝", "equal"), ("≠", "notEqual"), ("!=", "notEqual"), ("！＝", "notEqual"), ("<", "less"),
      ("＜", "less"),
      ("《", "less"), ("≤", "lessOrEqual"), ("<=", "lessOrEqual"), ("＜＝", "lessOrEqual"), (">", "greater"),
      ("》", "greater"),
      ("≥", "greaterOrEqual"), (">=", "greaterOrEqual"), ("》=", "greaterOrEqual"),
    ])
  func comparisons(_ sign: String, _ expected: String) {
    #expect(expressions("@校验 甲 \(sign) 乙\n") == "‹甲› \(expected) ‹乙›")
    #expect(expressions("@校验 甲\(sign)乙\n") == "‹甲› \(expected) ‹乙›")
  }

  @Test func aCheckWithMessageAndTolerance() {
    let text = "@校验 总计 = 支出决算表[合计, 本年支出合计] \"收支相抵\"\n    容差：0.01\n"
    #expect(expressions(text) == "‹总计› equal 支出决算表[合计|本年支出合计]")
    #expect(read(text) == "check 总计 = 支出决算表[合计, 本年支出合计] | 容差=0.01 | “收支相抵”")
  }

  @Test func aWordThatIsNoDirectiveIsAParagraphAndSaidSo() {
    let probe = Probe("@图表 支出\n@example.com 是邮箱\n")
    #expect(probe.outline == ["paragraph @图表 支出\n@example.com 是邮箱"])
    #expect(probe.problems == ["unknownDirective @图表"])
  }
}
