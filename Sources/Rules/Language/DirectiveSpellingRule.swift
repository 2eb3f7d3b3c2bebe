import Findings
import ReportSyntax

/// # 检查什么
/// 行首 `@` 后面的词不是认得的指令，这一行当作文字。认得的指令有：@表、@指标表、@数据、@设、@校验、@引入、@科目、@办法、@忽略。
///
/// # 依据
/// 报告语言的指令约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// 〖@校检〗 512.40万元 = 512.40万元
/// ```
///
/// # 正确示例
/// ```gj
/// @校验 512.40万元 = 512.40万元
/// ```
///
/// # 修复
/// 改成认得的指令；确是文字的，不必理会。
public enum DirectiveSpellingRule: SyntaxRule {
  public static let id = "GJ9014"
  public static let chineseName = "指令拼写"
  public static let englishName = "directive spelling"
  public static let severity = Severity.hint
  public static let kinds: [SyntaxProblem.Kind] = [.unknownDirective]
}

extension DirectiveSpellingRule {
  public static func message(_ problem: SyntaxWords) -> String {
    problem.say(
      "“\(problem.text)”不是认得的指令，这一行当作文字",
      "“\(problem.text)” is no directive; the line is taken as text")
  }

  public static func help(_ problem: SyntaxWords) -> String? {
    problem.say(
      "认得的有：@表 @指标表 @数据 @设 @校验 @引入 @科目 @办法 @忽略",
      "known are: @表 @指标表 @数据 @设 @校验 @引入 @科目 @办法 @忽略")
  }
}
