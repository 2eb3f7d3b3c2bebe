import ExactNumbers

extension PassageClaims {
  /// 执行率79.27%得7.93分（权重10分）, and scores of a sentence that make its total.
  mutating func readScores() {
    for index in passage.mentions.indices where mention(index).unit == .point && mention(index).role == .score {
      readExecutionScore(index)
      readScoreTotal(index)
    }
  }

  private mutating func readExecutionScore(_ score: Int) {
    let sentence = passage.sentence(of: score)
    guard let rate = sentence.last(where: { $0 < score && mention($0).role == .completion && score - $0 <= 2 }),
      let weight = sentence.first(where: { $0 != score && $0 > rate && mention($0).unit == .point })
    else { return }
    let value = Arithmetic.multiply(
      .divide(.figure(figure(rate)), .constant(Rational(100))), .figure(figure(weight)))
    let decimals = Int(report[figure(score)].value.scale)
    add(
      [
        Claim(tie: .executionScore, stated: figure(score), formula: report.formula(.rounded(value, decimals: decimals)))
      ], isCertain: false)
  }

  /// 自评总分97.93分 behind what it is made of.
  private mutating func readScoreTotal(_ total: Int) {
    guard mention(total).traits.contains(.isTotal) || saysTotal(total) else { return }
    let before = passage.sentence(of: total).filter {
      $0 < total && mention($0).unit == .point && mention($0).depth == mention(total).depth
    }
    guard before.count >= 2 else { return }
    var claims: [Claim] = []
    for count in stride(from: before.count, through: 2, by: -1) {
      claims.append(sum(.scoreSum, stated: total, of: before.suffix(count).map { Term(figure($0)) }))
    }
    add(Array(claims.prefix(Self.mostAlternatives)), isCertain: false)
  }

  private func saysTotal(_ index: Int) -> Bool {
    let end = Int(passage.lexer.tokens[mention(index).token].start)
    return passage.text.bytes.withUnsafeBufferPointer { bytes in
      let before = UnsafeBufferPointer(rebasing: bytes[max(0, end - 18)..<end])
      return Label("总分").withBytes { before.place(of: $0) != nil }
    }
  }
}
