import ExactNumbers

/// What an indicator was to reach and what it reached, where both are numbers of one kind.
struct IndicatorTarget {
  enum Direction { case atLeast, atMost, equal }

  var target: FigureID
  var actual: FigureID
  var direction: Direction
  /// A sign or a word gave the direction; a bare number is to be reached.
  var isExplicit: Bool

  /// - Returns: nil where one of the two is no number, or their units differ.
  static func read(
    _ columns: IndicatorColumns, _ band: Band, _ row: Int, into reader: inout FormClaims
  ) -> IndicatorTarget? {
    guard let targetColumn = columns.target, let actualColumn = columns.actual,
      let wanted = number(band.cell(row, targetColumn), reader),
      let reached = number(band.cell(row, actualColumn), reader),
      reached.bound == .none || reached.bound == .equal
    else { return nil }
    let measure = columns.measure.map { LabelText.folded(reader.bytes, clipped(band.cell(row, $0).range)) } ?? ""
    guard let unit = commonUnit(wanted, reached, measure: measure, reader.bytes) else { return nil }
    let nature = columns.nature.map { LabelText.folded(reader.bytes, clipped(band.cell(row, $0).range)) } ?? ""
    guard let (direction, isExplicit) = direction(wanted.bound, nature) else { return nil }
    return IndicatorTarget(
      target: figure(wanted, unit, band.cell(row, targetColumn), &reader),
      actual: figure(reached, unit, band.cell(row, actualColumn), &reader), direction: direction,
      isExplicit: isExplicit)
  }

  func isMet(_ report: Report) -> Bool {
    let order = report[actual].value.compare(report[target].value)
    return switch direction {
    case .atLeast: order >= 0
    case .atMost: order <= 0
    case .equal: order == 0
    }
  }

  private static func direction(_ bound: WrittenNumber.Bound, _ nature: Label) -> (Direction, Bool)? {
    switch bound {
    case .atLeast, .above: return (.atLeast, true)
    case .atMost, .below: return (.atMost, true)
    case .equal: return (.equal, true)
    case .none: break
    }
    switch nature {
    case "≥", ">", ">=", "≧", "正向", "正向指标", "大于等于", "不低于", "不少于": return (.atLeast, true)
    case "≤", "<", "<=", "≦", "反向", "负向", "反向指标", "小于等于", "不高于", "不超过": return (.atMost, true)
    case "=", "等于": return (.equal, true)
    case "", "定量", "定量指标": return (.equal, false)
    default: return nil
    }
  }

  private static func clipped(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound..<min(range.upperBound, range.lowerBound + 60)
  }

  private static func number(_ cell: GridCell, _ reader: FormClaims) -> WrittenNumber? {
    switch CellReader.read(reader.bytes, cell.range) {
    case .number(let number): return number
    case .text: return RateNumber.read(reader.bytes, cell.range)
    default: return nil
    }
  }

  /// `95%` beside `≥ 90 | %`, `5台` beside `5 | 台`: the same unit, or none written on one side.
  private static func commonUnit(
    _ target: WrittenNumber, _ actual: WrittenNumber, measure: Label, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Unit? {
    var wanted = target.unit
    if wanted == .none, measure == "%" || measure == "百分比" { wanted = .percent }
    if wanted == .none, measure == "万元" { wanted = .tenThousandYuan }
    if wanted == .none, measure == "元" { wanted = .yuan }
    let reached = actual.unit
    if wanted == .none { return reached == .percent && !measure.isEmpty ? nil : reached }
    if wanted == .percent, reached == .none {
      // 0.95 beside 90% may be a ratio.
      return actual.value.compare(ExactDecimal(2)) >= 0 || actual.value.isZero ? .percent : nil
    }
    if reached == .none { return wanted }
    guard wanted == reached else { return nil }
    // 3人 is not 3次: what is counted must be written alike, or stand in one of the two only.
    guard wanted == .count || wanted == .tenThousandCount else { return wanted }
    return counted(target, bytes) == counted(actual, bytes) ? wanted : nil
  }

  /// The word behind a number that counts something.
  private static func counted(_ number: WrittenNumber, _ bytes: UnsafeBufferPointer<UInt8>) -> Label {
    let start = number.range.upperBound
    var end = start
    while end < bytes.count, end - start < 15, bytes[end] != 0x0A, bytes[end] != 0x09, bytes[end] != 0x7C,
      bytes[end] != 0x20
    {
      end += 1
    }
    return LabelText.folded(bytes, start..<end)
  }

  private static func figure(_ number: WrittenNumber, _ unit: Unit, _ cell: GridCell, _ reader: inout FormClaims)
    -> FigureID
  {
    if let known = cell.figure, reader.report[known].unit == unit { return known }
    let precision: Figure.Precision = unit == .count || number.bound != .none ? .exact : .rounded
    return reader.report.add(Figure(value: number.value, unit: unit, range: number.range, precision: precision))
  }
}
