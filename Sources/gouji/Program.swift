#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Findings

/// The command as a whole: which subcommand, and how it ended.
enum Program {
  static let version = "0.1.0"

  /// The subcommands in the order of the help text.
  static let commands: [any Command.Type] = [
    LintCommand.self, FmtCommand.self, PublishCommand.self, NewCommand.self, ExplainCommand.self, RulesCommand.self,
    SubjectsCommand.self, LspCommand.self,
  ]

  /// Paths need not be UTF-8, so the arguments are taken as bytes.
  static func arguments() -> [FilePath] {
    var arguments: [FilePath] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let text = CommandLine.unsafeArgv[index] else { break }
      arguments.append(FilePath(bytes: [UInt8](UnsafeRawBufferPointer(start: text, count: strlen(text)))))
    }
    return arguments
  }

  static func run(_ arguments: [FilePath]) -> ExitStatus {
    let language = self.language(arguments)
    guard let first = arguments.first else {
      StandardStreams.error(HelpText.overview(language))
      return .usage
    }
    let rest = Array(arguments.dropFirst())
    switch first.text {
    case "--version", "-V", "version":
      StandardStreams.output("gouji \(version)\n")
      return .clean
    case "--help", "-h", "help":
      return help(rest, language)
    default:
      break
    }
    guard let command = commands.first(where: { $0.name == first.text }) else {
      return usage(UsageProblem.unknownCommand(first.text, known: commands.map { $0.name }), nil, language)
    }
    do {
      let parsed = try ParsedArguments.parse(rest, command.options)
      if parsed.has("help") {
        StandardStreams.output(HelpText.of(command, language))
        return .clean
      }
      return try command.run(parsed, language)
    } catch {
      return usage(error, command, language)
    }
  }

  static func end(_ status: ExitStatus) -> Never { exit(status.rawValue) }

  private static func help(_ rest: [FilePath], _ language: MessageLanguage) -> ExitStatus {
    guard let name = rest.first?.text, !name.hasPrefix("-") else {
      StandardStreams.output(HelpText.overview(language))
      return .clean
    }
    guard let command = commands.first(where: { $0.name == name }) else {
      return usage(UsageProblem.unknownCommand(name, known: commands.map { $0.name }), nil, language)
    }
    StandardStreams.output(HelpText.of(command, language))
    return .clean
  }

  private static func usage(
    _ problem: UsageProblem, _ command: (any Command.Type)?, _ language: MessageLanguage
  ) -> ExitStatus {
    let name = command.map { "gouji \($0.name)" } ?? "gouji"
    let more = language == .chinese ? "用法见 \(name) --help" : "see \(name) --help"
    StandardStreams.error("\(name): \(problem.message(language))\n\(more)\n")
    return .usage
  }

  /// The language is needed for complaints about the other arguments, so it is looked for first.
  private static func language(_ arguments: [FilePath]) -> MessageLanguage {
    for (index, argument) in arguments.enumerated() {
      if argument.text == "--lang=en" { return .english }
      if argument.text == "--lang", index + 1 < arguments.count, arguments[index + 1].text == "en" { return .english }
    }
    return .chinese
  }
}

/// What the caller is told by the exit status.
struct ExitStatus: RawRepresentable, Equatable {
  var rawValue: Int32
  /// Nothing at error level.
  static let clean = ExitStatus(rawValue: 0)
  /// Findings at error level; for `fmt --check`, a file that is not formatted.
  static let findings = ExitStatus(rawValue: 1)
  /// Wrong usage, or an input that could not be read.
  static let usage = ExitStatus(rawValue: 2)
}
