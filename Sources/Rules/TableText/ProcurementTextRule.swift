import Findings
import ReportModel

/// # 检查什么
/// 附有政府采购情况表的，说明中的采购总额、货物、工程、服务与表相同。
///
/// # 依据
/// 表文一致：说明中的数取自公开表。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2024
/// 金额单位：万元
/// ---
///
/// @表 政府采购情况表 单位：万元
/// | 项目 | 金额 |
/// | 货物 | 2.10 |
/// | 工程 | 0.00 |
/// | 服务 | 1.20 |
/// | 合计 | 3.30 |
///
/// ## 十一、政府采购支出情况说明
///
/// 2024年度政府采购服务支出〖2.10〗万元。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// 金额单位：万元
/// ---
///
/// @表 政府采购情况表 单位：万元
/// | 项目 | 金额 |
/// | 货物 | 2.10 |
/// | 工程 | 0.00 |
/// | 服务 | 1.20 |
/// | 合计 | 3.30 |
///
/// ## 十一、政府采购支出情况说明
///
/// 2024年度政府采购服务支出1.20万元。
/// ```
///
/// # 修复
/// 核对采购情况表，改错的一处。
public enum ProcurementTextRule: TieRule {
  public static let id = "GJ2213"
  public static let chineseName = "采购表文"
  public static let englishName = "procurement in text and table"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.procurementText]
}

extension ProcurementTextRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与表中的数不符：表中为 \(claim.formula)",
      "\(claim.subject) differs from the table, which says \(claim.formula)")
  }
}
