extension PassageClaims {
  /// 公务接待费比上年增加0.5万元 … （三）公务接待费支出1.5万元: the one amount of that very name that follows.
  func laterSubject(_ key: LabelKey, after index: Int) -> Int? {
    let own = mention(index)
    let end = min(passage.mentions.count, index + Self.reach)
    let named = ((index + 1)..<end).filter {
      mention($0).isValue && mention($0).isMoney && mention($0).depth == 0 && labelKey($0) == key
        && mention($0).year == own.year && !mention($0).traits.contains(.isBudget)
    }
    guard let first = named.first, named.allSatisfy({ isPrintedAlike($0, first) }), own.isMoney || own.unit == .percent
    else { return nil }
    return first
  }

  /// Values before a mention that it may speak of, nearest first: of its sentence, then of those before it.
  func valuesBefore(_ index: Int, most: Int = mostAlternatives) -> [Int] {
    let own = mention(index)
    var found: [Int] = []
    var position = index - 1
    while position >= 0, index - position <= Self.reach, found.count < most {
      let other = mention(position)
      let wasInBrackets = other.depth > own.depth && other.sentence == own.sentence
      if other.isValue, !wasInBrackets,
        other.unit.isMoney || other.unit == .count || other.unit == .none
          || other.unit == .tenThousandCount
      {
        if found.isEmpty { found.reserveCapacity(most) }
        found.append(position)
      }
      if other.role == .average, !wasInBrackets { found.append(position) }
      position -= 1
    }
    return found
  }
}
