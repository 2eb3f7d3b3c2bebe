import Findings
import ReportModel

/// # 检查什么
/// “几个项目自评等级为优（良、中、差）”，与逐项自评结果里该等级的项目个数相同。
///
/// # 依据
/// 等级个数由逐项结果汇总而来。
///
/// # 错误示例
/// ```gj
/// 我单位3个项目中，〖3〗个项目自评等级为优，〖0〗个项目自评等级为良。
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
/// 我单位3个项目中，2个项目自评等级为优，1个项目自评等级为良。
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
/// 按逐项结果重新汇总。
public enum GradeCountRule: TieRule {
  public static let id = "GJ2116"
  public static let chineseName = "等级计数"
  public static let englishName = "projects by grade"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.gradeCount]
}

extension GradeCountRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "写的是 \(claim.number) 个，逐项自评中这一等级的项目有 \(claim.arithmetic) 个",
      "it says \(claim.number), and \(claim.arithmetic) projects have this grade")
  }
}
