import Findings

/// # 检查什么
/// 算式里单位不同的量不能相加减、相比较：元、万元、亿元之间自动换算，金额与人数、百分比之间不行。金额除以金额得比率。
///
/// # 依据
/// 报告语言的算式约定（Grammar/）。
///
/// # 错误示例
/// ```gj
/// @设 人均 = 〖12.50万元 + 30人〗
/// ```
///
/// # 正确示例
/// ```gj
/// @设 合计 = 12.50万元 + 3000元
/// ```
///
/// # 修复
/// 核对算式，改用单位相合的量。
public enum UnitMismatchRule: ProblemRule {
  public static let id = "GJ9006"
  public static let chineseName = "单位不合"
  public static let englishName = "unit mismatch"
  public static let severity = Severity.error
}

extension UnitMismatchRule {
  public static func message(_ problem: ProblemWords) -> String {
    problem.say(
      "\(problem.detail(0))与\(problem.detail(1))不能相加减或相比较",
      "\(problem.detail(0)) and \(problem.detail(1)) can not be added or compared")
  }

  public static func related(_ problem: ProblemWords, at index: Int) -> String? {
    problem.problem.related.indices.contains(index) ? problem.problem.related[index].text : nil
  }
}
