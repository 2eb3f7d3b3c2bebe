/// How many months of a year have gone by, as words say it: 前7个月, 1-9月, 截至10月底, 上半年, 前三季度.
enum ElapsedMonths {
  /// The periods that a range of a text names, each once, in order.
  static func all(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var index = range.clamped(to: 0..<text.count).lowerBound
    let end = min(range.upperBound, text.count)
    while index < end {
      if let (months, start) = months(text, at: index), isAtStart(text, start), !found.contains(months) {
        found.append(months)
      }
      index = text.next(index)
    }
    return found
  }

  /// A period that a clause begins with, not 高于一季度累计增幅.
  private static func isAtStart(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start > 0 else { return true }
    if text[start - 1] < 0x80 { return !(text[start - 1] >= 0x30 && text[start - 1] <= 0x39) }
    let words: [StaticString] = ["年", "。", "、", "截至", "截止", "今年", "至", "到", "底", "日"]
    return words.contains { endsWith($0, text, start) }
  }

  /// What a word that closes a period says with what stands before it, and where the period begins.
  private static func months(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (months: Int, start: Int)? {
    if holds("上半年", text, index) { return (6, index) }
    if holds("季度", text, index) {
      guard let (quarters, start) = number(text, before: index), quarters <= 4 else { return nil }
      // 三季度 by itself is the quarter, not the three of them.
      if endsWith("前", text, start) { return (quarters * 3, start - 3) }
      return quarters == 1 ? (3, endsWith("第", text, start) ? start - 3 : start) : nil
    }
    guard holds("月", text, index) else { return nil }
    if endsWith("个", text, index), let (months, start) = number(text, before: index - 3), months <= 12 {
      return endsWith("前", text, start) ? (months, start - 3) : nil
    }
    guard let (month, start) = number(text, before: index), month <= 12 else { return nil }
    if let opening = separator(text, before: start) {
      var first = opening
      if endsWith("月", text, first) || endsWith("份", text, first) { first -= 3 }
      if let (january, start) = number(text, before: first), january == 1 { return (month, start) }
    }
    var opening = start
    if endsWith("年", text, opening), let (_, year) = number(text, before: opening - 3) { opening = year }
    let words: [StaticString] = ["截至", "截止", "截止到", "截至到", "到", "至", "止"]
    return words.contains { endsWith($0, text, opening) } ? (month, opening) : nil
  }

  /// Where a sign or a word that joins two months begins: 1-9月, 1至9月.
  private static func separator(_ text: UnsafeBufferPointer<UInt8>, before index: Int) -> Int? {
    let signs: [StaticString] = ["-", "—", "–", "－", "~", "～", "至", "到"]
    for sign in signs where endsWith(sign, text, index) {
      var start = index - sign.utf8CodeUnitCount
      if endsWith(sign, text, start) { start -= sign.utf8CodeUnitCount }
      return start
    }
    return nil
  }

  /// The number that ends before an index, in digits or characters, and where it begins; nil for more than four digits.
  private static func number(_ text: UnsafeBufferPointer<UInt8>, before index: Int) -> (value: Int, start: Int)? {
    var start = min(index, text.count)
    var value = 0
    var place = 1
    while start > 0, text[start - 1] &- 0x30 < 10, place <= 1000 {
      value += Int(text[start - 1] - 0x30) * place
      place *= 10
      start -= 1
    }
    if place > 1 { return (value, start) }
    for (position, word) in characters.enumerated().reversed() where endsWith(word, text, index) {
      return (position + 1, index - word.utf8CodeUnitCount)
    }
    return nil
  }

  private static let characters: [StaticString] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
  ]

  private static func holds(_ word: StaticString, _ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    word.withUTF8Buffer { text.holds($0, at: index) }
  }

  private static func endsWith(_ word: StaticString, _ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    return end >= length && end <= text.count && word.withUTF8Buffer { text.holds($0, at: end - length) }
  }
}
