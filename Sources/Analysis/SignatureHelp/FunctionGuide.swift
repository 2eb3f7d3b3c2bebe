import Findings

/// What the functions of expressions do, for the writer.
public struct FunctionGuide: Sendable {
  public struct Parameter: Sendable {
    public var chinese: String
    public var english: String
    public var chineseHelp: String
    public var englishHelp: String

    public func name(_ language: MessageLanguage) -> String { language == .chinese ? chinese : english }
    public func help(_ language: MessageLanguage) -> String { language == .chinese ? chineseHelp : englishHelp }
  }

  public let name: String
  public let englishName: String
  public let parameters: [Parameter]
  /// Whether the last parameter may be repeated.
  public let takesMore: Bool
  private let chinese: String
  private let english: String

  public func help(_ language: MessageLanguage) -> String { language == .chinese ? chinese : english }

  /// 占比(部分, 整体)
  public func label(_ language: MessageLanguage) -> String {
    "\(name)(\(parameters.map { $0.name(language) }.joined(separator: ", "))\(takesMore ? ", …" : ""))"
  }

  public static func of(_ name: String) -> FunctionGuide? { all.first { $0.name == name } }

  private static func two(
    _ first: (String, String, String, String), _ second: (String, String, String, String)
  ) -> [Parameter] {
    [first, second].map { Parameter(chinese: $0.0, english: $0.1, chineseHelp: $0.2, englishHelp: $0.3) }
  }

  private static let values = [
    Parameter(
      chinese: "数", english: "values", chineseHelp: "数、名称或单元格，也可以是一段单元格，如 [甲..乙, 合计]",
      englishHelp: "numbers, names or cells; a range of cells such as [甲..乙, 合计] is spread out")
  ]

  public static let all: [FunctionGuide] = [
    FunctionGuide(
      name: "占比", englishName: "share",
      parameters: two(
        ("部分", "part", "占比的分子", "the numerator"), ("整体", "whole", "占比的分母，不能是零", "the denominator, not zero")),
      takesMore: false, chinese: "部分 ÷ 整体，多以百分比印出：{= 占比(基本支出, 支出合计) : 百分比2}",
      english: "part ÷ whole, usually printed as a percentage: {= 占比(基本支出, 支出合计) : 百分比2}"),
    FunctionGuide(
      name: "增长率", englishName: "growth",
      parameters: two(
        ("本年", "this year", "本年的数", "this year's number"), ("上年", "last year", "上年的数，不能是零", "last year's, not zero")),
      takesMore: false, chinese: "（本年 − 上年）÷ 上年", english: "(this year − last year) ÷ last year"),
    FunctionGuide(
      name: "完成率", englishName: "completion",
      parameters: two(
        ("决算", "actual", "完成的数", "what was done"), ("预算", "budget", "预算的数，不能是零", "what was planned, not zero")),
      takesMore: false, chinese: "决算 ÷ 预算", english: "actual ÷ budget"),
    FunctionGuide(
      name: "求和", englishName: "sum", parameters: values, takesMore: true, chinese: "各数之和；空单元格当作零",
      english: "the sum; empty cells count as zero"),
    FunctionGuide(
      name: "平均", englishName: "average", parameters: values, takesMore: true, chinese: "平均数；空单元格不计",
      english: "the average; empty cells do not count"),
    FunctionGuide(
      name: "计数", englishName: "count", parameters: values, takesMore: true, chinese: "有几个数；空单元格不计",
      english: "how many numbers; empty cells do not count"),
    FunctionGuide(
      name: "最大", englishName: "largest", parameters: values, takesMore: true, chinese: "最大的数", english: "the largest"),
    FunctionGuide(
      name: "最小", englishName: "smallest", parameters: values, takesMore: true, chinese: "最小的数", english: "the smallest"
    ),
    FunctionGuide(
      name: "四舍五入", englishName: "rounded",
      parameters: two(
        ("数", "value", "要舍入的数", "what is rounded"), ("位数", "decimals", "保留几位小数，0 到 12", "how many decimals, 0 to 12")),
      takesMore: false, chinese: "按位数四舍五入", english: "rounded half up to so many decimals"),
    FunctionGuide(
      name: "绝对值", englishName: "absolute",
      parameters: [
        Parameter(chinese: "数", english: "value", chineseHelp: "可正可负", englishHelp: "of either sign")
      ],
      takesMore: false, chinese: "去掉负号", english: "without its sign"),
  ]
}
