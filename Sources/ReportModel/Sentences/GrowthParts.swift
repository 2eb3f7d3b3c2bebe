import ExactNumbers

extension PassageClaims {
  /// Where amounts add up and each says by how many percent it grew, the growth of the total follows from theirs: a total can't grow
  /// faster than each of its parts.
  mutating func readGrowthOfParts() {
    var growthOf: [Int: Int] = [:]
    for change in comparisons where change.growth != nil && change.comparator != .budget {
      if let subject = change.subject, growthOf[subject] == nil { growthOf[subject] = change.growth }
    }
    for list in lists.prefix(4096) where list.parts.count >= 2 && list.parts.count <= 32 {
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
      let claim = Claim(tie: .proseGrowthParts, stated: figure(total), formula: .expression(rate))
      let isVague = ([total] + growths + list.parts).contains { self.isVague($0) }
      add([claim], isCertain: !isVague, condition: list.reading)
    }
  }

  private func signed(_ growth: Int) -> Arithmetic {
    mention(growth).direction < 0
      ? .subtract(.constant(.zero), .figure(figure(growth))) : .figure(figure(growth))
  }
}
