import ReportModel

/// A share that the text gives: 占46.57%, and the words of its clause before it, among which is the name of what has it.
struct ShareMention: PieceReading {
  var words: Range<Int>
  /// The number.
  var share: Range<Int>
  var piece: Int

  mutating func move(by distance: Int) {
    words = (words.lowerBound + distance)..<(words.upperBound + distance)
    share = (share.lowerBound + distance)..<(share.upperBound + distance)
  }

  /// In bytes: a name stands no further before 占, and % no further behind it.
  private static let farthestName = 130
  private static let farthestSign = 80

  /// Adds the shares of some pieces.
  static func read(_ text: TextScan, _ pieces: Range<Int>, into shares: inout [ShareMention]) {
    let bytes = text.bytes
    for index in pieces {
      let piece = text.pieces[index]
      if piece.isTable || piece.marks.isEmpty { continue }
      let range = piece.range.clamped(to: bytes.indices)
      var clause = range.lowerBound
      var place = range.lowerBound
      while place < range.upperBound {
        if bytes.hasAny(of: ["。", "；", ";"], at: place) {
          clause = bytes.after(place)
        } else if bytes.has("占", at: place) {
          if let share = share(bytes, behind: place, range.upperBound) {
            let start = max(clause, place - farthestName)
            shares.append(ShareMention(words: start..<place, share: share, piece: index))
          }
          clause = bytes.after(place)
        }
        place = bytes.after(place)
      }
    }
  }

  private static func share(_ bytes: UnsafeBufferPointer<UInt8>, behind place: Int, _ end: Int) -> Range<Int>? {
    var mark = place + 3
    while mark < min(end, place + farthestSign), bytes[mark] != 0x25, !bytes.has("％", at: mark) {
      mark = bytes.after(mark)
    }
    guard mark < end, bytes[mark] == 0x25 || bytes.has("％", at: mark) else { return nil }
    return WrittenAmount.number(bytes, endingAt: bytes.dropBlanks(mark, from: place), from: place)
  }
}
