/// What a column holds, told by its head and, where the head says nothing, by its cells.
public enum ColumnRole: UInt8, Sendable, Hashable {
  /// 科目代码
  case code
  /// 科目名称, 项目, 指标名称: names the row.
  case label
  /// 行次, 序号
  case lineNumber
  /// Money.
  case amount
  /// 执行率, 完成率, 占比, 增减率, 得分率: percentages or ratios.
  case rate
  /// 分值, 权重
  case weight
  /// 得分
  case score
  /// 一级指标 … 四级指标
  case indicator1, indicator2, indicator3, indicator4
  /// 指标值 and 完成值
  case target, actual
  /// 度量单位, 指标性质
  case measure, nature
  /// 偏差度
  case deviation
  /// People, vehicles, items.
  case count
  /// Explanations, reasons, names of bodies.
  case text
  /// Nothing is known.
  case unknown

  /// Whether a bare number may stand in the column.
  public var takesNumbers: Bool {
    switch self {
    case .label, .text, .indicator1, .indicator2, .indicator3, .indicator4, .measure, .nature: false
    default: true
    }
  }

  /// Whether a number in the column is a figure of the report: codes and line numbers are none.
  public var holdsFigures: Bool { takesNumbers && self != .code && self != .lineNumber }

  /// Whether running text may stand in the column.
  public var takesText: Bool {
    switch self {
    case .amount, .rate, .weight, .score, .count, .lineNumber, .code, .deviation: false
    default: true
    }
  }

  /// The level of an indicator column from 1; nil for other columns.
  public var indicatorLevel: Int? {
    switch self {
    case .indicator1: 1
    case .indicator2: 2
    case .indicator3: 3
    case .indicator4: 4
    default: nil
    }
  }
}
