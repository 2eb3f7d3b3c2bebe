import ReportModel

/// Claims that were taken of readings: the same figures tied in the same way make one claim, however many words say so.
struct TakenClaims {
  private let terms: [Term]
  private var claims: [Claim] = []
  /// For each figure the last claim that it is stated by, and for each claim the one before; -1 for none.
  private var heads: [Int32]
  private var earlier: [Int32] = []

  init(figures: Int, _ terms: [Term]) {
    heads = [Int32](repeating: -1, count: figures)
    self.terms = terms
  }

  /// False where the claim is there already.
  mutating func insert(_ claim: Claim) -> Bool {
    let stated = Int(claim.stated.index)
    guard heads.indices.contains(stated) else { return false }
    var index = heads[stated]
    while index >= 0 {
      let other = claims[Int(index)]
      if other.tie == claim.tie, figures(other) == figures(claim) { return false }
      index = earlier[Int(index)]
    }
    earlier.append(heads[stated])
    heads[stated] = Int32(truncatingIfNeeded: claims.count)
    claims.append(claim)
    return true
  }

  private func figures(_ claim: Claim) -> [Term] {
    switch claim.formula {
    case .sum(let run):
      let figures = Array(terms[run.indices])
      return figures.count > 1 ? figures.sorted { $0.figure.index < $1.figure.index } : figures
    case .ratio(let part, let whole, _): return Array(terms[part.indices]) + Array(terms[whole.indices])
    case .expression(let run): return terms[run.indices].filter(\.isFigure)
    }
  }
}
