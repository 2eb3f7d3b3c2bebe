import ExactNumbers

extension PassageClaims {
  /// 内设机构3个，包括：甲股、乙股、丙股: as many names as the count says (P09).
  mutating func readListedCounts() {
    for index in passage.mentions.indices where mention(index).isCount && mention(index).isValue && !isVague(index) {
      guard let names = listedNames(behind: index) else { continue }
      let alternatives = names.map { count in
        Claim(
          tie: .listedCount, stated: figure(index), formula: report.formula(.constant(Rational(count))),
          certainty: .expected)
      }
      add(alternatives, isCertain: names.count == 1, mostOff: 60)
    }
  }

  /// How many names stand behind a count and a colon, up to the end of the sentence; two numbers where 和 may part names or
  /// belong to one. nil where figures, brackets with lists or 等 leave it open.
  private func listedNames(behind index: Int) -> [Int]? {
    let tokens = passage.lexer.tokens
    var position = mention(index).token + 1
    let first = position
    // The colon follows within a few words: 项目7个：, 3个，包括：, 3个，分别是
    while position < tokens.count, position - first <= 6, tokens[position].kind != .colon {
      switch tokens[position].kind {
      case .number, .stop, .semicolon, .open, .close, .digits, .year, .listComma: return nil
      default: position += 1
      }
    }
    guard position < tokens.count, tokens[position].kind == .colon else { return nil }
    position += 1
    var names = 1
    var joints = 0
    var hasText = false
    while position < tokens.count {
      let token = tokens[position]
      switch token.kind {
      case .stop:
        guard hasText, names >= 2 else { return nil }
        return joints == 0 ? [names] : [names + joints, names]
      case .listComma: names += 1
      case .text: hasText = true
      case .word:
        if token.word == .open || token.word == .parts { return nil }
        if token.word == .and { joints += 1 }
        hasText = true
      case .number, .digits, .year, .open, .close, .colon, .semicolon, .comma, .item, .equals, .times, .plus, .divided:
        return nil
      }
      position += 1
    }
    return nil
  }
}
