import ExactNumbers

extension PassageClaims {
  /// A rate that is told of one name twice: in a headline and in the text, with its amount and in a summary.
  mutating func readRestatedRates() {
    // By the name of what grew, the last that was said to.
    var last: [LabelKey: ChangeStatement] = [:]
    for change in comparisons where change.growth != nil && change.comparator != .budget {
      guard let subject = change.subject, let growth = change.growth, mention(growth).direction != 0 else { continue }
      let key = labelKey(subject)
      guard key.count >= 9 else { continue }
      if let before = last[key], let other = before.growth, mention(other).direction == mention(growth).direction,
        mention(other).year == mention(growth).year, mention(other).unit == mention(growth).unit
      {
        let claim = sum(.proseRestated, stated: growth, of: [Term(figure(other))], comparison: .sameQuantity)
        if isPointMoved(report[figure(growth)].value, report[figure(other)].value),
          mention(other).paragraph != mention(growth).paragraph, !isVague(growth), !isVague(other)
        {
          add([claim], isCertain: true)
        } else {
          add([claim], isCertain: false)
        }
      }
      last[key] = change
    }
  }

  /// 39% and 3.9%: the same digits, two or more, with the point elsewhere.
  private func isPointMoved(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
    let (x, y) = (a.normalized, b.normalized)
    return x.coefficient == y.coefficient && x.scale != y.scale && x.coefficient.magnitude >= 10
  }
}
