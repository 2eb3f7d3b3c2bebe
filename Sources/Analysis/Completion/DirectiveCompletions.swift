import Findings
import ReportModel
import ReportSyntax
import Rules
import Subjects

/// Directives behind `@`, their keys and values.
struct DirectiveCompletions {
  let text: ByteText
  let snapshot: Snapshot
  let survey: () -> ReportSurvey
  let options: CompletionOptions
  let place: Int

  private var isChinese: Bool { options.language == .chinese }

  func items(_ context: CompletionContext) -> CompletionList {
    guard let sign = context.sign else { return CompletionList() }
    guard let (keyword, end) = context.directive else { return keywords(sign) }
    return arguments(keyword, from: end)
  }

  // MARK: - The keyword

  private func keywords(_ sign: Int) -> CompletionList {
    var list = CompletionList()
    let start = text.next(sign)
    let wordStart = text.skipBlanks(start, to: place)
    let end = text.runEnd(from: place, to: text.line(at: place).upperBound) { text.isName(at: $0) }
    let typed = TypedWord(text, wordStart..<place, rest: place..<end)
    let signText = text.text(sign..<wordStart)
    let isBare = text.trimmed(end..<text.line(at: place).upperBound).isEmpty
    var found: [(rank: Int, word: DirectiveWord)] = []
    for word in DirectiveWord.all {
      if let rank = typed.rank(word.keyword.word) { found.append((rank, word)) }
    }
    for index in found.indices.sorted(by: { (found[$0].rank, $0) < (found[$1].rank, $1) }) {
      let word = found[index].word
      let name = word.keyword.word
      let insert =
        isBare
        ? InsertText(template: signText + word.template, bare: signText + name + " ") : InsertText(signText + name)
      // Editors that take the sign for no part of a word compare what stands behind it: both begin with the sign.
      list.append(
        Completion(
          .directive, label: "@\(name)", description: isChinese ? word.chinese : word.english, text: insert,
          range: sign..<place, rest: typed.rest, filter: signText + typed.filter(name),
          topic: CompletionTopic(.directive, name)))
    }
    return list
  }

  // MARK: - What stands behind it

  private func arguments(_ keyword: DirectiveSyntax.Keyword, from end: Int) -> CompletionList {
    let keys = keyword.keys
    if let (key, start) = key(keys, keyword, from: end) {
      var list = values(keyword, key, from: start)
      if !text.trimmed(start..<place).isEmpty { list.append(keyItems(keyword, keys, from: start).items) }
      return list
    }
    var list = CompletionList()
    switch keyword {
    case .table, .indicatorTable: list.append(titles(keyword, from: end).items)
    case .ignore: list.append(rules(from: end).items)
    default: break
    }
    let start = text.skipBlanks(end, to: place)
    // Keys come behind what the directive is of.
    if start < place || keyword == .subject { list.append(keyItems(keyword, keys, from: end).items) }
    return list
  }

  /// The key that the value at the cursor belongs to.
  private func key(
    _ keys: [String], _ keyword: DirectiveSyntax.Keyword, from end: Int
  ) -> (key: String, valueStart: Int)? {
    var found: (String, Int)?
    var index = end
    while index < place {
      let isWordStart = text.isBlank(at: text.previous(index)) || text[index - 1] == 0x0A
      if isWordStart {
        for key in keys where text.has(key, at: index) {
          let behind = text.skipBlanks(index + key.utf8.count, to: place)
          if behind < place, text.folded(at: behind) == 0x3A { found = (key, text.next(behind)) }
        }
      }
      index = text.next(index)
    }
    return found
  }

  private func word(from start: Int) -> TypedWord {
    let from = text.skipBlanks(start, to: place)
    let begin = text.runStart(endingAt: place, notBefore: from) { !text.isBlank(at: $0) && text[$0] != 0x0A }
    let end = text.runEnd(from: place, to: text.line(at: place).upperBound) { text.isName(at: $0) }
    return TypedWord(text, begin..<place, rest: place..<end)
  }

  private func keyItems(_ keyword: DirectiveSyntax.Keyword, _ keys: [String], from start: Int) -> CompletionList {
    var list = CompletionList()
    let word = word(from: start)
    // A key begins a word.
    guard word.range.lowerBound > start, word.rest.isEmpty else { return list }
    let line = text.text(start..<text.line(at: place).upperBound)
    var candidates: [CompletionList.Candidate] = []
    for key in keys where !line.contains("\(key)：") && !line.contains("\(key):") {
      let remark = DirectiveWord.remark(key)
      candidates.append(
        .init(
          kind: .key, label: key, description: isChinese ? remark.chinese : remark.english,
          text: InsertText(template: remark.template, bare: key == "来自" ? "来自 " : key + "：")))
    }
    if keyword == .profile {
      for name in ["预算执行率", "产出指标", "效益指标", "满意度指标", "成本指标"] where !line.contains(name) {
        candidates.append(
          .init(kind: .indicator, label: name, text: InsertText(template: "\(name)：⟨10⟩", bare: name + "：")))
      }
    }
    list.append(candidates, for: word)
    return list
  }

  private func values(_ keyword: DirectiveSyntax.Keyword, _ key: String, from start: Int) -> CompletionList {
    var list = CompletionList()
    let from = text.skipBlanks(start, to: place)
    // A value that is finished has a blank behind it.
    if from < place, text.isBlank(at: text.previous(place)) { return list }
    let end = text.runEnd(from: place, to: text.line(at: place).upperBound) { !text.isBlank(at: $0) }
    let word = TypedWord(text, from..<place, rest: place..<end)
    let pairs: [(String, String)]
    switch key {
    case "单位": pairs = HeaderField.unit.allowedValues.map { ($0, "") }
    case "编号": pairs = (1...9).map { ("公开0\($0)表", Self.officialTitles[$0 - 1]) }
    case "年度": pairs = years(keyword)
    case "办法": pairs = HeaderCompletions.profiles(survey().localProfiles)
    case "满分": pairs = [("100", ""), ("90", ""), ("60", "")]
    case "容差": pairs = [("0.01", ""), ("0.02", ""), ("0", "")]
    case "分母": pairs = [("年初预算", ""), ("全年预算", ""), ("调整预算", "")]
    case "等级": pairs = [("优90良80中60差0", "")]
    case "得分小数": pairs = [("2", ""), ("1", ""), ("0", "")]
    case "范围": pairs = [("全文", "")]
    default: pairs = []
    }
    list.append(pairs.map { .init(kind: .value, label: $0.0, description: $0.1) }, for: word)
    return list
  }

  private func years(_ keyword: DirectiveSyntax.Keyword) -> [(String, String)] {
    let year = survey().header.year ?? SubjectCatalogue.years.upperBound
    guard keyword == .subject else { return [("\(year)", ""), ("\(year - 1)", "")] }
    return [("\(year)年起", ""), ("\(year)", ""), ("至\(year)年", ""), ("\(year - 1)—\(year)", "")]
  }

  /// In the order of 公开01表 … 公开09表.
  static let officialTitles = [
    "收入支出决算总表", "收入决算表", "支出决算表", "财政拨款收入支出决算总表", "一般公共预算财政拨款支出决算表", "一般公共预算财政拨款基本支出决算表",
    "政府性基金预算财政拨款收入支出决算表", "国有资本经营预算财政拨款支出决算表", "财政拨款“三公”经费支出决算表",
  ]
  static let indicatorTitles = ["项目支出绩效自评表", "部门整体支出绩效自评表", "转移支付绩效自评表"]

  private func titles(_ keyword: DirectiveSyntax.Keyword, from end: Int) -> CompletionList {
    var list = CompletionList()
    let start = subjectStart(end)
    // A title that is finished has a blank behind it.
    if start < place, text.isBlank(at: text.previous(place)) { return list }
    let line = text.line(at: place)
    let rest = text.runEnd(from: place, to: line.upperBound) { text.isName(at: $0) }
    let word = TypedWord(text, start..<place, rest: place..<rest)
    let isBare = text.trimmed(rest..<line.upperBound).isEmpty
    let titles = keyword == .table ? Self.officialTitles : Self.indicatorTitles
    let unit = survey().header.unit.map(\.symbol) ?? "万元"
    list.append(
      titles.enumerated().map { index, title in
        let number = keyword == .table ? "公开0\(index + 1)表" : ""
        let behind = keyword == .table ? " 编号：⟨\(number)⟩ 单位：⟨\(unit)⟩" : " 单位：⟨\(unit)⟩ 满分：⟨100⟩"
        return .init(
          kind: .table, label: title, description: number,
          text: isBare ? InsertText(template: title + behind) : InsertText(title))
      }, for: word)
    return list
  }

  private func subjectStart(_ end: Int) -> Int {
    var start = text.skipBlanks(end, to: place)
    if start < place, text.folded(at: start) == 0x3A { start = text.skipBlanks(text.next(start), to: place) }
    return start
  }

  private func rules(from end: Int) -> CompletionList {
    var list = CompletionList()
    let word = TypedWord(text, subjectStart(end)..<place, rest: word(from: end).rest)
    guard !word.text.contains(" "), !word.text.contains("：") else { return list }
    let line = text.line(at: place)
    let isBare = text.trimmed(word.rest.upperBound..<line.upperBound).isEmpty
    // What is told here is what somebody wants to hear no more.
    let told = Set((snapshot.checkedAlready?.findings ?? []).map(\.rule))
    let rules = RuleCatalogue.all.filter { told.contains($0.id) } + RuleCatalogue.all.filter { !told.contains($0.id) }
    list.append(
      rules.map { rule in
        .init(
          kind: .rule, label: rule.chineseName, detail: " " + rule.id, description: isChinese ? "" : rule.englishName,
          text: isBare
            ? InsertText(template: rule.chineseName + " 理由：⟨⟩", bare: rule.chineseName) : InsertText(rule.chineseName),
          aliases: [rule.id, rule.englishName], topic: CompletionTopic(.rule, rule.id))
      }, for: word)
    return list
  }
}
