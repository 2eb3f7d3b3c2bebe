import ReportSyntax

extension DirectiveSyntax.Keyword {
  /// `@表`, `@指标表`, `@数据`: a table follows.
  var announcesTable: Bool { self == .table || self == .indicatorTable || self == .data }
}
