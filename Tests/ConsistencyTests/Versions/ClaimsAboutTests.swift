import Analysis
@testable import Consistency
import Foundation
import ReportModel
import TestSupport
import Testing

@Suite struct ClaimsAboutTests {
  private static let seed = ProcessInfo.processInfo.environment["GOUJI_SEED"].flatMap(UInt64.init) ?? 6_151

  @Test("Whoever looks for the claims about a figure finds them all, and need not look at most others")
  func noneIsPassedOver() {
    print("GOUJI_SEED=\(Self.seed)")
    var random = Seeded(Self.seed)
    var (all, looked) = (0, 0)
    var texts =
      EditedTexts.examples() + EditedTexts.real().prefix(4) + (0..<10).map { _ in EditedTexts.subjects(&random) }
    // Many tables and passages in one text.
    texts.append(Array((0..<12).map { _ in EditedTexts.generated(&random) }.joined(separator: [0x0A, 0x0A])))
    for text in texts {
      var checked = CheckedText(path: "a.gj", bytes: text)
      for _ in 0..<2 {
        let report = checked.report
        for _ in 0..<6 where !report.figures.isEmpty {
          let wanted = (0...random.below(3)).map { _ in random.below(report.figures.count) }
          let ranges = report.claims(about: wanted)
          #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "seed \(Self.seed)")
          let found = Set(ranges.joined())
          for (index, claim) in report.claims.enumerated() where !found.contains(index) {
            claim.forEachFigure(report.terms) { figure in
              #expect(!wanted.contains(figure), "seed \(Self.seed): claim \(index) is about \(figure)")
            }
          }
          all += report.claims.count
          looked += found.count
        }
        var bytes = checked.bytes
        RandomEdit.change(&bytes, from: texts, &random)
        guard let next = CheckedText(after: checked, bytes: bytes) else { return }
        checked = next
      }
    }
    #expect(looked * 2 < all, "\(looked) of \(all)")
  }
}
