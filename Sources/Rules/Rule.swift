import Findings

/// One thing that reports are checked for. A rule is one file with a type of this kind, named as the file.
///
/// The doc comment of the type is the user's documentation, which `gouji explain` prints, in Chinese and in the sections
/// 检查什么, 依据, 错误示例, 正确示例 and 修复. Its ```` ```gj ```` blocks are run as tests: in the wrong example 〖…〗 stands
/// around each place where the rule reports, and is no part of the report (〖〗 marks a place where something is missing);
/// a block under 修复 is what the offered fix of the wrong example leaves. A block opened with ```` ```gj 公共.gj ```` is a
/// file of that name beside the examples, and `⟨BF⟩` in an example is the byte with that number.
///
/// `swift .ci/generate-rules.swift` writes the catalogue and the index anew after a rule has come, changed or gone.
public protocol Rule: Sendable {
  /// `GJ` and four digits: tables 1, indicators 3, 科目 4, year and units 5, structure 6, language 9.
  static var id: String { get }
  static var chineseName: String { get }
  static var englishName: String { get }
  /// The most that a finding of the rule weighs; a verdict may make one milder.
  static var severity: Severity { get }
}

extension Rule {
  public static func name(in language: MessageLanguage) -> String {
    switch language {
    case .chinese: chineseName
    case .english: englishName
    }
  }
}
