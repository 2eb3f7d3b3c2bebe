import Findings
import ReportModel

/// # 检查什么
/// 行政单位、参公单位的机关运行经费等于基本支出决算表的公用经费合计（单位性质写在文件头）；没有写明单位性质、或者有事业单位的，机关运行经费
/// 不大于公用经费合计。
///
/// # 依据
/// 机关运行经费的口径：行政单位和参公单位用一般公共预算财政拨款安排的公用经费。
///
/// # 错误示例
/// ```gj
/// ---
/// 年度：2024
/// 单位性质：行政
/// 金额单位：万元
/// ---
///
/// @表 一般公共预算财政拨款基本支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 金额 | 科目代码 | 科目名称 | 金额 |
/// | 301 | 工资福利支出 | 30.00 | 302 | 商品和服务支出 | 8.60 |
/// | 30101 | 基本工资 | 30.00 | 30201 | 办公费 | 8.60 |
/// | 人员经费合计 | | 30.00 | 公用经费合计 | | 8.60 |
///
/// ## 十、机关运行经费支出情况说明
///
/// 2024年度机关运行经费支出〖6.80〗万元。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// 单位性质：行政
/// 金额单位：万元
/// ---
///
/// @表 一般公共预算财政拨款基本支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 金额 | 科目代码 | 科目名称 | 金额 |
/// | 301 | 工资福利支出 | 30.00 | 302 | 商品和服务支出 | 8.60 |
/// | 30101 | 基本工资 | 30.00 | 30201 | 办公费 | 8.60 |
/// | 人员经费合计 | | 30.00 | 公用经费合计 | | 8.60 |
///
/// ## 十、机关运行经费支出情况说明
///
/// 2024年度机关运行经费支出8.60万元。
/// ```
///
/// # 修复
/// 核对两处的口径；口径不同的，写一句说明。
public enum OfficeTextRule: TieRule {
  public static let id = "GJ2211"
  public static let chineseName = "机关运行经费"
  public static let englishName = "office running costs"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.officeText]
}

extension OfficeTextRule {
  public static func message(_ claim: ClaimWords) -> String {
    guard claim.claim.comparison == .sameQuantity else {
      return claim.say(
        "\(claim.subject) 大于表中的公用经费合计 \(claim.formula)",
        "\(claim.subject) is more than 公用经费合计 of the table, \(claim.formula)")
    }
    return claim.say(
      "\(claim.subject) 与表中的数不符：表中为 \(claim.formula)",
      "\(claim.subject) differs from the table, which says \(claim.formula)")
  }
}
