/// The words that directives know.
enum DirectiveKeys {
  /// Longer words before their beginnings.
  static let keywords: [(StaticString, DirectiveSyntax.Keyword)] = [
    ("指标表", .indicatorTable), ("表", .table), ("数据", .data), ("设", .define), ("校验", .check), ("引入", .include),
    ("科目", .subject), ("办法", .profile), ("忽略", .ignore),
  ]
}
