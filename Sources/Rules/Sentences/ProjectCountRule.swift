import Findings
import ReportModel

/// # 检查什么
/// 说明中“全面自评，涵盖项目几个”，与附件里逐项打分的项目个数相同。
///
/// # 依据
/// 报告与附件说的是同一批项目。
///
/// # 错误示例
/// ```gj
/// 我单位对全部项目支出进行全面自评，涵盖项目〖2〗个。
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
/// 我单位对全部项目支出进行全面自评，涵盖项目3个。
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
/// 核对项目清单，改错的一处；口径不同的，写明口径。
public enum ProjectCountRule: TieRule {
  public static let id = "GJ2122"
  public static let chineseName = "项目个数"
  public static let englishName = "number of projects"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.projectCount]
}

extension ProjectCountRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "写的是 \(claim.number) 个项目，逐项自评的有 \(claim.arithmetic) 个",
      "it says \(claim.number) projects, and \(claim.arithmetic) are scored one by one")
  }
}
