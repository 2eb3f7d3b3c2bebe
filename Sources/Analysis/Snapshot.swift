import ReportModel
import ReportSyntax
import SourceText
import Synchronization

/// One version of a text in an editor: what every feature answers from. Its parts are made when they are first asked for,
/// and it never changes, so that a question that was asked of it is answered from it, whatever has been typed meanwhile.
///
/// All places are byte offsets in `bytes`.
public final class Snapshot: Sendable {
  /// The name that findings carry. Its suffix says whether the text is the language or plain text.
  public let path: String
  /// The path in the loader's spelling.
  public let location: String
  /// In UTF-8, faults in it allowed.
  public let bytes: [UInt8]
  public let lines: LineIndex
  public let options: CheckOptions
  /// The checks of versions before, the newest first: what an edit left alone is taken over from them.
  private let earlier: Mutex<[EarlierCheck]>
  /// No version before it was checked or being checked when it was made.
  public let isNew: Bool
  private let isAbandoned = Atomic<Bool>(false)
  private let lazyTree: Lazily<SyntaxTree>
  private let lazySketch: Lazily<ReportSketch>
  private let lazyCheck = Lazily<CheckedText>()
  let navigation = SnapshotNavigation()
  let usage: SnapshotUsage

  public init(path: String, location: String? = nil, bytes: [UInt8], options: CheckOptions = CheckOptions()) {
    self.path = path
    self.location = location ?? path
    self.bytes = bytes
    self.options = options
    earlier = Mutex([])
    isNew = true
    lines = LineIndex(bytes)
    lazyTree = Lazily()
    lazySketch = Lazily()
    usage = SnapshotUsage()
  }

  private init(
    _ other: Snapshot, bytes: [UInt8], lines: LineIndex, options: CheckOptions, earlier: [EarlierCheck] = [],
    isSameText: Bool = false
  ) {
    self.earlier = Mutex(earlier)
    isNew = earlier.isEmpty
    path = other.path
    location = other.location
    self.bytes = bytes
    self.lines = lines
    self.options = options
    // These depend on the bytes alone.
    lazyTree = isSameText ? other.lazyTree : Lazily()
    lazySketch = isSameText ? other.lazySketch : Lazily()
    usage = isSameText ? other.usage : SnapshotUsage(after: other.usage)
  }

  /// The version that comes of edits that are made one after the other, each to the outcome of those before; places outside the text
  /// are clamped into it.
  public func edited(by edits: [TextEdit]) -> Snapshot {
    var bytes = bytes
    var lines = lines
    var change = unchanged
    for (index, edit) in edits.enumerated() {
      let range = edit.range.clamped(to: 0..<bytes.count)
      if index == 0 {
        bytes = Self.replacing(range, of: bytes, with: edit.newText)
      } else {
        bytes.replaceSubrange(range, with: edit.newText)
      }
      lines = lines.replacing(range, with: edit.newText)
      change = change.followed(by: TextChange(replacing: range, by: edit.newText.count))
    }
    return Snapshot(self, bytes: bytes, lines: lines, options: options, earlier: checksToTakeOver(change))
  }

  /// A copy, with room for what else is replaced.
  private static func replacing(_ range: Range<Int>, of bytes: [UInt8], with text: [UInt8]) -> [UInt8] {
    var edited: [UInt8] = []
    edited.reserveCapacity(Capacity.room(for: bytes.count - range.count + text.count))
    edited += bytes[..<range.lowerBound]
    edited += text
    edited += bytes[range.upperBound...]
    return edited
  }

  private var unchanged: TextChange { TextChange(replacing: bytes.count..<bytes.count, by: 0) }

  /// The check of a version before, and what became of its text since.
  private struct EarlierCheck {
    var check: Lazily<CheckedText>
    var change: TextChange
  }

  /// Of the versions before only those that are checked or being checked, back to the first that is.
  ///
  /// - Parameter change: what becomes of the text now
  private func checksToTakeOver(_ change: TextChange) -> [EarlierCheck] {
    var earlier: [EarlierCheck] = []
    for known in [EarlierCheck(check: lazyCheck, change: unchanged)] + self.earlier.withLock({ $0 })
    where known.check.isStarted {
      earlier.append(EarlierCheck(check: known.check, change: known.change.followed(by: change)))
      if known.check.made != nil { break }
    }
    return earlier
  }

  /// The same text, to be checked in another way: other settings, other files that it names.
  public func checkedAgain(with options: CheckOptions) -> Snapshot {
    Snapshot(self, bytes: bytes, lines: lines, options: options, isSameText: true)
  }

  /// The same text, to be told what other files state now. All that it says by itself is taken over, so that this costs no more than an edit.
  ///
  /// - Parameter exchange: as the text was checked with one before
  public func compared(by exchange: any FactExchange) -> Snapshot {
    var options = options
    options.exchange = exchange
    return Snapshot(
      self, bytes: bytes, lines: lines, options: options, earlier: checksToTakeOver(unchanged), isSameText: true)
  }

  /// Whether the text is not in the language but may use it (`.txt`, `.md`).
  public var isPlainText: Bool { ReportText.isPlain(path) }

  /// The blocks of the text; they have no tokens, `tokens(of:)` has.
  public var tree: SyntaxTree {
    lazyTree.value {
      if let checked = lazyCheck.made { return checked.tree }
      let options = ParseOptions(isPlainText: isPlainText, keepsTokens: false)
      let known = earlier.withLock { $0 }.lazy.compactMap { earlier in earlier.check.made.map { ($0, earlier.change) } }
      guard let (before, change) = known.first else { return Parser.parse(bytes, options: options) }
      return Parser.reparse(
        bytes, after: before.tree, change: change.narrowed(from: before.bytes, to: bytes), options: options)
    }
  }

  /// Sections, tables and indicators, which need no check.
  public var sketch: ReportSketch { lazySketch.value { ReportSketch(tree) } }

  /// Everything that the checks found out. The first to ask has the text checked and waits for it.
  public var checked: CheckedText {
    lazyCheck.value {
      defer { letGoOfEarlier() }
      // Nobody gives it up.
      return check { false } ?? CheckedText(path: path, location: location, bytes: bytes, options: options)
    }
  }

  /// The same, unless `abandon` is called before it is done: nil then. What it was taken over from is kept until `letGoOfEarlier` is
  /// called: to let go of a long text takes a while, and the findings can be told before.
  public var checkedUnlessAbandoned: CheckedText? {
    lazyCheck.valueUnlessGivenUp { check { [self] in isAbandoned.load(ordering: .relaxed) } }
  }

  /// Nobody wants to know any more what `checkedUnlessAbandoned` comes to: the text is closed, or is checked in another way.
  public func abandon() { isAbandoned.store(true, ordering: .relaxed) }

  /// Lets go of the versions before, which a check that is done needs no more.
  public func letGoOfEarlier() {
    let known = earlier.withLock { earlier in
      defer { earlier = [] }
      return earlier
    }
    // Not under the lock.
    withExtendedLifetime(known) {}
  }

  private func check(isCancelled: @escaping @Sendable () -> Bool) -> CheckedText? {
    // What is being checked is waited for: that is sooner done than all of it anew.
    for earlier in earlier.withLock({ $0 }) {
      guard let before = earlier.check.finished else { continue }
      return CheckedText(
        after: before, bytes: bytes, change: earlier.change, options: options, isCancelled: isCancelled)
    }
    return CheckedText(path: path, location: location, bytes: bytes, options: options, isCancelled: isCancelled)
  }

  /// Makes a next version for nothing, once this one is checked: a long text has the room for it then when somebody types, and what its
  /// first completion would look for is known.
  public func rehearse() {
    guard let checked = lazyCheck.made else { return }
    _ = usage.own(tree)
    // Nobody is to hear of it.
    var options = options
    options.exchange = nil
    let next = edited(by: [TextEdit(range: 0..<0, newText: [])])
    _ = CheckedText(after: checked, bytes: next.bytes, change: unchanged, options: options)
  }

  /// What the checks found out, where that is known already.
  public var checkedAlready: CheckedText? { lazyCheck.made }

  /// The index of the block that holds a byte, or that ends with the text where the offset is the text's end; nil without a block.
  public func blockIndex(at offset: Int) -> Int? {
    let blocks = tree.blocks
    guard !blocks.isEmpty else { return nil }
    var low = 0
    var high = blocks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if blocks[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// A block of the tree with its tokens.
  public func tokens(of block: PlacedBlock) -> PlacedBlock {
    guard
      let full = Parser.parseBlock(
        bytes, at: block.start, options: ParseOptions(isPlainText: isPlainText, keepsTokens: true))
    else { return block }
    return PlacedBlock(start: block.start, block: full)
  }
}
