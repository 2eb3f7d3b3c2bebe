/// The columns of two years and of what changed between them, where the heads leave no doubt which are meant.
struct ChangeColumns {
  var current: Int
  var previous: Int
  /// 增减额, and 减少额 with the other sign.
  var difference: Int?
  var rate: Int?
  /// 减少额, 减少率: what a decrease is printed as without its sign.
  var differenceIsDecrease = false
  var rateIsDecrease = false

  init?(_ view: BandView, _ columns: [Int]) {
    let current = view.column(Self.currentNames, in: columns)
    let previous = view.column(Self.previousNames, in: columns)
    if let current, let previous {
      self.current = current
      self.previous = previous
    } else if current == nil, previous == nil, let years = Self.years(view, columns) {
      self.current = years.current
      self.previous = years.previous
    } else {
      return nil
    }
    // 增减 is a rate where its head says %.
    let percentages = columns.filter { view.band.columns[$0].unit == .percent }
    let amounts = columns.filter { view.band.columns[$0].unit != .percent }
    difference = view.column(
      ["增减额", "增减数", "增减金额", "比上年增减", "增减", "增减变动额", "增减变动数"], in: amounts)
    if difference == nil {
      difference = view.column(["减少额"], in: amounts)
      differenceIsDecrease = difference != nil
    }
    rate =
      view.column(
        ["增减率", "增长率", "增减幅度", "增幅", "增减比例", "增减率%", "增长率%", "增减%", "同比增减%", "同比增长%"], in: columns)
      ?? view.column(["增减", "同比增减"], in: percentages)
    if rate == nil {
      rate = view.column(["减少率"], in: columns)
      rateIsDecrease = rate != nil
    }
    // Two years alone say nothing of each other.
    if difference == nil, rate == nil { return nil }
  }

  private static let currentNames: [Label] = [
    "本年数", "本年决算数", "本年", "本年金额", "当年数", "本年完成", "本年完成数", "本年累计", "本季完成", "本期", "本期数",
  ]
  private static let previousNames: [Label] = [
    "上年数", "上年决算数", "上年", "上年金额", "去年数", "上年同期", "上年同期数", "去年同期", "去年同期数",
  ]

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
