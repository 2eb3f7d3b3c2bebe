#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What standard output is connected to.
enum Terminal {
  /// Whether colours are wanted where the user left it to us.
  static var wantsColor: Bool {
    guard isatty(STDOUT_FILENO) == 1 else { return false }
    // The convention of no-color.org: set and not empty.
    if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
    guard let kind = getenv("TERM") else { return false }
    return strcmp(kind, "dumb") != 0
  }

  /// Whether a command's result is coloured: as `--color` says, else on a terminal.
  static func isColored(_ arguments: ParsedArguments) -> Bool {
    switch arguments.value("color") {
    case "always": true
    case "never": false
    default: arguments.path("output") == nil && wantsColor
    }
  }

  /// The columns for a source line beside its number; wide enough for a paragraph where there is no terminal.
  static var sourceColumns: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 120
    }
    return min(max(Int(size.ws_col) - 8, 40), 200)
  }
}
