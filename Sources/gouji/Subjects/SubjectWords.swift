import Subjects

/// The words that classifications and budgets have on a command line and in the output for programs.
enum SubjectWords {
  struct Word<Meaning: Sendable>: Sendable {
    var meaning: Meaning
    /// The first is the one that is told; the others are understood.
    var words: [String]
  }

  static let kinds: [Word<[SubjectClassification]>] = [
    Word(meaning: [.functional], words: ["功能", "function", "functional", "支出功能", "支出功能分类"]),
    Word(meaning: [.departmentEconomic], words: ["部门经济", "department", "部门", "部门预算支出经济分类"]),
    Word(meaning: [.governmentEconomic], words: ["政府经济", "government", "政府", "政府预算支出经济分类"]),
    Word(meaning: [.revenue], words: ["收入", "revenue", "收入分类"]),
    // Both of them, for whoever does not know which.
    Word(meaning: [.departmentEconomic, .governmentEconomic], words: ["经济", "economic"]),
  ]

  static let funds: [Word<SubjectFund>] = [
    Word(meaning: .generalBudget, words: ["一般公共预算", "一般", "general"]),
    Word(meaning: .governmentFund, words: ["政府性基金", "基金", "政府性基金预算", "funds"]),
    Word(meaning: .stateCapital, words: ["国有资本经营", "国资", "国有资本经营预算", "capital"]),
    Word(meaning: .socialInsurance, words: ["社会保险基金", "社保", "社会保险基金预算", "insurance"]),
  ]

  /// What a word of an option means; a problem that lists the words where it means nothing.
  static func meaning<Meaning>(
    of word: String, in words: [Word<Meaning>], option: String
  ) throws(UsageProblem) -> Meaning {
    guard let found = words.first(where: { $0.words.contains(word) }) else {
      throw .wrongValue(option: option, value: word, choices: words.flatMap { $0.words.prefix(2) })
    }
    return found.meaning
  }

  static func kind(_ classification: SubjectClassification) -> String {
    kinds.first { $0.meaning == [classification] }?.words.first ?? classification.chineseName
  }

  static func match(_ kind: SubjectMatchKind) -> StaticString {
    switch kind {
    case .exact: "exact"
    case .prefix: "prefix"
    case .part: "part"
    case .inOrder: "in-order"
    case .slip: "slip"
    }
  }
}
