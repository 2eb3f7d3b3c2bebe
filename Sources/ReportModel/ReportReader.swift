import ReportSyntax

/// Reads a tree into a report: header, tables, figures, then the claims that tie them.
public enum ReportReader {
  public static func read(_ tree: SyntaxTree) -> Report {
    var report = Report(tree: tree)
    HeaderReader.read(into: &report)
    TableReader.read(into: &report)
    IndicatorReader.read(into: &report)
    TableClaims.read(into: &report)
    IndicatorClaims.read(into: &report)
    return report
  }
}
