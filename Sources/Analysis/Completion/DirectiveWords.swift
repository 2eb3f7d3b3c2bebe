import ReportSyntax

/// How each directive is begun, and what it is for.
struct DirectiveWord: Sendable {
  let keyword: DirectiveSyntax.Keyword
  /// Behind `@`.
  let template: String
  let chinese: String
  let english: String

  static let all: [DirectiveWord] = [
    DirectiveWord(
      keyword: .table, template: "表 ⟨支出决算表⟩ 编号：⟨公开03表⟩ 单位：⟨万元｜元｜亿元⟩", chinese: "声明下面的表：名称、编号、单位",
      english: "announces the table below: title, number, unit"),
    DirectiveWord(
      keyword: .indicatorTable, template: "指标表 ⟨项目支出绩效自评表⟩ 单位：⟨万元｜元⟩ 满分：⟨100⟩", chinese: "声明下面的绩效指标表：满分、办法",
      english: "announces the indicator table below: full marks, scoring profile"),
    DirectiveWord(
      keyword: .data, template: "数据 ⟨名称⟩ 来自 \"⟨文件.csv⟩\"", chinese: "从 CSV、TSV 文件取表",
      english: "takes a table from a CSV or TSV file"),
    DirectiveWord(
      keyword: .define, template: "设 ⟨名称⟩ = ⟨算式⟩", chinese: "给一个数或算式取名", english: "names a number or an expression"),
    DirectiveWord(
      keyword: .check, template: "校验 ⟨左边⟩ = ⟨右边⟩", chinese: "声明一条勾稽关系，由检查器核对",
      english: "states a relation that is checked"),
    DirectiveWord(
      keyword: .include, template: "引入 \"⟨文件.gj⟩\"", chinese: "引入别的文件的名称、科目和办法",
      english: "takes names, 科目 and profiles from another file"),
    DirectiveWord(
      keyword: .subject, template: "科目 ⟨代码⟩ ⟨名称⟩", chinese: "写一个目录里没有的科目", english: "adds a 科目 that the catalogue lacks"
    ),
    DirectiveWord(
      keyword: .profile, template: "办法 ⟨名称⟩ 预算执行率：⟨10⟩ 产出指标：⟨50⟩ 效益指标：⟨30⟩ 满意度指标：⟨10⟩", chinese: "本地评分办法：各一级指标的分值",
      english: "a local scoring profile: the weight of each group"),
    DirectiveWord(
      keyword: .ignore, template: "忽略 ⟨规则⟩ 理由：⟨理由⟩", chinese: "对下一段或全文不报某条规则，要写理由",
      english: "silences a rule for what follows, with a reason"),
  ]

  /// What stands behind a key of a directive.
  static func remark(_ key: String) -> (chinese: String, english: String, template: String) {
    switch key {
    case "编号": ("表的编号", "number of the table", "编号：⟨公开03表⟩")
    case "单位": ("金额单位", "unit of amounts", "单位：⟨万元｜元｜亿元⟩")
    case "年度": ("年度", "year", "年度：⟨⟩")
    case "口径": ("统计口径", "scope", "口径：⟨⟩")
    case "来自": ("文件路径", "path of a file", "来自 \"⟨⟩\"")
    case "满分": ("满分", "full marks", "满分：⟨100⟩")
    case "办法": ("评分办法", "scoring profile", "办法：⟨⟩")
    case "容差": ("允许的误差", "tolerance", "容差：⟨0.01⟩")
    case "分母": ("执行率的分母", "what the execution rate is measured against", "分母：⟨全年预算⟩")
    case "等级": ("等级和分数线", "grades and their least scores", "等级：⟨优90良80中60差0⟩")
    case "得分小数": ("得分的小数位数", "decimals of scores", "得分小数：⟨2⟩")
    case "理由": ("为什么不报", "why", "理由：⟨⟩")
    case "范围": ("全文", "the whole file", "范围：全文")
    default: ("", "", "\(key)：⟨⟩")
    }
  }
}
