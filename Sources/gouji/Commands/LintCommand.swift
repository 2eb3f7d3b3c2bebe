import Configuration
import Findings
import Reporting

/// `gouji lint`
enum LintCommand: Command {
  static let name = "lint"

  static func operands(_ language: MessageLanguage) -> String {
    language == .chinese ? "[选项] [文件|文件夹|-]…" : "[options] [file|folder|-]…"
  }

  static func summary(_ language: MessageLanguage) -> String {
    language == .chinese ? "检查报告中的数字是否相符" : "check that the figures of reports tie"
  }

  static func details(_ language: MessageLanguage) -> String {
    language == .chinese
      ? """
      文件夹中的 .gj、.txt、.md 文件都检查（隐藏文件夹和 node_modules 除外）；- 为标准输入；不写路径时检查当前文件夹。
      一起检查的文件，文件头的单位名称和年度相同的互相核对。
      文件所在文件夹及其上级中最近的 gouji.json 是它的配置（说明见 Grammar/configuration.md），命令行优先。
      退出状态：0 没有错误；1 有错误；2 用法不对，或有文件、配置未能读懂（其余照常检查）。
      """
      : """
      In folders the .gj, .txt and .md files are checked (hidden folders and node_modules aside); - is standard input;
      without a path the current folder is checked. Files whose headers name one body and year are compared with each other.
      The nearest gouji.json in a file's folder and those above it configures it (see Grammar/configuration.md); the command
      line goes before it.
      Exit status: 0 no errors; 1 errors; 2 wrong usage, or a file or configuration that could not be read (the rest is
      checked).
      """
  }

  static let options: [OptionSpec] = [
    OptionSpec(
      "format", value: "text|json", choices: Reporters.names, "输出格式，默认 text", "output format, text by default"),
    .output,
    OptionSpec(
      "fix", "改正只有一种改法的数（两处以上独立印证），写回文件并列出所改之处",
      "put right the figures that can only be one thing (borne out twice), write the files and say what was changed"),
    OptionSpec("diff", "显示 --fix 会改什么，不改文件", "show what --fix would change; nothing is written"),
    OptionSpec("claims", "JSON 中列出读到的每一处勾稽", "list every claim that was read in the JSON"),
    OptionSpec(
      "show", value: "hint|尾差|提示|all", choices: ["hint", "hints", "提示", "尾差", "residue", "all", "全部"], repeats: true,
      "另外显示提示、尾差，或全部（连同没有核对的句子）", "also show hints, rounding residue, or all, sentences not checked too"),
    OptionSpec(
      "select", value: "规则", repeats: true, "只看这些规则：编号、编号前几位（GJ3）或名称，逗号分隔",
      "only these rules: ids, their beginnings (GJ3) or names, with commas between"),
    OptionSpec("ignore", value: "规则", repeats: true, "不看这些规则", "without these rules"),
    OptionSpec(
      "severity", value: "error|warning|hint", choices: ["error", "warning", "hint"], "只显示这一级及以上",
      "only this severity and above"),
    OptionSpec("statistics", "最后按规则统计", "counts by rule at the end"),
    OptionSpec("stdin-filename", value: "文件名", "标准输入的文件名", "the file name of standard input"),
    OptionSpec(
      "color", value: "auto|always|never", choices: ["auto", "always", "never"], "颜色，默认 auto（终端上才有）",
      "colours, auto by default (on a terminal only)"),
    OptionSpec(
      "jobs", short: "j", value: "N", "同时检查几个文件，默认为处理器数", "files at a time, by default one for each processor"),
    .configuration, .noConfiguration, .forceExclude, .language, .help,
  ]

  static func run(_ arguments: ParsedArguments, _ language: MessageLanguage) throws(UsageProblem) -> ExitStatus {
    let jobs = try arguments.count("jobs") ?? OrderedWork.processors
    let choice = try LintChoice(arguments, language)
    let output = arguments.path("output")
    let fixing: LintRun.Fixing = arguments.has("diff") ? .diff : arguments.has("fix") ? .write : .none
    if fixing == .write, arguments.operands.contains(where: { $0.text == "-" }) {
      throw .other(
        chinese: "标准输入不能用 --fix 改，请给出文件，或用 --diff",
        english: "--fix cannot change standard input; name a file, or use --diff")
    }
    let projects = try ProjectConfigurations(arguments)
    var sources = LintRun.sources(
      arguments.operands.isEmpty ? [FilePath(".")] : arguments.operands,
      standardInput: arguments.path("stdin-filename") ?? FilePath("<stdin>"),
      FileFinder.Exclusions(projects, isForced: arguments.has("force-exclude")))
    // What is said of the run as a whole is said as of its first file.
    let first = sources.first.flatMap { projects.configuration(for: $0.path) }
    let settings = try settings(of: &sources, projects, choice, usual: first)
    let spoken = choice.language(first)
    projects.tell(spoken)
    let collected = CollectedOutput(isKept: output != nil)
    let run = LintRun(
      settings: settings, fixing: fixing,
      // Several files are threads' work enough.
      workers: sources.count == 1 && jobs > 1 ? OrderedWork.Threads(count: jobs) : nil
    ) { collected.take($0) }
    var status = run.run(sources, jobs: jobs)
    if projects.areFaulty {
      if fixing == .write { projects.tellUnchanged(spoken) }
      status = .usage
    }
    return output == nil ? status : OutputFile.write(collected.bytes, to: output, spoken, status: status)
  }

  /// Gives each file the settings of its project, and returns those of the run.
  private static func settings(
    of sources: inout [LintRun.Source], _ projects: ProjectConfigurations, _ choice: LintChoice,
    usual first: ConfigurationFile?
  ) throws(UsageProblem) -> LintSettings {
    let usual = try choice.settings(first)
    var known = [(file: first, settings: usual)]
    for index in sources.indices {
      let file = projects.configuration(for: sources[index].path)
      if file === first { continue }
      if let entry = known.last(where: { $0.file === file }) {
        sources[index].settings = entry.settings
      } else {
        let own = try choice.settings(file)
        known.append((file, own))
        sources[index].settings = own
      }
    }
    return usual
  }
}
