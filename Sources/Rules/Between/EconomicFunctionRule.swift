import Findings
import ReportModel

/// # 检查什么
/// 同一笔支出按功能和按经济性质各记一次，一般相等：住房公积金（2210201 的基本支出与 30113）、基本养老保险缴费（2080505 与 30108）、职业年金缴费（2080506 与 30109）、行政事业单位医疗（21011 与 30110 + 30111）。
/// 一张表没有这一行，或者空着，不比较。
///
/// # 依据
/// 政府收支分类科目的对应关系。各地做法不尽相同，只作提示。
///
/// # 错误示例
/// ```gj
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 221 | 住房保障支出 | 12.00 | 12.00 |  |
/// | 22102 | 住房改革支出 | 12.00 | 12.00 |  |
/// | 2210201 | 住房公积金 | 12.00 | 12.00 |  |
///
/// @表 一般公共预算财政拨款基本支出决算表 单位：万元
/// | 人员经费 |  |  | 公用经费 |  |  |
/// | 科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数 |
/// | 301 | 工资福利支出 | 10.00 | 302 | 商品和服务支出 |  |
/// | 30113 | 住房公积金 | 〖10.00〗 | 30201 | 办公费 |  |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 一般公共预算财政拨款支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 221 | 住房保障支出 | 12.00 | 12.00 |  |
/// | 22102 | 住房改革支出 | 12.00 | 12.00 |  |
/// | 2210201 | 住房公积金 | 12.00 | 12.00 |  |
///
/// @表 一般公共预算财政拨款基本支出决算表 单位：万元
/// | 人员经费 |  |  | 公用经费 |  |  |
/// | 科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数 |
/// | 301 | 工资福利支出 | 12.00 | 302 | 商品和服务支出 |  |
/// | 30113 | 住房公积金 | 12.00 | 30201 | 办公费 |  |
/// ```
///
/// # 修复
/// 核对两张表，确有原因的不必改。
public enum EconomicFunctionRule: TieRule {
  public static let id = "GJ1111"
  public static let chineseName = "功能与经济科目对应"
  public static let englishName = "function and kind of expenditure"
  public static let severity = Severity.hint
  public static let ties: [Tie] = [.economicFunction]
}

extension EconomicFunctionRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与\(claim.elsewhere)一般相等：\(claim.arithmetic)",
      "\(claim.subject) is usually the same as \(claim.elsewhere): \(claim.arithmetic)")
  }
}
