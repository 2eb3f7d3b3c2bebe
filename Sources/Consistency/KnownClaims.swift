import ReportModel

/// What was claimed before a step of discovery of the tables that it looks at. It goes through the claims of these tables and those that
/// tables by themselves do not come to: a long report has hundreds of thousands of others.
struct KnownClaims {
  private let tie: Tie?
  private let elsewhere: [Range<Int>]
  /// By figure; empty until somebody looks.
  private var isStated: [Bool] = []
  private var tables: Set<Int32> = []

  /// - Parameter tie: that the claims are of; nil for all claims
  init(_ report: Report, _ tie: Tie? = nil) {
    self.tie = tie
    elsewhere = report.claimsElsewhere
  }

  /// Goes through the claims of a table.
  mutating func look(at table: Int, in report: Report) {
    if isStated.isEmpty {
      isStated = [Bool](repeating: false, count: report.figures.count)
      for range in elsewhere { take(report.claims[range]) }
    }
    for range in report.claims(within: table) { take(report.claims[range]) }
  }

  private mutating func take(_ claims: ArraySlice<Claim>) {
    for claim in claims where tie == nil || claim.tie == tie {
      if claim.table >= 0 { tables.insert(claim.table) }
      if isStated.indices.contains(Int(claim.stated.index)) { isStated[Int(claim.stated.index)] = true }
    }
  }

  /// Whether one of them states a figure of a table that was looked at.
  func state(_ figure: FigureID) -> Bool {
    isStated.indices.contains(Int(figure.index)) && isStated[Int(figure.index)]
  }

  /// Whether one of them is of a table that was looked at.
  func name(table: Int) -> Bool { tables.contains(Int32(truncatingIfNeeded: table)) }
}
