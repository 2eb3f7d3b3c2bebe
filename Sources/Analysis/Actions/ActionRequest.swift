import Findings
import SourceText

/// What an editor wants to know: what may be done at a place.
public struct ActionRequest: Sendable {
  public let snapshot: Snapshot
  /// The selection; empty for a cursor.
  public let range: Range<Int>
  /// The findings that the writer is shown.
  public let findings: [Finding]
  public let kinds: Set<TextAction.Kind>
  /// Nobody asked: the cursor came to rest. Nothing that takes time is looked for.
  public let isUnasked: Bool
  /// Those of the findings that are at the place: touched by it, or, where none is, on the cursor's line.
  let touched: [Finding]
  /// The findings at the place.
  public var mentioned: [Finding] { touched }

  public init(
    snapshot: Snapshot, range: Range<Int>, findings: [Finding],
    kinds: Set<TextAction.Kind> = Set(TextAction.Kind.allCases), isUnasked: Bool = false
  ) {
    self.snapshot = snapshot
    self.range = range.clamped(to: 0..<snapshot.bytes.count)
    self.findings = findings
    self.kinds = kinds
    self.isUnasked = isUnasked
    let range = self.range
    let own = findings.filter { $0.range.lowerBound <= range.upperBound && range.lowerBound <= $0.range.upperBound }
    if own.isEmpty, range.isEmpty {
      let line = snapshot.lines.range(ofLine: snapshot.lines.line(at: range.lowerBound))
      touched = findings.filter { line.contains($0.range.lowerBound) }
    } else {
      touched = own
    }
  }

  /// So many of them as are worth trying something out for: a whole text may be selected.
  var near: ArraySlice<Finding> { touched.prefix(Self.mostTried) }
  private static let mostTried = 6

  func wants(_ kind: TextAction.Kind) -> Bool { kinds.contains(kind) }

  var bytes: [UInt8] { snapshot.bytes }

  func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    snapshot.options.language == .chinese ? chinese() : english()
  }

  /// The bytes of a range, whatever it is.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

/// One sort of action, a file each.
protocol ActionProvider: Sendable {
  /// What its actions may be.
  static var kinds: Set<TextAction.Kind> { get }
  static func add(_ request: ActionRequest, into actions: inout [TextAction])
}
