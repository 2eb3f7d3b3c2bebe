import Findings

/// # 检查什么
/// 算式里的除数不能为零。上年数、预算数为零时没有增长率、完成率可言，文字里应当略去比率。
///
/// # 依据
/// 零基数不写比率（文字说明的通行写法）。
///
/// # 错误示例
/// ```gj
/// @设 上年接待费 = 0万元
/// @设 增幅 = 〖12.50万元 / 上年接待费〗
/// ```
///
/// # 正确示例
/// ```gj
/// @设 上年接待费 = 10.00万元
/// @设 增幅 = 12.50万元 / 上年接待费
/// ```
///
/// # 修复
/// 略去这个比率，写明“上年无此项支出”。
public enum DivisionByZeroRule: ProblemRule {
  public static let id = "GJ9007"
  public static let chineseName = "除以零"
  public static let englishName = "division by zero"
  public static let severity = Severity.error
}

extension DivisionByZeroRule {
  public static func message(_ problem: ProblemWords) -> String {
    problem.say(
      "除数“\(problem.detail(0))”为零，算不出来",
      "the divisor “\(problem.detail(0))” is zero")
  }
}
