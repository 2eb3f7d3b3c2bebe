extension PassageClaims {
  /// 任务115户，完成264户，超任务129.57%: by how much what was done goes beyond what was planned.
  mutating func readExcesses() {
    for index in passage.mentions.indices
    where mention(index).role == .growth && mention(index).traits.contains(.isExcess) {
      guard !mention(index).traits.contains(.explains) else { continue }
      readExcess(index)
    }
  }

  private mutating func readExcess(_ index: Int) {
    var last = index
    // The nearest sentence that says what was planned and what was done.
    while last > 0, index - last <= Self.reach {
      let sentence = passage.sentence(of: last - 1).prefix { $0 < index }
      let values = sentence.filter { mention($0).isValue && mention($0).unit != .none }
      let budgets = values.filter { isPlanned($0) }
      var claims: [Claim] = []
      var isSure = true
      for budget in budgets.reversed() {
        let actuals = values.filter { !isPlanned($0) && isOfOneUnit($0, budget) }
        for actual in actuals.reversed() where claims.count < Self.mostAlternatives {
          claims.append(
            ratio(
              .proseGrowth, stated: index, part: [Term(figure(actual)), Term(figure(budget), -1)],
              whole: [Term(figure(budget))]))
          isSure =
            isSure && !isVague(actual) && !isVague(budget) && isPrintedAlike(actual, actuals[0])
            && isPrintedAlike(budget, budgets[0])
        }
      }
      if !claims.isEmpty {
        add(claims, isCertain: isSure && !isVague(index))
        return
      }
      guard let first = sentence.first, first < last else { return }
      last = first
    }
  }

  private func isPlanned(_ index: Int) -> Bool {
    mention(index).traits.contains(.isBudget) && !mention(index).traits.contains(.isActual)
  }

  /// Amounts of money, or counts of the same: 户 with 户.
  func isOfOneUnit(_ a: Int, _ b: Int) -> Bool {
    guard meet(a, b) else { return false }
    if mention(a).isMoney { return true }
    let (x, y) = (passage.number(mention(a)).unitRange, passage.number(mention(b)).unitRange)
    let bytes = passage.text.bytes
    guard x.upperBound <= bytes.count, y.upperBound <= bytes.count else { return false }
    return bytes[x].elementsEqual(bytes[y])
  }
}
