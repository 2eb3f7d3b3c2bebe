import SourceText

/// What the reading of forms left of one table, as one version of the text leaves it for the next.
struct FormExtent: Sendable {
  /// Where it begins in the lists: figures that words made, forms, scores left empty.
  var figures: Int
  var forms: Int
  var gaps: Int
  /// The table before it was an execution part without indicators: those of this one may be its own.
  var followsExecution: Bool
  /// What it hands on to the next table.
  var execution: ExecutionItem?

  init(_ report: Report, followsExecution: Bool) {
    figures = report.figures.count
    forms = report.indicatorForms.count
    gaps = report.scoreGaps.count
    self.followsExecution = followsExecution
  }
}

/// The forms of one version. Its figures are those that were read: later steps may change them in the report's list.
struct FormMemory: Sendable {
  /// One for each table, and behind them where the last ends; empty where nothing can be taken over.
  var extents: [FormExtent] = []
  var figures: [Figure] = []
}

/// The forms of tables that are those of the version before.
struct KeptForms {
  private let earlier: Report

  /// nil where all are to be read: with marks, what a cell is may depend on more than its table.
  init?(_ report: Report, after previous: PreviousReport?) {
    guard let previous = previous?.report, report.inlines.isEmpty, previous.inlines.isEmpty,
      previous.memory.forms.extents.count == previous.tables.count + 1
    else { return nil }
    earlier = previous
  }

  /// Takes over what is read of a table.
  ///
  /// - Returns: false where it is to be read
  func keep(_ table: Int, into report: inout Report) -> Bool {
    guard report.memory.tables.indices.contains(table), let old = report.memory.tables[table].earlier,
      earlier.tables.indices.contains(old), !earlier.memory.forms.extents[old].followsExecution
    else { return false }
    let (from, end) = (earlier.memory.forms.extents[old], earlier.memory.forms.extents[old + 1])
    var own = FormExtent(report, followsExecution: false)
    let distance = report.distance(ofTable: table, old, of: earlier)
    var shift = report.shift(ofTable: table, old, of: earlier, terms: 0)
    shift.later = (earlier.memory.tablesEnd.figures, own.figures - from.figures)
    let first = earlier.memory.forms.extents[0].figures
    report.keep((from.figures - first)..<(end.figures - first), of: earlier.memory.forms.figures, movedBy: distance)
    for form in earlier.indicatorForms[from.forms..<end.forms] {
      report.indicatorForms.append(form.moved(by: distance, shift, table: table))
    }
    for var gap in earlier.scoreGaps[from.gaps..<end.gaps] {
      gap.form += own.forms - from.forms
      gap.weight = shift.moved(gap.weight)
      gap.range = (gap.range.lowerBound + distance)..<(gap.range.upperBound + distance)
      report.scoreGaps.append(gap)
    }
    own.execution = from.execution?.moved(shift)
    report.memory.forms.extents.append(own)
    return true
  }
}

extension IndicatorForm {
  fileprivate func moved(by distance: Int, _ shift: ClaimShift, table: Int) -> IndicatorForm {
    var form = self
    form.table = table
    form.nodes.withUnsafeMutableBufferPointer { nodes in
      for index in nodes.indices {
        nodes[index].range = (nodes[index].range.lowerBound + distance)..<(nodes[index].range.upperBound + distance)
        nodes[index].weight = nodes[index].weight.map(shift.moved)
        nodes[index].weightInWords = nodes[index].weightInWords.map(shift.moved)
        nodes[index].score = nodes[index].score.map(shift.moved)
      }
    }
    if let total {
      form.total?.range = (total.range.lowerBound + distance)..<(total.range.upperBound + distance)
      form.total?.weight = total.weight.map(shift.moved)
      form.total?.score = total.score.map(shift.moved)
    }
    form.execution = execution?.moved(shift)
    return form
  }
}

extension ExecutionItem {
  fileprivate func moved(_ shift: ClaimShift) -> ExecutionItem {
    var item = self
    item.initialBudget = initialBudget.map(shift.moved)
    item.budget = budget.map(shift.moved)
    item.executed = executed.map(shift.moved)
    item.rate = rate.map(shift.moved)
    item.weight = weight.map(shift.moved)
    item.score = score.map(shift.moved)
    return item
  }
}
