import ReportModel

/// What a pasted form may say by itself, whatever else the report has: it is worked out once and stays with the form from version to
/// version. Its figures count from the form's first, its places from the form's own.
struct PastedFormReading: Sendable {
  let execution: PastedExecution
  let lists: [PastedLists.List]
  let sums: [PastedScores.Sum]
  let rows: [PastedReading.Leaf]
  let behind: PastedHeadingsBehind?
  /// nil where headings stand behind their rows, or no reading explains the form.
  let best: PastedReading?

  init(_ form: PastedForm) {
    let figures = PastedFigures(form)
    let execution = PastedExecution(form.tokens, figures)
    let tokens = form.tokens.indices.filter { !execution.used.contains($0) }.map { form.tokens[$0] }
    lists = PastedLists(form.tokens, figures).lists
    sums = PastedScores(form.tokens, figures).sums
    rows = PastedRows.leaves(tokens, figures)
    behind = PastedHeadingsBehind(tokens, figures)
    best = behind == nil ? Self.best(tokens, execution, figures) : nil
    self.execution = execution
  }

  private static func best(_ tokens: [PastedToken], _ execution: PastedExecution, _ figures: PastedFigures)
    -> PastedReading?
  {
    var best: PastedReading?
    // One cell a line: lines are no rows.
    let lines = tokens.count { $0.startsLine }
    for cut in PastedItems.Cut.allCases where cut == .words || lines * 2 < tokens.count {
      let items = PastedItems(tokens, cut)
      guard items.items.count > 1 else { continue }
      for place in PastedReading.Place.allCases {
        let reading = PastedReading(items, place, execution: execution.weight, figures)
        if reading.merit > (best?.merit ?? 0) { best = reading }
      }
    }
    return best
  }
}
