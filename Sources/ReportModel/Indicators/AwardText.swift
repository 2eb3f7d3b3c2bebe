import ExactNumbers

/// What a cell of 评分标准 awards, where it is certain: `1.……得2分；2.……得6分`, `按时报送得10分`, `最多扣8分`.
struct AwardText {
  struct Award {
    var value: ExactDecimal
    var range: Range<Int>
  }

  /// The most that each numbered item gives, or that the whole cell gives.
  private(set) var items: [Award] = []
  /// Every item says what it gives, so that they add to the weight.
  private(set) var isComplete = true

  private static let longest = 4000

  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard range.count <= Self.longest else { return nil }
    let cell = FoldedCell(bytes, range)
    let scalars = cell.scalars
    // 每…得, formulas and bonuses earn by the piece: nothing certain.
    guard
      !scalars.contains(where: { $0 == 0x6BCF || $0 == 0x00D7 || $0 == 0x00F7 || $0 == 0x2A })
        || !Self.earnsByThePiece(scalars)
    else { return nil }
    for item in Self.split(scalars) {
      let awards = Self.awards(cell, item)
      guard let most = Self.most(awards) else {
        isComplete = false
        continue
      }
      items.append(most)
      if !Self.isWhole(awards, scalars[item]) { isComplete = false }
    }
    guard !items.isEmpty else { return nil }
  }

  /// Numbered items `1.` `2.` …, or the whole cell.
  private static func split(_ scalars: [UInt32]) -> [Range<Int>] {
    var starts: [Int] = []
    var next: UInt32 = 1
    for index in scalars.indices.dropLast(2) where scalars[index] == 0x30 + next && next <= 9 {
      let mark = scalars[index + 1]
      let opens = index == 0 || [0x3002, 0x3B, 0xFF1B, 0x2C].contains(scalars[index - 1])
      if opens, mark == 0x2E || mark == 0x3001, !(scalars[index + 2] >= 0x30 && scalars[index + 2] <= 0x39) {
        starts.append(index)
        next += 1
      }
    }
    guard starts.count > 1, starts.first == 0 else { return [scalars.indices] }
    return zip(starts, starts.dropFirst() + [scalars.count]).map { $0..<$1 }
  }

  private struct Mention {
    var award: Award
    /// 最多扣N分: all that the item can lose is all that it gives.
    var isLimit: Bool
    /// 得16—18分
    var isRange: Bool
  }

  private static func awards(_ cell: FoldedCell, _ item: Range<Int>) -> [Mention] {
    let scalars = cell.scalars
    var result: [Mention] = []
    for index in item where scalars[index] == 0x5206 && index > item.lowerBound {
      var start = index
      var scale: UInt8 = 0
      var coefficient: Int128 = 0
      while start > item.lowerBound, isDigit(scalars[start - 1]) || scalars[start - 1] == 0x2E { start -= 1 }
      guard start < index, index - start <= 6 else { continue }
      var seenPoint = false
      for scalar in scalars[start..<index] {
        if scalar == 0x2E {
          seenPoint = true
          continue
        }
        coefficient = coefficient * 10 + Int128(scalar - 0x30)
        if seenPoint { scale += 1 }
      }
      let range = cell.start(start)..<cell.end(index - 1)
      var before = start
      var isRange = false
      if before > item.lowerBound,
        scalars[before - 1] == 0x2D || scalars[before - 1] == 0x7E || scalars[before - 1] == 0x81F3
      {
        isRange = true
        before -= 1
        while before > item.lowerBound, isDigit(scalars[before - 1]) || scalars[before - 1] == 0x2E { before -= 1 }
      }
      guard before > item.lowerBound else { continue }
      let award = Award(value: ExactDecimal(coefficient: coefficient, scale: scale), range: range)
      switch scalars[before - 1] {
      case 0x5F97: result.append(Mention(award: award, isLimit: false, isRange: isRange))
      case 0x6263 where before - 2 >= item.lowerBound && scalars[before - 2] == 0x591A:
        result.append(Mention(award: award, isLimit: true, isRange: false))
      default: continue
      }
    }
    return result
  }

  /// 最多扣N分, else the only award, else the highest of tiers that go down.
  private static func most(_ mentions: [Mention]) -> Award? {
    let limits = mentions.filter(\.isLimit)
    if limits.count == 1, let limit = limits.first { return limit.award }
    guard limits.isEmpty, let first = mentions.first else { return nil }
    if mentions.count == 1 { return first.award }
    guard mentions.contains(where: \.isRange),
      zip(mentions, mentions.dropFirst()).allSatisfy({ $0.award.value > $1.award.value })
    else { return nil }
    return first.award
  }

  /// The item says what it gives in full: 最多扣N分, tiers, or N分 and 否则 or 不得分 — and no 满分 beside them.
  private static func isWhole(_ mentions: [Mention], _ scalars: ArraySlice<UInt32>) -> Bool {
    func has(_ word: [UInt32]) -> Bool {
      scalars.indices.contains { index in scalars[index] == word[0] && scalars[index...].starts(with: word) }
    }
    // 满分, 全分
    if has([0x6EE1, 0x5206]) || has([0x5168, 0x5206]) { return false }
    // 否则, 不得分
    return mentions.contains { $0.isLimit || $0.isRange } || has([0x5426, 0x5219]) || has([0x4E0D, 0x5F97, 0x5206])
  }

  /// 每…得N分, or arithmetic.
  private static func earnsByThePiece(_ scalars: [UInt32]) -> Bool {
    if scalars.contains(where: { $0 == 0x00D7 || $0 == 0x00F7 || $0 == 0x2A }) { return true }
    for index in scalars.indices where scalars[index] == 0x6BCF {
      for scalar in scalars[index...].prefix(30) {
        if scalar == 0x5F97 || scalar == 0x52A0 { return true }
        if scalar == 0x6263 || scalar == 0x3002 { break }
      }
    }
    return false
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
}
