import ExactNumbers

extension PassageClaims {
  /// 增加, 下降, 持平, 小于 against the figures that they speak of.
  mutating func readDirections() {
    for comparison in comparisons {
      guard let subject = comparison.subject, comparison.isSure, let base = comparison.base, meet(subject, base),
        let place = comparison.growth ?? comparison.change, comparison.direction != 0, !isVague(subject), !isVague(base)
      else { continue }
      if let word = changeWord(before: place) {
        let own = mention(place).direction
        claimDirection(word, subject, base, own == 0 ? comparison.direction : own)
      }
      if let word = arrival(at: subject) { claimDirection(word.token, subject, base, word.direction) }
    }
    readReasonDirections()
    readComparedWords()
  }

  /// The word of change nearest before a mention.
  func changeWord(before index: Int) -> ProseToken? {
    let tokens = passage.lexer.tokens
    var position = mention(index).token - 1
    while position >= 0, mention(index).token - position <= 8 {
      let token = tokens[position]
      if token.kind == .word, token.word == .up || token.word == .down { return token }
      if token.kind == .number || token.kind == .stop { return nil }
      position -= 1
    }
    return nil
  }

  /// 由A提高到B: the word before what something came to, and which way it says that it went.
  private func arrival(at subject: Int) -> (token: ProseToken, direction: Int)? {
    guard mention(subject).traits.contains(.isTo) else { return nil }
    let token = mention(subject).token - 1
    guard token >= 0, passage.lexer.tokens[token].kind == .word, passage.lexer.tokens[token].word == .to else {
      return nil
    }
    let up: [Label] = ["增", "提", "上升", "升"]
    let down: [Label] = ["下降", "减", "降"]
    let start = passage.lexer.tokens[token].range.lowerBound
    return passage.text.bytes.withUnsafeBufferPointer { bytes in
      func begins(_ words: [Label]) -> Bool { words.contains { $0.withBytes { bytes.holds($0, at: start) } } }
      guard begins(up) || begins(down) else { return nil }
      return (passage.lexer.tokens[token], begins(up) ? 1 : -1)
    }
  }

  private mutating func claimDirection(_ token: ProseToken, _ subject: Int, _ base: Int, _ direction: Int) {
    let place = passage.text.source(token.range)
    guard !place.isEmpty else { return }
    let zero = report.add(
      Figure(
        value: ExactDecimal(coefficient: 0, scale: 0), unit: mention(subject).unit, range: place, precision: .word))
    let comparison: ClaimComparison = direction == 0 ? .equal : direction > 0 ? .less : .greater
    let claim = sum(
      .proseDirection, stated: zero, of: [Term(figure(subject)), Term(figure(base), -1)], comparison: comparison)
    add([claim], isCertain: true)
  }

  /// 决算数小于预算数, 未超过, 与上年持平: words of comparison that stand before no figure.
  private mutating func readComparedWords() {
    let tokens = passage.lexer.tokens
    var next = 0
    for (index, token) in tokens.enumerated() where token.kind == .word {
      guard token.word == .less || token.word == .greater || token.word == .flat else { continue }
      while next < passage.mentions.count, passage.mentions[next].token < index { next += 1 }
      guard next > 0 else { continue }
      let last = next - 1
      // 超过1500亿元: a figure follows in the clause.
      if next < passage.mentions.count, !clauseEnds(between: index, mention(next).token) {
        readBound(index, next)
        continue
      }
      readCompared(token, after: last)
    }
  }

  private func clauseEnds(between a: Int, _ b: Int) -> Bool {
    passage.lexer.tokens[(a + 1)..<max(a + 1, b)].contains { $0.endsClause }
  }

  /// 支出超过1500亿元, where the amount is said elsewhere.
  private mutating func readBound(_ token: Int, _ index: Int) {
    guard mention(index).isValue || mention(index).role == .base else { return }
    let key = labelKey(index)
    guard let subject = named(key, before: index).first, labelKey(subject).hasSuffix(key),
      meet(subject, index)
    else { return }
    let word = passage.lexer.tokens[token]
    guard word.word == .greater || word.word == .less else { return }
    claimDirection(word, subject, index, word.word == .greater ? 1 : -1)
  }

  /// 运行费3.5万元，与上年3.2万元持平: the amount of the year before stands just before the word.
  ///
  /// - Returns: whether it does
  private mutating func readFlat(_ token: ProseToken, after last: Int) -> Bool {
    guard token.word == .flat, mention(last).role == .base, !isVague(last), last > 0,
      !passage.lexer.tokens[mention(last).token..<passage.lexer.tokens.count].prefix(6).prefix(while: {
        $0.start < token.start
      })
      .contains(where: { $0.endsClause })
    else { return false }
    guard let subject = valuesBefore(last, most: 1).first, mention(subject).segment == mention(last).segment,
      meet(subject, last), !isVague(subject)
    else { return false }
    claimDirection(token, subject, last, 0)
    return true
  }

  private mutating func readCompared(_ token: ProseToken, after last: Int) {
    if readFlat(token, after: last) { return }
    guard token.word != .flat || isBudgetComparison(token) else { return }
    let paragraph = mention(last).paragraph
    var budget: Int?
    var actual: Int?
    var rate: Int?
    var position = last
    while position >= 0, last - position <= 10, mention(position).paragraph == paragraph {
      let other = mention(position)
      if other.traits.contains(.explains) {
        position -= 1
        continue
      }
      if other.isValue, other.isMoney {
        if other.traits.contains(.isBudget), !other.traits.contains(.isActual) {
          if budget == nil { budget = position }
        } else if actual == nil {
          actual = position
        }
      }
      if other.role == .completion, rate == nil, actual == nil, budget == nil { rate = position }
      if budget != nil, actual != nil { break }
      position -= 1
    }
    let direction = token.word == .flat ? 0 : token.word == .greater ? 1 : -1
    guard isBudgetComparison(token), token.word != .flat || comparesOutturn(token) else { return }
    if let budget, let actual, meet(budget, actual) {
      // 预算数大于决算数 says it the other way round.
      claimDirection(token, actual, budget, budgetStandsFirst(token) ? -direction : direction)
    } else if let rate {
      claimDirection(token, rate: rate, direction)
    }
  }

  private mutating func claimDirection(_ token: ProseToken, rate: Int, _ direction: Int) {
    let place = passage.text.source(token.range)
    guard !place.isEmpty, direction != 0 else { return }
    let zero = report.add(
      Figure(value: ExactDecimal(coefficient: 0, scale: 0), unit: .percent, range: place, precision: .word))
    let claim = Claim(
      tie: .proseDirection, stated: zero,
      formula: report.formula(.subtract(.figure(figure(rate)), .constant(Rational(100)))),
      comparison: direction > 0 ? .less : .greater)
    add([claim], isCertain: false)
  }

  private func words(around token: ProseToken, before: Bool) -> [ProseWord] {
    let tokens = passage.lexer.tokens
    guard let index = tokens.firstIndex(token) else { return [] }
    var found: [ProseWord] = []
    var position = before ? index - 1 : index + 1
    while tokens.indices.contains(position), abs(position - index) <= 8, !tokens[position].endsClause,
      tokens[position].kind != .number
    {
      if tokens[position].kind == .word { found.append(tokens[position].word) }
      position += before ? -1 : 1
    }
    return found
  }

  private func isBudgetComparison(_ token: ProseToken) -> Bool {
    let words = words(around: token, before: true) + words(around: token, before: false)
    return words.contains(.budget) && !words.contains(.prior)
  }

  /// 决算数与预算数一致; tables and rules may agree, too.
  private func comparesOutturn(_ token: ProseToken) -> Bool {
    let words = words(around: token, before: true)
    return words.contains(.budget) && words.contains(.actual)
  }

  private func budgetStandsFirst(_ token: ProseToken) -> Bool {
    let before = words(around: token, before: true)
    let behind = words(around: token, before: false)
    return before.contains(.budget) && !before.contains(.actual) && behind.contains(.actual)
  }
}

extension [ProseToken] {
  /// Tokens stand in the order of their places.
  fileprivate func firstIndex(_ token: ProseToken) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start < token.start { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].start == token.start ? low : nil
  }
}
