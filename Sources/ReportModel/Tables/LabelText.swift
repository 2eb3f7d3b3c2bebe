import ReportSyntax

/// Labels as they are compared: without blanks, decoration and line breaks, in half-width forms.
public enum LabelText {
  public static func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var index = range.lowerBound
    let end = min(range.upperBound, bytes.count)
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "*"): break
        case UInt8(ascii: "<"):
          // <p>, <b> and their closing forms.
          var close = index + 1
          while close < end, close - index < 8, bytes[close] != UInt8(ascii: ">") { close += 1 }
          if close < end, bytes[close] == UInt8(ascii: ">") { index = close } else { out.append(byte) }
        default: out.append(byte)
        }
        index += 1
        continue
      }
      if byte == 0xEF, index + 2 < end {
        // U+FF01…FF5E; U+FEFF is dropped.
        let scalar = UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        if scalar >= 0xFF01, scalar <= 0xFF5E {
          out.append(UInt8(truncatingIfNeeded: scalar - 0xFEE0))
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
      out.append(byte)
      index += 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}
