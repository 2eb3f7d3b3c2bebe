/// A rule that tells of 科目 which are not what the catalogue of the report's year has.
public protocol SubjectRule: Rule {
  static var kinds: [SubjectFault.Kind] { get }
  /// What is wrong, on one line.
  static func message(_ words: SubjectWords) -> String
  /// Further lines: the right path, what else may be meant, what to do.
  static func notes(_ words: SubjectWords) -> [String]
  /// What is said at a related place.
  static func related(_ words: SubjectWords, at index: Int) -> String
  static func fixTitle(_ words: SubjectWords) -> String
}

extension SubjectRule {
  public static func notes(_ words: SubjectWords) -> [String] { [] }
  public static func related(_ words: SubjectWords, at index: Int) -> String {
    let related = words.fault.related[index]
    return [related.code?.text, related.text].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }
  public static func fixTitle(_ words: SubjectWords) -> String {
    let text = words.fault.edits.map(\.newText).filter { !$0.isEmpty }.joined(separator: " ")
    return words.say("改为“\(text)”", "write “\(text)”")
  }
}
