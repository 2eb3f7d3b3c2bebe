import Analysis
import Findings
import ReportModel

/// `gouji publish`
enum PublishCommand: Command {
  static let name = "publish"

  static func operands(_ language: MessageLanguage) -> String {
    language == .chinese ? "[选项] <文件|->" : "[options] <file|->"
  }

  static func summary(_ language: MessageLanguage) -> String {
    language == .chinese ? "生成公开文本：填入名称和计算的数值，去掉标记" : "print the published form: names and computed values filled in"
  }

  static func details(_ language: MessageLanguage) -> String {
    language == .chinese
      ? "表格的单元格之间是制表符，可直接贴入 Word。报告有错误时照样生成，并在标准错误上提醒。"
      : "Cells of tables are parted by tabs, as Word takes them. A report with errors is printed all the same, with a warning."
  }

  static let options: [OptionSpec] = [
    .output, OptionSpec("stdin-filename", value: "文件名", "标准输入的文件名", "the file name of standard input"),
    .configuration, .noConfiguration, .language, .help,
  ]

  static func run(_ arguments: ParsedArguments, _ language: MessageLanguage) throws(UsageProblem) -> ExitStatus {
    guard let operand = arguments.operands.first, arguments.operands.count == 1 else {
      throw .missingOperand(chinese: "请写一个报告文件", english: "name one report")
    }
    let isStandardInput = operand.text == "-"
    let path = isStandardInput ? arguments.path("stdin-filename") ?? FilePath("<stdin>") : operand
    let projects = try ProjectConfigurations(arguments)
    let configuration = projects.configuration(for: path)?.configuration
    let language = arguments.has("lang") ? language : configuration?.language ?? language
    projects.tell(language)
    do throws(FileProblem) {
      let bytes = try isStandardInput ? FileReader.readStandardInput() : FileReader.read(path)
      let location = ReportFiles.spelling(path).text
      let files = ReportFiles()
      let defaults = configuration?.headerDefaults ?? HeaderDefaults()
      guard
        let text = Publication.text(
          path: path.text, location: location, bytes: bytes, loader: files, defaults: defaults)
      else {
        let message = language == .chinese ? "：不是文本文件" : ": this is no text file"
        StandardStreams.error("gouji: \(path.text)\(message)\n")
        return .usage
      }
      let report = Checker.check(
        path: path.text, location: location, bytes: bytes,
        options: CheckOptions(language: language, loader: files, headerDefaults: defaults))
      let errors = report.findings.count { $0.severity == .error }
      if errors > 0 {
        StandardStreams.error(
          language == .chinese
            ? "gouji: \(path.text)：有 \(errors) 处错误，公开前请用 gouji lint 查看\n"
            : "gouji: \(path.text): \(errors) errors; see gouji lint before publishing\n")
      }
      return OutputFile.write(text, to: arguments.path("output"), language)
    } catch {
      OutputFile.report(error, path, language)
      return .usage
    }
  }
}
