import Findings

/// # 检查什么
/// 用 `@设` 定义的名称不能绕一圈又用到自己，否则谁也算不出来。
///
/// # 依据
/// 报告语言的名称约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// @设 〖本年支出〗 = 上年支出 + 12.50万元
/// @设 上年支出 = 本年支出 - 12.50万元
/// ```
///
/// # 正确示例
/// ```gj
/// @设 上年支出 = 468.15万元
/// @设 本年支出 = 上年支出 + 12.50万元
/// ```
///
/// # 修复
/// 把圈里的一个名称改成写明的数。
public enum DefinitionCycleRule: ProblemRule {
  public static let id = "GJ9004"
  public static let chineseName = "循环定义"
  public static let englishName = "definition cycle"
  public static let severity = Severity.error
}

extension DefinitionCycleRule {
  public static func message(_ problem: ProblemWords) -> String {
    problem.say(
      "定义绕成了圈：\(problem.details(from: 0, separator: " → "))",
      "the definitions run in a circle: \(problem.details(from: 0, separator: " → "))")
  }

  public static func related(_ problem: ProblemWords, at index: Int) -> String? {
    problem.say("“\(problem.detail(index))”在这里定义", "“\(problem.detail(index))” is defined here")
  }
}
