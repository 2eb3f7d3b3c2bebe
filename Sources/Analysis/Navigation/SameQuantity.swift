import ReportModel

/// The places where a report states one quantity: figures that claims of equality tie to one another, whether or not they agree.
struct SameQuantity {
  /// The figure asked for among them; in the order in which they were found.
  private(set) var figures: [FigureID]

  /// A quantity is stated some dozen times; what goes on for ever is none.
  private static let most = 300

  init(of start: [FigureID], in report: Report, _ index: CheckedIndex) {
    figures = start
    var seen = Set(start)
    var next = 0
    while next < figures.count, figures.count < Self.most {
      let figure = figures[next]
      next += 1
      for claim in index.claims(of: [figure]) {
        for other in Self.partners(of: figure, report.claims[claim], report) where seen.insert(other).inserted {
          figures.append(other)
        }
      }
      guard let range = report.figures.indices.contains(Int(figure.index)) ? report[figure].range : nil else {
        continue
      }
      for twin in index.figures(of: range) where seen.insert(twin).inserted { figures.append(twin) }
    }
  }

  /// The figure that a claim says another is equal to; none where it says something else.
  static func partners(of figure: FigureID, _ claim: Claim, _ report: Report) -> [FigureID] {
    guard claim.comparison == .sameQuantity || claim.comparison == .equal, let other = operand(claim, report),
      other != claim.stated
    else { return [] }
    if figure == claim.stated { return [other] }
    return figure == other ? [claim.stated] : []
  }

  /// The only figure of a formula that is that figure, in whatever unit.
  private static func operand(_ claim: Claim, _ report: Report) -> FigureID? {
    switch claim.formula {
    case .sum(let run):
      guard run.count == 1, let term = report.terms[run.indices.clamped(to: report.terms.indices)].first,
        term.coefficient == 1
      else { return nil }
      return term.figure
    case .expression(let run): return figure(Arithmetic(run, in: report.terms), claim, report)
    case .ratio: return nil
    }
  }

  private static func figure(_ arithmetic: Arithmetic, _ claim: Claim, _ report: Report) -> FigureID? {
    switch arithmetic {
    case .figure(let id): return id
    case .multiply(.constant, .figure(let id)):
      // 元 in 万元.
      func isMoney(_ id: FigureID) -> Bool {
        report.figures.indices.contains(Int(id.index)) && report[id].unit.isMoney
      }
      return isMoney(id) && isMoney(claim.stated) ? id : nil
    default: return nil
    }
  }
}
