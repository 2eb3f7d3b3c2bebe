import ReportModel
import ReportSyntax
import SourceText

/// A report read as its file name says: `.gj` is the language, anything else plain text that may use it.
enum ReportText {
  static func isPlain(_ path: String) -> Bool { !path.lowercased().hasSuffix(".gj") }

  /// - Parameters:
  ///   - location: the path in the loader's spelling.
  ///   - previous: the version before, as far as it can be taken over, and what was changed since
  /// - Returns: the tree of the text, and the report, which may have a tree of its own
  static func read(
    _ bytes: [UInt8], path: String, location: String, options: CheckOptions,
    after previous: (text: CheckedText, change: TextChange)? = nil, isCancelled: (@Sendable () -> Bool)? = nil
  ) -> (tree: SyntaxTree, report: Report) {
    let isPlain = isPlain(path)
    // Checking reads no tokens, and they would be most of the tree.
    let parsing = ParseOptions(isPlainText: isPlain, keepsTokens: false)
    var context = ReadingContext(
      path: location, isPlainText: isPlain, loader: options.loader, workers: options.workers,
      defaults: options.headerDefaults)
    context.isCancelled = isCancelled
    let tree: SyntaxTree
    if let (previous, change) = previous {
      tree = Parser.reparse(bytes, after: previous.tree, change: change, options: parsing)
      context.previous = PreviousReport(previous.report, change: change)
    } else {
      tree = Parser.parse(bytes, options: parsing, workers: options.workers)
    }
    return (tree, ReportReader.read(tree, context: context))
  }
}
