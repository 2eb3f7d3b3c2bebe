import ReportSyntax
import SourceText

/// Reads a tree into a report: header, tables, names, figures, then the claims that tie them.
public enum ReportReader {
  public static func read(_ tree: SyntaxTree, context: ReadingContext = ReadingContext()) -> Report {
    var includes = IncludeCache()
    var report = readNames(tree, context: context, &includes)
    SubjectPathReader.read(into: &report)
    IndicatorReader.read(into: &report)
    TableClaims.read(into: &report, context.workers)
    OpeningBalances.read(into: &report, context)
    IndicatorClaims.read(into: &report)
    FormRemarkReader.read(into: &report)
    StatedScoreReader.read(into: &report)
    PastedFormReader.read(into: &report)
    LooseTableReader.read(into: &report)
    ProseReader.read(into: &report, context.workers)
    TableTextClaims.read(into: &report)
    ProjectClaims.read(into: &report)
    TableRestatements.read(into: &report)
    CellSentences.read(into: &report)
    return report
  }

  /// Header, tables, names and directives of a tree, which may be a part of a report's: what an editor shows while somebody types.
  /// No claims of tables and sentences.
  public static func readNames(_ tree: SyntaxTree, context: ReadingContext = ReadingContext()) -> Report {
    var includes = IncludeCache()
    return readNames(tree, context: context, &includes)
  }

  /// Everything but the claims of tables: all that another report takes from this one.
  static func readNames(_ tree: SyntaxTree, context: ReadingContext, _ includes: inout IncludeCache) -> Report {
    var report = Report(tree: tree)
    HeaderReader.read(into: &report, defaults: context.defaults)
    StreamReader.read(into: &report)
    DataReader.read(into: &report, context)
    report.outline = OutlineReader.read(report.tree)
    TableReader.read(into: &report, context.workers)
    NameReader.read(into: &report, context, &includes)
    DirectiveReader.read(into: &report, context)
    return report
  }
}
