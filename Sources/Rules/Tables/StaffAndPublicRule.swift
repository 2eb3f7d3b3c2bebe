import Findings
import ReportModel

/// # 检查什么
/// 一般公共预算财政拨款基本支出决算表中，人员经费合计 = 301 工资福利支出 + 303 对个人和家庭的补助，
/// 公用经费合计 = 302 商品和服务支出 + 307 + 310 + 312 + 399。把 303 算进公用经费是常见的错误。
/// 按舍入区间判断：打印的数代表四舍五入前的一个区间，只有任何未舍入的数都不能使等式成立时才报错误；
/// 差额在末位舍入之内的是尾差，不算错误，用 `--show 尾差` 可以看到。
///
/// # 依据
/// 部门决算报表对人员经费、公用经费的划分。
///
/// # 错误示例
/// ```gj
/// @表 一般公共预算财政拨款基本支出决算明细表 单位：万元
/// | 人员经费 |  |  | 公用经费 |  |  |
/// | 科目代码 | 科目名称 | 金额 | 科目代码 | 科目名称 | 金额 |
/// | 301 | 工资福利支出 | 36.00 | 302 | 商品和服务支出 | 15.00 |
/// | 30101 | 基本工资 | 24.00 | 30201 | 办公费 | 6.00 |
/// | 30102 | 津贴补贴 | 12.00 | 30211 | 差旅费 | 9.00 |
/// | 303 | 对个人和家庭的补助 | 4.00 |  |  |  |
/// | 30305 | 生活补助 | 4.00 |  |  |  |
/// | 人员经费合计 |  | 〖36.00〗 | 公用经费合计 |  | 15.00 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 一般公共预算财政拨款基本支出决算明细表 单位：万元
/// | 人员经费 |  |  | 公用经费 |  |  |
/// | 科目代码 | 科目名称 | 金额 | 科目代码 | 科目名称 | 金额 |
/// | 301 | 工资福利支出 | 36.00 | 302 | 商品和服务支出 | 15.00 |
/// | 30101 | 基本工资 | 24.00 | 30201 | 办公费 | 6.00 |
/// | 30102 | 津贴补贴 | 12.00 | 30211 | 差旅费 | 9.00 |
/// | 303 | 对个人和家庭的补助 | 4.00 |  |  |  |
/// | 30305 | 生活补助 | 4.00 |  |  |  |
/// | 人员经费合计 |  | 40.00 | 公用经费合计 |  | 15.00 |
/// ```
///
/// # 修复
/// 核对两个合计各含哪些类，改错的一个。
public enum StaffAndPublicRule: TieRule {
  public static let id = "GJ1009"
  public static let chineseName = "人员公用合计"
  public static let englishName = "staff and public funds"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.staffAndPublicTotal]
}

extension StaffAndPublicRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与其构成不符：\(claim.arithmetic)",
      "\(claim.subject) does not match what it is made of: \(claim.arithmetic)")
  }
}
