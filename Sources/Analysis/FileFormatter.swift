import Formatting
import ReportSyntax
import SourceText

/// What `gouji fmt` makes of a file: UTF-8, in the form that all reports have. No value changes and no token is lost.
public enum FileFormatter {
  public enum Outcome: Sendable, Equatable {
    /// The file is as it should be.
    case unchanged
    case changed([UInt8])
    /// No text file.
    case notText
    /// So many places cannot be converted without loss; the file is left alone.
    case unconvertible(TextEncoding, places: Int)
  }

  public static func format(path: String, bytes: [UInt8]) -> Outcome {
    let encoding = TextEncoding.detect(bytes)
    guard encoding.isUTF8 else {
      guard let (text, invalid) = encoding.decode(bytes) else { return .notText }
      guard invalid == 0 else { return .unconvertible(encoding, places: invalid) }
      return .changed(formatted(text, path: path))
    }
    let text = formatted(bytes, path: path)
    return text == bytes ? .unchanged : .changed(text)
  }

  private static func formatted(_ text: [UInt8], path: String) -> [UInt8] {
    let isPlainText = ReportText.isPlain(path)
    let tree = Parser.parse(text, options: ParseOptions(isPlainText: isPlainText))
    return Formatter.format(tree, isPlainText: isPlainText)
  }

  /// The text before formatting, for showing what changed: UTF-8 in any case.
  public static func readable(_ bytes: [UInt8]) -> [UInt8] {
    let encoding = TextEncoding.detect(bytes)
    return encoding.isUTF8 ? bytes : encoding.decode(bytes)?.utf8 ?? []
  }
}
