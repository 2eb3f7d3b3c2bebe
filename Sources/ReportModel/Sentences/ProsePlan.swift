import ReportSyntax
import SourceText

/// Which paragraphs of a report have figures, and which of these are read together.
struct ProsePlan: Sendable {
  private(set) var paragraphs: [(range: Range<Int>, mark: Passage.Mark?)] = []
  /// Of the paragraphs' blocks.
  private(set) var keys: [BlockKey] = []
  /// Each a range of paragraphs.
  private(set) var passages: [Range<Int>] = []
  /// For each passage the block from which on the next one was looked for, with nothing remembered of those before.
  private var ends: [Int] = []

  /// A passage without parts or tables in it is cut where it gets longer: behind a paragraph whose length is a multiple of `cutting`, and
  /// at last behind any. So the cuts depend on what stands at them, and an edit further up leaves them where they are.
  private static let long = 12 << 10
  private static let longest = 48 << 10
  private static let cutting = 4
  /// A passage ends behind so many paragraphs without a figure.
  private static let mostSilent = 6

  init() {}

  init(_ report: Report, after previous: PreviousReport? = nil) {
    let known = previous.flatMap { KeptBlocks(report, after: $0) }
    let blocks = report.tree.blocks
    report.tree.bytes.withUnsafeBufferPointer { file in
      var walk = Walk()
      if let known { takeFirst(known, &walk) }
      while walk.next < blocks.count {
        if let known, walk.isFresh, takeLast(known, from: walk.next) { return }
        take(blocks, file, until: report.ownLength, &walk)
      }
      close(&walk, before: blocks.count)
    }
  }

  /// Where the reading is, and what it remembers.
  private struct Walk {
    var next = 0
    /// Of the passage in hand.
    var first = 0
    var silent = 0
    var length = 0
    /// Nothing is remembered: a passage has just been closed.
    var isFresh = true
  }

  private mutating func close(_ walk: inout Walk, before block: Int) {
    if paragraphs.count > walk.first {
      passages.append(walk.first..<paragraphs.count)
      ends.append(block)
    }
    walk = Walk(next: block, first: paragraphs.count)
  }

  private mutating func passOver(_ walk: inout Walk) {
    walk.silent += 1
    walk.next += 1
    walk.isFresh = false
    if walk.silent > Self.mostSilent { close(&walk, before: walk.next) }
  }

  /// Looks at the next block.
  private mutating func take(
    _ blocks: [PlacedBlock], _ file: UnsafeBufferPointer<UInt8>, until ownLength: Int, _ walk: inout Walk
  ) {
    let index = walk.next
    let kind = blocks[index].kind
    if kind == .blank || blocks[index].start >= ownLength {
      walk.next += 1
      return
    }
    // An announcement without a figure still belongs to what follows.
    if kind == .paragraph, blocks[index].known(.holdsDigit) == false { return passOver(&walk) }
    let block = blocks[index]
    guard let (span, mark) = Self.prose(block) else {
      switch kind {
      case .table, .header, .directive, .contents: close(&walk, before: index + 1)
      default: walk.next += 1
      }
      return
    }
    if !walk.isFresh, Self.isPart(block) { return close(&walk, before: index) }
    let range = block.range(of: span).clamped(to: file.indices)
    guard block.block.facts.answer(.holdsDigit, { Self.holdsDigit(file, range) }) else { return passOver(&walk) }
    walk.next += 1
    if Self.isPageNumber(file, range) { return }
    walk.silent = 0
    walk.isFresh = false
    paragraphs.append((range, mark))
    keys.append(BlockKey(block))
    walk.length += range.count
    if walk.length > Self.long && range.count % Self.cutting == 0 || walk.length > Self.longest {
      close(&walk, before: walk.next)
    }
  }

  // MARK: What the version before has, too

  /// Blocks at the front and at the end that are those of the version before.
  private struct KeptBlocks {
    let plan: ProsePlan
    let distance: Int
    var front = 0
    /// The first of those at the end, and how much further on it is in the list than before.
    var back: Int
    let shift: Int

    /// nil where what a file takes in from others is in the tree as well.
    init?(_ report: Report, after previous: PreviousReport) {
      let (tree, old) = (report.tree, previous.report.tree)
      guard report.ownLength == tree.bytes.count, previous.report.ownLength == old.bytes.count else { return nil }
      plan = previous.report.memory.plan
      distance = previous.change.distance
      shift = tree.blocks.count - old.blocks.count
      back = tree.blocks.count
      tree.blocks.withUnsafeBufferPointer { blocks in
        old.blocks.withUnsafeBufferPointer { earlier in
          let most = min(blocks.count, earlier.count)
          while front < most, BlockKey(blocks[front]) == BlockKey(earlier[front]) { front += 1 }
          while back > max(front, front + shift),
            BlockKey(blocks[back - 1]).isSame(as: BlockKey(earlier[back - 1 - shift]), movedBy: distance)
          {
            back -= 1
          }
        }
      }
    }
  }

  private mutating func takeFirst(_ known: KeptBlocks, _ walk: inout Walk) {
    // The block that a passage ends before may have ended it.
    let count = known.plan.ends.firstIndex { $0 >= known.front } ?? known.plan.ends.count
    guard count > 0 else { return }
    passages = Array(known.plan.passages[..<count])
    ends = Array(known.plan.ends[..<count])
    let last = passages[count - 1].upperBound
    let room = Capacity.room(for: known.plan.paragraphs.count)
    paragraphs.reserveCapacity(room)
    paragraphs += known.plan.paragraphs[..<last]
    keys.reserveCapacity(room)
    keys += known.plan.keys[..<last]
    walk = Walk(next: ends[count - 1], first: last)
  }

  /// Takes over all that is left, where a passage of the version before ended at the same place.
  private mutating func takeLast(_ known: KeptBlocks, from block: Int) -> Bool {
    guard block >= known.back else { return false }
    let ends = known.plan.ends
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < block - known.shift { low = middle + 1 } else { high = middle }
    }
    guard low < ends.count, ends[low] == block - known.shift else { return false }
    let start = known.plan.passages[low].upperBound
    let shift = paragraphs.count - start
    passages += known.plan.passages[(low + 1)...].lazy.map { ($0.lowerBound + shift)..<($0.upperBound + shift) }
    self.ends += ends[(low + 1)...].lazy.map { $0 + known.shift }
    let distance = known.distance
    paragraphs += known.plan.paragraphs[start...].lazy.map {
      (range: ($0.range.lowerBound + distance)..<($0.range.upperBound + distance), mark: $0.mark)
    }
    keys += known.plan.keys[start...].lazy.map { BlockKey($0, movedBy: distance) }
    return true
  }

  // MARK: Of one block

  /// The text of a block that is prose, and its mark.
  private static func prose(_ block: PlacedBlock) -> (Span, Passage.Mark?)? {
    switch block.block.content {
    case .paragraph(let span): return (span, nil)
    case .heading(let heading), .numbered(let heading):
      let mark = heading.marker.map { Passage.Mark(style: $0.style.rawValue, number: $0.number) }
      return (heading.text, mark)
    default: return nil
    }
  }

  private static func isPart(_ block: PlacedBlock) -> Bool {
    switch block.block.content {
    case .heading(let heading), .numbered(let heading):
      heading.marks == 1 || heading.marker?.style == .part || heading.marker?.style == .attachment
    default: false
    }
  }

  /// A paragraph of nothing but a page number.
  private static func isPageNumber(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.count <= 12
      && range.allSatisfy { file[$0] < 0x3A && (file[$0] >= 0x30 || file[$0] <= 0x20 || file[$0] == 0x2D) }
  }

  private static func holdsDigit(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = file[index]
      if byte &- 0x30 < 10 { return true }
      if byte == 0xEF, index + 2 < range.upperBound, file[index + 1] == 0xBC, file[index + 2] &- 0x90 < 10 {
        return true
      }
      index += 1
    }
    return false
  }
}
