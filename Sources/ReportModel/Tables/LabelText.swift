import ReportSyntax

/// Labels as they are compared: without blanks, decoration and line breaks, in half-width forms.
public enum LabelText {
  public static func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Label {
    let range = range.clamped(to: 0..<bytes.count)
    if isPlain(bytes, range) { return Label(UnsafeBufferPointer(rebasing: bytes[range])) }
    return Label(
      String(unsafeUninitializedCapacity: range.count) { out in
        fold(bytes, range, into: out)
      })
  }

  /// False where another Chinese character than one of these stands right before a place: most places need no closer look.
  static func mayStand(_ characters: [Label], before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index >= 3, (0xE4...0xE9).contains(bytes[index - 3]) else { return true }
    return characters.contains { $0.withBytes { bytes.holds($0, at: index - 3) } }
  }

  /// False where a text does not end in any of some words once it is folded; most are known by their last bytes.
  ///
  /// - Parameter words: begin with a Chinese character
  static func mayEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, in words: [Label]) -> Bool {
    let range = range.clamped(to: 0..<bytes.count)
    return words.contains { word in
      word.withBytes { word in
        guard word.count <= range.count, mayEndAlike(bytes, range.upperBound, word) else { return false }
        let tail = (range.upperBound - word.count)..<range.upperBound
        // A mark ends in `>`; any other character that folds is seen by its first byte, or it is the rest of one at the front, as
        // which no word begins.
        return bytes.holds(word, at: tail.lowerBound) || !isPlain(bytes, tail) || bytes[tail].contains(0x3E)
      }
    }
  }

  /// False where the last character is Chinese and another than the word's, or a full-width form, which the word does not end in.
  private static func mayEndAlike(
    _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ word: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard end >= 3, word.count >= 3, word[word.count - 3] >= 0xE4, word[word.count - 3] <= 0xE9,
      bytes[end - 2] & 0xC0 == 0x80, bytes[end - 1] & 0xC0 == 0x80
    else { return true }
    switch bytes[end - 3] {
    case 0xE4...0xE9: return (1...3).allSatisfy { bytes[end - $0] == word[word.count - $0] }
    case 0xEF: return bytes[end - 2] != 0xBC && bytes[end - 2] != 0xBD
    default: return true
    }
  }

  /// Nothing in it folds, which is true of most labels.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      switch bytes[index] {
      case 0x09...0x0D, 0x20, 0x2A, 0x3C, 0xC2, 0xE2, 0xE3, 0xEF: return false
      default: continue
      }
    }
    return true
  }

  /// - Parameter out: has room for as many bytes as the range has; folding adds none.
  /// - Returns: how many were written.
  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    func put(_ byte: UInt8) {
      guard count < out.count else { return }
      out.initializeElement(at: count, to: byte)
      count += 1
    }
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        switch byte {
        case 0x20, 0x09...0x0D, UInt8(ascii: "*"): break
        case UInt8(ascii: "<"):
          // <p>, <b> and their closing forms.
          var close = index + 1
          while close < end, close - index < 8, bytes[close] != UInt8(ascii: ">") { close += 1 }
          if close < end, bytes[close] == UInt8(ascii: ">") { index = close } else { put(byte) }
        default: put(byte)
        }
        index += 1
        continue
      }
      if byte == 0xEF, index + 2 < end {
        // U+FF01…FF5E; U+FEFF is dropped.
        let scalar = UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        if scalar >= 0xFF01, scalar <= 0xFF5E {
          put(UInt8(truncatingIfNeeded: scalar - 0xFEE0))
          index += 3
          continue
        }
        if scalar == 0xFEFF {
          index += 3
          continue
        }
      } else if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 {
        index += 2
        continue
      } else if byte == 0xE3, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
        index += 3
        continue
      } else if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] <= 0x8D {
        index += 3
        continue
      }
      put(byte)
      index += 1
    }
    return count
  }
}
