import Findings

/// # 检查什么
/// 一个名称只能定义一次：同名的数有两个，引用时就说不清是哪个。
///
/// # 依据
/// 报告语言的名称约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// @设 上年支出 = 468.15万元
/// @设 〖上年支出〗 = 486.15万元
/// ```
///
/// # 正确示例
/// ```gj
/// @设 上年支出 = 468.15万元
/// @设 前年支出 = 486.15万元
/// ```
///
/// # 修复
/// 删去一处，或换一个名称。
public enum DuplicateDefinitionRule: ProblemRule {
  public static let id = "GJ9005"
  public static let chineseName = "重复定义"
  public static let englishName = "duplicate definition"
  public static let severity = Severity.error
}

extension DuplicateDefinitionRule {
  public static func message(_ problem: ProblemWords) -> String {
    problem.say(
      "“\(problem.detail(0))”已经定义过",
      "“\(problem.detail(0))” is defined already")
  }

  public static func related(_ problem: ProblemWords, at index: Int) -> String? {
    problem.say("第一次定义在这里", "it was first defined here")
  }
}
