import ExactNumbers

extension PassageClaims {
  /// 增加的主要原因是…: the word of change that a reason is given for, against what has just been said to have changed.
  mutating func readReasonDirections() {
    let tokens = passage.lexer.tokens
    var next = 0
    // By the mention that says last what changed.
    var changes: [Int: ChangeStatement] = [:]
    for (index, token) in tokens.enumerated() where token.kind == .word && token.word == .reason {
      while next < passage.mentions.count, passage.mentions[next].token < index { next += 1 }
      guard next > 0, let word = changeWord(beforeReason: index) else { continue }
      if changes.isEmpty {
        for change in comparisons { changes[max(change.growth ?? -1, change.change ?? -1)] = change }
      }
      guard let changed = changes[next - 1] else { continue }
      claimReason(word, of: changed, saidAt: next - 1)
    }
  }

  /// The word of change just before a reason: 减少的主要原因. It begins its clause, or stands behind a comparison.
  private func changeWord(beforeReason index: Int) -> Int? {
    let tokens = passage.lexer.tokens
    var word = index - 1
    if word >= 0, tokens[word].kind == .text, tokens[word].range.count == 3, holds("的", tokens[word]) { word -= 1 }
    guard word >= 0, tokens[word].kind == .word, tokens[word].word == .up || tokens[word].word == .down else {
      return nil
    }
    var before = word - 1
    while before >= 0, tokens[before].kind == .word,
      [.compared, .prior, .comparing, .and, .yearOnYear].contains(tokens[before].word)
    {
      before -= 1
    }
    return before < 0 || tokens[before].endsClause ? word : nil
  }

  private func holds(_ word: Label, _ token: ProseToken) -> Bool {
    passage.text.bytes.withUnsafeBufferPointer { bytes in word.withBytes { bytes.holds($0, at: token.range.lowerBound) }
    }
  }

  private mutating func claimReason(_ index: Int, of changed: ChangeStatement, saidAt last: Int) {
    let word = passage.lexer.tokens[index]
    let stops = passage.lexer.tokens[mention(last).token..<index].count { $0.kind == .stop }
    guard stops <= 1, let place = changed.change ?? changed.growth, changed.direction != 0,
      report[figure(place)].value.sign > 0, !isVague(place)
    else { return }
    // Of several changes in the sentence any may be the one that is explained.
    let sentence = passage.sentence(of: last)
    let isOnly = sentence.allSatisfy { other in
      let role = mention(other).role
      guard role == .change || role == .growth, !mention(other).traits.contains(.explains) else { return true }
      return mention(other).direction == changed.direction
    }
    guard isOnly else { return }
    claimWord(
      word, of: place, changed.direction, isCertain: mention(last).depth == 0)
  }

  /// Claims that a word of change agrees with which way an amount went.
  ///
  /// - Parameter direction: which way it went, by what is known of it
  mutating func claimWord(
    _ word: ProseToken, of place: Int, _ direction: Int, isCertain: Bool = true, condition: Int? = nil
  ) {
    let range = passage.text.source(word.range)
    guard !range.isEmpty else { return }
    let zero = report.add(
      Figure(
        value: ExactDecimal(coefficient: 0, scale: 0), unit: mention(place).unit, range: range, precision: .word))
    let claim = sum(
      .proseDirection, stated: zero, of: [Term(figure(place), direction)],
      comparison: word.word == .up ? .less : .greater)
    add([claim], isCertain: isCertain, condition: condition)
  }
}
