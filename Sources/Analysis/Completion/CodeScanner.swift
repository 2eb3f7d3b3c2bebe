import Subjects

/// Finds the codes that stand alone in cells.
enum CodeScanner {
  /// Runs of three, five or seven digits that open a cell and are all of it; each code once for each cell.
  static func codes(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> [SubjectCode] {
    var codes: [SubjectCode] = []
    let range = range.clamped(to: 0..<bytes.count)
    var index = range.lowerBound
    while index < range.upperBound {
      // At the beginning of a cell.
      while index < range.upperBound, bytes[index] == 0x20 || bytes[index] == 0x0D { index += 1 }
      let start = index
      while index < range.upperBound, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
      if index > start, index - start <= 7, bytes[start] != 0x30, endsCell(bytes, index, range.upperBound),
        let code = SubjectCode(UnsafeBufferPointer(rebasing: bytes[start..<index])), code.classification != nil
      {
        codes.append(code)
      }
      while index < range.upperBound, !isCellEnd(bytes[index]) { index += 1 }
      index += 1
    }
    return codes
  }

  @inline(__always)
  private static func isCellEnd(_ byte: UInt8) -> Bool { byte == 0x7C || byte == 0x0A || byte == 0x09 }

  private static func endsCell(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    var index = index
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x0D { index += 1 }
    return index >= end || isCellEnd(bytes[index])
  }
}
