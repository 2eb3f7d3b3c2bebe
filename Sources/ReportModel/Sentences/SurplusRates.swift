extension PassageClaims {
  /// 收入45696元，支出45629.6元，结余66.4元，累计结余360.31元，盈0.15%: what is left, of the month or of all of them, over what came in or went out.
  mutating func readSurplusRate(_ index: Int) -> Bool {
    guard mention(index).unit == .percent, saysSurplus(index) else { return false }
    let near = passage.sentence(of: index).filter {
      $0 < index && mention($0).isValue && mention($0).isMoney && mention($0).depth == mention(index).depth
    }
    let rests = near.filter { mention($0).traits.contains(.isDifference) }
    let incomes = near.filter { !rests.contains($0) && holds("收", in: mention($0).label) }
    guard !rests.isEmpty, let income = incomes.first, incomes.allSatisfy({ isPrintedAlike($0, income) }) else {
      return false
    }
    let wholes = [income] + near.filter { !rests.contains($0) && holds(["支", "付"], in: mention($0).label) }
    var claims: [Claim] = []
    for rest in rests {
      for whole in wholes where meet(rest, whole) && claims.count < Self.mostAlternatives {
        claims.append(ratio(.proseRate, stated: index, part: rest, whole: whole))
      }
    }
    add(claims, isCertain: !isVague(index) && !isVague(income) && !rests.contains(where: isVague))
    return true
  }

  /// 盈, 亏 just before the number.
  private func saysSurplus(_ index: Int) -> Bool {
    let end = Int(passage.lexer.tokens[mention(index).token].start)
    return passage.text.bytes.withUnsafeBufferPointer { bytes in
      ["盈", "亏", "盈余率", "结余率", "盈余"].contains { (word: Label) in word.withBytes { bytes.holds($0, at: end - $0.count) }
      }
    }
  }
}
