import Findings
import ReportModel

/// # 检查什么
/// 任何表里名为“合计”“小计”“总计”的行，在每一个金额列等于它所汇总的各行之和；有小计时合计等于各小计之和。
/// “其中”之下列全了的各行，也要与上面的数相符。代码、行次、比率、人数、分值不作合计检查。
/// 按舍入区间判断：打印的数代表四舍五入前的一个区间，只有任何未舍入的数都不能使等式成立时才报错误；
/// 差额在末位舍入之内的是尾差，不算错误，用 `--show 尾差` 可以看到。
///
/// # 依据
/// 表自己写明是合计，就应当等于各组成部分之和。
///
/// # 错误示例
/// ```gj
/// @表 办公设备购置情况 单位：万元
/// | 设备名称   | 金额  |
/// | 扫描仪     |  6.80 |
/// | 档案柜     |  3.20 |
/// | 服务器     |  9.50 |
/// | 合计       | 〖15.90〗 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 办公设备购置情况 单位：万元
/// | 设备名称   | 金额  |
/// | 扫描仪     |  6.80 |
/// | 档案柜     |  3.20 |
/// | 服务器     |  9.50 |
/// | 合计       | 19.50 |
/// ```
///
/// # 修复
/// 核对合计与各行，改错的一个。
public enum TotalRowRule: TieRule {
  public static let id = "GJ1021"
  public static let chineseName = "合计行"
  public static let englishName = "total row"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.columnTotal]
}

extension TotalRowRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与各行之和不符：\(claim.arithmetic)",
      "\(claim.subject) is not the sum of its rows: \(claim.arithmetic)")
  }
}
