import ReportModel
import ReportSyntax
import SourceText

/// The pieces of a text and the marks in them, which the tree alone says: they are found while the tree is read.
public struct ScannedText: Sendable {
  let pieces: [TextPiece]
  let marks: [TextScan.Mark]
  /// The marks by their kinds: most rules look for a kind that a text has few of.
  let places: [[MarkPlace]]
  /// Which pieces are those of the version before.
  let kept: KeptPieces?
  /// The scan of the version before, and what was changed since.
  let previous: (memory: TextMemory, change: TextChange)?
  private let blocks: [PlacedBlock]
  private let ownLength: Int

  /// Where a mark and its piece stand in their lists.
  struct MarkPlace: Sendable {
    var mark: Int32
    var piece: Int32
  }

  /// - Parameters:
  ///   - ownLength: how many of the tree's bytes are the report's own
  ///   - previous: the scan of the version before, of which what an edit left alone is taken over
  init(
    _ tree: SyntaxTree, ownLength: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    after previous: (memory: TextMemory, change: TextChange)?
  ) {
    self.previous = previous
    self.ownLength = ownLength
    blocks = tree.blocks
    var reader = Reader(blocks: blocks, ownLength: ownLength, bytes: bytes)
    if let previous {
      kept = reader.read(after: previous)
    } else {
      kept = nil
      reader.read(blocks.indices, after: nil)
    }
    pieces = reader.pieces
    marks = reader.marks
    places = Self.places(reader.pieces, reader.marks)
  }

  /// Whether it is of the tree that a report was read from, and not of one that was pieced together otherwise.
  func isOf(_ report: Report) -> Bool {
    guard ownLength == report.ownLength, blocks.count == report.tree.blocks.count else { return false }
    return blocks.withUnsafeBufferPointer { own in
      report.tree.blocks.withUnsafeBufferPointer { other in
        own.baseAddress == other.baseAddress
          || zip(own, other).allSatisfy { $0.block === $1.block && $0.start == $1.start }
      }
    }
  }

  private static func places(_ pieces: [TextPiece], _ marks: [TextScan.Mark]) -> [[MarkPlace]] {
    var places = [[MarkPlace]](repeating: [], count: TextScan.Kind.allCases.count)
    for (index, piece) in pieces.enumerated() where !piece.marks.isEmpty {
      for mark in piece.marks.clamped(to: marks.indices) {
        places[Int(marks[mark].kind.rawValue)].append(
          MarkPlace(mark: Int32(truncatingIfNeeded: mark), piece: Int32(truncatingIfNeeded: index)))
      }
    }
    return places
  }

  private struct Reader {
    let blocks: [PlacedBlock]
    let ownLength: Int
    let bytes: UnsafeBufferPointer<UInt8>
    var pieces: [TextPiece] = []
    var marks: [TextScan.Mark] = []

    mutating func read(after previous: (memory: TextMemory, change: TextChange)) -> KeptPieces {
      let same = previous.memory.same(blocks, previous.change)
      pieces.reserveCapacity(Capacity.room(for: previous.memory.pieceCount))
      marks.reserveCapacity(Capacity.room(for: previous.memory.markCount))
      let (old, distance) = (previous.memory.blocks.count - blocks.count, previous.change.distance)
      previous.memory.take(0..<same.lowerBound, movedBy: 0, blocks: 0, &pieces, &marks)
      let first = pieces.count
      read(same, after: previous)
      let last = pieces.count
      previous.memory.take(
        (same.upperBound + old)..<previous.memory.blocks.count, movedBy: distance, blocks: -old, &pieces, &marks)
      let count = pieces.count - previous.memory.pieceCount
      return KeptPieces(first: first, last: last, count: count, distance: distance)
    }

    mutating func read(_ range: Range<Int>, after previous: (memory: TextMemory, change: TextChange)?) {
      var new: [TextPiece] = []
      ReportText.forEach(blocks, range, ownLength: ownLength, bytes) { new.append($0) }
      let found = TextScanner.scan(bytes, &new) { piece in
        guard let previous, piece.isTable, !blocks[piece.block].hasProblems else { return nil }
        return previous.memory.marks(of: piece, bytes, previous.change)
      }
      for index in new.indices {
        new[index].marks = (new[index].marks.lowerBound + marks.count)..<(new[index].marks.upperBound + marks.count)
      }
      if marks.isEmpty { marks = found } else { marks += found }
      if pieces.isEmpty { pieces = new } else { pieces += new }
    }
  }
}
