import ReportModel
import ReportSyntax
import SourceText

/// What the scan of one version of a text leaves for the next: pieces and marks of blocks that an edit leaves alone.
public struct TextMemory: Sendable {
  /// The blocks, and where they start.
  let blocks: [PlacedBlock]
  private let pieces: [TextPiece]
  private let marks: [TextScan.Mark]
  /// What was read of the pieces; nil for what nobody asked for.
  let periods: [PeriodReader.Place]?
  let amounts: [PlacedAmount]?
  let magnitudes: MagnitudeMemory?
  let shares: [ShareMention]?
  let sectionWords: [SectionWords]?
  let entries: [ContentsReader.Entry]?
  let mentions: [BodyReader.Mention]?
  let titles: [AttachmentTitle]?

  /// No look at a piece goes further beyond it.
  private static let beyond = 64

  init(_ text: TextScan) {
    blocks = text.report.tree.blocks
    pieces = text.pieces
    marks = text.marks
    periods = text.periods
    amounts = text.amounts
    magnitudes = text.magnitudes
    shares = text.shares
    sectionWords = text.sectionWords
    entries = text.entries
    mentions = text.mentions
    titles = text.titles
  }

  var pieceCount: Int { pieces.count }
  var markCount: Int { marks.count }

  /// The blocks of the next version that are to be looked at: those before and behind them are as they were.
  func same(_ own: [PlacedBlock], _ change: TextChange) -> Range<Int> {
    // Tables of other files stand behind the report's own text, and may have changed by themselves.
    let most = min(own.count, blocks.count)
    var first = 0
    while first < most, own[first].block === blocks[first].block, own[first].start == blocks[first].start,
      own[first].range.upperBound + Self.beyond <= change.new.lowerBound
    {
      first += 1
    }
    var last = 0
    while last < most - first {
      let (new, old) = (own[own.count - 1 - last], blocks[blocks.count - 1 - last])
      guard new.block === old.block, new.start == old.start + change.distance,
        new.start - Self.beyond >= change.new.upperBound
      else { break }
      last += 1
    }
    return first..<(own.count - last)
  }

  /// The marks of a long table that an edit within it leaves alone, and the lines between that are to be scanned; nil where it is no
  /// such table.
  ///
  /// - Parameter piece: of the next version, in UTF-8 without faults, so that a line is scanned as it is by itself
  func marks(
    of piece: TextPiece, _ bytes: UnsafeBufferPointer<UInt8>, _ change: TextChange
  ) -> (before: [TextScan.Mark], lines: Range<Int>, behind: [TextScan.Mark])? {
    let (range, distance) = (piece.range, change.distance)
    guard range.count >= Self.longTable, range.upperBound <= bytes.count, range.lowerBound <= change.new.lowerBound,
      change.new.upperBound <= range.upperBound
    else { return nil }
    let index = pieces.firstIndex(from: range.lowerBound) { $0.range.lowerBound }
    guard index < pieces.count, pieces[index].isTable,
      pieces[index].range == range.lowerBound..<(range.upperBound - distance)
    else { return nil }
    var first = max(range.lowerBound, change.new.lowerBound - Self.beyond)
    while first > range.lowerBound, bytes[first - 1] != 0x0A { first -= 1 }
    var last = min(range.upperBound, change.new.upperBound + Self.beyond)
    while last < range.upperBound, bytes[last - 1] != 0x0A { last += 1 }
    let known = marks[pieces[index].marks.clamped(to: marks.indices)]
    let behind = known.filter { $0.offset >= last - distance }.map { mark in
      var mark = mark
      mark.move(by: distance)
      return mark
    }
    return (known.filter { $0.offset < first }, first..<last, behind)
  }

  /// So long that the rest of it is worth being kept.
  private static let longTable = 1 << 9

  /// Adds the pieces of some blocks with their marks.
  ///
  /// - Parameters:
  ///   - distance: how much further on they stand in the file
  ///   - count: how much further on the blocks stand among the blocks
  func take(
    _ range: Range<Int>, movedBy distance: Int, blocks count: Int, _ pieces: inout [TextPiece],
    _ marks: inout [TextScan.Mark]
  ) {
    let first = self.pieces.firstIndex(from: range.lowerBound) { $0.block }
    let end = self.pieces.firstIndex(from: range.upperBound) { $0.block }
    guard first < end else { return }
    let from = self.pieces[first].marks.lowerBound
    let shift = marks.count - from
    let start = marks.count
    marks += self.marks[from..<self.pieces[end - 1].marks.upperBound]
    if distance != 0 {
      for index in start..<marks.count { marks[index].move(by: distance) }
    }
    for var piece in self.pieces[first..<end] {
      piece.range = (piece.range.lowerBound + distance)..<(piece.range.upperBound + distance)
      piece.block += count
      piece.marks = (piece.marks.lowerBound + shift)..<(piece.marks.upperBound + shift)
      pieces.append(piece)
    }
  }
}
