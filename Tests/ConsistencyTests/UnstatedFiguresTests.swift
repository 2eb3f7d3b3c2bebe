import Consistency
import ExactNumbers
import ReportModel
import Testing

@Suite struct UnstatedFiguresTests {
  @Test func aShareIsRoundedAsTheReportRounds() {
    var builder = ReportBuilder()
    let part = builder.figure("2")
    let whole = builder.figure("3")
    #expect(
      UnstatedFigures.percentage(part: [Term(part)], whole: [Term(whole)], decimals: 2, in: builder.report)
        == ExactDecimal("66.67"))
    builder.report.header.roundsRatesByTruncation = true
    #expect(
      UnstatedFigures.percentage(part: [Term(part)], whole: [Term(whole)], decimals: 2, in: builder.report)
        == ExactDecimal("66.66"))
  }

  @Test func moneyMeetsInOneUnit() {
    var builder = ReportBuilder()
    let part = builder.figure("5000", .yuan)
    let whole = builder.figure("2.00")
    #expect(
      UnstatedFigures.percentage(part: [Term(part)], whole: [Term(whole)], decimals: 1, in: builder.report)
        == ExactDecimal("25.0"))
    #expect(
      UnstatedFigures.sum([Term(part), Term(whole)], in: .tenThousandYuan, of: builder.report)
        == ExactDecimal("2.5000"))
  }

  @Test func whatHasNoValueIsNotShown() {
    var builder = ReportBuilder()
    let money = builder.figure("2.00")
    let zero = builder.figure("0.00")
    let people = builder.figure("3", .count, .exact)
    #expect(
      UnstatedFigures.percentage(part: [Term(money)], whole: [Term(zero)], decimals: 2, in: builder.report) == nil)
    #expect(
      UnstatedFigures.percentage(part: [Term(money)], whole: [Term(people)], decimals: 2, in: builder.report) == nil)
    #expect(UnstatedFigures.sum([Term(money), Term(people)], in: .tenThousandYuan, of: builder.report) == nil)
    #expect(UnstatedFigures.sum([], in: .yuan, of: builder.report) == nil)
    #expect(UnstatedFigures.sum([Term(FigureID(99))], in: .yuan, of: builder.report) == nil)
  }
}
