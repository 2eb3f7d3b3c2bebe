/// A year as written: `2024年度`, `２０２４ 年`, `二〇二四年`.
struct YearMention: Sendable {
  var year: Int
  /// The four digits.
  var digits: Range<Int>
  /// Behind 年, or 年度.
  var end: Int
  /// 年度
  var isPeriod: Bool
  /// 二〇二四
  var isChinese: Bool

  var range: Range<Int> { digits.lowerBound..<end }

  mutating func move(by distance: Int) {
    digits = (digits.lowerBound + distance)..<(digits.upperBound + distance)
    end += distance
  }

  /// Every year in a range that has its 年.
  static func forEach(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, _ body: (YearMention) -> Void) {
    let range = range.clamped(to: 0..<bytes.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == 0xE5, bytes.has("年", at: index) {
        if let mention = YearMention(bytes, mark: index, in: range) { body(mention) }
        index += 3
      } else {
        index += 1
      }
    }
  }

  /// - Parameter mark: where 年 stands
  init?(_ bytes: UnsafeBufferPointer<UInt8>, mark: Int, in range: Range<Int>) {
    let last = bytes.dropBlanks(mark, from: max(range.lowerBound, mark - 8))
    var start = last
    var year = 0
    var factor = 1
    var chinese = 0
    for _ in 0..<4 {
      let previous = bytes.before(start, from: range.lowerBound)
      guard previous < start, let digit = Self.digit(bytes, previous) else { return nil }
      year += digit.value * factor
      factor *= 10
      if digit.isChinese { chinese += 1 }
      start = previous
    }
    guard (1990...2099).contains(year), chinese == 0 || chinese == 4 else { return nil }
    let before = bytes.before(start, from: range.lowerBound)
    if before < start, Self.digit(bytes, before) != nil { return nil }
    var end = mark + 3
    let next = bytes.skipBlanks(end, to: min(end + 2, range.upperBound))
    isPeriod = bytes.has("度", at: next)
    if isPeriod { end = next + 3 }
    self.year = year
    digits = start..<last
    self.end = end
    isChinese = chinese == 4
  }

  private static func digit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (value: Int, isChinese: Bool)? {
    guard index >= 0, index < bytes.count else { return nil }
    if bytes.isDigit(at: index) { return (Int(bytes[index]) - 0x30, false) }
    if bytes[index] == 0xEF, bytes.count - index >= 3, bytes[index + 1] == 0xBC,
      (0x90...0x99).contains(bytes[index + 2])
    {
      return (Int(bytes[index + 2]) - 0x90, false)
    }
    for (value, digit) in chineseDigits.enumerated() where bytes.has(digit, at: index) { return (value, true) }
    return bytes.has("○", at: index) || bytes.has("零", at: index) ? (0, true) : nil
  }

  private static let chineseDigits: [StaticString] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let chineseNames = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// Another year in the digits of this one.
  func written(_ year: Int) -> String {
    guard isChinese else { return String(year) }
    return String(year).utf8.map { Self.chineseNames[min(max(Int($0) - 0x30, 0), 9)] }.joined()
  }
}
