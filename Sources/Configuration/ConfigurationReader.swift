import Findings
import JSON
import ReportModel
import Rules
import SourceText

extension Configuration {
  /// Reads the bytes of a `gouji.json`. What is wrong is told, and the rest counts.
  public static func read(_ bytes: [UInt8]) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
    var reader = ConfigurationReader()
    reader.read(bytes)
    // Files of an editor may be cut short anywhere; places are in the order of the text all the same.
    let problems = reader.problems.enumerated().sorted { a, b in
      let (first, second) = (a.element.range.lowerBound, b.element.range.lowerBound)
      return first == second ? a.offset < b.offset : first < second
    }
    return (reader.configuration, problems.map { $0.element })
  }
}

/// Reads `gouji.json`, key by key.
struct ConfigurationReader {
  /// What is larger is no configuration.
  static let mostBytes = 1 << 20
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  var configuration = Configuration()
  private(set) var problems: [ConfigurationProblem] = []
  /// How many bytes of the file stand before the JSON.
  private var shift = 0

  mutating func read(_ bytes: [UInt8]) {
    guard bytes.count <= Self.mostBytes else { return tell(.tooLarge(bytes.count)) }
    let encoding = TextEncoding.detect(bytes)
    guard encoding.isUTF8 else { return tell(.encoding(encoding)) }
    // Editors of some systems put a byte order mark there.
    shift = bytes.starts(with: Self.mark) ? Self.mark.count : 0
    let text = Array(bytes[shift...])
    // A file that has just been made.
    if text.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) { return }
    do throws(JSONProblem) {
      try take(JSONDocument(text, limits: JSONLimits(depth: 64)).root)
    } catch {
      tell(.syntax(error, in: text))
    }
  }

  private mutating func take(_ root: JSONValue) {
    guard root.kind == .object else { return tell(.notAnObject(root.range)) }
    var ignored: [any Rule.Type] = []
    for (name, value) in distinct(root) {
      guard let key = ConfigurationKey(rawValue: name.string ?? "") else {
        tell(.unknownKey(name, known: ConfigurationKey.allCases.map(\.rawValue)))
        continue
      }
      switch key {
      case .schema: if value.string == nil { tell(.kind(value, of: key.rawValue, .text)) }
      case .select: takeSelected(value)
      case .ignore: ignored = self.ignored(value)
      case .severity: takeSeverities(value)
      case .show: takeShown(value)
      case .lang: takeLanguage(value)
      case .header: takeHeader(value)
      case .exclude: takeExcluded(value)
      case .inlayHints: takeInlayHints(value)
      }
    }
    // What is ignored is off, whatever stands beside it.
    for rule in ignored {
      configuration.overrides[rule.id] = SeverityOverride(usual: rule.severity, wanted: nil)
    }
  }

  /// Notes a problem whose range is of the JSON.
  mutating func tell(_ problem: ConfigurationProblem) {
    var problem = problem
    let range = problem.range
    problem.range = (range.lowerBound + shift)..<(range.upperBound + shift)
    problems.append(problem)
  }

  /// An object's members; of several with one name the last, which is told.
  mutating func distinct(_ object: JSONValue) -> [(name: JSONValue, value: JSONValue)] {
    var pairs: [(name: JSONValue, value: JSONValue)] = []
    var seen: [String: Int] = [:]
    for pair in object.pairs {
      let name = pair.name.string ?? ""
      if let first = seen[name] {
        tell(.repeatedKey(pair.name))
        pairs[first] = pair
      } else {
        seen[name] = pairs.count
        pairs.append(pair)
      }
    }
    return pairs
  }

  /// A list of strings, or one string in its place. Nil where it is neither.
  mutating func strings(_ value: JSONValue, of key: String) -> [JSONValue]? {
    if value.kind == .string { return [value] }
    guard value.kind == .array else {
      tell(.kind(value, of: key, .listOfTexts))
      return nil
    }
    var strings: [JSONValue] = []
    for element in value.elements {
      if element.kind == .string { strings.append(element) } else { tell(.kind(element, of: key, .text)) }
    }
    return strings
  }
}
