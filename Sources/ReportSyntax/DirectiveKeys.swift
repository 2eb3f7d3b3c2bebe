/// The words that directives know.
enum DirectiveKeys {
  /// Longer words before their beginnings.
  static let keywords: [(StaticString, DirectiveSyntax.Keyword)] = [
    ("指标表", .indicatorTable), ("表", .table), ("数据", .data), ("设", .define), ("校验", .check), ("引入", .include),
    ("科目", .subject), ("办法", .profile), ("忽略", .ignore),
  ]

  /// The keys of `键：值` that end a title.
  static func keys(of keyword: DirectiveSyntax.Keyword) -> [StaticString] {
    switch keyword {
    case .table: ["编号", "单位", "年度", "口径", "来自"]
    case .indicatorTable: ["满分", "办法", "编号", "单位", "年度", "口径", "来自"]
    case .data: ["来自", "编号", "单位", "年度", "口径"]
    case .define, .include: []
    case .check: ["容差"]
    case .subject: ["来自", "年度"]
    case .profile: ["分母", "等级", "得分小数"]
    case .ignore: ["理由", "范围"]
    }
  }
}
