/// How far figures, terms and tables of a piece have moved in the report's lists.
public struct ClaimShift: Sendable {
  public var figures: Int
  public var terms: Int
  public var tables: Int
  /// Figures from a place on have moved by another distance: those that claims made for empty cells.
  var later = (from: Int.max, figures: 0)

  public init(figures: Int, terms: Int, tables: Int = 0) {
    self.figures = figures
    self.terms = terms
    self.tables = tables
  }

  public var isNone: Bool { figures == 0 && terms == 0 && tables == 0 && later.figures == 0 }

  public func moved(_ figure: FigureID) -> FigureID {
    let index = Int(figure.index)
    return FigureID(index + (index < later.from ? figures : later.figures))
  }

  public func moved(_ term: Term) -> Term {
    var term = term
    if term.isFigure { term.figure = moved(term.figure) }
    return term
  }

  public func moved(_ claim: Claim) -> Claim {
    var claim = claim.moved({ moved($0) }, { moved($0) })
    if claim.table >= 0 { claim.table += Int32(truncatingIfNeeded: tables) }
    return claim
  }

  private func moved(_ run: TermRun) -> TermRun {
    TermRun(first: Int(run.first) + terms, count: Int(run.count))
  }

  public func moved(_ arithmetic: Arithmetic) -> Arithmetic { arithmetic.moved { moved($0) } }
}

extension [Claim] {
  /// Adds claims of the version before, moved.
  public mutating func append(_ claims: ArraySlice<Claim>, _ shift: ClaimShift) {
    if shift.isNone { self += claims } else { append(claims) { $0 = shift.moved($0) } }
  }
}
