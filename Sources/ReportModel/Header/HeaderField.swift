/// The fields that a header may have (language.md, "Header fields").
public enum HeaderField: String, Sendable, CaseIterable {
  case kinds = "报告"
  case body = "单位名称"
  case shortName = "简称"
  case nature = "单位性质"
  case superior = "主管部门"
  case year = "年度"
  case unit = "金额单位"
  case decimals = "小数位数"
  case profile = "评分办法"
  case budgetBasis = "预算口径"
  case rounding = "舍入"
  case lastYear = "上年"
  case region = "地区"

  /// Other keys that writers use, and what they mean.
  public static let aliases: [String: HeaderField] = ["部门名称": .body, "年份": .year, "单位": .unit]

  /// - Parameter key: without blanks and in half-width forms.
  public init?(key: String) {
    let label = Label(key)
    if let field = Self.allCases.first(where: { Label($0.rawValue) == label }) {
      self = field
    } else if let field = Self.aliases[key] {
      self = field
    } else {
      return nil
    }
  }

  /// Every key that is understood.
  public static var keys: [String] { allCases.map(\.rawValue) + aliases.keys.sorted() }

  /// The values that a field takes; empty where any will do.
  public var allowedValues: [String] {
    switch self {
    case .kinds: ["部门决算", "单位决算", "部门预算", "单位预算", "整体支出绩效自评", "项目支出绩效自评", "转移支付绩效自评", "绩效评价报告"]
    case .nature: ["行政", "参公", "事业"]
    case .unit: ["元", "万元", "亿元"]
    case .budgetBasis: ["年初", "全年"]
    case .rounding: ["四舍五入", "截断"]
    default: []
    }
  }
}
