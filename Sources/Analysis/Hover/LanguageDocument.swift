import Findings
import ReportModel
import ReportSyntax

/// What a word of the language means, for whoever meets it in a text or is offered it. `Grammar/grammar.md` is what it is told after.
public struct LanguageDocument: Sendable {
  /// The word as it is written.
  public let word: String
  /// How it is used.
  public let form: String
  let chinese: String
  let english: String

  init(_ word: String, _ form: String, _ chinese: String, _ english: String) {
    self.word = word
    self.form = form
    self.chinese = chinese
    self.english = english
  }

  public func text(_ language: MessageLanguage) -> String { language == .chinese ? chinese : english }

  // MARK: - Looking up

  static func directive(_ keyword: DirectiveSyntax.Keyword) -> LanguageDocument? {
    let word =
      switch keyword {
      case .table: "表"
      case .indicatorTable: "指标表"
      case .data: "数据"
      case .define: "设"
      case .check: "校验"
      case .include: "引入"
      case .subject: "科目"
      case .profile: "办法"
      case .ignore: "忽略"
      }
    return directives.first { $0.word == word }
  }

  /// A key of a directive; one of `@办法` that it does not know is a category with its weight.
  static func key(_ word: String, of keyword: DirectiveSyntax.Keyword) -> LanguageDocument? {
    if let own = keys.first(where: { $0.keyword == keyword && $0.document.word == word }) { return own.document }
    if keyword == .profile {
      return LanguageDocument(
        word, "@办法 名称 \(word)：分值", "“\(word)”一类指标的分值，一起检查时各表按它核对。", "The weight of the indicators of “\(word)”.")
    }
    return keys.first { $0.keyword == .table && $0.document.word == word }?.document
  }

  /// A field of the header, by any of its keys.
  static func header(_ key: String) -> LanguageDocument? {
    guard let field = HeaderField(key: key) else { return nil }
    return fields.first { $0.word == field.rawValue }
  }

  static func function(_ name: String) -> LanguageDocument? { functions.first { $0.word == name } }

  // MARK: - Directives

  /// By the word behind `@`.
  public static let directives: [LanguageDocument] = [
    LanguageDocument(
      "表", "@表 支出决算表 编号：公开03表 单位：万元",
      "给下面的表起名，并说明它的编号、单位、年度、口径。没有它，表名取自上面的标题行；有了它，算式里可以写“支出决算表[行, 列]”。",
      "Names the table that follows and says its number, unit and year. Cells are then referred to as 支出决算表[行, 列]."),
    LanguageDocument(
      "指标表", "@指标表 项目支出绩效自评表 满分：100 办法：财预〔2020〕10号",
      "下面的表是绩效指标表：按一级、二级、三级指标核对分值、得分和完成情况。",
      "The table that follows is one of performance indicators: its weights and scores are checked."),
    LanguageDocument(
      "数据", "@数据 支出决算表 来自 \"03.tsv\"",
      "表的各行取自报告旁边的 CSV 或 TSV 文件（UTF-8、GB18030 或 UTF-16），检查时与写在报告里的表一样。",
      "The rows of the table come from a CSV or TSV file beside the report, in UTF-8, GB18030 or UTF-16."),
    LanguageDocument(
      "设", "@设 上年支出合计 = 2543.59万元",
      "给一个数或一个算式起名，在正文里写 {名称}，在算式里直接写名称。可以先用后设；同一个名称只能设一次。",
      "Names a value or an expression, used as {名称} in prose and by name in expressions. It may stand behind its uses."),
    LanguageDocument(
      "校验", "@校验 总计 = 支出决算表[合计, 本年支出合计] \"收支相抵\" 容差：0.01",
      "写一条自己的勾稽关系：= ≠ < ≤ > ≥。不成立时报告，引号里是要显示的话。相等按四舍五入的范围判断，写了容差的按容差。",
      "A check of the writer's own: = ≠ < ≤ > ≥. Equality is judged within rounding, or within 容差 where it is given."),
    LanguageDocument(
      "引入", "@引入 \"公共.gj\"", "引入另一个文件里的名称、科目和评分办法。路径相对于本报告所在的文件夹。",
      "Takes in the names, 科目 and profiles of another file. The path is relative to the report's folder."),
    LanguageDocument(
      "科目", "@科目 2101598 县级医保专项 年度：2024年起",
      "写一个科目目录里没有的科目：3、5 或 7 位代码和名称。写“来自”时，从文件里读，每行一个代码、一个名称。",
      "A 科目 that the catalogue does not have: a code of 3, 5 or 7 digits and a name; or, with 来自, a file of them."),
    LanguageDocument(
      "办法", "@办法 本县2024 预算执行率：10 产出指标：40 分母：调整预算",
      "写本地的评分办法：各类指标的分值，执行率的分母，等级，得分的小数位数。",
      "A local weight profile: the weight of each kind of indicator, 分母, 等级 and 得分小数."),
    LanguageDocument(
      "忽略", "@忽略 GJ1005 理由：上级表样如此 范围：全文",
      "不再报告一条规则（写编号或名称）：只对下面的一块，或者对全文。理由必须写；什么也没有忽略的，也会报告。",
      "Silences one rule for the next block, or for the whole file. A reason is required; one that silences nothing is reported."
    ),
  ]

  // MARK: - Keys

  /// The keys of each directive. Those of `@表` are those of `@指标表` and `@数据`, too.
  static let keys: [(keyword: DirectiveSyntax.Keyword, document: LanguageDocument)] = [
    (
      .table,
      LanguageDocument(
        "编号", "编号：公开03表", "表的编号，算式里也可以用它称呼这张表。", "The table's number, by which expressions may call it, too.")
    ),
    (
      .table,
      LanguageDocument(
        "单位", "单位：万元", "表中金额的单位：元、万元、亿元。不写按文件头的“金额单位”。", "The unit of the table's amounts; else the header's.")
    ),
    (.table, LanguageDocument("年度", "年度：2024", "表是哪一年的；不写按文件头的“年度”。", "The table's year; else the header's.")),
    (.table, LanguageDocument("口径", "口径：全口径", "表的统计口径，照写。", "What the table covers, in words.")),
    (.table, LanguageDocument("来自", "来自：\"03.tsv\"", "表的来源。", "Where the table comes from.")),
    (
      .data,
      LanguageDocument(
        "来自", "来自 \"03.tsv\"", "数据文件的路径，相对于本报告所在的文件夹；CSV 或 TSV，UTF-8、GB18030 或 UTF-16。",
        "The path of the data file, relative to the report's folder: CSV or TSV.")
    ),
    (.indicatorTable, LanguageDocument("满分", "满分：100", "各项分值相加应得的数。", "What the weights add up to.")),
    (
      .indicatorTable,
      LanguageDocument(
        "办法", "办法：本县2024", "按哪个评分办法核对分值：文号，或 @办法 起的名称。", "The profile that the weights are checked against.")
    ),
    (
      .check,
      LanguageDocument(
        "容差", "容差：0.01", "两边相差不超过它就算相等，单位同左边；不写时按四舍五入的范围判断。",
        "How far the sides may differ, in the unit of the left one.")
    ),
    (
      .subject,
      LanguageDocument(
        "来自", "@科目 来自 \"本县科目.tsv\"", "科目文件的路径：每行一个代码、一个名称，用制表符、逗号或空格分开，# 和 // 开头的行是注释。",
        "The path of a file of 科目: a code and a name a line, parted by a tab, a comma or a blank.")
    ),
    (
      .subject,
      LanguageDocument(
        "年度", "年度：2024年起", "这个科目用于哪些年：2024、2023—2025、2024年起、至2024年；不写是各年都有。", "The years that the 科目 is for.")
    ),
    (
      .profile,
      LanguageDocument(
        "分母", "分母：调整预算", "预算执行率除以哪个预算数：年初预算、调整预算、全年预算。", "The budget that the execution rate is measured against.")
    ),
    (.profile, LanguageDocument("等级", "等级：优90良80中60差0", "各等级的最低分。", "The grades, each with its least score.")),
    (.profile, LanguageDocument("得分小数", "得分小数：2", "得分保留几位小数。", "The decimals of scores.")),
    (.ignore, LanguageDocument("理由", "理由：上级表样如此", "为什么忽略，必须写。", "Why it is silenced; required.")),
    (.ignore, LanguageDocument("范围", "范围：全文", "写“全文”时对整个文件都忽略；不写只对下面的一块。", "全文: the whole file; else the next block.")),
  ]
}
