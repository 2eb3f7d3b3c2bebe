import ExactNumbers
import ReportModel

/// The figures of one pasted form, apart from the report's: readings keep them while claims are added to the report.
struct PastedFigures {
  private let first: Int
  private let figures: [Figure]

  init(_ form: PastedForm, _ report: Report) {
    let range = form.figures.clamped(to: report.figures.indices)
    first = range.lowerBound
    figures = Array(report.figures[range])
  }

  /// nil for an index that is none of the form's.
  func figure(_ id: FigureID) -> Figure? {
    let index = Int(id.index) - first
    return figures.indices.contains(index) ? figures[index] : nil
  }
}
