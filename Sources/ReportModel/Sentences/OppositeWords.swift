extension PassageClaims {
  /// 调减2万元，下降9.7%: the budget was changed by the one, and the year before is what the other is against.
  func isAdjusted(_ comparison: ChangeStatement) -> Bool {
    guard let change = comparison.change, comparison.base == nil, let word = changeWord(before: change) else {
      return false
    }
    return passage.text.bytes.withUnsafeBufferPointer { bytes in
      ["调", "追"].contains { (start: Label) in start.withBytes { bytes.holds($0, at: word.range.lowerBound) } }
    }
  }

  /// 增加5195万元，下降17.7%: where the rate bears out one of the words, the other is wrong.
  ///
  /// - Returns: whether the words point both ways
  mutating func readOppositeWords(_ comparison: ChangeStatement, _ subject: Int, _ base: Int?) -> Bool {
    guard let change = comparison.change, let growth = comparison.growth, meet(change, subject),
      mention(change).direction * mention(growth).direction < 0, let word = changeWord(before: change),
      report[figure(change)].value.sign > 0, !isNegative(growth), !isAdjusted(comparison)
    else { return false }
    let direction = mention(growth).direction
    if let base {
      guard meet(base, subject), base != subject else { return false }
      add(
        [
          sum(.proseDifference, stated: change, of: [Term(figure(subject), direction), Term(figure(base), -direction)])
        ],
        isCertain: false)
    } else {
      let claim = ratio(
        .proseGrowth, stated: growth, part: [Term(figure(change))],
        whole: [Term(figure(subject)), Term(figure(change), -direction)])
      add([claim], isCertain: false)
    }
    claimWord(word, of: change, direction, condition: report.readings.count - 1)
    return true
  }
}
