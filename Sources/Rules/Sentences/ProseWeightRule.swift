import Findings
import ReportModel

/// # 检查什么
/// 文字中写出的分值，下级相加等于上级；写出的各项得分，相加等于总分。
///
/// # 依据
/// 指标分值与得分必须勾稽，不作四舍五入。
///
/// # 错误示例
/// ```gj
/// 自评满分100分，其中预算执行20分，绩效目标〖80〗分；绩效目标中，产出指标50分，效益指标40分。
/// ```
///
/// # 正确示例
/// ```gj
/// 自评满分100分，其中预算执行20分，绩效目标80分；绩效目标中，产出指标50分，效益指标30分。
/// ```
///
/// # 修复
/// 核对各级分值，改错的一个。
public enum ProseWeightRule: TieRule {
  public static let id = "GJ3007"
  public static let chineseName = "文中分值"
  public static let englishName = "weights in prose"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseWeights, .proseScores, .proseExecutionScore]
}

extension ProseWeightRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与所列各项之和不符：\(claim.arithmetic)",
      "\(claim.subject) is not the sum of what is listed: \(claim.arithmetic)")
  }
}
