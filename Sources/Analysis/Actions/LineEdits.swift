import SourceText

/// The edits that make one text of another, as small as is cheap: line by line, each line without what it has in common with
/// the new one at its ends. Cursors and marks elsewhere in the text stay where they are.
enum LineEdits {
  static func edits(from old: [UInt8], to new: [UInt8]) -> [TextEdit] {
    let (before, after) = (LineIndex(old), LineIndex(new))
    guard before.count == after.count else { return edit(old, 0..<old.count, new, 0..<new.count).map { [$0] } ?? [] }
    return (0..<before.count).compactMap { edit(old, before.range(ofLine: $0), new, after.range(ofLine: $0)) }
  }

  /// Nil where both are alike.
  private static func edit(_ old: [UInt8], _ place: Range<Int>, _ new: [UInt8], _ other: Range<Int>) -> TextEdit? {
    let most = min(place.count, other.count)
    var head = 0
    while head < most, old[place.lowerBound + head] == new[other.lowerBound + head] { head += 1 }
    if head == place.count, head == other.count { return nil }
    // Never within a character, in either text.
    while head > 0, isInside(old, place.lowerBound + head) || isInside(new, other.lowerBound + head) { head -= 1 }
    var tail = 0
    while tail < most - head, old[place.upperBound - 1 - tail] == new[other.upperBound - 1 - tail] { tail += 1 }
    while tail > 0, isInside(old, place.upperBound - tail) || isInside(new, other.upperBound - tail) { tail -= 1 }
    return TextEdit(
      range: (place.lowerBound + head)..<(place.upperBound - tail),
      newText: Array(new[(other.lowerBound + head)..<(other.upperBound - tail)]))
  }

  private static func isInside(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }
}
