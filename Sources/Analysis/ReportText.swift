import ReportModel
import ReportSyntax
import SourceText

/// A report read as its file name says: `.gj` is the language, anything else plain text that may use it.
enum ReportText {
  static func isPlain(_ path: String) -> Bool { !path.lowercased().hasSuffix(".gj") }

  /// - Parameters:
  ///   - location: the path in the loader's spelling.
  ///   - previous: the version before, as far as it can be taken over, and what was changed since
  /// - Returns: the report, which may have a tree of its own
  static func read(
    _ tree: SyntaxTree, path: String, location: String, options: CheckOptions,
    after previous: (text: CheckedText, change: TextChange)? = nil, isCancelled: (@Sendable () -> Bool)? = nil
  ) -> Report {
    var context = ReadingContext(
      path: location, isPlainText: isPlain(path), loader: options.loader, workers: options.workers,
      defaults: options.headerDefaults)
    context.isCancelled = isCancelled
    context.previous = previous.map { PreviousReport($0.report, change: $1) }
    return ReportReader.read(tree, context: context)
  }

  /// The tree of the text.
  static func tree(
    _ bytes: [UInt8], path: String, options: CheckOptions,
    after previous: (text: CheckedText, change: TextChange)? = nil
  ) -> SyntaxTree {
    // Checking reads no tokens, and they would be most of the tree.
    let parsing = ParseOptions(isPlainText: isPlain(path), keepsTokens: false)
    if let (previous, change) = previous {
      return Parser.reparse(bytes, after: previous.tree, change: change, options: parsing)
    }
    return Parser.parse(bytes, options: parsing, workers: options.workers)
  }
}
