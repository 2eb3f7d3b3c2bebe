import Findings
import Subjects

/// What the text output says of a 科目, in both languages. Official names stay Chinese.
struct SubjectPhrases {
  let language: MessageLanguage

  var isChinese: Bool { language == .chinese }

  /// 20805 行政事业单位养老支出
  func title(_ subject: Subject) -> String { "\(subject.code.text) \(subject.name)" }

  func classification(_ classification: SubjectClassification) -> String {
    isChinese ? classification.chineseName : classification.englishName
  }

  func fund(_ fund: SubjectFund) -> String { isChinese ? fund.chineseName : fund.englishName }

  /// The years of a name that not all of the catalogue's years have.
  ///
  /// - Parameter gap: what stands between numbers and Chinese: nothing in remarks, a blank in sentences
  func years(_ subject: Subject, gap: String = "") -> String? {
    switch (subject.firstYear, subject.lastYear) {
    case (nil, nil): return nil
    case (let first?, nil): return isChinese ? "\(first)\(gap)年起" : "since \(first)"
    case (nil, let last?): return isChinese ? "至\(gap)\(last)\(gap)年" : "until \(last)"
    case (let first?, let last?):
      if first == last { return isChinese ? "仅\(gap)\(first)\(gap)年" : "in \(first) only" }
      return isChinese ? "\(first)—\(last)\(gap)年" : "from \(first) to \(last)"
    }
  }

  /// What stands behind a name: its budget, its years, what it was before and what it is afterwards.
  ///
  /// - Parameters:
  ///   - tellsFund: not where one budget alone was asked for
  ///   - tellsRename: not in an overview, where nearly every class would tell of one long ago
  func remarks(_ entry: SubjectEntry, tellsFund: Bool, tellsRename: Bool) -> String {
    let subject = entry.subject
    var remarks: [String] = []
    if tellsFund, let own = subject.fund, own != .generalBudget { remarks.append(fund(own)) }
    let rename = tellsRename ? entry.rename : nil
    // What it was before says when it began.
    let isTold = subject.lastYear == nil && subject.firstYear != nil && subject.firstYear == rename?.year
    if !isTold, let years = years(subject) { remarks.append(years) }
    if let rename { remarks.append(former(rename, of: subject)) }
    if let successor = successor(of: subject) { remarks.append(successor) }
    guard !remarks.isEmpty else { return "" }
    return isChinese ? "（\(remarks.joined(separator: "；"))）" : " (\(remarks.joined(separator: "; ")))"
  }

  /// By what name or code it went before.
  private func former(_ rename: SubjectRename, of subject: Subject) -> String {
    let name = rename.oldName
    if rename.keepsCode {
      return isChinese ? "原“\(name)”，\(rename.year)年起改" : "“\(name)” before \(rename.year)"
    }
    let old = name.isEmpty || name == subject.name ? rename.code.text : "\(rename.code.text) \(name)"
    return isChinese ? "原 \(old)，\(rename.year)年起改" : "\(old) before \(rename.year)"
  }

  /// What takes its place when its years are over.
  func successor(of subject: Subject) -> String? {
    guard let last = subject.lastYear, let next = SubjectRename.of(subject.code).first(where: { $0.year > last }) else {
      return nil
    }
    let later = SubjectCatalogue(year: next.year)
    let names = next.successors.map { code in later.subject(code).map(title) ?? code.text }
    guard !names.isEmpty else { return nil }
    let list = names.joined(separator: isChinese ? "、" : ", ")
    return isChinese ? "以后为 \(list)" : "then \(list)"
  }

  /// The year and what the request keeps to: 2024 年度（收入，政府性基金预算）
  func scope(_ request: SubjectRequest) -> String {
    var limits: [String] = []
    if let kinds = request.kinds {
      limits += SubjectClassification.allCases.filter(kinds.contains).map {
        isChinese ? SubjectWords.kind($0) : $0.englishName
      }
    }
    if let fund = request.fund { limits.append(self.fund(fund)) }
    let list = limits.joined(separator: isChinese ? "，" : ", ")
    if isChinese { return "\(request.edition) 年度\(list.isEmpty ? "" : "（\(list)）")" }
    return "\(request.edition)\(list.isEmpty ? "" : " (\(list))")"
  }

  func counted(_ count: Int) -> String {
    isChinese ? "\(count) 个科目" : "\(count) 科目"
  }
}
