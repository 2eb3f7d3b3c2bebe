import ExactNumbers

extension PassageClaims {
  /// a × b = c, a ÷ b × 100% = c, a + b = c: formulas that are written out.
  mutating func readFormulas() {
    let tokens = passage.lexer.tokens
    for (index, token) in tokens.enumerated() where token.kind == .equals {
      guard index + 1 < tokens.count, tokens[index + 1].kind == .number, let result = mentionAt(token: index + 1) else {
        continue
      }
      var operands: [Int] = []
      var signs: [ProseToken.Kind] = []
      var position = index - 1
      while position >= 0, operands.count < 32, tokens[position].kind == .number,
        let operand = mentionAt(token: position)
      {
        operands.append(operand)
        position -= 1
        guard position >= 0, [.times, .plus, .divided].contains(tokens[position].kind) else { break }
        signs.append(tokens[position].kind)
        position -= 1
      }
      guard operands.count >= 2, signs.count == operands.count - 1 else { continue }
      operands.reverse()
      signs.reverse()
      if signs.allSatisfy({ $0 == .plus }) {
        guard operands.allSatisfy({ meet($0, result) }) else { continue }
        add([sum(.proseParts, stated: result, of: operands.map { Term(figure($0)) })], isCertain: true)
      } else if !signs.contains(.plus) {
        readProduct(operands, signs, result)
      }
    }
  }

  private mutating func readProduct(_ operands: [Int], _ signs: [ProseToken.Kind], _ result: Int) {
    // × 100% is no rounded rate.
    let rest = zip(signs, operands.dropFirst()).filter { sign, operand in sign != .times || !isHundredPercent(operand) }
    let operands = [operands[0]] + rest.map { $0.1 }
    guard operands.count >= 2 else { return }
    var value = Arithmetic.figure(figure(operands[0]))
    for (sign, operand) in rest {
      let operand = Arithmetic.figure(figure(operand))
      value = sign == .times ? .multiply(value, operand) : .divide(value, operand)
    }
    let money = operands.filter { mention($0).isMoney }
    let percents = operands.filter { mention($0).unit == .percent }
    if mention(result).unit == .percent {
      guard percents.count <= 1, signs.contains(.divided) else { return }
      if percents.isEmpty { value = .multiply(value, .constant(Rational(100))) }
      add(
        [Claim(tie: .proseRate, stated: figure(result), formula: report.formula(value))], isCertain: operands.count <= 3
      )
      return
    }
    guard money.count <= 1, !signs.contains(.divided) || money.isEmpty else { return }
    for _ in percents { value = .divide(value, .constant(Rational(100))) }
    let from = money.first.map { mention($0).unit } ?? mention(result).unit
    add(
      [
        Claim(
          tie: .proseProduct, stated: figure(result),
          formula: report.formula(scaled(value, from: from, to: mention(result).unit)))
      ], isCertain: operands.count == 2 && mention(result).unit != .none)
  }

  private func isHundredPercent(_ index: Int) -> Bool {
    mention(index).unit == .percent && report[figure(index)].value == ExactDecimal(100)
  }

  /// The mention of a number's token.
  private func mentionAt(token: Int) -> Int? {
    var low = 0
    var high = passage.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if passage.mentions[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low < passage.mentions.count && passage.mentions[low].token == token ? low : nil
  }
}
