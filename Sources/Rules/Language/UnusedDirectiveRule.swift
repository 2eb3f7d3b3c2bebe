import Findings

/// # 检查什么
/// `@表`、`@指标表`、`@数据` 说的是下面的一张表：到下一个标题为止没有表，指令就落空了。指令里读不懂的取值也在这里报。
///
/// # 依据
/// 报告语言的指令约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// @表 〖支出决算表〗 单位：万元
///
/// # 第三部分 情况说明
///
/// 2024年度支出合计512.40万元。
/// ```
///
/// # 正确示例
/// ```gj
/// @表 支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 本年支出合计 |
/// | 201 | 一般公共服务支出 | 512.40 |
///
/// # 第三部分 情况说明
/// ```
///
/// # 修复
/// 把指令移到表的前面，或者去掉它。
public enum UnusedDirectiveRule: ProblemRule {
  public static let id = "GJ9013"
  public static let chineseName = "表的指令落空"
  public static let englishName = "directive without effect"
  public static let severity = Severity.warning
}

extension UnusedDirectiveRule {
  public static func message(_ problem: ProblemWords) -> String {
    switch problem.kind {
    case .directiveWithoutTable:
      let title = problem.detail(1).isEmpty ? "" : " " + problem.detail(1)
      return problem.say(
        "“@\(problem.detail(0))\(title)”到下一个标题为止没有表",
        "no table follows “@\(problem.detail(0))\(title)” before the next heading")
    case .argument:
      return problem.say(
        "“@\(problem.detail(0))”的“\(problem.detail(1))：\(problem.detail(2))”读不懂",
        "“\(problem.detail(1))：\(problem.detail(2))” of “@\(problem.detail(0))” can not be read")
    default: return problem.detail(0)
    }
  }

  public static func help(_ problem: ProblemWords) -> String? {
    problem.didYouMean
  }
}
