import Findings
import ReportModel

/// Findings as rules make them, in one language.
public struct FindingList {
  public let language: MessageLanguage
  public internal(set) var findings: [Finding] = []
  private let bytes: [UInt8]

  init(bytes: [UInt8], language: MessageLanguage) {
    self.bytes = bytes
    self.language = language
  }

  public func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  /// - Parameter severity: where it is milder than the rule's.
  public mutating func add(
    _ rule: any Rule.Type, at range: Range<Int>, severity: Severity? = nil, verdict: Verdict? = nil, message: String,
    notes: [String] = [], expected: String? = nil, related: [Finding.Related] = [], fix: Finding.Fix? = nil
  ) {
    let place = range.clamped(to: 0..<bytes.count)
    findings.append(
      Finding(
        rule: rule.id, name: rule.name(in: language), severity: min(severity ?? rule.severity, rule.severity),
        verdict: verdict, message: message, notes: notes, text: text(place), expected: expected, range: place,
        related: related, fix: fix))
  }

  /// What is written at a place, at most a line's worth.
  public func text(_ range: Range<Int>) -> String {
    let place = range.clamped(to: 0..<bytes.count)
    var end = place.upperBound
    if place.count > FindingList.mostBytes {
      end = place.lowerBound + FindingList.mostBytes
      while end > place.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      return String(decoding: bytes[place.lowerBound..<end], as: UTF8.self) + "…"
    }
    return String(decoding: bytes[place], as: UTF8.self)
  }

  private static let mostBytes = 240
}
