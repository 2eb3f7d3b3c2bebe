import Analysis
import Findings
import SourceText

/// One run of `gouji fmt`.
final class FmtRun: @unchecked Sendable {
  enum Mode: Sendable { case write, check, diff }

  private enum Outcome: Sendable {
    case unchanged
    /// What is to be printed of the change.
    case changed([UInt8])
    case failed(String)
  }

  private let mode: Mode
  private let language: MessageLanguage

  // Changed by `deliver` alone, which `OrderedWork` never runs twice at a time.
  private var changed = 0
  private var failed = 0

  init(mode: Mode, language: MessageLanguage) {
    self.mode = mode
    self.language = language
  }

  func run(_ entries: [FileFinder.Entry], jobs: Int) -> ExitStatus {
    OrderedWork.run(count: entries.count, jobs: jobs) { [self] index in
      format(entries[index])
    } deliver: { [self] index, outcome in
      deliver(entries[index].path, outcome)
    }
    if mode != .diff {
      let all = entries.count - failed
      StandardStreams.output(
        say(
          "共 \(all) 个文件，\(mode == .write ? "改动" : "需要格式化") \(changed) 个\n",
          "\(all) files, \(changed) \(mode == .write ? "changed" : "would change")\n"))
    }
    return status
  }

  /// Standard input is formatted to standard output; with `--check` and `--diff` as a file is.
  func standardInput(name: FilePath) -> ExitStatus {
    do throws(FileProblem) {
      let bytes = try FileReader.readStandardInput()
      let outcome = FileFormatter.format(path: name.text, bytes: bytes)
      if mode == .write {
        switch outcome {
        case .unchanged: StandardStreams.output(bytes)
        case .changed(let text): StandardStreams.output(text)
        case .notText, .unconvertible: deliver(name, .failed(problem(outcome)))
        }
      } else {
        deliver(name, self.outcome(outcome, name, bytes))
      }
    } catch {
      deliver(name, .failed(error.message(language)))
    }
    return status
  }

  private var status: ExitStatus {
    if failed > 0 { return .usage }
    return mode != .write && changed > 0 ? .findings : .clean
  }

  private func format(_ entry: FileFinder.Entry) -> Outcome {
    do throws(FileProblem) {
      if let problem = entry.problem { throw problem }
      let bytes = try FileReader.read(entry.path)
      let formatted = FileFormatter.format(path: entry.path.text, bytes: bytes)
      if mode == .write, case .changed(let text) = formatted { try AtomicFile.write(text, to: entry.path) }
      return outcome(formatted, entry.path, bytes)
    } catch {
      return .failed(error.message(language))
    }
  }

  private func outcome(_ formatted: FileFormatter.Outcome, _ path: FilePath, _ bytes: [UInt8]) -> Outcome {
    switch formatted {
    case .unchanged: return .unchanged
    case .notText, .unconvertible: return .failed(problem(formatted))
    case .changed(let text):
      switch mode {
      case .write: return .changed(Array(say("已格式化 \(path.text)\n", "formatted \(path.text)\n").utf8))
      case .check: return .changed(Array(say("需要格式化 \(path.text)\n", "would format \(path.text)\n").utf8))
      case .diff:
        let diff = LineDiff.unified(old: FileFormatter.readable(bytes), new: text, path: path.text)
        let encoding = TextEncoding.detect(bytes)
        let note =
          encoding.isUTF8
          ? "" : say("\(path.text)：\(encoding.name) → UTF-8\n", "\(path.text): \(encoding.name) → UTF-8\n")
        return .changed(Array(note.utf8) + diff)
      }
    }
  }

  private func problem(_ outcome: FileFormatter.Outcome) -> String {
    if case .unconvertible(let encoding, let places) = outcome {
      return say(
        "看来是 \(encoding.name) 编码，但有 \(places) 处无法转换，未改动",
        "seems to be \(encoding.name), but \(places) places cannot be converted; left alone")
    }
    return say("不是文本文件", "this is no text file")
  }

  private func deliver(_ path: FilePath, _ outcome: Outcome) {
    switch outcome {
    case .unchanged: break
    case .changed(let text):
      changed += 1
      StandardStreams.output(text)
    case .failed(let message):
      failed += 1
      StandardStreams.error("gouji: \(path.text)\(say("：", ": "))\(message)\n")
    }
  }

  private func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}
