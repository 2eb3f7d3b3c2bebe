/// Finds the row of an execution part that stands for all its money: 总额, 年度资金总额, 部门预算总额.
enum ExecutionReader {
  static func item(
    _ band: Band, _ number: Int, prefersInitial: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> ExecutionItem? {
    guard let columns = ExecutionColumns(band.columns, prefersInitial: prefersInitial) else { return nil }
    let weight = band.columns.firstIndex { $0.role == .weight }
    let score = band.columns.firstIndex { $0.role == .score }
    guard weight != nil || columns.rate != nil else { return nil }
    for row in band.rows.indices where !band.rows[row].isDoubtful {
      let name = label(band, row, before: columns.budget, bytes)
      guard isWhole(name) else { continue }
      func figure(_ column: Int?) -> FigureID? { column.flatMap { band.cell(row, $0).figure } }
      return ExecutionItem(
        name: name, place: GridPlace(band: number, row: row), initialBudget: figure(columns.initialBudget),
        budget: figure(columns.budget), executed: figure(columns.executed), rate: figure(columns.rate),
        weight: figure(weight), score: figure(score))
    }
    return nil
  }

  /// What names a row: the last text before its first amount.
  static func label(_ band: Band, _ row: Int, before end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Label {
    for column in (0..<min(end, band.columns.count)).reversed() {
      let cell = band.cell(row, column)
      if case .text = cell.content, cell.range.count <= 120 { return LabelText.folded(bytes, cell.range) }
    }
    return .empty
  }

  static func isWhole(_ label: Label) -> Bool {
    guard label.byteCount >= 6 else { return false }
    var label = label.hasSuffix(":") ? label.dropLast() : label
    if let base = label.beforeBracket { label = base }
    return label.hasSuffix("总额") || label == "合计" || label == "总计" || label == "预算资金总计" || label == "资金合计"
  }
}
