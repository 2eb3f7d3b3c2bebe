import Findings
import ReportModel
import SourceText

/// Findings as rules make them, in one language.
public struct FindingList {
  public let language: MessageLanguage
  public internal(set) var findings: [Finding] = []
  private let source: Source
  /// Lines of the report and its data files, where they were asked for.
  private var lines: LineIndex?
  private var bytes: [UInt8] { source.report.tree.bytes }

  init(_ report: Report, _ language: MessageLanguage) {
    source = Source(report)
    self.language = language
  }

  /// A report is many lists: whoever copies the findings counts one reference instead of all of theirs.
  private final class Source: Sendable {
    let report: Report
    init(_ report: Report) { self.report = report }
  }

  public func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  /// - Parameter severity: where it is milder than the rule's.
  public mutating func add(
    _ rule: any Rule.Type, at range: Range<Int>, severity: Severity? = nil, verdict: Verdict? = nil, message: String,
    notes: [String] = [], expected: String? = nil, related: [Finding.Related] = [], fix: Finding.Fix? = nil,
    alternatives: [Finding.Fix] = []
  ) {
    // Groups and leaves that miss one total alike are told once.
    if let last = findings.last, last.rule == rule.id, last.message == message, last.range == place(range) { return }
    let text = text(range)
    var notes = notes
    var fix = fix
    if let data = inData(range) {
      // Nothing can be marked or mended in a file that is not open: the finding stands at its `@数据`.
      notes.insert(data, at: 0)
      fix = nil
    }
    findings.append(
      Finding(
        rule: rule.id, name: rule.name(in: language), severity: min(severity ?? rule.severity, rule.severity),
        verdict: verdict, message: message, notes: notes, text: text, expected: expected, range: place(range),
        related: related.map { placed($0) }, fix: fix.flatMap { isOwn($0) ? $0 : nil },
        alternatives: alternatives.filter(isOwn)))
  }

  /// Whether a fix changes nothing but the report itself: data files are not open.
  private func isOwn(_ fix: Finding.Fix) -> Bool {
    fix.edits.allSatisfy { $0.range.upperBound <= source.report.ownLength }
  }

  private func place(_ range: Range<Int>) -> Range<Int> {
    source.report.place(of: range).clamped(to: 0..<min(source.report.ownLength, bytes.count))
  }

  private mutating func placed(_ related: Finding.Related) -> Finding.Related {
    if related.file != nil { return related }
    var message = related.message
    if let data = inData(related.range) { message += say("（\(data)）", " (\(data))") }
    return Finding.Related(message: message, range: place(related.range))
  }

  /// File and line of a place in a data file; nil for one in the report.
  private mutating func inData(_ range: Range<Int>) -> String? {
    guard let file = source.report.dataFile(holding: range) else { return nil }
    let index = lines ?? LineIndex(bytes)
    lines = index
    let line = 1 + index.line(at: range.lowerBound) - index.line(at: file.range.lowerBound)
    return say("数据文件“\(file.path)”第 \(line) 行", "line \(line) of the data file “\(file.path)”")
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
