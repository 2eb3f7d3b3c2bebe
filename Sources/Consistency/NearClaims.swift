import ReportModel

/// The claims that figures take part in which are around a contradiction: a large report has hundreds of thousands of others, which
/// a `ClaimIndex` would hold as well.
struct NearClaims {
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
    claims.withUnsafeBufferPointer { claims in
      for index in claims.indices {
        var touches = false
        claims[index].forEachFigure(terms) { figure in
          if isNear.indices.contains(figure), isNear[figure] { touches = true }
        }
        guard touches else { continue }
        claims[index].forEachFigure(terms) { figure in
          guard places.indices.contains(figure), places[figure] < 0 else { return }
          places[figure] = Int32(truncatingIfNeeded: entries.count)
          entries.append([])
        }
      }
      for number in claims.indices {
        let index = Int32(truncatingIfNeeded: number)
        claims[number].forEachFigure(terms) { figure in
          guard places.indices.contains(figure), places[figure] >= 0 else { return }
          let place = Int(places[figure])
          if entries[place].last != index { entries[place].append(index) }
        }
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
