/// The fields that a header knows, aliases included.
public enum HeaderKeys {
  /// In the order in which `gouji new` writes them.
  public static let known: [StaticString] = [
    "报告", "单位名称", "部门名称", "简称", "单位性质", "主管部门", "年度", "年份", "金额单位", "单位", "小数位数", "评分办法", "预算口径", "舍入", "上年",
    "地区",
  ]
}

extension Source {
  /// Whether exactly this text stands in a range.
  func equals(_ literal: StaticString, _ from: Int, _ to: Int) -> Bool {
    to - from == literal.utf8CodeUnitCount && has(literal, at: from)
  }
}
