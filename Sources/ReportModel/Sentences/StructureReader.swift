import ExactNumbers

extension PassageClaims {
  /// 三次产业结构为6.0:46.9:47.1: shares of the parts that were listed last, in their order, which make 100.
  mutating func readStructures() {
    var index = 0
    while index < passage.mentions.count {
      guard mention(index).role == .ratio else {
        index += 1
        continue
      }
      let first = index
      while index < passage.mentions.count, mention(index).role == .ratio,
        mention(index).sentence == mention(first).sentence
      {
        index += 1
      }
      let run = first..<index
      var rest = Arithmetic.constant(Rational(100))
      for other in run.dropLast() { rest = .subtract(rest, .figure(figure(other))) }
      add(
        [Claim(tie: .proseShareSum, stated: figure(index - 1), formula: report.formula(rest))], isCertain: true,
        mostDifference: 1)
      // Parts that have as many members, and add up.
      guard let list = lists.last(where: { $0.parts.count == run.count && ($0.parts.last ?? first) < first }),
        first - list.parent <= Self.reach
      else { continue }
      for (share, part) in zip(run, list.parts) where meet(part, list.parent) {
        let claim = ratio(.proseShare, stated: share, part: part, whole: list.parent)
        add([claim], isCertain: true, mostDifference: 8, condition: list.reading)
      }
    }
  }
}
