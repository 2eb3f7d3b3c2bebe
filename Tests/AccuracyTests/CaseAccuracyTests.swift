import Analysis
import Findings
import Foundation
import Testing

/// Where the labelled cases are.
enum LabelledCases {
  static var file: URL? {
    guard let path = ProcessInfo.processInfo.environment["GOUJI_CORPUS"], !path.isEmpty else { return nil }
    let file = URL(fileURLWithPath: path, isDirectory: true).appendingPathComponent("cases/dev.jsonl")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}

/// How much is read of the labelled cases, by the measures of their scorer: wrong figures found, errors that are right, claims read
/// with their verdict, cases without a mistake that stay quiet. Runs only where `GOUJI_CORPUS` names the folder of the cases.
@Suite(.enabled(if: LabelledCases.file != nil, "GOUJI_CORPUS is not set: the cases are not at hand"))
struct CaseAccuracyTests {
  private struct Case: Decodable {
    struct Labelled: Decodable {
      var figure: String
      /// In Unicode scalars.
      var at: Int
      var verdict: String
    }
    var id: String
    var text: String
    var claims: [Labelled]
  }

  private struct Ratio: CustomStringConvertible {
    var hits = 0
    var all = 0
    mutating func count(_ isHit: Bool) {
      all += 1
      if isHit { hits += 1 }
    }
    var value: Double { all == 0 ? 1 : Double(hits) / Double(all) }
    var description: String { "\(hits) of \(all)" }
  }

  @Test func casesAreReadAsLabelled() throws {
    let text = try String(contentsOf: try #require(LabelledCases.file), encoding: .utf8)
    var (recall, precision, coverage, quiet) = (Ratio(), Ratio(), Ratio(), Ratio())
    for line in text.split(separator: "\n") {
      let one = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
      let report = Checker.check(
        path: one.id + ".txt", bytes: [UInt8](one.text.utf8),
        options: CheckOptions(listsClaims: true, tellsResidue: true))
      let errors = report.findings.filter { $0.severity == .error }
      let places = errors.map { [$0.range] + $0.related.map(\.range) }
      var wrong: [Range<Int>] = []
      for claim in one.claims {
        let range = Self.range(claim, one.text)
        if claim.verdict == "矛盾" {
          wrong.append(range)
          recall.count(places.contains { $0.contains { $0.overlaps(range) } })
        }
        guard ["一致", "尾差", "矛盾"].contains(claim.verdict) else { continue }
        coverage.count(report.claims.contains { $0.range.overlaps(range) && $0.verdict.name == claim.verdict })
      }
      for place in places { precision.count(place.contains { range in wrong.contains { $0.overlaps(range) } }) }
      if wrong.isEmpty { quiet.count(errors.isEmpty) }
    }
    print("cases: found \(recall), right \(precision), read \(coverage), quiet \(quiet)")
    #expect(recall.value >= 0.95, "\(recall)")
    #expect(precision.value >= 0.98, "\(precision)")
    #expect(coverage.value >= 0.965, "\(coverage)")
    #expect(quiet.value >= 0.98, "\(quiet)")
  }

  private static func range(_ claim: Case.Labelled, _ text: String) -> Range<Int> {
    let scalars = text.unicodeScalars
    let start = scalars.prefix(claim.at).reduce(0) { $0 + UTF8.width($1) }
    return start..<(start + claim.figure.utf8.count)
  }
}
