import Formatting
import ReportSyntax
import SourceText

/// What `gouji fmt` would change of a text in an editor, as edits.
public enum DocumentFormatting {
  /// Applied to the text they give what the command writes, byte for byte. In order and apart; none where nothing changes.
  public static func edits(of snapshot: Snapshot) -> [TextEdit] {
    // An editor holds text; what looks like another encoding to the command is to be left alone here.
    guard TextEncoding.detect(snapshot.bytes).isUTF8,
      case .changed(let text) = FileFormatter.format(path: snapshot.path, bytes: snapshot.bytes)
    else { return [] }
    return BlankDiff.edits(snapshot.bytes, in: 0..<snapshot.bytes.count, text)
  }

  /// The same of the blocks that some ranges touch. A table is one block: its columns can only be aligned together.
  ///
  /// - Complexity: given the tree, in proportion to the blocks from the first touched to the last.
  public static func edits(of snapshot: Snapshot, in ranges: [Range<Int>]) -> [TextEdit] {
    let tree = snapshot.tree
    let touched = ranges.compactMap { blocks($0, of: snapshot) }.sorted { $0.lowerBound < $1.lowerBound }
    guard let first = touched.first?.lowerBound, let last = touched.map(\.upperBound).max() else { return [] }
    var edits: [TextEdit] = []
    var done = first
    for blocks in touched {
      for index in max(blocks.lowerBound, done)..<max(blocks.upperBound, done) {
        edits += self.edits(of: snapshot.tokens(of: tree.blocks[index]), in: snapshot)
      }
      done = max(done, blocks.upperBound)
    }
    if last == tree.blocks.count { closeLastLine(of: snapshot, &edits) }
    guard !edits.isEmpty, let text = TextEdit.apply(edits, to: snapshot.bytes),
      saysTheSame(text, snapshot, first..<last)
    else { return [] }
    return edits
  }

  private static func edits(of block: PlacedBlock, in snapshot: Snapshot) -> [TextEdit] {
    let range = block.range.clamped(to: 0..<snapshot.bytes.count)
    let text = Formatter.format(block, of: snapshot.tree, isPlainText: snapshot.isPlainText)
    return BlankDiff.edits(snapshot.bytes, in: range, text)
  }

  /// The blocks that a range touches; an empty one touches the block that it stands in. One that ends where a block begins does
  /// not touch it: whole lines are selected up to the start of the next.
  private static func blocks(_ range: Range<Int>, of snapshot: Snapshot) -> Range<Int>? {
    guard let first = snapshot.blockIndex(at: range.lowerBound),
      let last = snapshot.blockIndex(at: max(range.lowerBound, range.upperBound - 1))
    else { return nil }
    return first..<(max(first, last) + 1)
  }

  private static func closeLastLine(of snapshot: Snapshot, _ edits: inout [TextEdit]) {
    guard !snapshot.isPlainText, let text = TextEdit.apply(edits, to: snapshot.bytes) else { return }
    let lineEnd = Formatter.missingLineEnd(of: text)
    guard !lineEnd.isEmpty else { return }
    let end = snapshot.bytes.count
    if let last = edits.last, last.range.upperBound == end {
      edits[edits.count - 1].newText += lineEnd
    } else {
      edits.append(TextEdit(range: end..<end, newText: lineEnd))
    }
  }

  /// How many blocks before and behind the touched ones are read again: what a line is may depend on those after it.
  private static let margin = 3

  /// Whether the text reads as before, as the formatter makes sure of a whole one: equal tokens and cells, blanks aside.
  private static func saysTheSame(_ text: [UInt8], _ snapshot: Snapshot, _ touched: Range<Int>) -> Bool {
    let blocks = snapshot.tree.blocks
    let around = max(0, touched.lowerBound - margin)..<min(blocks.count, touched.upperBound + margin)
    guard let first = blocks[around].first else { return false }
    let end =
      around.upperBound < blocks.count
      ? blocks[around.upperBound].start + text.count - snapshot.bytes.count : text.count
    var again: [PlacedBlock] = []
    var start = first.start
    while start < end {
      guard
        let block = Parser.parseBlock(
          text, at: start, options: ParseOptions(isPlainText: snapshot.isPlainText, keepsTokens: true))
      else { return false }
      again.append(PlacedBlock(start: start, block: block))
      start += max(block.length, 1)
    }
    guard start == end else { return false }
    let before = SyntaxTree(bytes: snapshot.bytes, blocks: blocks[around].map(snapshot.tokens(of:)))
    return TokenComparison.areAlike(before, SyntaxTree(bytes: text, blocks: again))
  }
}
