import ReportModel

/// The claims that figures take part in which are around a contradiction: a large report has hundreds of thousands of others, which
/// a `ClaimIndex` would hold as well.
struct NearClaims {
  private let claims: [Claim]
  private let terms: [Term]
  /// For each figure its number among those that are near; -1 for one that is not.
  private var numbers: [Int32]
  /// `entries[starts[n] ..< starts[n + 1]]` are the claims of the figure with number n, in order.
  private var starts: [Int]
  private var entries: [Int32]

  /// - Parameter near: figures whose claims will be asked for
  init(_ report: Report, near: [Int]) {
    claims = report.claims
    terms = report.terms
    let terms = terms
    var numbers = [Int32](repeating: -1, count: report.figures.count)
    var count = 0
    for figure in near where numbers.indices.contains(figure) && numbers[figure] < 0 {
      numbers[figure] = Int32(truncatingIfNeeded: count)
      count += 1
    }
    var latest = [Int32](repeating: -1, count: count)
    var starts = [Int](repeating: 0, count: count + 1)
    var found: [(number: Int32, claim: Int32)] = []
    // In place: a claim that is taken out of the list is counted as held, which costs more than to look at it.
    claims.withUnsafeBufferPointer { claims in
      for range in report.claims(about: near) {
        for place in range {
          let index = Int32(truncatingIfNeeded: place)
          claims[place].forEachFigure(terms) { figure in
            guard numbers.indices.contains(figure), numbers[figure] >= 0 else { return }
            let number = Int(numbers[figure])
            guard latest[number] != index else { return }
            latest[number] = index
            starts[number + 1] += 1
            found.append((numbers[figure], index))
          }
        }
      }
    }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var next = starts
    var entries = [Int32](repeating: 0, count: found.count)
    for (number, claim) in found {
      entries[next[Int(number)]] = claim
      next[Int(number)] += 1
    }
    self.numbers = numbers
    self.starts = starts
    self.entries = entries
  }

  /// In their order.
  func claims(of figure: Int) -> ArraySlice<Int32> {
    guard numbers.indices.contains(figure) else { return [] }
    if numbers[figure] >= 0 {
      let number = Int(numbers[figure])
      return entries[starts[number]..<starts[number + 1]]
    }
    let others = claims.indices.filter { index in
      var takesPart = false
      claims[index].forEachFigure(terms) { if $0 == figure { takesPart = true } }
      return takesPart
    }
    return ArraySlice(others.map { Int32(truncatingIfNeeded: $0) })
  }
}
