import Findings
import ReportModel

/// Figures that state one quantity: a claim that holds says so, and they are printed alike. They were written from one
/// number and are wrong together.
struct Quantities {
  /// For figures that are not alone: all of their quantity, by figure.
  private var members: [Int: [Int]] = [:]

  init(_ report: Report, _ noted: NotedClaims) {
    for index in noted.claims(.restated) {
      let claim = report.claims[index]
      guard !claim.tie.isBetweenFiles, case .sum(let run) = claim.formula, run.count == 1,
        report.terms.indices.contains(Int(run.first))
      else { continue }
      let term = report.terms[Int(run.first)]
      let (a, b) = (Int(claim.stated.index), Int(term.figure.index))
      guard term.coefficient == 1, report.figures.indices.contains(a), report.figures.indices.contains(b) else {
        continue
      }
      let (x, y) = (report.figures[a], report.figures[b])
      guard a != b, x.value.isPrintedLike(y.value), x.unit == y.unit, x.precision == y.precision else { continue }
      let both = Set(figures(with: a) + figures(with: b)).sorted()
      for figure in both { members[figure] = both }
    }
  }

  /// The figures of the quantity that a figure states, by figure; most often itself alone.
  func figures(with figure: Int) -> [Int] { members[figure] ?? [figure] }

  /// One figure that stands for the quantity.
  func first(of figure: Int) -> Int { members[figure]?.first ?? figure }
}
