import SourceText

/// Writes into an empty cell.
enum CellInsertion {
  /// Between bars it takes the place of blanks, at the right, so that the columns stay as they are; elsewhere it is put in.
  static func edit(_ text: String, at place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> TextEdit {
    let place = min(max(place, 0), bytes.count)
    var start = place
    var end = place
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    let isBetweenBars =
      start > 0 && bytes[start - 1] == UInt8(ascii: "|") && end < bytes.count && bytes[end] == UInt8(ascii: "|")
    guard isBetweenBars else { return TextEdit(range: place..<place, newText: Array(text.utf8)) }
    // Numbers and their signs are one column wide for each byte.
    let padding = max(end - start - text.utf8.count - 1, 1)
    return TextEdit(
      range: start..<end, newText: [UInt8](repeating: 0x20, count: padding) + Array(text.utf8) + [0x20])
  }
}
