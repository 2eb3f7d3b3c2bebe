extension Claim {
  /// The claim of a piece whose figures and terms have come to stand elsewhere in the report's lists.
  func moved(_ figure: (FigureID) -> FigureID, _ run: (TermRun) -> TermRun) -> Claim {
    var claim = self
    claim.stated = figure(stated)
    // Evidence of nothing stands nowhere.
    if evidence.count > 0 { claim.evidence = run(evidence) }
    switch formula {
    case .sum(let terms): claim.formula = .sum(run(terms))
    case .ratio(let part, let whole, let scale):
      claim.formula = .ratio(part: run(part), whole: run(whole), scale: scale)
    case .expression(let terms): claim.formula = .expression(run(terms))
    }
    return claim
  }
}

extension Arithmetic {
  func moved(_ figure: (FigureID) -> FigureID) -> Arithmetic {
    switch self {
    case .figure(let id): .figure(figure(id))
    case .constant: self
    case .add(let a, let b): .add(a.moved(figure), b.moved(figure))
    case .subtract(let a, let b): .subtract(a.moved(figure), b.moved(figure))
    case .multiply(let a, let b): .multiply(a.moved(figure), b.moved(figure))
    case .divide(let a, let b): .divide(a.moved(figure), b.moved(figure))
    case .minimum(let all): .minimum(all.map { $0.moved(figure) })
    case .maximum(let all): .maximum(all.map { $0.moved(figure) })
    case .absolute(let a): .absolute(a.moved(figure))
    case .rounded(let a, let decimals): .rounded(a.moved(figure), decimals: decimals)
    }
  }
}
