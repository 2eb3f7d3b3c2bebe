import ExactNumbers
import ReportModel

/// The figures of one pasted form, apart from the report's: readings keep them while claims are added to the report.
struct PastedFigures {
  private let figures: [Figure]

  init(_ form: PastedForm) { figures = form.written }

  /// nil for an index that is none of the form's.
  func figure(_ id: FigureID) -> Figure? {
    let index = Int(id.index)
    return figures.indices.contains(index) ? figures[index] : nil
  }
}
