/// Decides what a number is.
enum RoleReader {
  /// - Parameter previous: the mention before it in the sentence
  static func role(
    _ number: ProseNumber, _ words: ClauseWords, _ previous: Mention?
  ) -> (Mention.Role, direction: Int) {
    if number.traits.contains(.isTimes) { return times(words) }
    if number.traits.contains(.isRatio) { return (.ratio, 0) }
    switch number.unit {
    case .percent: return percentage(words, previous)
    case .percentagePoint: return (.points, direction(words))
    case .point: return (words.span.contains { $0.word == .score } ? .score : .weight, 0)
    default: return amount(number, words, previous)
    }
  }

  /// 增长1.5倍 is a growth; 是原来的2.5倍 is none.
  private static func times(_ words: ClauseWords) -> (Mention.Role, direction: Int) {
    if let last = words.clause.last(where: { $0.word == .up || $0.word == .down || $0.word == .to }) {
      return last.word == .up ? (.growth, 1) : (.rate, 0)
    }
    return (.rate, 0)
  }

  private static func direction(_ words: ClauseWords) -> Int {
    for (word, _) in words.clause.reversed() {
      if word == .up || word == .greater { return 1 }
      if word == .down || word == .less { return -1 }
    }
    return 0
  }

  private static func percentage(_ words: ClauseWords, _ previous: Mention?) -> (Mention.Role, direction: Int) {
    var hasBudget = false
    if let previous, previous.role == .shareBase, words.clause.allSatisfy({ $0.word == .share || $0.word == .plain }) {
      return (.share, 0)
    }
    for (word, _) in words.clause.reversed() {
      switch word {
      case .up, .excess: return (.growth, 1)
      case .down: return (.growth, -1)
      case .change: return (.growth, 0)
      case .to: return (.rate, 0)
      case .share: return (words.wholeIsBudget ? .completion : .share, 0)
      case .completion: return (.completion, 0)
      case .budget: hasBudget = true
      case .flat, .average, .namedRate: return (.rate, 0)
      default: break
      }
    }
    if hasBudget { return (.completion, 0) }
    if let previous, previous.unit == .percent, words.isBare { return (previous.role, previous.direction) }
    // 同比5.2%: which way is not said.
    if words.clause.contains(where: { $0.word == .yearOnYear }) { return (.rate, 0) }
    return (.rate, 0)
  }

  private static func amount(
    _ number: ProseNumber, _ words: ClauseWords, _ previous: Mention?
  ) -> (Mention.Role, direction: Int) {
    if !number.per.isEmpty { return (.standard, 0) }
    if words.isCompared, words.comparator == .budget || words.comparator == .prior { return (.base, 0) }
    for (position, entry) in words.clause.enumerated().reversed() {
      switch entry.word {
      // 决算数大于预算数55.93万元
      case .greater where words.clause[(position + 1)...].contains { $0.word == .budget || $0.word == .prior }:
        return (.change, 1)
      case .less where words.clause[(position + 1)...].contains { $0.word == .budget || $0.word == .prior }:
        return (.change, -1)
      case .up, .excess: return (.change, 1)
      case .down: return (.change, -1)
      case .change: return (.change, 0)
      case .to, .difference: return (.value, 0)
      case .from where words.goesOnTo: return (.base, 0)
      case .average: return (.average, 0)
      case .per: return (.standard, 0)
      case .share: return (.shareBase, 0)
      case .prior:
        // 上年结余结转收入92.2亿元 is an amount of this year.
        let behind = words.clause[(position + 1)...]
        let isNamed = behind.contains { $0.word == .difference || $0.word == .parts } || words.namesBehindPrior
        let isCompared = words.clause[..<position].contains { $0.word == .compared }
        return (isNamed && !isCompared ? .value : .base, 0)
      case .compared:
        if words.comparator == .prior || words.comparator == .budget { return (.base, 0) }
      default: break
      }
    }
    return (.value, 0)
  }
}
