import ReportSyntax
import SourceText

/// Reads a tree into a report: header, tables, names, figures, then the claims that tie them.
public enum ReportReader {
  public static func read(_ tree: SyntaxTree, context: ReadingContext = ReadingContext()) -> Report {
    var includes = IncludeCache()
    var report = readNames(tree, context: context, &includes)
    let steps: [(inout Report) -> Void] = [
      { SubjectPathReader.read(into: &$0, after: context.previous) },
      { IndicatorReader.read(into: &$0, after: context.previous) },
      { TableClaims.read(into: &$0, context.workers, after: context.previous) },
      { OpeningBalances.read(into: &$0, context) },
      { IndicatorClaims.read(into: &$0) },
      { FormRemarkReader.read(into: &$0) },
      { StatedScoreReader.read(into: &$0) },
      { PastedFormReader.read(into: &$0, after: context.previous) },
      { LooseTableReader.read(into: &$0, after: context.previous) },
      { ProseReader.read(into: &$0, context.workers, after: context.previous) },
      { TableTextClaims.read(into: &$0) },
      { ProjectClaims.read(into: &$0) },
      { TableRestatements.read(into: &$0) },
      { CellSentences.read(into: &$0, after: context.previous) },
    ]
    for step in steps {
      if context.isCancelled?() ?? false { break }
      step(&report)
    }
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
    if let previous = context.previous?.report { report.reserveRoom(for: previous) }
    HeaderReader.read(into: &report, defaults: context.defaults)
    StreamReader.read(into: &report, after: context.previous)
    DataReader.read(into: &report, context)
    report.outline = OutlineReader.read(report.tree)
    TableReader.read(into: &report, context.workers, after: context.previous)
    NameReader.read(into: &report, context, &includes)
    DirectiveReader.read(into: &report, context)
    return report
  }
}
