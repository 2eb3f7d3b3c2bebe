/// The numbering that a row's label begins with; outer levels come first.
enum Numbering: UInt8, Comparable {
  /// 一、
  case chinese
  /// （一）
  case chineseInBrackets
  /// 1. 1、
  case arabic
  /// （1）
  case arabicInBrackets

  static func < (a: Numbering, b: Numbering) -> Bool { a.rawValue < b.rawValue }

  /// - Parameter label: without blanks, in half-width forms.
  static func of(_ label: Label) -> Numbering? {
    label.withBytes { bytes in
      let bracketed = bytes.first == UInt8(ascii: "(")
      let start = bracketed ? 1 : 0
      var end = start
      while numerals.contains(where: { $0.withBytes { bytes.holds($0, at: end) } }) { end += 3 }
      let chinese = (end - start) / 3
      let digits = bytes[start...].prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      guard chinese + digits > 0, chinese <= 3, digits <= 2 else { return nil }
      end = start + max(chinese * 3, digits)
      if bracketed {
        guard end < bytes.count, bytes[end] == UInt8(ascii: ")") else { return nil }
        return chinese == 0 ? .arabicInBrackets : .chineseInBrackets
      }
      let hasComma = comma.withBytes { bytes.holds($0, at: end) }
      if chinese > 0 { return hasComma ? .chinese : nil }
      let hasPoint = end < bytes.count && bytes[end] == UInt8(ascii: ".")
      guard hasPoint || hasComma else { return nil }
      let next = end + (hasPoint ? 1 : comma.byteCount)
      return next < bytes.count && bytes[next] >= 0x30 && bytes[next] <= 0x39 ? nil : .arabic
    }
  }

  private static let numerals: [Label] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
  private static let comma: Label = "、"
}
