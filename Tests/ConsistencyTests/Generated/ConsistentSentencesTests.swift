import Consistency
import Foundation
import ReportModel
import ReportSyntax
import TestSupport
import Testing

/// Narratives that are consistent by the way they are made yield no error, whatever their wording and rounding; a slip in one rate is
/// found there.
///
/// `GOUJI_GENERATED` sets how many are made (2 000 without it), `GOUJI_SEED` the first seed.
@Suite("Invariant 3: sentences made of exact amounts contradict nothing")
struct ConsistentSentencesTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["GOUJI_GENERATED"].flatMap { UInt64($0) } ?? 2000
  private static let first = environment["GOUJI_SEED"].flatMap { UInt64($0) } ?? 7_301

  private static func read(_ text: String) -> Report {
    Settlement.settle(ReportReader.read(Parser.parse([UInt8](text.utf8))))
  }

  @Test func consistentNarrativesYieldNoError() {
    var claims = 0
    for seed in Self.first..<(Self.first + Self.count) {
      var generator = SentenceGenerator(seed)
      let text = generator.narrative().text
      let report = Self.read(text)
      let alarms = zip(report.claims, JudgedClaims(report).judgements).compactMap { claim, judgement -> String? in
        guard judgement.verdict == .contradiction else { return nil }
        return "\(claim.tie) at byte \(report[claim.stated].range.lowerBound), \(report[claim.stated].value)"
      }
      #expect(alarms.isEmpty, "seed \(seed): \(alarms)\n\(text)")
      claims += report.claims.count
    }
    #expect(claims > Int(Self.count) * 4, "seeds from \(Self.first): only \(claims) claims")
  }

  @Test func aSlipInARateIsFoundThere() {
    var (slips, found) = (0, 0)
    var missed: [String] = []
    for seed in Self.first..<(Self.first + Self.count / 4) {
      var generator = SentenceGenerator(seed)
      let narrative = generator.narrative()
      guard let rate = narrative.rates.randomElement(using: &generator.random),
        let wrong = Self.slip(rate.text)
      else { continue }
      var bytes = Array(narrative.text.utf8)
      bytes.replaceSubrange(rate.offset..<(rate.offset + rate.text.utf8.count), with: Array(wrong.utf8))
      let text = String(decoding: bytes, as: UTF8.self)
      let report = Self.read(text)
      let diagnoses = Diagnostician.diagnose(report, JudgedClaims(report))
      slips += 1
      if diagnoses.count == 1, let figure = diagnoses.first?.figure, report[figure].range.lowerBound == rate.offset {
        found += 1
      } else {
        missed.append("seed \(seed): \(rate.text) → \(wrong), \(diagnoses.count) diagnoses\n\(text)")
      }
    }
    #expect(
      found * 100 >= slips * 95,
      "\(found) of \(slips) slips, seeds from \(Self.first)\n\(missed.prefix(12).joined(separator: "\n"))")
  }

  /// Its first digit is another: no rounding makes up for that.
  private static func slip(_ text: String) -> String? {
    guard let first = text.utf8.first, first >= 0x31, first <= 0x39 else { return nil }
    let other = first == 0x39 ? UInt8(0x34) : first + 1
    return String(decoding: [other] + Array(text.utf8.dropFirst()), as: UTF8.self)
  }
}
