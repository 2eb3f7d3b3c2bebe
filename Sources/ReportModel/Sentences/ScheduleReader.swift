import ExactNumbers

extension PassageClaims {
  /// 超序时进度3.5个百分点: a rate less the part of the year that has gone by, n months of twelve.
  ///
  /// - Returns: false where the words speak of no 序时进度, or do not say how many months it is of
  mutating func readSchedule(_ index: Int) -> Bool {
    let tokens = passage.lexer.tokens
    let own = mention(index)
    let end = Int(tokens[own.token].start)
    let start =
      index > 0 && mention(index - 1).paragraph == own.paragraph ? Int(tokens[mention(index - 1).token].end) : 0
    guard let words = scheduleWords(max(start, end - 90)..<max(start, end)) else { return false }
    let months: [Int] = passage.text.bytes.withUnsafeBufferPointer {
      ElapsedMonths.all(in: $0, max(0, words.start - Self.periodReach)..<words.start)
    }
    let rates = passage.sentence(of: index).filter {
      $0 < index && mention($0).unit == .percent && mention($0).segment == own.segment
        && [.completion, .share, .rate].contains(mention($0).role)
    }
    var claims: [Claim] = []
    for months in months.prefix(Self.mostAlternatives) {
      let schedule =
        months.isMultiple(of: 3)
        ? Arithmetic.constant(Rational(months / 3 * 25))
        : .divide(.constant(Rational(100 * months)), .constant(Rational(12)))
      for rate in rates.reversed() {
        let rate = Arithmetic.figure(figure(rate))
        claims.append(
          Claim(
            tie: .prosePoints, stated: figure(index),
            formula: report.formula(words.isBehind ? .subtract(schedule, rate) : .subtract(rate, schedule))))
      }
    }
    add(claims, isCertain: claims.count == 1 && !rates.contains(where: isVague))
    return !claims.isEmpty
  }

  /// In bytes: how far back a period is looked for.
  private static let periodReach = 1500

  /// Where 序时进度 is named in a range of the text, and whether the words behind it say that the rate falls short.
  private func scheduleWords(_ range: Range<Int>) -> (start: Int, isBehind: Bool)? {
    let names: [Label] = ["序时", "时间进度"]
    let behind: [Label] = ["慢", "低", "落后", "滞后", "欠", "少", "差"]
    return passage.text.bytes.withUnsafeBufferPointer { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[range.clamped(to: bytes.indices)])
      guard let place = names.lazy.compactMap({ $0.withBytes { part.place(of: $0) } }).first else { return nil }
      return (range.lowerBound + place, behind.contains { $0.withBytes { part.place(of: $0) != nil } })
    }
  }
}
