import Findings
import Reporting
import Subjects

/// `gouji subjects`
enum SubjectsCommand: Command {
  static let name = "subjects"

  static func operands(_ language: MessageLanguage) -> String {
    language == .chinese ? "[选项] [查询]… | --check [选项] <文件|->…" : "[options] [query]… | --check [options] <file|->…"
  }

  static func summary(_ language: MessageLanguage) -> String {
    language == .chinese ? "按代码、名称或拼音查科目" : "look a 科目 up by code, name or pinyin"
  }

  static func details(_ language: MessageLanguage) -> String {
    language == .chinese
      ? """
      查询可以是代码（20805）、名称或其中几个字（公积金）、拼音或首字母（zfgjj），也可混写（医保jb）；208 养老 只在 208 以下找。
      写类或款的代码，列出它和它以下的全部科目；不写查询，列出各类。旧名称、旧代码也能查到，并注明何年改的。
      收入、支出功能分类中没有注明预算的，属一般公共预算。
      退出状态：0 找到；1 没有找到（--check 时为清单有问题）；2 用法不对，或文件读不了。
      """
      : """
      A query is a code (20805), a name or a part of it (公积金), pinyin or its initials (zfgjj), or a mixture (医保jb);
      208 养老 looks below 208 only. The code of a 类 or 款 lists it and everything below it; without a query the 类 are
      listed. Old names and codes are found too, with the year of their change. Functional and revenue 科目 without a budget
      behind them belong to the general public budget.
      Exit status: 0 found; 1 nothing found, or with --check a list that is not right; 2 wrong usage, or a file that could
      not be read.
      """
  }

  private static let formats = ["text", "json", "tsv"]

  static let options: [OptionSpec] = [
    OptionSpec("format", value: "text|json|tsv", choices: formats, "输出格式，默认 text", "output format, text by default"),
    .output,
    OptionSpec(
      "year", value: "年度", "哪一年度的科目，默认 \(SubjectCatalogue.years.upperBound)",
      "the year, \(SubjectCatalogue.years.upperBound) by default"),
    OptionSpec(
      "kind", value: "分类", repeats: true, "只查这些分类：功能、部门经济、政府经济、收入，逗号分隔",
      "only these classifications: function, department, government, revenue, with commas between"),
    OptionSpec(
      "fund", value: "预算", "只查这一预算的科目：一般公共预算、政府性基金、国有资本经营、社会保险基金（或 一般、基金、国资、社保）",
      "only this budget: general, funds, capital, insurance"),
    OptionSpec(
      "limit", value: "N", "最多显示几个，默认 50；不写查询时默认全部", "show at most so many, 50 by default; all without a query"),
    OptionSpec(
      "check", "核对清单：每行一个代码和名称的文件（制表符、逗号或空格分开），- 为标准输入",
      "check lists: files with a code and a name a line (tabs, commas or blanks between), - for standard input"),
    OptionSpec("statistics", "统计各类有多少款、项", "how many 款 and 项 each 类 has"),
    OptionSpec(
      "color", value: "auto|always|never", choices: ["auto", "always", "never"], "颜色，默认 auto（终端上才有）",
      "colours, auto by default (on a terminal only)"),
    .language, .help,
  ]

  static func run(_ arguments: ParsedArguments, _ language: MessageLanguage) throws(UsageProblem) -> ExitStatus {
    let request = try SubjectRequest(arguments)
    if arguments.has("check") { return try SubjectListRun.run(arguments, request, language) }
    let output = arguments.path("output")
    let format = arguments.value("format") ?? "text"
    let isStatistics = arguments.has("statistics")
    if isStatistics, request.query != nil {
      throw .other(
        chinese: "--statistics 统计各类，不带查询；只看一个分类用 --kind",
        english: "--statistics counts every 类 and takes no query; --kind keeps to one classification")
    }
    if request.edition != request.year { tellEdition(request, language) }
    var result = ByteWriter()
    if isStatistics {
      let writer = SubjectStatisticsWriter(
        request: request, statistics: SubjectStatistics(request), language: language)
      switch format {
      case "json": writer.writeJSON(to: &result)
      case "tsv": writer.writeTSV(to: &result)
      default: writer.writeText(to: &result)
      }
      return OutputFile.write(result.bytes, to: output, language)
    }
    var answer = SubjectAnswer(request)
    let isFound = tellAbsence(&answer, request, language)
    switch format {
    case "json": SubjectDataWriter(request: request).writeJSON(answer, to: &result)
    case "tsv": SubjectDataWriter(request: request).writeTSV(answer, to: &result)
    default:
      // For people everything was said.
      guard isFound else { return .findings }
      SubjectTextWriter(request, color: Terminal.isColored(arguments), language).write(answer, to: &result)
    }
    return OutputFile.write(result.bytes, to: output, language, status: isFound ? .clean : .findings)
  }

  /// Says where nothing was found, and empties an answer that has nothing but slips where another year has the very thing.
  ///
  /// - Returns: whether there is an answer
  private static func tellAbsence(
    _ answer: inout SubjectAnswer, _ request: SubjectRequest, _ language: MessageLanguage
  ) -> Bool {
    guard answer.entries.isEmpty || answer.isOnlySlips else { return true }
    let absence = SubjectAbsence(request, hasSlips: answer.isOnlySlips)
    if answer.isOnlySlips, absence.isUnknown { return true }
    answer.entries = []
    answer.total = 0
    StandardStreams.error("gouji subjects: \(absence.message(request, language))\n")
    return false
  }

  static func tellEdition(_ request: SubjectRequest, _ language: MessageLanguage) {
    StandardStreams.error(
      language == .chinese
        ? "gouji subjects: 没有收录 \(request.year) 年度的科目，按 \(request.edition) 年度的查\n"
        : "gouji subjects: the 科目 of \(request.year) are not known here; those of \(request.edition) are shown\n")
  }
}
