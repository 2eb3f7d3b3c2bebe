/// Where a number as people write it ends. Its value is read elsewhere.
extension Source {
  /// Behind the number that starts at an index, its unit included: `2,948.42万元`, `５８５０．４５`, `3万4993.1亿元`, `14.49%`.
  ///
  /// - Parameter groups: whether a comma before three digits belongs to the number.
  func numberEnd(_ start: Int, end: Int, groups: Bool) -> Int {
    var index = start
    while true {
      index = digitsEnd(index, end: end, groups: groups)
      let behind = skipBlanks(index, to: end)
      let percent = folded(at: behind)
      if behind < end, percent.byte == 0x25 || triple(behind) == 0xE2_80B0 {
        return behind + (percent.byte == 0x25 ? percent.length : 3)
      }
      var unit = behind
      while unit < end, digit(at: unit) == nil {
        let length = nameLength(at: unit)
        if length == 0 { break }
        unit += length
      }
      if unit == behind { return index }
      index = min(unit, end)
      guard index < end, digit(at: index) != nil else { return perEnd(index, end: end) }
    }
  }

  private func digitsEnd(_ start: Int, end: Int, groups: Bool) -> Int {
    var index = start
    var hasPoint = false
    while index < end {
      if let next = digit(at: index) {
        index += next.length
        continue
      }
      let mark = folded(at: index)
      if mark.byte == 0x2C, groups, !hasPoint, isThreeDigits(index + mark.length, end: end) {
        index += mark.length
        continue
      }
      let isStop = triple(index) == 0xE3_8082
      guard mark.byte == 0x2E || isStop, !hasPoint else { break }
      let length = isStop ? 3 : mark.length
      guard index + length < end, digit(at: index + length) != nil else { break }
      hasPoint = true
      index += length
    }
    return min(index, end)
  }

  private func isThreeDigits(_ start: Int, end: Int) -> Bool {
    var index = start
    for _ in 0..<3 {
      guard index < end, let next = digit(at: index) else { return false }
      index += next.length
    }
    return index >= end || digit(at: index) == nil
  }

  /// `元/人` and its like belong to the number; a longer word behind the slash is a name that the number is divided by.
  private func perEnd(_ index: Int, end: Int) -> Int {
    let slash = folded(at: index)
    guard index < end, slash.byte == 0x2F, triple(index - 3) == 0xE5_8583 else { return index }
    let word = index + slash.length
    guard nameLength(at: word) == 3, word + 3 <= end, word + 3 == end || nameLength(at: word + 3) == 0 else {
      return index
    }
    return Self.perWords.contains(triple(word)) ? word + 3 : index
  }

  /// 人 户 个 辆 台 套 亩 次 年 月 天 册 件 吨
  private static var perWords: [UInt32] {
    [
      0xE4_BABA, 0xE6_88B7, 0xE4_B8AA, 0xE8_BE86, 0xE5_8FB0, 0xE5_A597, 0xE4_BAA9, 0xE6_ACA1, 0xE5_B9B4, 0xE6_9C88,
      0xE5_A4A9, 0xE5_868C, 0xE4_BBB6, 0xE5_90A8,
    ]
  }
}
