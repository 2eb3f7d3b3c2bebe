/// How a name is written in braces and expressions, and what a figure may be called.
enum SuggestedName {
  /// With 「」 around it where it holds a sign, begins with a digit or has 至, which may part two ends of a range.
  static func quoted(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { isNameScalar($0) }
    let beginsWithDigit = name.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? true
    return isPlain && !beginsWithDigit && !name.contains("至") ? name : "「\(name)」"
  }

  /// Chinese characters, letters, digits, `_` and `·`.
  static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0xB7: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF, 0x3005...0x3007: true
    default: false
    }
  }

  /// A name of the words that stand at a figure: without year, signs and what only leads to the number. Empty where nothing is left.
  static func suggestion(_ words: String) -> String {
    var scalars = Array(words.unicodeScalars)
    // 2024年度支出合计
    if let year = scalars.firstIndex(of: "年"), year <= 4,
      scalars[..<year].allSatisfy({ $0.properties.numericType != nil })
    {
      scalars.removeFirst(year + 1)
      if scalars.first == "度" { scalars.removeFirst() }
    }
    // What stands before the last sign is of another clause.
    if let sign = scalars.lastIndex(where: { "，。；：、,;:".unicodeScalars.contains($0) }) { scalars.removeFirst(sign + 1) }
    var text = String(String.UnicodeScalarView(scalars.filter { isNameScalar($0) || "（）".unicodeScalars.contains($0) }))
    while let first = text.first, first.isASCII, first.isNumber { text.removeFirst() }
    for ending in endings where text.hasSuffix(ending) && text.count > ending.count { text.removeLast(ending.count) }
    for beginning in beginnings where text.hasPrefix(beginning) && text.count > beginning.count {
      text.removeFirst(beginning.count)
    }
    if text.filter({ $0 == "（" }).count != text.filter({ $0 == "）" }).count {
      text.removeAll { $0 == "（" || $0 == "）" }
    }
    return text.count <= longest ? text : String(text.suffix(longest))
  }

  private static let longest = 16
  private static let endings = ["分别", "为", "共", "是", "达到", "达", "约"]
  private static let beginnings = ["其中", "本年度", "我局", "本部门"]
}
