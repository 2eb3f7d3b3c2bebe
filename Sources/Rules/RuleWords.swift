import Findings
import ReportModel

/// Rules as a command line and `gouji.json` name them: an id, the beginning of ids (`GJ3`), a name.
public enum RuleWords {
  /// The rules that a word names; none where it names no rule.
  public static func rules(_ word: String) -> [any Rule.Type] {
    RuleCatalogue.all.filter { RuleCatalogue.matches(word, $0) }
  }

  /// The rule that a word names and no other: an id or a name.
  public static func rule(_ word: String) -> (any Rule.Type)? {
    RuleCatalogue.all.first {
      $0.id == word.uppercased() || $0.chineseName == word || $0.englishName == word
    }
  }

  /// Rules without which it would not be known that a file was not checked, or not all of it.
  public static let ofUncheckedFiles = [FileEncodingRule.id, TooLargeRule.id]

  /// What is said of a word that names no rule, with those that may be meant.
  public static func unknown(_ word: String, _ language: MessageLanguage) -> String {
    let isChinese = language == .chinese
    let told = isChinese ? "没有规则 \(word)" : "there is no rule \(word)"
    let holding = known.filter { !word.isEmpty && $0.contains(word) }.prefix(5)
    if !holding.isEmpty {
      let list = holding.joined(separator: isChinese ? "、" : ", ")
      return told + (isChinese ? "，名称里有它的是 \(list)" : "; these names hold it: \(list)")
    }
    guard let nearest = nearest(word) else { return told }
    return told + (isChinese ? "，是否想用 \(nearest)？" : "; did you mean \(nearest)?")
  }

  /// The id or name that a mistyped word is nearest to.
  public static func nearest(_ word: String) -> String? { EditDistance.nearest(to: word, in: known) }

  public static func severity(_ severity: Severity, _ language: MessageLanguage) -> String {
    guard language == .chinese else { return severity.name }
    return switch severity {
    case .error: "错误"
    case .warning: "警告"
    case .hint: "提示"
    }
  }

  private static var known: [String] {
    RuleCatalogue.all.map { $0.id } + RuleCatalogue.all.flatMap { [$0.chineseName, $0.englishName] }
  }
}
