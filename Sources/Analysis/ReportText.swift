import ReportModel
import ReportSyntax
import SourceText

/// A report read as its file name says: `.gj` is the language, anything else plain text that may use it.
enum ReportText {
  static func isPlain(_ path: String) -> Bool { !path.lowercased().hasSuffix(".gj") }

  /// - Parameter location: the path in the loader's spelling.
  static func read(
    _ bytes: [UInt8], path: String, location: String, loader: (any FileLoader)?, workers: (any Workers)? = nil,
    defaults: HeaderDefaults = HeaderDefaults()
  ) -> Report {
    let isPlain = isPlain(path)
    return ReportReader.read(
      // Checking reads no tokens, and they would be most of the tree.
      Parser.parse(bytes, options: ParseOptions(isPlainText: isPlain, keepsTokens: false), workers: workers),
      context: ReadingContext(
        path: location, isPlainText: isPlain, loader: loader, workers: workers, defaults: defaults))
  }
}
