import Findings
import ReportModel

/// # 检查什么
/// “三公”经费一节的公务用车保有量，不超过国有资产占用一节的车辆总数。
///
/// # 依据
/// 两处说的是同一批车辆，国有资产一节包括全部车辆。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// ## 九、“三公”经费支出决算情况说明
///
/// 年末公务用车保有量〖3〗辆。
///
/// ## 十二、国有资产占用情况说明
///
/// 2024年期末，我单位共有车辆2辆。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// ---
///
/// ## 九、“三公”经费支出决算情况说明
///
/// 年末公务用车保有量2辆。
///
/// ## 十二、国有资产占用情况说明
///
/// 2024年期末，我单位共有车辆2辆。
/// ```
///
/// # 修复
/// 核对车辆台账，改错的一处。
public enum VehicleTextRule: TieRule {
  public static let id = "GJ2212"
  public static let chineseName = "车辆一致"
  public static let englishName = "vehicles"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.vehicleText]
}

extension VehicleTextRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "公务用车保有量 \(claim.number) 辆，多于国有资产中的车辆 \(claim.formula) 辆",
      "\(claim.number) vehicles are kept, but only \(claim.formula) are among the assets")
  }
}
