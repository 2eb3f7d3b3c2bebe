/// A figure of another file that takes part in claims of this one.
public struct ForeignFigure: Sendable {
  public var figure: FigureID
  /// What it is of.
  public var name: String
  public var path: String
  public var place: FilePlace
}

/// Ties what a report states to what files state that belong with it: one number in both, a body's at most its department's.
public enum BetweenFiles {
  /// The report with these claims; as it is where it belongs with no file, and without an exchange.
  ///
  /// - Parameter path: as findings name the report
  public static func tie(_ report: Report, path: String, _ exchange: (any FactExchange)?) -> Report {
    guard let exchange, let facts = FactReader.facts(of: report, path: path) else { return report }
    let foreign = exchange.exchange(facts, of: report.tree.bytes)
    guard !foreign.isEmpty else { return report }
    var report = report
    for other in foreign {
      guard let own = facts.facts[other.key] else { continue }
      claim(own, other, &report)
    }
    return report
  }

  private static func claim(_ own: Fact, _ other: ForeignFact, _ report: inout Report) {
    guard own.figure.unit == other.figure.unit || own.figure.unit.isMoney && other.figure.unit.isMoney else { return }
    guard report.figures.indices.contains(Int(own.id.index)) else { return }
    // It stands nowhere in this report. A score may be written without its unit in either.
    let unit = other.figure.unit.isMoney ? other.figure.unit : report[own.id].unit
    let figure = report.add(
      Figure(value: other.figure.value, unit: unit, range: 0..<0, precision: other.figure.precision))
    report.foreignFigures.append(
      ForeignFigure(figure: figure, name: other.key.name, path: other.path, place: other.place))
    let run = report.add(CollectionOfOne(Term(figure)))
    let comparison: ClaimComparison
    switch other.relation {
    case .same, .sameIfOfOneScope: comparison = .sameQuantity
    case .ofDepartment: comparison = .atMost
    case .ofUnit: comparison = .atLeast
    }
    // What two tables of one scope print leaves no doubt; a sentence may mean less than its words say.
    let isCertain = other.relation == .same && own.source != .prose && other.source != .prose
    report.claims.append(
      Claim(
        tie: comparison == .sameQuantity ? .betweenFiles : .withinDepartment, stated: own.id, formula: .sum(run),
        comparison: comparison, certainty: isCertain ? .certain : .expected))
  }
}
