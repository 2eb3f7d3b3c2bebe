import Findings
import ReportModel

/// # 检查什么
/// “基本支出决算情况”一节所写的基本支出、人员经费、公用经费，与公开表相同。
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
/// @表 一般公共预算财政拨款基本支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 金额 | 科目代码 | 科目名称 | 金额 |
/// | 301 | 工资福利支出 | 30.00 | 302 | 商品和服务支出 | 8.60 |
/// | 30101 | 基本工资 | 30.00 | 30201 | 办公费 | 8.60 |
/// | 人员经费合计 | | 30.00 | 公用经费合计 | | 8.60 |
///
/// ## 六、一般公共预算财政拨款基本支出决算情况说明
///
/// 2024年度基本支出中，人员经费〖33.00〗万元。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 年度：2024
/// 金额单位：万元
/// ---
///
/// @表 一般公共预算财政拨款基本支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 金额 | 科目代码 | 科目名称 | 金额 |
/// | 301 | 工资福利支出 | 30.00 | 302 | 商品和服务支出 | 8.60 |
/// | 30101 | 基本工资 | 30.00 | 30201 | 办公费 | 8.60 |
/// | 人员经费合计 | | 30.00 | 公用经费合计 | | 8.60 |
///
/// ## 六、一般公共预算财政拨款基本支出决算情况说明
///
/// 2024年度基本支出中，人员经费30.00万元。
/// ```
///
/// # 修复
/// 核对公开表，改错的一处。
public enum BasicTextRule: TieRule {
  public static let id = "GJ2206"
  public static let chineseName = "基本支出表文"
  public static let englishName = "basic expenditure in text and table"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.basicText]
}

extension BasicTextRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与表中的数不符：表中为 \(claim.formula)",
      "\(claim.subject) differs from the table, which says \(claim.formula)")
  }
}
