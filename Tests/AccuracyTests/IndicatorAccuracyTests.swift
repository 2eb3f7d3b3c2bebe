import Findings
import ReportModel
import Testing

/// The forms of a published report without a list: what is known to be wrong in them is found, and nothing else.
@Suite(.enabled(if: CorpusReport.folder != nil, "GOUJI_CORPUS is not set: the reports are not at hand"))
struct IndicatorAccuracyTests {
  @Test func headingsAreToldWhatTheirLeavesAddTo() throws {
    let corpus = try #require(try CorpusReport("004"))
    let wrong = corpus.entries.filter { $0.tie == .weightSum && $0.verdict == .contradiction }
    #expect(wrong.map(\.stated) == ["65", "21", "35", "12", "11"])
    let sums = wrong.map { $0.parts.compactMap(Int.init).reduce(0, +) }
    #expect(sums == [56, 31, 44, 15, 17])
    #expect(corpus.entries.filter { $0.tie == .fullMarks }.allSatisfy { $0.verdict == .consistent })
  }

  @Test func theFormWhoseScoresDoNotMakeItsTotalIsFound() throws {
    let corpus = try #require(try CorpusReport("004"))
    let totals = corpus.entries.filter { $0.tie == .scoreSum && $0.line >= 500 && $0.line <= 1471 }
    #expect(Set(totals.map(\.line)).count == 5)
    let wrong = totals.filter { $0.verdict == .contradiction }
    #expect(wrong.map(\.line) == [879])
    #expect(wrong.map(\.stated) == ["98"])
    // Its execution score is empty: it would have to be full though a third of the money was spent.
    #expect(corpus.report.scoreGaps.map(\.isExecution) == [true])
  }

  @Test func nothingElseIsAnErrorThere() throws {
    let corpus = try #require(try CorpusReport("004"))
    let errors = corpus.entries.filter {
      $0.verdict == .contradiction && $0.certainty == .certain && $0.line >= 213 && $0.tie != .weightSum
    }
    #expect(errors.isEmpty, "\(errors)")
  }
}
