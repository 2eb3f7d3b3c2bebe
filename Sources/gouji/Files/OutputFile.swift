import Findings

/// Where a command's result goes: a file, written whole or not at all, or standard output.
enum OutputFile {
  /// - Returns: `usage` where the file could not be written, which is said on standard error.
  static func write(
    _ bytes: [UInt8], to path: FilePath?, _ language: MessageLanguage, status: ExitStatus = .clean
  ) -> ExitStatus {
    guard let path else {
      StandardStreams.output(bytes)
      return status
    }
    do throws(FileProblem) {
      try AtomicFile.write(bytes, to: path)
      return status
    } catch {
      report(error, path, language)
      return .usage
    }
  }

  static func report(_ problem: FileProblem, _ path: FilePath, _ language: MessageLanguage) {
    StandardStreams.error("gouji: \(path.text)\(language == .chinese ? "：" : ": ")\(problem.message(language))\n")
  }
}
