import Findings

/// One output format of `gouji lint`. A format is one file with a type of this kind and one line in `Reporters`.
public protocol Reporter: Sendable {
  /// What stands before the first file.
  func begin(_ output: inout ByteWriter)
  /// One file's part. It depends on nothing but the report, so that files are written in parallel and joined by path.
  func write(_ report: FileReport, to output: inout ByteWriter)
  /// What stands between two files' parts that are not empty.
  var separator: StaticString { get }
  /// What stands behind the last file.
  func end(_ summary: RunSummary, to output: inout ByteWriter)
}

/// What formats may be asked to do differently.
public struct ReporterOptions: Sendable {
  public var language: MessageLanguage
  /// Escape sequences for a terminal.
  public var color: Bool
  /// How many columns of a source line are shown around a figure.
  public var columns: Int
  /// List every claim, not only the findings.
  public var claims: Bool
  /// Counts by rule at the end.
  public var statistics: Bool

  public init(
    language: MessageLanguage = .chinese, color: Bool = false, columns: Int = 120, claims: Bool = false,
    statistics: Bool = false
  ) {
    self.language = language
    self.color = color
    self.columns = columns
    self.claims = claims
    self.statistics = statistics
  }
}

/// The formats by the names that `--format` takes.
public enum Reporters {
  public static let names = ["text", "json"]

  public static func named(_ name: String, _ options: ReporterOptions) -> (any Reporter)? {
    switch name {
    case "text": TextReporter(options)
    case "json": JSONReporter(options)
    default: nil
    }
  }
}
