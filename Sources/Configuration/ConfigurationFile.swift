import Findings
import SourceText

/// A `gouji.json` as it was read: what it says, and what in it is not understood.
///
/// A class, so that many files share one and two can be told apart at no cost; nothing of it changes.
public final class ConfigurationFile: Sendable {
  public static let name = "gouji.json"

  /// As the loader found it.
  public let path: [UInt8]
  /// The absolute path of the folder that its patterns start from.
  public let base: [UInt8]
  /// Empty where the file could not be read.
  public let bytes: [UInt8]
  public let configuration: Configuration
  /// In the order of their places.
  public let problems: [ConfigurationProblem]

  public init(
    path: [UInt8], base: [UInt8], bytes: [UInt8], configuration: Configuration, problems: [ConfigurationProblem]
  ) {
    self.path = path
    self.base = base
    self.bytes = bytes
    self.configuration = configuration
    self.problems = problems
  }

  /// - Parameters:
  ///   - path: the path of the file
  ///   - base: where its patterns start from, where that is not the folder that it stands in
  ///   - bytes: the file as it is
  public convenience init(path: [UInt8], base: [UInt8]? = nil, bytes: [UInt8]) {
    let (configuration, problems) = Configuration.read(bytes)
    self.init(
      path: path, base: base ?? PathBytes.folder(of: path), bytes: bytes, configuration: configuration,
      problems: problems)
  }

  /// Whether a file or folder is left out where the folder that it is in is checked, for itself or with a folder above it.
  ///
  /// - Parameter path: absolute, without `.` and `..`
  public func excludes(_ path: [UInt8], isFolder: Bool) -> Bool {
    guard !configuration.excluded.isEmpty, let parts = PathBytes.parts(of: path, below: base) else { return false }
    for count in stride(from: 1, through: parts.count, by: 1) {
      if excludes(parts[..<count], isFolder: count < parts.count || isFolder) { return true }
    }
    return false
  }

  /// Whether it is left out for itself. Who walks down a folder has asked about those above it.
  public func excludesItself(_ path: [UInt8], isFolder: Bool) -> Bool {
    guard !configuration.excluded.isEmpty, let parts = PathBytes.parts(of: path, below: base) else { return false }
    return excludes(parts[...], isFolder: isFolder)
  }

  private func excludes(_ parts: ArraySlice<ArraySlice<UInt8>>, isFolder: Bool) -> Bool {
    configuration.excluded.contains { $0.matches(parts, isFolder: isFolder) }
  }

  /// The problems for people, one a line: `gouji.json:3:5：…`.
  ///
  /// - Parameter name: what the file is called
  public func lines(_ language: MessageLanguage, name: String) -> [String] {
    if problems.isEmpty { return [] }
    let places = PlaceTable(problems.map { $0.range.lowerBound }, in: bytes)
    return problems.map { problem in
      let place = places[problem.range.lowerBound]
      let colon = language == .chinese ? "：" : ": "
      return "\(name):\(place.line):\(place.column)\(colon)\(problem.message(language))"
    }
  }
}
