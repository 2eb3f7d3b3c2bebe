import ReportModel

/// The claims that each figure takes part in. Built only where something is contradicted, and for the figures around that: a large report
/// has hundreds of thousands of others.
struct ClaimIndex {
  private let claims: [Claim]
  private let terms: [Term]
  /// For each figure where it stands in `entries`; -1 for one that is not near.
  private var places: [Int32]
  private var entries: [[Int32]] = []

  /// - Parameter near: figures whose claims will be asked for, and those of the figures in these claims
  init(figures: Int, claims: [Claim], terms: [Term], near: [Int]) {
    self.claims = claims
    self.terms = terms
    places = Array(repeating: -1, count: figures)
    var isNear = [Bool](repeating: false, count: figures)
    for figure in near where isNear.indices.contains(figure) { isNear[figure] = true }
    for claim in claims {
      var touches = false
      claim.forEachFigure(terms) { figure in
        if isNear.indices.contains(figure), isNear[figure] { touches = true }
      }
      guard touches else { continue }
      claim.forEachFigure(terms) { figure in
        guard places.indices.contains(figure), places[figure] < 0 else { return }
        places[figure] = Int32(truncatingIfNeeded: entries.count)
        entries.append([])
      }
    }
    for (index, claim) in claims.enumerated() {
      let index = Int32(truncatingIfNeeded: index)
      claim.forEachFigure(terms) { figure in
        guard places.indices.contains(figure), places[figure] >= 0 else { return }
        let place = Int(places[figure])
        if entries[place].last != index { entries[place].append(index) }
      }
    }
  }

  /// In their order.
  func claims(of figure: Int) -> [Int32] {
    guard places.indices.contains(figure) else { return [] }
    if places[figure] >= 0 { return entries[Int(places[figure])] }
    return claims.indices.filter { index in
      var takesPart = false
      claims[index].forEachFigure(terms) { if $0 == figure { takesPart = true } }
      return takesPart
    }.map { Int32(truncatingIfNeeded: $0) }
  }
}

extension Claim {
  /// The figures that take part, the stated one first, some perhaps more than once.
  func forEachFigure(_ terms: [Term], _ body: (Int) -> Void) {
    body(Int(stated.index))
    func visit(_ run: TermRun) {
      guard run.first >= 0, run.count >= 0, Int(run.first) + Int(run.count) <= terms.count else { return }
      for index in run.indices { body(Int(terms[index].figure.index)) }
    }
    switch formula {
    case .sum(let run): visit(run)
    case .ratio(let part, let whole, _):
      visit(part)
      visit(whole)
    case .expression(let arithmetic):
      for figure in arithmetic.figures { body(figure) }
    }
  }
}

extension Arithmetic {
  /// The figures in it, in no order to rely on; without recursion, for it may be deep. Of what is too large to be worked
  /// out, not all of them.
  var figures: [Int] {
    var found: [Int] = []
    var open = [self]
    var steps = 0
    while let next = open.popLast(), steps < ArithmeticEvaluator.mostSteps {
      steps += 1
      switch next {
      case .figure(let id): found.append(Int(id.index))
      case .constant: break
      case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b), .divide(let a, let b):
        open.append(a)
        open.append(b)
      case .minimum(let parts), .maximum(let parts): open += parts
      case .absolute(let a), .rounded(let a, _): open.append(a)
      }
    }
    return found
  }
}
