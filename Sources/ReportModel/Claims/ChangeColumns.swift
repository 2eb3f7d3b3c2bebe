/// The columns of two years and of what changed between them, where the heads leave no doubt which are meant.
struct ChangeColumns {
  var current: Int
  /// nil where only the change is printed: then the base is the year less the change.
  var previous: Int?
  /// 增减额, and 减少额 with the other sign.
  var difference: Int?
  var rate: Int?
  /// 减少额, 减少率: what a decrease is printed as without its sign.
  var differenceIsDecrease = false
  var rateIsDecrease = false

  init?(_ view: BandView, _ columns: [Int]) {
    // 增减 is a rate where its head says %.
    let percentages = columns.filter { view.band.columns[$0].unit == .percent }
    let amounts = columns.filter { view.band.columns[$0].unit != .percent }
    difference = view.column(Self.differenceNames, in: amounts)
    if difference == nil {
      difference = view.column(["减少额", "比上年减少", "同比减少", "较上年减少"], in: amounts)
      differenceIsDecrease = difference != nil
    }
    rate = view.column(Self.rateNames, in: columns) ?? view.column(Self.percentageNames, in: percentages)
    if rate == nil {
      rate = view.column(["减少率", "下降率", "降幅", "减少%", "下降%"], in: columns)
      rateIsDecrease = rate != nil
    }
    // Two years alone say nothing of each other.
    if difference == nil, rate == nil { return nil }
    let current = view.column(Self.currentNames, in: columns)
    let previous = view.column(Self.previousNames, in: columns)
    if let current, let previous {
      self.current = current
      self.previous = previous
    } else if current == nil, previous == nil, let years = Self.years(view, columns) {
      self.current = years.current
      self.previous = years.previous
    } else if current == nil, let previous, let likely = Self.outturn(view, columns, before: previous) {
      self.current = likely
      self.previous = previous
    } else if current == nil, previous == nil, let difference, rate != nil,
      let only = Self.onlyAmount(view, columns, before: difference)
    {
      self.current = only
    } else {
      return nil
    }
  }

  private static let differenceNames: [Label] = [
    "增减额", "增减数", "增减金额", "比上年增减", "增减", "增减变动额", "增减变动数", "增加额", "增长额", "同比增加", "同比增减", "比上年增加", "较上年增加",
    "较上年增减", "同比增减额", "增长", "增加", "增减值", "变动额", "比上年增减额", "较上年增减额",
    "比上年增减数", "比上年增加额", "比上年增长额", "较上年增加额",
  ]
  private static let rateNames: [Label] = [
    "增减率", "增长率", "增减幅度", "增幅", "增减比例", "增减率%", "增长率%", "增减%", "同比增减%", "同比增长%", "增长%", "同比增长率", "同比增减率", "增速",
    "增长比", "增长比例", "增减比", "增减比率", "同比增幅", "变动率", "比上年增减%", "比上年增长%", "较上年增减%", "较上年增长%", "增幅%", "同比%",
  ]
  /// These say what changed, and only their unit says that it is a rate.
  private static let percentageNames: [Label] = [
    "增减", "同比增减", "增长", "同比增长", "增幅", "比上年增减", "比上年增长", "较上年增减", "较上年增长", "同比", "增加",
  ]
  private static let currentNames: [Label] = [
    "本年数", "本年决算数", "本年度", "本年", "本年金额", "当年数", "本年完成", "本年完成数", "本年累计", "本季完成", "本期", "本期数", "本年预算数", "本年预算",
    "本月完成", "本月累计", "本期完成", "本年执行数",
  ]
  private static let previousNames: [Label] = [
    "上年数", "上年决算数", "上年度", "上年", "上年金额", "去年数", "上年同期", "上年同期数", "去年同期", "去年同期数", "上年预算数", "上年预算", "上年完成", "上年完成数",
    "上年执行数", "上期", "上期数", "同期", "同期数",
  ]
  private static let outturnNames: [Label] = [
    "合计", "累计完成", "完成数", "累计完成数", "执行数", "决算数", "实际完成", "累计", "累计数", "完成", "累计执行数", "实绩",
  ]

  /// The one column before 上年同期 that says what came of it: its 合计, its 完成数.
  private static func outturn(_ view: BandView, _ columns: [Int], before previous: Int) -> Int? {
    let before = columns.filter { $0 < previous }
    let found = before.filter { outturnNames.contains(view.band.columns[$0].name) }
    if found.count == 1 { return found.first }
    // 2016年预算数 | 上年完成数: the one year that is named.
    let dated = before.filter { YearHead(view.band.columns[$0].name) != nil }
    return found.isEmpty && dated.count == 1 && before.count { view.band.columns[$0].role == .amount } == 1
      ? dated.first : nil
  }

  /// The one amount before a change that nothing else is said of.
  private static func onlyAmount(_ view: BandView, _ columns: [Int], before difference: Int) -> Int? {
    let found = columns.filter { view.band.columns[$0].role == .amount && $0 != difference }
    return found.count == 1 && (found.first ?? difference) < difference ? found.first : nil
  }

  /// 2024年度 and 2023年度, 2024年决算数 and 2023年决算数: two heads that differ by their year only, and no third year.
  private static func years(_ view: BandView, _ columns: [Int]) -> (current: Int, previous: Int)? {
    let dated = columns.compactMap { column in
      YearHead(view.band.columns[column].name).map { (column: column, year: $0.year, rest: $0.rest) }
    }
    guard dated.count == 2, let first = dated.first, let second = dated.last, first.rest == second.rest,
      first.year != second.year
    else { return nil }
    return first.year > second.year ? (first.column, second.column) : (second.column, first.column)
  }
}
