/// What the `---` header says of the report (language.md, "Header fields"); nil where it says nothing.
public struct ReportHeader: Sendable, Equatable {
  /// 部门决算, 项目支出绩效自评 …
  public var kinds: [String] = []
  /// 单位名称 and 简称
  public var body: String?
  public var shortName: String?
  /// 单位性质: 行政, 参公, 事业
  public var nature: String?
  /// 主管部门: the department whose final account holds that of the body.
  public var superior: String?
  public var year: Int?
  /// The year is the header's own, not taken from the text.
  public var statesYear = false
  /// 金额单位
  public var unit: Unit?
  /// 小数位数
  public var decimals: UInt8?
  /// 评分办法
  public var profile: String?
  /// 预算口径: 年初, 全年
  public var budgetBasis: String?
  /// 舍入
  public var roundsAmountsByTruncation = false
  public var roundsRatesByTruncation = false
  /// 上年: path of last year's report
  public var lastYear: String?
  /// Where that stands.
  public var lastYearRange: Range<Int>?
  /// 地区
  public var region: String?

  public init() {}

  /// What a figure of a unit stands for where nothing says that it is exact (舍入).
  public func precision(of unit: Unit) -> Figure.Precision {
    switch unit {
    case .yuan, .tenThousandYuan, .hundredMillionYuan: roundsAmountsByTruncation ? .truncated : .rounded
    case .percent, .percentagePoint: roundsRatesByTruncation ? .truncated : .rounded
    default: roundsAmountsByTruncation && roundsRatesByTruncation ? .truncated : .rounded
    }
  }
}
