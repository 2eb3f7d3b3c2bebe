/// Tells whether a short text states an amount: `427.32万元`, `14.49%`, `3个`; a year, an ordinal and `（10分）` are none.
enum AmountText {
  private static let counted: [Label] = ["元", "万", "亿", "%", "人", "个", "辆", "台", "项", "次", "户", "家", "倍", "分"]
  private static let ordinals: [Label] = ["第", "前"]
  private static let points: Label = "分"

  static func occurs(in text: Label) -> Bool { text.withBytes(occurs) }

  private static func occurs(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      var hasPoint = false
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "."), !hasPoint {
          guard index + 1 < bytes.count, isDigit(bytes[index + 1]) else { break }
          hasPoint = true
        } else if byte != UInt8(ascii: ","), !isDigit(byte) {
          break
        }
        index += 1
      }
      if hasPoint { return true }
      guard index < bytes.count else { return false }
      if start > 0, bytes[start - 1] == UInt8(ascii: "("), stands(points, in: bytes, at: index) { continue }
      let isOrdinal = ordinals.contains { stands($0, in: bytes, at: start - $0.byteCount) }
      if !isOrdinal, counted.contains(where: { stands($0, in: bytes, at: index) }) { return true }
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func stands(_ word: Label, in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    word.withBytes { bytes.holds($0, at: index) }
  }
}
