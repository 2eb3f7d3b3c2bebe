import ReportSyntax
import Testing

@testable import ReportModel

/// What a project says of all its reports holds where a report does not say it.
@Suite struct HeaderDefaultsTests {
  private func header(_ text: String, _ values: [(HeaderField, String)]) -> (header: ReportHeader, problems: Int) {
    var defaults = HeaderDefaults()
    for (field, value) in values {
      let isTaken = defaults.set(field, value)
      #expect(isTaken, "\(value)")
    }
    let report = ReportReader.read(
      Parser.parse(Array(text.utf8)), context: ReadingContext(path: "报告.gj", defaults: defaults))
    return (report.header, report.problems.count)
  }

  @Test func theReportGoesFirstAndTheTextLast() {
    let text = "---\n金额单位：元\n---\n\n# 2023年度支出情况\n单位：元\n"
    let own = header(text, [(.unit, "亿元"), (.year, "2024")]).header
    #expect(own.unit == .yuan && own.year == 2024 && own.statesYear)
    let plain = header("# 2023年度支出情况\n单位：元\n", [(.unit, "万元")]).header
    #expect(plain.unit == .tenThousandYuan && plain.year == 2023 && !plain.statesYear)
    #expect(header("# 2023年度支出情况\n单位：元\n", []).header.unit == .yuan)
  }

  @Test func whatTheReportSaysWronglyIsItsOwnFault() {
    let (header, problems) = header("---\n金额单位：千元\n---\n支出\n", [(.unit, "万元"), (.decimals, "１")])
    #expect(header.unit == nil && problems == 1 && header.decimals == 1)
  }

  @Test func valuesAreWrittenAsInAHeader() {
    let header = header("支出\n", [(.rounding, "金额＝截断 比率＝四舍五入"), (.year, "二〇二四年度"), (.body, "云川县 某局")]).header
    #expect(header.roundsAmountsByTruncation && !header.roundsRatesByTruncation)
    #expect(header.year == 2024 && header.body == "云川县某局")
    var defaults = HeaderDefaults()
    for (field, value) in [(HeaderField.unit, "千元"), (.year, "今年"), (.lastYear, "a.gj"), (.body, " ")] {
      let isTaken = defaults.set(field, value)
      #expect(!isTaken, "\(value)")
    }
    #expect(defaults.isEmpty)
  }
}
