/// How much a finding weighs with the writer.
public enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  case hint, warning, error

  public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }

  /// The word of the JSON contract.
  public var name: String {
    switch self {
    case .hint: "hint"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

/// The language that the tool speaks to its user.
public enum MessageLanguage: Sendable {
  case chinese, english
}
