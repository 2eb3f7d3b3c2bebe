/// The forms under which labels are compared: full-width characters half-width, dashes alike, and blanks, line breaks,
/// characters without width and decoration left out.
public enum Folding {
  /// A label as it is compared: `科　目 代码（类）` is `科目代码(类)`; `\|` in a cell is `|`.
  public static func foldedLabel(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var label: [UInt8] = []
    appendLabel(bytes, range, to: &label)
    return label
  }

  /// The same as text, for messages.
  public static func labelString(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    if isPlain(bytes, range) { return String(decoding: bytes[range], as: UTF8.self) }
    return String(decoding: foldedLabel(bytes, range), as: UTF8.self)
  }

  /// Appends a folded label to bytes that are already there, so that one buffer serves many.
  public static func appendLabel(_ bytes: [UInt8], _ range: Range<Int>, to label: inout [UInt8]) {
    let range = range.clamped(to: 0..<bytes.count)
    if isPlain(bytes, range) {
      label.append(contentsOf: bytes[range])
      return
    }
    bytes.withSource { source in
      var index = range.lowerBound
      let end = range.upperBound
      while index < end {
        let byte = source[index]
        if byte >= 0xE4 && byte <= 0xE9 {
          let next = min(index + source.characterLength(at: index), end)
          label.append(contentsOf: UnsafeBufferPointer(start: source.base + index, count: next - index))
          index = next
          continue
        }
        let skipped = skippedLength(source, index, end)
        if skipped > 0 {
          index += skipped
          continue
        }
        let folded = labelCharacter(source, index)
        let next = min(index + max(folded.length, 1), end)
        if folded.byte != 0 {
          label.append(folded.byte)
        } else {
          label.append(contentsOf: UnsafeBufferPointer(start: source.base + index, count: next - index))
        }
        index = next
      }
    }
  }

  /// Whether folding leaves a range as it is: Chinese characters, digits, letters and half-width marks alone.
  public static func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let range = range.clamped(to: 0..<bytes.count)
    return bytes.withUnsafeBufferPointer { buffer in
      for index in range {
        let byte = buffer[index]
        if byte <= 0x20 || byte == 0x2A || byte == 0x3C || byte == 0x5B || byte == 0x5C { return false }
        // What folds is led by C2, C3, E1, E2, E3 or EF.
        if byte >= 0xC2 && byte <= 0xE3 || byte >= 0xEF { return false }
      }
      return true
    }
  }

  private static func skippedLength(_ source: Source, _ index: Int, _ end: Int) -> Int {
    let byte = source[index]
    if byte == 0x0A { return 1 }
    if byte == 0x5C { return source.folded(at: index + 1).byte == 0x7C && index + 1 < end ? 1 : 0 }
    let blank = source.blankLength(at: index)
    if blank > 0 { return blank }
    return source.decorationLength(at: index, end: end)
  }

  /// Dashes of every length are one; `。` stays, since only between digits it is a point.
  private static func labelCharacter(_ source: Source, _ index: Int) -> (byte: UInt8, length: Int) {
    switch source.triple(index) {
    case 0xE2_8094, 0xE2_8095, 0xE2_9480: return (0x2D, 3)
    default: return source.folded(at: index)
    }
  }

  /// Bytes of a number as the reader of numbers wants them: digits, point, signs and letters half-width, blanks and
  /// characters without width left out, `。` between digits a point.
  public static func appendNumber(_ bytes: [UInt8], _ range: Range<Int>, to number: inout [UInt8]) {
    let range = range.clamped(to: 0..<bytes.count)
    bytes.withSource { source in
      var index = range.lowerBound
      while index < range.upperBound {
        let skipped = skippedLength(source, index, range.upperBound)
        if skipped > 0 {
          index += skipped
          continue
        }
        if source.triple(index) == 0xE3_8082, source.digit(at: index + 3) != nil {
          number.append(0x2E)
          index += 3
          continue
        }
        let folded = source.folded(at: index)
        let next = min(index + max(folded.length, 1), range.upperBound)
        if folded.byte != 0 {
          number.append(folded.byte)
        } else {
          number.append(contentsOf: UnsafeBufferPointer(start: source.base + index, count: next - index))
        }
        index = next
      }
    }
  }
}
