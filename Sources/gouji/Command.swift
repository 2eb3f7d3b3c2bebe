import Findings

/// A subcommand. One file each, and one line in `Program.commands`.
protocol Command: Sendable {
  static var name: String { get }
  /// What stands behind the name in the usage line.
  static func operands(_ language: MessageLanguage) -> String
  /// One line for the overview.
  static func summary(_ language: MessageLanguage) -> String
  /// Further text of the help, after the options.
  static func details(_ language: MessageLanguage) -> String
  static var options: [OptionSpec] { get }
  static func run(_ arguments: ParsedArguments, _ language: MessageLanguage) throws(UsageProblem) -> ExitStatus
}

extension Command {
  static func details(_ language: MessageLanguage) -> String { "" }
}
