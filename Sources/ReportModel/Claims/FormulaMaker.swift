import ExactNumbers

/// Makes the formula of a claim from arithmetic: a sum or a ratio where it is one, which are judged more sharply and told
/// more plainly than expressions.
struct FormulaMaker {
  let figures: [Figure]

  enum Shape {
    case sum([Term])
    case ratio(part: [Term], whole: [Term], scale: Int32)
    case expression
  }

  /// - Parameters:
  ///   - arithmetic: counted in the stated figure's own unit.
  func shape(_ arithmetic: Arithmetic, stated: Figure) -> Shape {
    if let form = LinearForm(arithmetic), form.isSum, !form.coefficients.isEmpty {
      guard let scaled = scaled(form), agree(scaled.units + [stated.unit]),
        scaled.scale == Rational.powerOfTen(stated.unit.powerOfTen)
      else { return .expression }
      return .sum(scaled.terms)
    }
    var scale = Rational.one
    var rest = arithmetic
    while case .multiply(.constant(let factor), let inner) = rest {
      scale = scale * factor
      rest = inner
    }
    guard case .divide(let top, let bottom) = rest, let part = LinearForm(top), let whole = LinearForm(bottom),
      part.isSum,
      whole.isSum, !part.coefficients.isEmpty, !whole.coefficients.isEmpty, let a = scaled(part), let b = scaled(whole),
      agree(a.units + b.units)
    else { return .expression }
    // stated = scale × (Σa ÷ a.scale) ÷ (Σb ÷ b.scale)
    guard let factor = (scale * b.scale).divided(by: a.scale), factor.isInteger, let whole = factor.numerator.int,
      let small = Int32(exactly: whole), small > 0
    else { return .expression }
    return .ratio(part: a.terms, whole: b.terms, scale: small)
  }

  /// Whole coefficients for figures counted in 元 (money) or as printed, and what they were multiplied by for it.
  private func scaled(_ form: LinearForm) -> (terms: [Term], units: [Unit], scale: Rational)? {
    var factors: [(FigureID, Rational)] = []
    var units: Set<Unit> = []
    var least = 0
    for (id, factor) in form.coefficients {
      guard figures.indices.contains(Int(id.index)) else { return nil }
      let unit = figures[Int(id.index)].unit
      units.insert(unit)
      let inYuan = factor * Rational.powerOfTen(-unit.powerOfTen)
      factors.append((id, inYuan))
      // A denominator of 10ⁿ and nothing else leaves whole coefficients.
      guard let decimals = inYuan.exactDecimal?.normalized.scale else { return nil }
      least = max(least, Int(decimals))
    }
    let scale = Rational.powerOfTen(least)
    var terms: [Term] = []
    terms.reserveCapacity(factors.count)
    for (id, factor) in factors {
      let whole = factor * scale
      guard whole.isInteger, let coefficient = whole.numerator.int, Int32(exactly: coefficient) != nil else {
        return nil
      }
      terms.append(Term(id, coefficient))
    }
    return (terms, Array(units), scale)
  }

  /// Sums and ratios take money of any unit, or one unit of anything else.
  private func agree(_ units: [Unit]) -> Bool {
    if units.allSatisfy(\.isMoney) { return true }
    return Set(units).count == 1
  }
}
