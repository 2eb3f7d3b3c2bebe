import ExactNumbers
import ReportModel

/// A claim prepared for being asked about one figure after another.
struct ClaimProfile {
  enum Form {
    /// With the stated figure among the terms, at −1: the spread is that of formula − stated.
    case sum(Spread)
    case ratio(scale: Rational)
    case expression(Arithmetic)
  }

  var claim: Int
  var stated: Int
  var comparison: ClaimComparison
  var form: Form
  /// Each figure once, by figure. Of expressions without coefficients.
  var terms: [LinearTerm]
  /// Most decimals among the rounded and exact figures of each unit.
  private var decimals = Array(repeating: UInt8(0), count: 16)

  /// nil where a figure is missing.
  init?(_ index: Int, _ claim: Claim, _ judge: inout Judge) {
    guard judge.figures.indices.contains(Int(claim.stated.index)) else { return nil }
    self.claim = index
    stated = Int(claim.stated.index)
    comparison = claim.comparison
    judge.linear.removeAll()
    switch claim.formula {
    case .sum(let run):
      guard judge.collect(run, part: 1, whole: 0) else { return nil }
      judge.linear.append(figure: stated, part: -1, whole: 0)
      form = .sum(Spread())
    case .ratio(let part, let whole, let scale):
      guard judge.collect(part, part: 1, whole: 0), judge.collect(whole, part: 0, whole: 1) else { return nil }
      form = .ratio(scale: Rational(Int(scale)))
    case .expression(let run):
      let arithmetic = Arithmetic(run, in: judge.terms)
      for figure in arithmetic.figures {
        guard judge.figures.indices.contains(figure) else { return nil }
        judge.linear.append(figure: figure, part: 0, whole: 0)
      }
      form = .expression(arithmetic)
    }
    judge.linear.merge()
    terms = judge.linear.terms.sorted { $0.figure < $1.figure }
    for term in terms {
      let figure = judge.figures[term.figure]
      let unit = Int(figure.unit.rawValue)
      if decimals.indices.contains(unit) { decimals[unit] = max(decimals[unit], figure.value.scale) }
    }
    if case .sum = form { form = .sum(Spread(terms, judge.figures)) }
  }

  /// The figure's coefficients; nil where it is none of the terms.
  func term(_ figure: Int) -> LinearTerm? {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if terms[middle].figure < figure { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && terms[low].figure == figure ? terms[low] : nil
  }

  /// The figures that take part, by figure, the stated one with them.
  var figures: [Int] {
    let all = terms.map(\.figure)
    return term(stated) == nil ? all + [stated] : all
  }

  func mostDecimals(of unit: Unit) -> Int {
    decimals.indices.contains(Int(unit.rawValue)) ? Int(decimals[Int(unit.rawValue)]) : 0
  }

  /// Whether the result follows from amounts: a rate that a writer computes.
  var isRate: Bool { if case .ratio = form { true } else { false } }

  /// The result is one of the terms, like the rest.
  var isSum: Bool { if case .sum = form { true } else { false } }

  /// Both sides are held by the claim, where an inequality leaves one open.
  var isEquality: Bool { comparison == .equal || comparison == .sameQuantity }
}
