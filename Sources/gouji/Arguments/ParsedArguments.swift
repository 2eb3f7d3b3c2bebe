/// A subcommand's arguments, read by its table of options.
struct ParsedArguments {
  private var values: [(name: String, value: FilePath)] = []
  /// What is no option: paths, rules, kinds.
  private(set) var operands: [FilePath] = []

  func has(_ name: String) -> Bool { values.contains { $0.name == name } }

  /// The last value given, as text.
  func value(_ name: String) -> String? { path(name)?.text }

  /// The last value given, as the bytes of a path.
  func path(_ name: String) -> FilePath? { values.last { $0.name == name }?.value }

  /// All values of an option that may be repeated and takes several with commas (full-width ones too) between them.
  func list(_ name: String) -> [String] {
    values.filter { $0.name == name }.flatMap { entry in
      entry.value.text.split { $0 == "," || $0 == "，" || $0 == "、" }.map(String.init)
    }
  }

  /// A count of at least one.
  func count(_ name: String) throws(UsageProblem) -> Int? { try number(name, in: 1...1024) }

  /// A whole number within bounds.
  func number(_ name: String, in range: ClosedRange<Int>) throws(UsageProblem) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw UsageProblem.wrongValue(option: name, value: text, choices: ["\(range.lowerBound)…\(range.upperBound)"])
    }
    return number
  }

  static func parse(_ arguments: [FilePath], _ options: [OptionSpec]) throws(UsageProblem) -> ParsedArguments {
    var parsed = ParsedArguments()
    var index = 0
    var onlyOperands = false
    while index < arguments.count {
      let argument = arguments[index]
      let text = argument.text
      index += 1
      if onlyOperands || !text.hasPrefix("-") || text == "-" {
        parsed.operands.append(argument)
        continue
      }
      if text == "--" {
        onlyOperands = true
        continue
      }
      let (name, attached) = split(argument)
      guard let option = options.first(where: { "--\($0.name)" == name || $0.short.map { "-\($0)" } == name }) else {
        throw UsageProblem.unknownOption(name, known: options.map { "--\($0.name)" })
      }
      if option.value.isEmpty {
        guard attached == nil else { throw UsageProblem.unexpectedValue(option: option.name) }
        parsed.values.append((option.name, FilePath(bytes: [])))
        continue
      }
      let value: FilePath
      if let attached {
        value = attached
      } else if index < arguments.count {
        value = arguments[index]
        index += 1
      } else {
        throw UsageProblem.missingValue(option: option.name, value: option.value)
      }
      let words = option.repeats ? value.text.split { $0 == "," || $0 == "，" }.map(String.init) : [value.text]
      for word in words where !option.choices.isEmpty && !option.choices.contains(word) {
        throw UsageProblem.wrongValue(option: option.name, value: word, choices: option.choices)
      }
      parsed.values.append((option.name, value))
    }
    return parsed
  }

  /// `--name=value` in its two halves.
  private static func split(_ argument: FilePath) -> (name: String, value: FilePath?) {
    guard argument.text.hasPrefix("--"), let equals = argument.bytes.firstIndex(of: UInt8(ascii: "=")) else {
      return (argument.text, nil)
    }
    return (
      String(decoding: argument.bytes[..<equals], as: UTF8.self),
      FilePath(bytes: Array(argument.bytes[(equals + 1)...]))
    )
  }
}
