import Findings
import ReportModel

/// # 检查什么
/// 项目自评平均得分等于逐项得分的平均数；只涉及其中一部分项目的，介于最低几项与最高几项的平均数之间。
///
/// # 依据
/// 平均数的定义。
///
/// # 错误示例
/// ```gj
/// 我单位项目绩效自评平均得分为〖97.00〗分。
///
/// 1、档案数字化项目自评分数为98分，等级为优秀。
///
/// 2、库房修缮项目自评分数为96分，等级为优秀。
///
/// 3、设备更新项目自评分数为88分，等级为良好。
///
/// ```
///
/// # 正确示例
/// ```gj
/// 我单位项目绩效自评平均得分为94.00分。
///
/// 1、档案数字化项目自评分数为98分，等级为优秀。
///
/// 2、库房修缮项目自评分数为96分，等级为优秀。
///
/// 3、设备更新项目自评分数为88分，等级为良好。
///
/// ```
///
/// # 修复
/// 按逐项得分重新计算。
public enum AverageScoreRule: TieRule {
  public static let id = "GJ2117"
  public static let chineseName = "平均分"
  public static let englishName = "mean score"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.averageScore]
}

extension AverageScoreRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "平均得分 \(claim.number) 与逐项得分不符：\(claim.arithmetic)",
      "the mean score \(claim.number) does not follow from the scores one by one: \(claim.arithmetic)")
  }
}
