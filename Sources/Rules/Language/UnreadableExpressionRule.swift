import Findings
import ReportSyntax

/// # 检查什么
/// `@设`、`@校验` 和花括号里的算式要读得懂：数和单位、名称、[行, 列]、加减乘除、括号和函数；格式写作 `百分比N`、`N位`、`整数`。
/// 函数：求和 平均 计数 最大 最小 占比 增长率 完成率 四舍五入 绝对值。
///
/// # 依据
/// 报告语言的算式约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// @设 上年支出 = 〖468.15万元 +〗
/// ```
///
/// # 正确示例
/// ```gj
/// @设 上年支出 = 468.15万元 + 3.20万元
/// ```
///
/// # 修复
/// 改正算式；名称里有符号的用「」括起来。
public enum UnreadableExpressionRule: SyntaxRule, ProblemRule {
  public static let id = "GJ9015"
  public static let chineseName = "算式不可读"
  public static let englishName = "unreadable expression"
  public static let severity = Severity.error
  public static let kinds: [SyntaxProblem.Kind] = [.unreadableExpression]
}

extension UnreadableExpressionRule {
  public static func message(_ problem: SyntaxWords) -> String {
    if problem.text.isEmpty { return problem.say("这里缺少算式", "an expression is missing here") }
    return problem.say("这个算式读不懂：\(problem.text)", "this expression can not be read: \(problem.text)")
  }

  public static func help(_ problem: SyntaxWords) -> String? {
    problem.say(
      "可以用数、名称、[行, 列]、+ − × ÷、括号和函数；名称里有符号的用「」括起来",
      "use numbers, names, [row, column], + - * /, parentheses and functions; quote names with symbols in 「」")
  }

  public static func message(_ problem: ProblemWords) -> String {
    switch problem.kind {
    case .argumentCount where problem.detail(1) == "1…":
      problem.say(
        "函数“\(problem.detail(0))”至少要 1 个参数", "“\(problem.detail(0))” takes at least one argument")
    case .argumentCount:
      problem.say(
        "函数“\(problem.detail(0))”要 \(problem.detail(1)) 个参数，这里有 \(problem.detail(2)) 个",
        "“\(problem.detail(0))” takes \(problem.detail(1)) arguments and was given \(problem.detail(2))")
    case .unknownFormat:
      problem.say("没有“\(problem.detail(0))”这种格式", "there is no format “\(problem.detail(0))”")
    default:
      problem.detail(0).isEmpty
        ? problem.say("“=”后面没有写数", "there is no number behind the “=”")
        : problem.say("“\(problem.detail(0))”不是读得懂的数", "“\(problem.detail(0))” can not be read as a number")
    }
  }

  public static func help(_ problem: ProblemWords) -> String? {
    switch problem.kind {
    case .unknownFormat:
      problem.say("格式可以是：百分比N、N位、整数", "a format is 百分比N, N位 or 整数")
    case .unreadableNumber where !problem.detail(0).isEmpty:
      problem.say("名称以数字开头的，用「」括起来", "quote a name that begins with a digit in 「」")
    default: problem.didYouMean
    }
  }
}
