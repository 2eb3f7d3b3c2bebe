/// Tells the heading at the front of a numbered line from the prose behind it (language.md, "Numbered lines").
struct HeadingText {
  /// Byte range of the heading's own text.
  var title: Range<Int>
  /// What follows it on the line.
  var runIn: Range<Int>?

  private static let mostCharacters = 40

  /// nil where the line is no heading: too long, parted by commas, or with an amount in it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var index = max(range.lowerBound, 0)
    let end = min(range.upperBound, bytes.count)
    guard index < end else { return nil }
    var characters = 0
    var close = end
    var rest = end
    scan: while index < end {
      let byte = bytes[index]
      var length = 1
      if byte < 0x80 {
        switch byte {
        case 0x0A, 0x0D:
          close = index
          rest = index + 1
          break scan
        case UInt8(ascii: ":"):
          close = index
          rest = index + 1
          break scan
        case UInt8(ascii: ","), UInt8(ascii: ";"): return nil
        default: break
        }
      } else {
        length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        if length == 3, index + 2 < end {
          switch (byte, bytes[index + 1], bytes[index + 2]) {
          case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9A):  // 。：
            close = index
            rest = index + 3
            break scan
          case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B): return nil  // ，；
          default: break
          }
        }
      }
      characters += 1
      if characters > Self.mostCharacters { return nil }
      index += length
    }
    title = range.lowerBound..<min(close, end)
    // An amount has a digit, half as wide or as wide as a character.
    let mayHoldAmount = bytes[title].contains { $0 &- 0x30 < 10 || $0 == 0xEF }
    guard !title.isEmpty, !mayHoldAmount || !AmountText.occurs(in: LabelText.folded(bytes, title)) else { return nil }
    while rest < end, bytes[rest] <= 0x20 { rest += 1 }
    runIn = rest < end ? rest..<end : nil
  }
}
