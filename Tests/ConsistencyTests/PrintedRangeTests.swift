import Consistency
import ExactNumbers
import Findings
import ReportModel
import TestSupport
import Testing

@Suite struct PrintedRangeTests {
  @Test func whatWouldDoIsWhatTheJudgeLetsPass() {
    for seed in UInt64(1)...300 {
      var random = Seeded(seed)
      var builder = ReportBuilder()
      let precision: Figure.Precision = random.below(3) == 0 ? .truncated : .rounded
      func number(_ digits: Int) -> String {
        let scale = random.below(3)
        return ExactDecimal(coefficient: Int128(random.below(digits) + 1), scale: UInt8(scale)).description
      }
      let whole = builder.figure(number(3000), .tenThousandYuan, precision)
      let parts = (0...random.below(3)).map { _ in builder.figure(number(2000), .tenThousandYuan, precision) }
      if random.below(2) == 0 {
        builder.sum(whole, parts)
      } else {
        let rate = builder.figure(number(9000), .percent, precision)
        builder.ratio(rate, parts.map { Term($0) }, [Term(whole)])
      }
      let report = builder.report
      guard let claim = report.claims.first else { continue }
      for index in report.figures.indices {
        guard let range = Judge(report).printedRange(of: FigureID(index), in: claim) else { continue }
        for (end, step) in [(range.least, Int128(-1)), (range.greatest, 1)] {
          guard let end else { continue }
          let beyond = ExactDecimal(coefficient: end.coefficient + step, scale: end.scale)
          #expect(verdict(report, index, end) != .contradiction, "seed \(seed): \(end) for figure \(index)")
          let outside = verdict(report, index, beyond)
          // A base of zero, or below, is no matter of rounding.
          guard outside != .undecidable, beyond.sign > 0 else { continue }
          #expect(outside == .contradiction, "seed \(seed): \(beyond) for figure \(index)")
        }
      }
    }
  }

  private func verdict(_ report: Report, _ figure: Int, _ value: ExactDecimal) -> Verdict? {
    var changed = report
    changed.figures[figure].value = value
    return JudgedClaims(changed).judgements.first?.verdict
  }

  @Test func aRateLeavesOneValueOrAFew() throws {
    var builder = ReportBuilder()
    let rate = builder.figure("22.82", .percent)
    let (part, whole) = (builder.figure("114.18", .tenThousandYuan), builder.figure("512.40", .tenThousandYuan))
    builder.ratio(rate, [Term(part)], [Term(whole)])
    let report = builder.report
    let judge = Judge(report)
    let range = try #require(judge.printedRange(of: rate, in: report.claims[0]))
    #expect(range.isDetermined && range.least == ExactDecimal("22.28"))
    let ofPart = try #require(judge.printedRange(of: part, in: report.claims[0]))
    #expect(ofPart.least == ExactDecimal("116.90") && ofPart.greatest == ExactDecimal("116.96"))
  }

  @Test func anInequalityBoundsOneSide() throws {
    var builder = ReportBuilder()
    let (a, b) = (builder.figure("3.00", .tenThousandYuan), builder.figure("5.00", .tenThousandYuan))
    builder.sum(a, [b], .atMost)
    let report = builder.report
    let range = try #require(Judge(report).printedRange(of: a, in: report.claims[0]))
    #expect(range.least == nil && range.greatest == ExactDecimal("5.01"))
  }
}
