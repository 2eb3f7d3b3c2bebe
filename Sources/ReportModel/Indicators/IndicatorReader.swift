import ExactNumbers

/// Reads the self-evaluation forms of every table: execution parts, indicator trees, total rows, scores left empty.
enum IndicatorReader {
  /// - Parameter previous: the version before, whose forms are taken over where their table is the same
  static func read(into report: inout Report, after previous: PreviousReport? = nil) {
    let kept = KeptForms(report, after: previous)
    let tables = report.tables
    let prefersInitial = report.header.budgetBasis == "年初"
    let tree = report.tree
    let first = report.figures.count
    tree.bytes.withUnsafeBufferPointer { bytes in
      var execution: ExecutionItem?
      for (index, table) in tables.enumerated() {
        if execution == nil, let kept, kept.keep(index, into: &report) {
          execution = report.memory.forms.extents[index].execution
          continue
        }
        report.memory.forms.extents.append(FormExtent(report, followsExecution: execution != nil))
        execution = readTable(
          table, index, prefersInitial: prefersInitial, execution: execution, bytes, &report)
        report.memory.forms.extents[index].execution = execution
      }
    }
    report.memory.forms.extents.append(FormExtent(report, followsExecution: false))
    report.memory.forms.figures = Array(report.figures[first...])
  }

  /// - Parameter execution: the execution part that the table before was, for the indicators of this one.
  /// - Returns: that of this table, where no indicators follow it.
  private static func readTable(
    _ table: ReportTable, _ index: Int, prefersInitial: Bool, execution: ExecutionItem?,
    _ bytes: UnsafeBufferPointer<UInt8>, _ report: inout Report
  ) -> ExecutionItem? {
    guard table.mayBeForm else { return nil }
    var execution = execution
    var builder = IndicatorTreeBuilder(table: index, bytes: bytes)
    var hasIndicators = false
    for (number, band) in table.bands.enumerated() {
      if let columns = IndicatorColumns(band) {
        if builder.isClosed {
          close(&builder, table, execution, &report)
          execution = nil
          builder = IndicatorTreeBuilder(table: index, bytes: bytes)
        }
        hasIndicators = true
        builder.open(columns, band, &report)
        for row in band.rows.indices { builder.take(row, of: band, index: number, columns, &report) }
      } else if let item = ExecutionReader.item(band, number, prefersInitial: prefersInitial, bytes) {
        if builder.isClosed {
          close(&builder, table, execution, &report)
          execution = nil
          builder = IndicatorTreeBuilder(table: index, bytes: bytes)
          hasIndicators = false
        }
        let head = band.columns.first { $0.role != .amount }?.headRange
        builder.setExecution(item, head: head, range: band.rows[item.place.row].range, &report)
      }
    }
    if hasIndicators || builder.form.execution != nil { close(&builder, table, execution, &report) }
    return hasIndicators ? nil : builder.form.execution
  }

  private static func close(
    _ builder: inout IndicatorTreeBuilder, _ table: ReportTable, _ execution: ExecutionItem?, _ report: inout Report
  ) {
    var form = builder.form
    if let execution, form.execution == nil { ExecutionBefore.settle(&form, execution, report) }
    FlatGroups.settle(&form, report)
    PartialGroups.settle(&form, fullMarks: table.fullMarks ?? ExactDecimal(100), report)
    DroppedCellReading.settle(&form, report)
    SharedScores.settle(&form, report)
    countExecutionOnce(&form)
    // A form announced without scores (目标申报表) has no gaps.
    guard !form.nodes.isEmpty || form.execution != nil else { return }
    let index = report.indicatorForms.count
    report.scoreGaps += gaps(form, index, table)
    report.indicatorForms.append(form)
  }

  /// 预算执行率 among the indicators is the weight that the execution part prints too.
  private static func countExecutionOnce(_ form: inout IndicatorForm) {
    guard let execution = form.execution,
      let own = form.roots.first(where: { root in
        let nodes = [form.nodes[root]] + form.nodes[root].children.map { form.nodes[$0] }
        return nodes.contains { $0.place == execution.place }
      })
    else { return }
    let names = WeightProfiles.execution
    let isRepeated = form.roots.contains { root in
      root != own
        && ([form.nodes[root]] + form.nodes[root].children.prefix(64).map { form.nodes[$0] }).contains {
          $0.level <= 0 && names.contains($0.name)
        }
    }
    if isRepeated { form.roots.removeAll { $0 == own } }
  }

  private static func gaps(_ form: IndicatorForm, _ index: Int, _ table: ReportTable) -> [ScoreGap] {
    guard form.nodes.contains(where: { $0.score != nil }) else { return [] }
    var gaps: [ScoreGap] = []
    for node in form.nodes where node.children.isEmpty && node.score == nil && !node.isDeduction && !node.sharesScore {
      guard let weight = node.weight, let place = node.place, table.bands.indices.contains(place.band) else { continue }
      let band = table.bands[place.band]
      guard let column = band.columns.firstIndex(where: { $0.role == .score }) else { continue }
      let cell = band.cell(place.row, column)
      guard cell.isEmpty else { continue }
      gaps.append(
        ScoreGap(
          form: index, name: node.name.text, weight: weight, range: cell.range,
          isExecution: form.execution?.place == place))
    }
    return gaps
  }
}
