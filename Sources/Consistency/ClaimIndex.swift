import ReportModel

/// The claims that each figure takes part in. Built only where somebody asks about figures.
public struct ClaimIndex: Sendable {
  /// `entries[starts[f] ..< starts[f + 1]]` are the claims of figure f, in order.
  private var starts: [Int32]
  private var entries: [Int32] = []

  init(figures: Int, claims: [Claim], terms: [Term]) {
    starts = Array(repeating: 0, count: figures + 1)
    var latest = Array(repeating: Int32(-1), count: figures)
    for (index, claim) in claims.enumerated() {
      let index = Int32(truncatingIfNeeded: index)
      claim.forEachFigure(terms) { figure in
        guard latest.indices.contains(figure), latest[figure] != index else { return }
        latest[figure] = index
        starts[figure + 1] &+= 1
      }
    }
    for figure in 0..<figures { starts[figure + 1] &+= starts[figure] }
    entries = Array(repeating: 0, count: Int(starts[figures]))
    var next = starts
    latest = Array(repeating: -1, count: figures)
    for (index, claim) in claims.enumerated() {
      let index = Int32(truncatingIfNeeded: index)
      claim.forEachFigure(terms) { figure in
        guard latest.indices.contains(figure), latest[figure] != index else { return }
        latest[figure] = index
        entries[Int(next[figure])] = index
        next[figure] &+= 1
      }
    }
  }

  public init(_ report: Report) {
    self.init(figures: report.figures.count, claims: report.claims, terms: report.terms)
  }

  /// Indices of the claims that a figure takes part in, as result or as part, in order.
  public func claims(of figure: FigureID) -> [Int] { claims(of: Int(figure.index)).map(Int.init) }

  func claims(of figure: Int) -> ArraySlice<Int32> {
    guard figure >= 0, figure + 1 < starts.count else { return [] }
    return entries[Int(starts[figure])..<Int(starts[figure + 1])]
  }
}

extension Claim {
  /// The figures that take part, the stated one first, some perhaps more than once.
  func forEachFigure(_ terms: [Term], _ body: (Int) -> Void) {
    body(Int(stated.index))
    func visit(_ run: TermRun) {
      guard run.first >= 0, run.count >= 0, Int(run.first) + Int(run.count) <= terms.count else { return }
      for index in run.indices where terms[index].isFigure { body(Int(terms[index].figure.index)) }
    }
    switch formula {
    case .sum(let run): visit(run)
    case .ratio(let part, let whole, _):
      visit(part)
      visit(whole)
    case .expression(let run): visit(run)
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
    while let next = open.popLast(), steps < Arithmetic.mostParts {
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
