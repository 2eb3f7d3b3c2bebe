import Findings
import ReportModel
import Rules
import Subjects

/// What is said of a completion that somebody looks at, in Markdown.
public enum CompletionGuide {
  public static func text(_ topic: CompletionTopic, _ language: MessageLanguage) -> String? {
    let isChinese = language == .chinese
    switch topic.kind {
    case .subject, .oldSubject:
      guard let code = SubjectCode(topic.key) else { return nil }
      return SubjectGuide(catalogue: SubjectCatalogue(year: topic.year), language: language).text(code)
    case .localSubject:
      return isChinese ? "**\(topic.key)**\n\n本报告用 `@科目` 加的科目" : "**\(topic.key)**\n\nadded by the report (`@科目`)"
    case .directive:
      guard let word = DirectiveWord.all.first(where: { $0.keyword.word == topic.key }) else { return nil }
      let example = InsertText(template: word.template).plain
      let keys = word.keyword.keys
      var text = "**@\(topic.key)** \(isChinese ? word.chinese : word.english)\n\n```gj\n@\(example)\n```"
      if !keys.isEmpty {
        text += "\n\n" + (isChinese ? "可写：" : "Keys: ") + keys.joined(separator: isChinese ? "、" : ", ")
      }
      return text
    case .headerField:
      guard let field = HeaderField(rawValue: topic.key) else { return nil }
      return header(field, isChinese)
    case .function:
      guard let function = FunctionGuide.of(topic.key) else { return nil }
      let parameters = function.parameters.map { "- `\($0.name(language))` \($0.help(language))" }
      return (["**\(function.label(language))**", function.help(language)] + [parameters.joined(separator: "\n")])
        .joined(separator: "\n\n")
    case .rule:
      guard let rule = RuleCatalogue.rule(topic.key) else { return nil }
      return "**\(rule.id) \(rule.chineseName)** \(rule.englishName)"
    case .skeleton:
      guard let piece = SkeletonPiece.titled(topic.key) else { return nil }
      return "```gj\n\(piece.text(year: topic.year, body: nil, marksHeadings: true).plain)\n```"
    }
  }

  /// The same for editors that show plain text.
  public static func plain(_ markdown: String) -> String {
    markdown.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("```") }
      .joined(separator: "\n").split(separator: "`").joined().split(separator: "**").joined()
  }

  private static func header(_ field: HeaderField, _ isChinese: Bool) -> String {
    let help: (String, String) =
      switch field {
      case .kinds: ("这份文件是什么报告；可以写几种，用、隔开", "what the report is; several kinds may be named")
      case .body: ("单位的全称", "the name of the body")
      case .shortName: ("正文里用的简称", "the short name that the text uses")
      case .nature: ("单位的性质", "what kind of body it is")
      case .superior: ("主管部门：一起检查时，下属单位的数不大于部门的数", "the department whose final account holds that of the body")
      case .year: ("报告说的是哪一年；科目按这一年的目录", "the year of the report, and of its 科目")
      case .unit: ("没有另写单位的金额是什么单位", "the unit of amounts that say none")
      case .decimals: ("算出的金额保留几位小数", "decimals of computed amounts")
      case .profile: ("自评的评分办法：各一级指标的分值", "the scoring profile of self-evaluations")
      case .budgetBasis: ("完成率以年初预算还是全年预算为分母", "which budget completion is measured against")
      case .rounding: ("印出的数是四舍五入还是截断", "whether printed numbers are rounded or cut off")
      case .lastYear: ("上年报告的路径：用来核对年初数", "path of last year's report, for opening balances")
      case .region: ("地区", "the region")
      }
    var text = "**\(field.rawValue)** \(isChinese ? help.0 : help.1)"
    if !field.allowedValues.isEmpty {
      text += "\n\n" + field.allowedValues.map { "`\($0)`" }.joined(separator: isChinese ? "、" : ", ")
    }
    return text
  }
}

/// What the catalogue knows of a 科目: its official name, its path, its years, what it was and what it became.
struct SubjectGuide {
  let catalogue: SubjectCatalogue
  let language: MessageLanguage

  private var isChinese: Bool { language == .chinese }

  func text(_ code: SubjectCode) -> String? {
    guard let subject = catalogue.subject(code) else { return old(code) }
    var parts = ["**\(code.text) \(subject.name)**"]
    let path = catalogue.path(of: code).map { "\($0.name)（\($0.code.level.word)）" }.joined()
    if code.level != .class { parts.append(path) }
    var facts: [String] = []
    if let kind = code.classification { facts.append(isChinese ? kind.chineseName : kind.englishName) }
    if let fund = subject.fund { facts.append(isChinese ? fund.chineseName : fund.englishName) }
    if let years = years(subject) { facts.append(years) }
    if subject.isTransfer { facts.append(isChinese ? "部门的表里不出现" : "stands in no department's tables") }
    if !facts.isEmpty { parts.append(facts.joined(separator: " · ")) }
    let history = SubjectRename.of(code).map { line($0) } + SubjectRename.into(code).map { line($0) }
    if !history.isEmpty { parts.append(history.map { "- \($0)" }.joined(separator: "\n")) }
    if !subject.isSeen { parts.append(isChinese ? "未见于已公开的报告，请核对" : "not seen in a published report; please check") }
    if !catalogue.coversYear, let year = catalogue.year, let edition = catalogue.edition {
      parts.append(
        isChinese ? "按 \(edition) 年的目录；\(year) 年的目录这里没有" : "as of \(edition); the catalogue does not reach \(year)")
    }
    return parts.joined(separator: "\n\n")
  }

  /// A code that the year does not have.
  private func old(_ code: SubjectCode) -> String? {
    let renames = SubjectRename.of(code)
    guard let last = renames.last else { return nil }
    let title = "**\(code.text) \(last.oldName)**"
    return ([title] + renames.map { line($0) }).joined(separator: "\n\n")
  }

  private func line(_ rename: SubjectRename) -> String {
    let later = SubjectCatalogue(year: max(rename.year, catalogue.year ?? rename.year))
    let new = rename.successors.map { code in later.subject(code).map { "\(code.text) \($0.name)" } ?? code.text }
    let old = [rename.code.text, rename.oldName].filter { !$0.isEmpty }.joined(separator: " ")
    let list = new.joined(separator: isChinese ? "、" : ", ")
    if new.isEmpty { return isChinese ? "\(old)：\(rename.year) 年起停用" : "\(old): given up in \(rename.year)" }
    return isChinese ? "\(rename.year) 年起：\(old) → \(list)" : "since \(rename.year): \(old) → \(list)"
  }

  private func years(_ subject: Subject) -> String? {
    switch (subject.firstYear, subject.lastYear) {
    case (nil, nil): nil
    case (let first?, nil): isChinese ? "\(first) 年起" : "since \(first)"
    case (nil, let last?): isChinese ? "至 \(last) 年" : "until \(last)"
    case (let first?, let last?): isChinese ? "\(first)—\(last) 年" : "\(first) to \(last)"
    }
  }
}
