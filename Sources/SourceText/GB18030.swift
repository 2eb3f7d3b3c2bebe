/// The Chinese national encoding, GBK and GB2312 included, read without the C library's converters.
public enum GB18030 {
  /// One step: a scalar, or nil where the bytes at the place are none.
  struct Step {
    var scalar: UInt32?
    var length: Int
  }

  /// The bytes as UTF-8, each byte that cannot be read as U+FFFD.
  public static func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], invalid: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var invalid = 0
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while offset < buffer.count {
        if buffer[offset] < 0x80 {
          result.append(buffer[offset])
          offset += 1
          continue
        }
        let step = read(buffer, at: offset)
        if step.scalar == nil { invalid += 1 }
        UTF8Scalar.append(step.scalar ?? 0xFFFD, to: &result)
        offset += step.length
      }
    }
    return (result, invalid)
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Step {
    let first = bytes[offset]
    if first < 0x80 { return Step(scalar: UInt32(first), length: 1) }
    guard first != 0x80, first != 0xFF, bytes.count - offset > 1 else { return Step(scalar: nil, length: 1) }
    let second = bytes[offset + 1]
    if second >= 0x40, second != 0x7F, second != 0xFF {
      return Step(scalar: twoByte(lead: Int(first), trail: Int(second)), length: 2)
    }
    guard (0x30...0x39).contains(second), bytes.count - offset > 3, (0x81...0xFE).contains(bytes[offset + 2]),
      (0x30...0x39).contains(bytes[offset + 3])
    else { return Step(scalar: nil, length: 1) }
    let high = (Int(first) - 0x81) * 12600 + (Int(second) - 0x30) * 1260
    let low = (Int(bytes[offset + 2]) - 0x81) * 10 + (Int(bytes[offset + 3]) - 0x30)
    guard let scalar = fourByte(index: high + low) else { return Step(scalar: nil, length: 1) }
    return Step(scalar: scalar, length: 4)
  }

  private static func twoByte(lead: Int, trail: Int) -> UInt32? {
    // The three user-defined areas run straight through the private-use area.
    if trail >= 0xA1, (0xAA...0xAF).contains(lead) { return UInt32(0xE000 + (lead - 0xAA) * 94 + trail - 0xA1) }
    if trail >= 0xA1, lead >= 0xF8 { return UInt32(0xE234 + (lead - 0xF8) * 94 + trail - 0xA1) }
    let column = trail - 0x40 - (trail > 0x7F ? 1 : 0)
    if trail <= 0xA0, (0xA1...0xA7).contains(lead) { return UInt32(0xE4C6 + (lead - 0xA1) * 96 + column) }
    let index = (lead - 0x81) * 190 + column
    return index >= 0 && index < area.count ? UInt32(area[index]) : nil
  }

  private static func fourByte(index: Int) -> UInt32? {
    if index >= 189_000 { return index - 189_000 < 0x100000 ? UInt32(0x10000 + index - 189_000) : nil }
    guard index < 39_420 else { return nil }
    let runs = GB18030Tables.fourByte
    var low = 0
    var high = runs.count / 2
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[2 * middle]) <= index { low = middle } else { high = middle }
    }
    return UInt32(Int(runs[2 * low + 1]) + index - Int(runs[2 * low]))
  }

  /// The two-byte area by lead and trail, with 0 in the user-defined areas; unpacked at the first use.
  private static let area: [UInt16] = {
    var area: [UInt16] = []
    area.reserveCapacity(126 * 190)
    GB18030Tables.twoByte.withUTF8Buffer { table in
      var offset = 0
      for lead in 0x81...0xFE {
        for column in 0..<190 {
          let trail = 0x40 + column + (column >= 0x3F ? 1 : 0)
          let isUserDefined =
            trail >= 0xA1 && ((0xAA...0xAF).contains(lead) || lead >= 0xF8)
            || trail <= 0xA0 && (0xA1...0xA7).contains(lead)
          if isUserDefined {
            area.append(0)
            continue
          }
          let scalar = UTF8Scalar.read(table, at: offset)
          area.append(UInt16(truncatingIfNeeded: scalar.value))
          offset += scalar.length
        }
      }
    }
    return area
  }()
}
