import ExactNumbers

extension PassageClaims {
  /// Where amounts add up and each says by how many percent it grew, the growth of the total follows from theirs: a total can't grow
  /// faster than each of its parts.
  mutating func readGrowthOfParts() {
    var growthOf: [Int: Int] = [:]
    for change in comparisons where change.growth != nil && change.comparator != .budget {
      if let subject = change.subject, growthOf[subject] == nil { growthOf[subject] = change.growth }
    }
    for list in lists.prefix(4096) where list.parts.count >= 2 && list.parts.count <= 32 && !isAtConstantPrices(list) {
      guard let total = growthOf[list.parent], mention(total).direction != 0 else { continue }
      let growths = list.parts.compactMap { growthOf[$0] }
      guard growths.count == list.parts.count, growths.allSatisfy({ mention($0).direction != 0 }),
        list.parts.allSatisfy({ mention($0).unit == mention(list.parent).unit })
      else { continue }
      let before = zip(list.parts, growths).map { part, growth in
        Arithmetic.divide(
          .figure(figure(part)),
          .add(.constant(.one), .divide(signed(growth), .constant(Rational(100)))))
      }
      guard let first = before.first else { continue }
      let base = before.dropFirst().reduce(first) { .add($0, $1) }
      let rate = Arithmetic.multiply(
        .constant(Rational(100 * mention(total).direction)),
        .subtract(.divide(.figure(figure(list.parent)), base), .constant(.one)))
      let claim = Claim(tie: .proseGrowthParts, stated: figure(total), formula: report.formula(rate))
      let isVague = ([total] + growths + list.parts).contains { self.isVague($0) }
      add([claim], isCertain: !isVague, condition: list.reading)
    }
  }

  /// 生产总值, 增加值: their growth is told at constant prices, and the amounts are not.
  private func isAtConstantPrices(_ list: PartsList) -> Bool {
    ([list.parent] + list.parts).contains { index in
      let key = labelKey(index)
      return ["产值", "生产总值", "增加值"].contains { key.contains(LabelKey(Array($0.utf8))) }
    }
  }

  private func signed(_ growth: Int) -> Arithmetic {
    mention(growth).direction < 0
      ? .subtract(.constant(.zero), .figure(figure(growth))) : .figure(figure(growth))
  }

  /// 收入增长5%；其中税收下降2.9%，非税下降7.1%: no total grows faster than each of its parts, nor slower.
  mutating func readGrowthBounds() {
    var index = 1
    while index < passage.mentions.count {
      let first = index
      index += 1
      guard mention(first).role == .growth, mention(first).traits.contains(.opensParts), namesItself(first) else {
        continue
      }
      var run = [first]
      while index < passage.mentions.count, run.count < 16, mention(index).role == .growth, namesItself(index),
        mention(index).sentence == mention(first).sentence, mention(index).depth == mention(first).depth
      {
        run.append(index)
        index += 1
      }
      claimBounds(run)
    }
  }

  private func namesItself(_ index: Int) -> Bool {
    mention(index).traits.contains(.hasOwnSubject) && mention(index).labelKey != 0 && mention(index).direction != 0
      && !mention(index).traits.contains(.explains) && !isVague(index)
  }

  /// The growth of a total lies between the least and the greatest of its parts, where they are all of them.
  private mutating func claimBounds(_ parts: [Int]) {
    let total = parts[0] - 1
    guard parts.count >= 2, mention(total).role == .growth, mention(total).direction != 0, !isVague(total),
      mention(total).comparator == mention(parts[0]).comparator || mention(parts[0]).comparator == .none,
      mention(total).depth == mention(parts[0]).depth, mention(parts[0]).sentence - mention(total).sentence <= 1,
      Partition.isKnown(parts.map { labelKey($0) })
    else { return }
    let growths = parts.map(signed)
    let isDown = mention(total).direction < 0
    // What is printed behind 下降 is the growth with the sign turned.
    func bound(_ value: Arithmetic) -> Formula {
      report.formula(isDown ? .subtract(.constant(.zero), value) : value)
    }
    let most = Claim(
      tie: .proseGrowthParts, stated: figure(total), formula: bound(.maximum(growths)),
      comparison: isDown ? .atLeast : .atMost)
    let least = Claim(
      tie: .proseGrowthParts, stated: figure(total), formula: bound(.minimum(growths)),
      comparison: isDown ? .atMost : .atLeast)
    add([most], isCertain: true)
    add([least], isCertain: true)
  }
}
