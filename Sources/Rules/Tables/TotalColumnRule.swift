import Findings
import ReportModel

/// # 检查什么
/// 官方决算表以外的表里，名为“合计”“小计”“总计”的列，在每一行等于它所汇总的各列之和。
/// 按舍入区间判断：打印的数代表四舍五入前的一个区间，只有任何未舍入的数都不能使等式成立时才报错误；
/// 差额在末位舍入之内的是尾差，不算错误，用 `--show 尾差` 可以看到。
///
/// # 依据
/// 表自己写明是合计，就应当等于各组成部分之和。
///
/// # 错误示例
/// ```gj
/// @表 各股室支出情况 单位：万元
/// | 股室     | 合计  | 人员经费 | 公用经费 |
/// | 办公室   | 〖15.20〗 |    10.00 |     2.50 |
/// | 业务股   |  9.30 |     8.00 |     1.30 |
/// | 信息股   |  7.10 |     6.00 |     1.10 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 各股室支出情况 单位：万元
/// | 股室     | 合计  | 人员经费 | 公用经费 |
/// | 办公室   | 12.50 |    10.00 |     2.50 |
/// | 业务股   |  9.30 |     8.00 |     1.30 |
/// | 信息股   |  7.10 |     6.00 |     1.10 |
/// ```
///
/// # 修复
/// 核对该行各列，改错的一个。
public enum TotalColumnRule: TieRule {
  public static let id = "GJ1022"
  public static let chineseName = "合计列"
  public static let englishName = "total column"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.rowSum]

  public static func owns(_ claim: Claim, of report: Report) -> Bool { !report.isOfficial(tableOf: claim) }
}

extension TotalColumnRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与各列之和不符：\(claim.arithmetic)",
      "\(claim.subject) is not the sum of the columns beside it: \(claim.arithmetic)")
  }
}
