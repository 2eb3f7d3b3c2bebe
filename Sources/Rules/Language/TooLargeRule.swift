import Findings
import ReportSyntax

/// # 检查什么
/// 算式嵌套太深、一行的列太多，超出了检查的限度：那一处不检查，其余照常。示例里 `⟨(×600⟩` 代表 600 个左括号。
///
/// # 依据
/// 检查的限度，防止坏文件拖垮检查。
///
/// # 错误示例
/// ```gj
/// @设 上年支出 = ⟨(×200⟩〖⟨(×400⟩468.15万元⟨)×600⟩〗
/// ```
///
/// # 正确示例
/// ```gj
/// @设 上年支出 = ((468.15万元))
/// ```
///
/// # 修复
/// 去掉多余的括号，或者把算式拆成几个 `@设`。
public enum TooLargeRule: SyntaxRule, ProblemRule {
  public static let id = "GJ9016"
  public static let chineseName = "过大"
  public static let englishName = "too large"
  public static let severity = Severity.error
  public static let kinds: [SyntaxProblem.Kind] = [.nestingTooDeep, .tooManyColumns]
}

extension TooLargeRule {
  public static func message(_ problem: SyntaxWords) -> String {
    problem.kind == .tooManyColumns
      ? problem.say("这一行的列太多，没有检查", "this row has too many columns and was not checked")
      : problem.say("括号套得太深，没有检查", "this is nested too deep and was not checked")
  }

  public static func help(_ problem: SyntaxWords) -> String? {
    problem.kind == .tooManyColumns
      ? problem.say("多为粘贴出错，请核对原表", "usually damage from copying; look at the original table")
      : problem.say("去掉多余的括号，或者拆成几个 @设", "drop needless parentheses, or split it into several @设")
  }

  public static func message(_ problem: ProblemWords) -> String {
    problem.say(
      "算式太大，没有检查（最多 \(problem.detail(0)) 项）",
      "this expression is too large and was not checked (at most \(problem.detail(0)) parts)")
  }

  public static func help(_ problem: ProblemWords) -> String? {
    problem.say("拆成几个 @设", "split it into several @设")
  }
}
