import ExactNumbers

extension PassageClaims {
  /// 12人，每人每月2000元，全年共计28.80万元: the months are not written where the amount says that it is of the year.
  ///
  /// - Returns: whether that is what the words say
  mutating func readMonthly(_ standard: Int, _ quantities: [Int], _ amount: Int) -> Bool {
    guard standard > 0, isMonthly(standard), saysYear(amount), amount - standard <= 2 else { return false }
    let people = quantities.filter { $0 < standard && countsPeople($0) }
    // Months that are written are another sentence.
    guard let quantity = people.last, people.allSatisfy({ isPrintedAlike($0, quantity) }),
      quantities.allSatisfy({ people.contains($0) || $0 < quantity })
    else { return false }
    let value = Arithmetic.multiply(
      .multiply(.figure(figure(quantity)), .figure(figure(standard))), .constant(Rational(12)))
    let claim = Claim(
      tie: .proseProduct, stated: figure(amount),
      formula: report.formula(scaled(value, from: mention(standard).unit, to: mention(amount).unit)))
    add([claim], isCertain: isStatedProduct(amount) && !isVague(amount) && !isVague(quantity))
    return true
  }

  private func isMonthly(_ standard: Int) -> Bool {
    let number = passage.number(mention(standard))
    let start = max(0, Int(passage.lexer.tokens[mention(standard).token].start) - 24)
    let before = start..<number.range.lowerBound
    if holds("每人每月", in: before) || holds("每人月", in: before) { return true }
    return holds("人", in: number.per) && holds("月", in: number.per)
  }

  private func saysYear(_ amount: Int) -> Bool {
    let end = Int(passage.lexer.tokens[mention(amount).token].start)
    let range = max(0, end - 30)..<end
    return holds("全年", in: range) || holds("一年", in: range)
  }

  private func countsPeople(_ index: Int) -> Bool {
    let unit = passage.number(mention(index)).unitRange
    return unit.count == 3 && ["人", "名", "位"].contains { holds($0, in: unit) }
  }
}
