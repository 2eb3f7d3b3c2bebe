import Analysis
import Consistency
import ExactNumbers
import Findings
import Foundation
import ReportModel
import ReportSyntax
import TestSupport
import Testing

/// Whole reports, tables, narrative and forms, whose figures are rounded from exact amounts.
///
/// `GOUJI_GENERATED` sets how many small ones are made (100 without it), `GOUJI_SEED` the first seed.
@Suite("Invariant 3: whole reports made of exact amounts have no error")
struct WholeReportTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["GOUJI_GENERATED"].flatMap { UInt64($0) } ?? 100
  private static let first = environment["GOUJI_SEED"].flatMap { UInt64($0) } ?? 90_001

  @Test func smallReportsYieldNoError() {
    var ties: Set<Tie> = []
    for seed in Self.first..<(Self.first + Self.count) {
      var generator = OfficialReportGenerator(seed)
      var narrative = OfficialNarrative(generator)
      let text = generator.text(&generator.random).text + narrative.part()
      let report = Settlement.settle(ReportReader.read(Parser.parse([UInt8](text.utf8))))
      let alarms = zip(report.claims, JudgedClaims(report).judgements).compactMap { claim, judgement -> String? in
        guard judgement.verdict == .contradiction else { return nil }
        return "\(claim.tie) at byte \(report[claim.stated].range.lowerBound), \(report[claim.stated].value)"
      }
      #expect(alarms.isEmpty, "seed \(seed): \(alarms)\n\(text)")
      ties.formUnion(report.claims.map(\.tie))
    }
    for tie in [
      Tie.totalText, .incomeText, .expenditureText, .structureText, .basicText, .fundText, .proseParts, .proseShare,
      .proseGrowth, .proseCompletion,
    ] {
      #expect(ties.contains(tie), "\(tie)")
    }
  }

  /// Five thousand figures in one report: 科目 by the hundred, forms, lists, narratives.
  @Test(arguments: [RoundingMode.halfAwayFromZero, .halfToEven, .halfTowardZero, .towardZero])
  func aLargeReportYieldsNoError(_ rounding: RoundingMode) {
    for seed in 1...(2 + Self.count / 1000) {
      var generator = OfficialReportGenerator(seed &* 7919, size: 6, rounding: rounding)
      var narrative = OfficialNarrative(generator)
      var text = GeneratedTable.truncationHeader.replacing("舍入：截断\n", with: rounding == .towardZero ? "舍入：截断\n" : "")
      text += generator.text(hasHeader: false, &generator.random).text + narrative.part()
      // Each part speaks for itself.
      var random = Seeded(seed)
      for index in 0..<160 {
        text += "\n# 附件\(index + 1)\n\n"
        var tables = TableGenerator(random.next(), rounding: rounding)
        let table = tables.table()
        if !["收入决算表", "支出决算表", "一般公共预算财政拨款支出决算表"].contains(table.kind), table.kind != "threePublic" {
          text += table.text(tables.style, hasHeader: false, &tables.random).text
        }
        var sentences = SentenceGenerator(random.next(), rounding: rounding)
        text += sentences.narrative(hasHeader: false).text
      }
      let checked = Checker.check(path: "报告.gj", bytes: Array(text.utf8))
      let errors = checked.findings.filter { $0.severity == .error }
      #expect(errors.isEmpty, "seed \(seed): \(errors.map { "\($0.rule) \($0.range.lowerBound) \($0.message)" })")
      let figures = ReportReader.read(Parser.parse([UInt8](text.utf8))).figures.count
      #expect(figures >= 5000, "only \(figures) figures")
      #expect(Verdict.allCases.reduce(0) { $0 + checked.counts[$1] } > 2000)
    }
  }
}
