extension PassageClaims {
  /// 新增债券A，其中一般a1、专项a2。再融资债券B，其中一般b1、专项b2。合计C，其中一般c1、专项c2: where the last total is the others together, so are its
  /// parts by their names.
  mutating func readCombinedLists() {
    guard lists.count >= 3 else { return }
    let own = lists
    for (order, list) in own.enumerated().prefix(1024)
    where order >= 2 && list.parts.count >= 2 && list.parts.count <= 16 {
      guard namesTotal(list.parent) else { continue }
      // The lists just before it that have parts of the same names.
      var before: [PartsList] = []
      for other in own[..<order].reversed() {
        // One list may be noted for several totals.
        if other.parts == list.parts { continue }
        guard hasSameNames(other, list), (other.parts.last ?? list.parent) < list.parent,
          list.parent - other.parent <= Self.reach, before.count < 8
        else { break }
        before.append(other)
      }
      guard before.count >= 2, before.allSatisfy({ meet($0.parent, list.parent) }) else { continue }
      for count in 2...before.count { claim(list, of: Array(before[..<count])) }
    }
  }

  private mutating func claim(_ list: PartsList, of others: [PartsList]) {
    let together = report.readings.count
    add(
      [sum(.proseParts, stated: list.parent, of: others.map { Term(figure($0.parent)) })], isCertain: false,
      slipAlternatives: 1)
    for (position, part) in list.parts.enumerated() {
      let claim = sum(.proseParts, stated: part, of: others.map { Term(figure($0.parts[position])) })
      add([claim], isCertain: !isVague(part), condition: together)
    }
  }

  private func hasSameNames(_ a: PartsList, _ b: PartsList) -> Bool {
    a.parts.count == b.parts.count
      && zip(a.parts, b.parts).allSatisfy {
        mention($0).labelKey == mention($1).labelKey && mention($0).labelKey != 0 && meet($0, $1)
      }
  }

  /// 合计，全国发行…: the word stands in a clause of its own before the total.
  private func namesTotal(_ index: Int) -> Bool {
    let tokens = passage.lexer.tokens
    var position = mention(index).token - 1
    while position >= 0, mention(index).token - position <= 12, tokens[position].kind != .stop,
      tokens[position].kind != .number
    {
      if tokens[position].kind == .word, tokens[position].word == .total { return tokens[position + 1].kind == .comma }
      position -= 1
    }
    return false
  }
}
