import ReportSyntax
import Subjects
import Synchronization

/// The codes that one version of a text uses, found out when somebody types where they count; the next version goes on from there.
final class SnapshotUsage: Sendable {
  private let lazyOwn = Lazily<BlockCodes>()
  /// Of the version before, until they are used.
  private let before: Mutex<BlockCodes?>
  private let lastYear: Mutex<LastYear?>

  private struct LastYear: Sendable {
    var bytes: [UInt8]
    var codes: Set<SubjectCode>
  }

  init() {
    before = Mutex(nil)
    lastYear = Mutex(nil)
  }

  /// Of the next version.
  init(after usage: SnapshotUsage) {
    let known = usage.lazyOwn.made ?? usage.before.withLock { $0 }
    before = Mutex(known)
    let file = usage.lastYear.withLock { $0 }
    lastYear = Mutex(file)
  }

  func own(_ tree: SyntaxTree) -> BlockCodes {
    lazyOwn.value {
      let known = before.withLock { before in
        defer { before = nil }
        return before
      }
      return BlockCodes(tree, after: known)
    }
  }

  /// The codes of last year's report, read again where it is another.
  func lastYear(_ bytes: [UInt8]) -> Set<SubjectCode> {
    lastYear.withLock { kept in
      if let kept, kept.bytes == bytes { return kept.codes }
      let codes = bytes.withUnsafeBufferPointer { Set(CodeScanner.codes($0, in: 0..<$0.count)) }
      kept = LastYear(bytes: bytes, codes: codes)
      return codes
    }
  }
}
