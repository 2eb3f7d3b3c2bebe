import Analysis
import Findings
import SourceText

/// `gouji fmt`
enum FmtCommand: Command {
  static let name = "fmt"

  static func operands(_ language: MessageLanguage) -> String {
    language == .chinese ? "[选项] <文件|文件夹|->…" : "[options] <file|folder|->…"
  }

  static func summary(_ language: MessageLanguage) -> String {
    language == .chinese ? "统一报告的格式，不改任何数值" : "format reports; no value changes"
  }

  static func details(_ language: MessageLanguage) -> String {
    language == .chinese
      ? """
      表格按显示宽度对齐；GB18030 和 UTF-16 文件转成 UTF-8。文件夹中只处理 .gj 文件；- 从标准输入读，写到标准输出。
      gouji.json 的 exclude 排除的不处理；gouji.json 有问题时，用到它的文件不改动。
      退出状态：0 完成；1 用了 --check 或 --diff 且有文件需要格式化；2 用法不对，或有文件未能读写、配置未能读懂。
      """
      : """
      Tables are aligned by display width; GB18030 and UTF-16 files become UTF-8. In folders only .gj files are formatted;
      - reads standard input and writes standard output.
      What gouji.json excludes is left out, and files whose gouji.json has problems are not changed.
      Exit status: 0 done; 1 with --check or --diff, a file would change; 2 wrong usage, a file that could not be read
      or written, or a configuration that could not be read.
      """
  }

  static let options: [OptionSpec] = [
    OptionSpec("check", "只说哪些文件需要格式化，不改文件", "tell which files would change, change none"),
    OptionSpec("diff", "显示会改什么，不改文件", "show what would change, change nothing"),
    OptionSpec("stdin-filename", value: "文件名", "标准输入的文件名", "the file name of standard input"),
    OptionSpec(
      "jobs", short: "j", value: "N", "同时处理几个文件，默认为处理器数", "files at a time, by default one for each processor"),
    .configuration, .noConfiguration, .forceExclude, .language, .help,
  ]

  static func run(_ arguments: ParsedArguments, _ language: MessageLanguage) throws(UsageProblem) -> ExitStatus {
    guard !arguments.operands.isEmpty else {
      throw .missingOperand(chinese: "请写要格式化的文件或文件夹", english: "name the files or folders to format")
    }
    let mode: FmtRun.Mode = arguments.has("diff") ? .diff : arguments.has("check") ? .check : .write
    let jobs = try arguments.count("jobs") ?? OrderedWork.processors
    let projects = try ProjectConfigurations(arguments)
    let exclusions = FileFinder.Exclusions(projects, isForced: arguments.has("force-exclude"))
    func spoken(_ path: FilePath?) -> MessageLanguage {
      let configuration = path.flatMap { projects.configuration(for: $0) }?.configuration
      return arguments.has("lang") ? language : configuration?.language ?? language
    }
    if arguments.operands.contains(where: { $0.text == "-" }) {
      guard arguments.operands.count == 1 else {
        throw .other(chinese: "- 不能和其他路径一起用", english: "- cannot stand beside other paths")
      }
      let name = arguments.path("stdin-filename") ?? FilePath("<stdin>")
      let language = spoken(name)
      projects.tell(language)
      return FmtRun(mode: mode, language: language).standardInput(name: name)
    }
    let entries = FileFinder.find(arguments.operands, suffixes: [".gj"], exclusions)
    var unchanged: Set<FilePath> = []
    for entry in entries where projects.configuration(for: entry.path)?.problems.isEmpty == false {
      unchanged.insert(entry.path)
    }
    let language = spoken(entries.first?.path)
    projects.tell(language)
    let run = FmtRun(mode: mode, language: language)
    // Where it is not known for certain what is wanted, nothing is written.
    if mode == .write, !unchanged.isEmpty { projects.tellUnchanged(language) }
    let status = run.run(mode == .write ? entries.filter { !unchanged.contains($0.path) } : entries, jobs: jobs)
    return projects.areFaulty ? .usage : status
  }
}
