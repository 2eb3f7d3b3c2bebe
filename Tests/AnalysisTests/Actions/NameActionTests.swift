import Analysis
import SourceText
import TestSupport
import Testing

@Suite struct NameActionTests {
  static let text = """
    一、支出总体情况

    2024年度支出合计512.40万元，其中：基本支出398.22万元，项目支出114.18万元。

    支出合计512.40万元，比上年增加12.40万元。

    """

  private func marked(_ text: String, at word: String) -> String {
    var text = text
    if let range = text.firstRange(of: word) { text.insert("‸", at: text.index(after: range.lowerBound)) }
    return text
  }

  @Test func aFigureGetsANameAndItsRepetitionTheName() {
    let fixture = ActionFixture(marked(Self.text, at: "512.40"))
    #expect(
      fixture.text("name") == """
        一、支出总体情况

        2024年度支出合计{支出合计 = 512.40}万元，其中：基本支出398.22万元，项目支出114.18万元。

        支出合计{支出合计}万元，比上年增加12.40万元。

        """, "\(fixture.titles)")
    #expect(fixture.action("name")?.kind == .extract)
  }

  @Test func aNameThatIsTakenGetsANumber() {
    let fixture = ActionFixture("@设 支出合计 = 1.00万元\n\n" + marked(Self.text, at: "512.40"))
    #expect(fixture.text("name")?.contains("{支出合计2 = 512.40}") == true, "\(fixture.titles)")
  }

  @Test func inPlainTextThereAreNoNames() {
    #expect(ActionFixture(marked(Self.text, at: "512.40"), path: "报告.txt").action("name") == nil)
  }

  @Test func repetitionsOfANamedFigureTakeItsName() {
    let named = Self.text.replacing("合计512.40万元，其中", with: "合计{总支出 = 512.40}万元，其中")
    let fixture = ActionFixture(marked(named, at: "512.40"))
    #expect(fixture.text("name")?.contains("\n支出合计{总支出}万元，比上年") == true, "\(fixture.titles)")
  }

  @Test func aNameIsDroppedWithItsReferences() {
    let fixture = ActionFixture("支出{支出‸合计 = 512.40}万元。\n\n共{支出合计}万元，{「支出合计」}万元。\n")
    #expect(fixture.text("inline") == "支出512.40万元。\n\n共512.40万元，512.40万元。\n", "\(fixture.titles)")
  }

  @Test func aNameThatIsCountedWithStays() {
    let fixture = ActionFixture("支出{支出‸合计 = 512.40}万元，一半是{= 支出合计 / 2}万元。\n")
    #expect(fixture.action("inline") == nil)
  }

  @Test func aComputedValueIsWrittenOut() {
    let fixture = ActionFixture("支出{支出合计 = 512.40}万元，一半是{= 支出‸合计 / 2}万元。\n")
    #expect(fixture.text("inline") == "支出{支出合计 = 512.40}万元，一半是256.20万元。\n", "\(fixture.titles)")
  }

  @Test func aQuotedNameThatHasAValueMayPrintIt() {
    let fixture = ActionFixture("支出{支出合计 = 512.40}万元，即「支出‸合计」万元。\n")
    #expect(fixture.text("brace") == "支出{支出合计 = 512.40}万元，即{支出合计}万元。\n", "\(fixture.titles)")
    #expect(ActionFixture("支出{支出合计 = 512.40}万元，即「另一‸个」万元。\n").action("brace") == nil)
  }
}
