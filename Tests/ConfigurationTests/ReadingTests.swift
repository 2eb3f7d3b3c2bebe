import Findings
import Rules
import Testing

@testable import Configuration
@testable import ReportModel

@Suite struct ReadingTests {
  private func read(_ text: String) -> Configuration {
    let (configuration, problems) = Configuration.read(Array(text.utf8))
    #expect(problems.isEmpty, "\(problems)")
    return configuration
  }

  @Test func everyKeyIsTaken() throws {
    let configuration = read(
      """
      {
        "$schema": "https://example.invalid/gouji.schema.json",
        "select": ["GJ1", "GJ2103"],
        "ignore": ["行横加"],
        "severity": {"GJ2103": "warning", "GJ22": "off"},
        "show": ["提示", "尾差"],
        "lang": "en",
        "header": {"金额单位": "万元", "年度": 2024, "舍入": "金额=截断 比率=四舍五入", "部门名称": "云川县某局"},
        "exclude": ["草稿/", "*.txt"],
        "inlayHints": {"unit": false}
      }
      """)
    let selected = try #require(configuration.selected)
    #expect(selected.contains("GJ1006") && selected.contains("GJ2103") && !selected.contains("GJ2101"))
    #expect(configuration.overrides["GJ1006"]?.wanted == .some(nil))
    #expect(configuration.overrides["GJ2103"]?.wanted == .warning)
    #expect(configuration.overrides.filter { $0.key.hasPrefix("GJ22") }.allSatisfy { $0.value.wanted == nil })
    #expect(configuration.shown == ShownChoice(hints: true, residue: true))
    #expect(configuration.language == .english)
    #expect(configuration.headerDefaults.values.map(\.text) == ["万元", "2024", "金额=截断比率=四舍五入", "云川县某局"])
    #expect(configuration.excluded.map(\.text) == ["草稿/", "*.txt"])
    #expect(configuration.inlayHints == InlayHintChoice(computed: true, unit: false))
  }

  @Test(arguments: ["", "\n  \n", "{}", " { } ", "\u{FEFF}{}", "\u{FEFF}"])
  func aFileThatSaysNothingChangesNothing(text: String) {
    #expect(read(text) == Configuration())
    #expect(Configuration().filter == FindingFilter())
  }

  @Test func oneWordStandsForAListOfOne() {
    let configuration = read(#"{"ignore": "gj2103", "show": "all", "exclude": "旧", "inlayHints": false}"#)
    #expect(configuration.overrides.keys.elementsEqual(["GJ2103"]) && configuration.overrides["GJ2103"]?.wanted == nil)
    #expect(configuration.shown == ShownChoice(hints: true, residue: true, unchecked: true))
    #expect(
      configuration.excluded.count == 1 && configuration.inlayHints == InlayHintChoice(computed: false, unit: false))
  }

  @Test func whatNamesARuleBestCounts() throws {
    let share = try #require(RuleCatalogue.rule("GJ2103"))
    for text in [
      #"{"GJ2103": "hint", "GJ21": "off", "GJ": "warning"}"#, #"{"GJ": "warning", "GJ21": "off", "GJ2103": "hint"}"#,
      #"{"\#(share.chineseName)": "hint", "GJ210": "error"}"#, #"{"GJ21": "off", "\#(share.englishName)": "提示"}"#,
    ] {
      let overrides = read(#"{"severity": \#(text)}"#).overrides
      #expect(overrides["GJ2103"] == SeverityOverride(usual: share.severity, wanted: .hint), "\(text)")
    }
    let two = read(#"{"severity": {"GJ": "warning", "GJ21": "off"}}"#).overrides
    #expect(two["GJ2103"]?.wanted == nil && two["GJ1006"]?.wanted == .warning)
  }

  /// A file of another encoding would count as checked and clean.
  @Test func thatAFileWasNotCheckedIsAlwaysTold() {
    let configuration = read(#"{"select": ["GJ3"], "ignore": ["GJ9"], "severity": {"GJ": "off"}}"#)
    func finding(_ rule: String) -> Finding {
      Finding(rule: rule, name: "", severity: .error, message: "", range: 0..<0)
    }
    for rule in RuleWords.ofUncheckedFiles {
      #expect(configuration.overrides[rule] == nil && configuration.filter.selects(finding(rule)))
    }
    #expect(!configuration.filter.selects(finding("GJ3003")) && !configuration.filter.selects(finding("GJ9014")))
    let (lowered, problems) = Configuration.read(Array(#"{"severity": {"GJ9001": "warning", "GJ9016": "error"}}"#.utf8))
    #expect(problems.count == 1 && lowered.overrides["GJ9001"] == nil)
  }

  @Test func aWordThatNamesNoRuleSelectsNotEverythingElseOut() {
    let (configuration, problems) = Configuration.read(Array(#"{"select": ["GJ7777"]}"#.utf8))
    #expect(problems.count == 1 && configuration.selected == nil)
  }

  @Test func nothingOfAHeaderDefaultThatIsWrongIsKept() {
    let (configuration, problems) = Configuration.read(
      Array(#"{"header": {"金额单位": "千元", "年度": "去年", "小数位数": 9, "上年": "a.gj", "年份": 2023.0}}"#.utf8))
    #expect(problems.count == 4, "\(problems)")
    #expect(configuration.headerDefaults.values.map(\.text) == ["2023"])
  }
}
