/// What the names in a loose table say.
public enum LooseWords {
  /// 合计, 本月小计, 资金总额: the sum of others.
  public static func isTotal(_ label: Label) -> Bool {
    guard !label.isEmpty, label.count <= 16 else { return false }
    return totals.contains { label.hasSuffix($0) } || starts.contains { label.hasPrefix($0) }
  }

  private static let totals: [Label] = ["合计", "总计", "小计", "共计", "总额", "总数"]
  private static let starts: [Label] = ["合计(", "总计(", "总额(", "小计(", "共计("]

  public static func opensParts(_ label: Label) -> Bool { label.hasPrefix("其中") || label == "内" }

  /// 总额, 预算数, 支出数(B): the money of the whole.
  public static func isMoney(_ label: Label) -> Bool {
    isTotal(label) || moneys.contains { label.contains($0) }
  }

  private static let moneys: [Label] = ["年初数", "预算数", "调整数", "支出数", "执行数", "资金总额", "总额", "项目资金", "总投资", "投资总额", "金额"]

  /// 抽查比例, 到位率: an amount over another.
  public static func isRate(_ label: Label) -> Bool {
    rates.contains { label.hasSuffix($0) } && !opinions.contains { label.contains($0) }
  }

  private static let rates: [Label] = ["比例", "率", "占比", "比重", "率(%)", "比例(%)", "占比(%)", "率%"]
  private static let opinions: [Label] = ["满意", "利率", "税率", "费率", "费用率", "增长", "增减"]

  public static func isGrowth(_ label: Label) -> Bool { growths.contains { label.contains($0) } }

  private static let growths: [Label] = ["增长", "增幅", "增减", "同比", "增速", "下降率", "降幅"]

  public static func isAverage(_ label: Label) -> Bool { averages.contains { label.contains($0) } }

  private static let averages: [Label] = ["人均", "户均", "亩均", "平均", "次均", "均价"]

  /// 到位, 收入: what there was.
  public static func isReceived(_ label: Label) -> Bool { received.contains { label.contains($0) } && !isSpent(label) }

  private static let received: [Label] = ["到位", "收入", "拨入", "收到", "下达", "拨付资金"]

  /// 到位, 下达: money given for one purpose.
  public static func isInPlace(_ label: Label) -> Bool { label.contains("到位") || label.contains("下达") }

  /// 用款, 支出: what became of it.
  public static func isSpent(_ label: Label) -> Bool { spent.contains { label.contains($0) } }

  private static let spent: [Label] = ["支出", "用款", "使用", "支付", "执行", "开支", "列支"]

  /// 盈%, 盈余率
  public static func isSurplusRate(_ label: Label) -> Bool { label.hasPrefix("盈") && label.count <= 4 }

  /// 结余: what is left. 累计结余 is left of more than this.
  public static func isLeft(_ label: Label) -> Bool {
    left.contains { label.contains($0) } && !carried.contains { label.contains($0) }
  }

  private static let left: [Label] = ["结余", "余额", "结存", "剩余", "节余", "盈余"]
  private static let carried: [Label] = ["累计", "上年", "上月", "上期", "年初", "期初", "率"]

  /// 累计结余: what was left before and what is left now.
  public static func isCumulated(_ label: Label) -> Bool { label.hasPrefix("累计") }

  public static func isBefore(_ label: Label) -> Bool { before.contains { label.hasPrefix($0) } }

  private static let before: [Label] = ["上年", "上月", "上期", "年初", "期初", "以前", "上季"]

  /// 平方米 and 元/平方米, 每人: whether a price is one of what a number counts.
  public static func isPrice(_ price: Label, of measure: Label) -> Bool {
    guard !measure.isEmpty else { return false }
    for (word, _) in prices where price.hasPrefix(word) {
      let unit = price.part(word.byteCount..<price.byteCount)
      return unit == measure || unit == "每" + measure
    }
    return false
  }

  /// The power of ten that brings a price to 元; nil for what is none.
  public static func priceExponent(_ price: Label) -> Int? { prices.first { price.hasPrefix($0.0) }?.1 }

  private static let prices: [(Label, Int)] = [("万元/", 4), ("元/", 0), ("万元每", 4), ("元每", 0)]
}

private func + (a: Label, b: Label) -> Label { Label(a.text + b.text) }
