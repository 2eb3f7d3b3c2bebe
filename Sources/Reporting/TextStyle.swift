import Findings

/// Escape sequences of the text output.
public enum TextStyle {
  case error, warning, hint, gutter, strong, secondary, faint

  static func of(_ severity: Severity) -> TextStyle {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .hint: .hint
    }
  }

  public var sequence: StaticString {
    switch self {
    case .error: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .hint: "\u{1B}[1;36m"
    case .gutter: "\u{1B}[1;34m"
    case .strong: "\u{1B}[1m"
    case .secondary: "\u{1B}[34m"
    case .faint: "\u{1B}[2m"
    }
  }

  public static let reset: StaticString = "\u{1B}[0m"
}
