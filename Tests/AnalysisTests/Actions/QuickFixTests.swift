import Analysis
import Findings
import SourceText
import TestSupport
import Testing

@Suite struct QuickFixTests {
  @Test func theShareIsWrittenAsItComesOut() {
    let fixture = ActionFixture(
      "𠮷😀县2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.8‸2%。\n")
    #expect(
      fixture.text("fix.0.0")
        == "𠮷😀县2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.28%。\n")
    #expect(fixture.action("fix.0.0")?.mends.map(\.rule) == ["GJ2103"])
  }

  @Test func whereSeveralFiguresMayBeWrongThereIsAChoice() {
    let fixture = ActionFixture("支出合计10.00万元，其中：甲类支出4.00万元、乙类支出5.00万元‸。\n")
    let texts = fixture.actions.filter { $0.key.hasPrefix("fix.") }.compactMap { fixture.text($0.key) }
    #expect(
      Set(texts) == [
        "支出合计9.00万元，其中：甲类支出4.00万元、乙类支出5.00万元。\n", "支出合计10.00万元，其中：甲类支出5.00万元、乙类支出5.00万元。\n",
        "支出合计10.00万元，其中：甲类支出4.00万元、乙类支出6.00万元。\n",
      ], "\(fixture.titles)")
    for action in fixture.actions where action.key.hasPrefix("fix.") { #expect(!action.isPreferred) }
  }

  @Test func theWordIsTurnedRound() {
    let fixture = ActionFixture("公务接待费年初预算为2.00万元，支出决算为1.64万元，决算数大于‸预算数。\n")
    #expect(fixture.text("direction") == "公务接待费年初预算为2.00万元，支出决算为1.64万元，决算数小于预算数。\n")
  }

  @Test func bothWordsOfAChangeAreTurnedRound() {
    let fixture = ActionFixture("公务接待费支出10.00‸万元，比上年12.00万元增加2.00万元，增长16.67%。\n")
    #expect(fixture.text("direction") == "公务接待费支出10.00万元，比上年12.00万元减少2.00万元，下降16.67%。\n", "\(fixture.titles)")
  }

  @Test func whatIsNotTheSameIsLess() {
    let fixture = ActionFixture("公务接待费年初预算为2.00万元，支出决算为1.64万元，决算数与预算数持平‸。\n")
    #expect(fixture.text("direction") == "公务接待费年初预算为2.00万元，支出决算为1.64万元，决算数小于预算数。\n")
  }

  @Test func whatIsNotTheSameAsLastYearHasChanged() {
    let fixture = ActionFixture("公务用车运行费3.50万元，与上年3.20万元持平‸。\n")
    #expect(fixture.text("direction") == "公务用车运行费3.50万元，比上年3.20万元增加0.30万元。\n", "\(fixture.titles)")
  }

  @Test func theAccusedFigureMayBeKeptAndTheOthersWrittenAnew() {
    let fixture = ActionFixture(
      "2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.81‸万元，占22.28%。\n")
    #expect(
      fixture.text("kept")
        == "2024年度支出合计513.03万元，其中：基本支出398.22万元，占77.62%；项目支出114.81万元，占22.38%。\n", "\(fixture.titles)")
  }

  @Test func mistakesOfOtherSentencesStayWhenAFigureIsKept() {
    let other = "\n三公经费支出合计10.00万元，其中：接待费4.00万元、运行费5.00万元。\n"
    let fixture = ActionFixture(
      "2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.81‸万元，占22.28%。\n" + other)
    #expect(fixture.text("kept")?.hasSuffix(other) == true, "\(fixture.titles)")
  }

  @Test func theCursorAnywhereOnTheLineWillDo() {
    let fixture = ActionFixture("‸公务接待费年初预算为2.00万元，支出决算为1.64万元，决算数大于预算数。\n")
    #expect(fixture.action("direction") != nil)
  }

  @Test func onlyTheKindsThatAreWantedAreGiven() {
    let text = "支出合计10.00万元，其中：甲类支出4.00万元、乙类支出5.00万元‸。\n"
    #expect(ActionFixture(text, kinds: [.quickFix]).actions.allSatisfy { $0.kind == .quickFix })
    #expect(ActionFixture(text, kinds: [.inline]).actions.isEmpty)
    #expect(!ActionFixture(text, isUnasked: true).actions.contains { $0.kind == .extract })
  }

  @Test func aFigureIsSilencedWithAReasonAtItsParagraph() {
    let fixture = ActionFixture(
      "---\n年度：2024\n---\n\n前一段。\n\n支出合计10.00‸万元，其中：甲类支出4.00万元、乙类支出5.00万元。\n")
    #expect(
      fixture.text("ignore.0.block")
        == "---\n年度：2024\n---\n\n前一段。\n\n@忽略 GJ2105 理由：待说明\n支出合计10.00万元，其中：甲类支出4.00万元、乙类支出5.00万元。\n")
    #expect(
      fixture.text("ignore.0.file")
        == "---\n年度：2024\n---\n@忽略 GJ2105 范围：全文 理由：待说明\n\n前一段。\n\n支出合计10.00万元，其中：甲类支出4.00万元、乙类支出5.00万元。\n")
    #expect(fixture.action("ignore.0.block")?.placeholder == "待说明")
  }

  @Test func lineEndsAreThoseOfTheText() {
    let fixture = ActionFixture("前一段。\r\n\r\n支出合计10.00‸万元，其中：甲类支出4.00万元、乙类支出5.00万元。\r\n")
    #expect(
      fixture.text("ignore.0.block")
        == "前一段。\r\n\r\n@忽略 GJ2105 理由：待说明\r\n支出合计10.00万元，其中：甲类支出4.00万元、乙类支出5.00万元。\r\n")
  }

  @Test func aTableIsSilencedWhole() throws {
    let fixture = ActionFixture(
      "说明。\n\n@表 支出情况表 单位：万元\n| 项目 | 金额 |\n| 甲 | 4.00 |\n| 乙 | 5.00 |\n| 合计 | 10.00‸ |\n")
    let text = try #require(fixture.text("ignore.0.block"))
    #expect(text.hasPrefix("说明。\n\n@忽略 GJ1021 理由：待说明\n@表 支出情况表"), "\(text)")
  }

  @Test func anIgnoringThatIgnoresNothingGoes() {
    let fixture = ActionFixture("@忽略 GJ2105‸ 理由：按批复\n支出合计9.00万元，其中：甲类支出4.00万元、乙类支出5.00万元。\n")
    #expect(fixture.text("remove") == "支出合计9.00万元，其中：甲类支出4.00万元、乙类支出5.00万元。\n")
  }

  @Test func anIgnoringWithoutAReasonGetsOne() {
    let fixture = ActionFixture("@忽略 GJ2105‸\n支出合计10.00万元，其中：甲类支出4.00万元、乙类支出5.00万元。\n")
    #expect(fixture.text("reason")?.hasPrefix("@忽略 GJ2105 理由：待说明\n") == true, "\(fixture.titles)")
  }

  @Test func everythingCertainIsFixedAtOnceAndNothingElse() throws {
    let fixture = ActionFixture(
      """
      2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.82%。

      三公经费支出合计10.00万元，其中：接待费4.00万元、运行费5.00万元。‸

      """)
    #expect(
      fixture.text("all") == """
        2024年度支出合计512.40万元，其中：基本支出398.22万元，占77.72%；项目支出114.18万元，占22.28%。

        三公经费支出合计10.00万元，其中：接待费4.00万元、运行费5.00万元。

        """, "\(fixture.titles)")
  }

  @Test func inTextsWithoutSenseNothingTraps() {
    for text in ["‸", "{‸", "|‸", "@忽略‸", "「‸", "---\n‸", "\u{FEFF}‸", "支出‸{甲 = 1", "| 1 |\n‸| 2 |", "一\t‸\n二\t3"] {
      for action in ActionFixture(text).actions { _ = action.edits() }
    }
    let broken = Snapshot(path: "a.gj", bytes: [0xE6, 0x94, 0x0A, 0xFF, 0x7B, 0xE5, 0x3D, 0x31])
    for place in 0...9 {
      let request = ActionRequest(snapshot: broken, range: place..<(place + 3), findings: broken.checked.findings)
      for action in ActionList.actions(request) { _ = action.edits() }
    }
  }
}
