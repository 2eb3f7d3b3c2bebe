import Consistency
import ReportModel
import ReportSyntax
import SourceText
import Testing

/// A long report is read in several parts at once: what is read is the same, figure for figure.
struct ReadingInPartsTests {
  /// Does the pieces in the wrong order, so that nothing can depend on it.
  private struct Backwards: Workers {
    var count: Int
    var fewestBytes: Int { 0 }

    func run(_ pieces: Int, _ piece: @escaping @Sendable (Int) -> Void) {
      for index in (0..<pieces).reversed() { piece(index) }
    }
  }

  private static let text: String = {
    var text = ""
    for table in 0..<40 {
      text += "表\(table)\n单位：万元\n\n| 项目 | 合计 | 基本支出 | 项目支出 |\n|---|---|---|---|\n"
      for row in 0..<200 { text += "| 事项\(row) | \(2 * row).50 | \(row).25 | \(row == 7 ? "" : "\(row).25") |\n" }
      text += "| 合计 | 39900.00 | 19950.00 | 19943.00 |\n\n"
    }
    var amount = 100_000
    while text.utf8.count < 4 * Pieces.fewestBytes {
      amount += 37
      let (whole, part) = (amount / 100, amount % 100 + 10)
      text +=
        "2024年度支出合计\(whole).\(part)万元，与上年相比增加25.78万元，增长31.70%。其中：基本支出\(whole).00万元，占\(amount % 90).92%；"
        + "项目支出0.\(part)万元，占43.08%。另有1234567890123456789012345678901234567890123元。\n\n"
    }
    return text
  }()

  private func read(_ workers: (any Workers)?) -> Report {
    Settlement.settle(
      ReportReader.read(
        Parser.parse(Array(Self.text.utf8), workers: workers), context: ReadingContext(workers: workers)))
  }

  @Test(arguments: [2, 3, 7])
  func partsComeToTheSame(_ count: Int) {
    let whole = read(nil)
    let parts = read(Backwards(count: count))
    #expect(whole.claims.count > 20_000)
    #expect(whole.figures.count > 20_000)
    // Compared beforehand: what differs would be told at the length of a report.
    let sameFigures = parts.figures.map { "\($0)" } == whole.figures.map { "\($0)" }
    #expect(sameFigures)
    let sameTerms = parts.terms == whole.terms
    #expect(sameTerms)
    let sameClaims = parts.claims.map { "\($0)" } == whole.claims.map { "\($0)" }
    #expect(sameClaims)
    let sameLabels = parts.proseLabels.map { "\($0)" } == whole.proseLabels.map { "\($0)" }
    #expect(sameLabels)
    let sameOversized = parts.oversizedNumbers == whole.oversizedNumbers
    #expect(sameOversized)
    let sameBlocks = parts.tree.blocks.map(\.range) == whole.tree.blocks.map(\.range)
    #expect(sameBlocks)
    #expect(parts.proseFigures == whole.proseFigures)
    #expect(parts.tables.count == whole.tables.count)
    #expect(!whole.oversizedNumbers.isEmpty)
  }
}
