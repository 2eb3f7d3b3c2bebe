import ExactNumbers

extension PassageClaims {
  /// Scores in prose: they add up to a total, and an execution rate gives its score.
  mutating func readWeights() {
    for index in passage.mentions.indices where mention(index).unit == .point && mention(index).role == .score {
      let own = mention(index)
      var before: [Int] = []
      var position = index - 1
      while position >= 0, index - position <= Self.reach, mention(position).paragraph == own.paragraph {
        if mention(position).unit == .point, mention(position).depth == own.depth { before.append(position) }
        position -= 1
      }
      if before.count >= 2 {
        var claims: [Claim] = []
        for count in stride(from: min(before.count, 16), through: 2, by: -1) {
          claims.append(sum(.proseScores, stated: index, of: before[..<count].map { Term(figure($0)) }))
        }
        let scores = before.filter { mention($0).role == .score }
        if scores.count >= 2 {
          claims.insert(sum(.proseScores, stated: index, of: scores.map { Term(figure($0)) }), at: 0)
        }
        add(claims, isCertain: false)
      }
      readExecutionScore(index)
    }
  }

  /// 执行率79.27%得7.93分（权重10分）
  private mutating func readExecutionScore(_ score: Int) {
    let sentence = passage.sentence(of: score)
    guard let rate = sentence.last(where: { $0 < score && mention($0).role == .completion }),
      let weight = sentence.first(where: { $0 != score && mention($0).unit == .point && $0 > rate })
    else { return }
    let value = Arithmetic.multiply(
      .divide(.figure(figure(rate)), .constant(Rational(100))), .figure(figure(weight)))
    let decimals = Int(report[figure(score)].value.scale)
    add(
      [
        Claim(
          tie: .proseExecutionScore, stated: figure(score), formula: .expression(.rounded(value, decimals: decimals)))
      ], isCertain: false)
  }
}
