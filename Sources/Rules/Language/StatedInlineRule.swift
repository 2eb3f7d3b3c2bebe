import Findings
import ReportModel

/// # 检查什么
/// `{14.49% = 式}` 里写的数与算出来的不符，按所写的小数位数四舍五入比较。
///
/// # 依据
/// 报告人写明的算式。
///
/// # 错误示例
/// ```gj
/// 2024年度支出合计{支出合计 = 512.40}万元，其中项目支出{项目支出 = 114.18}万元，占{〖22.82%〗 = 项目支出 / 支出合计}。
/// ```
///
/// # 正确示例
/// ```gj
/// 2024年度支出合计{支出合计 = 512.40}万元，其中项目支出{项目支出 = 114.18}万元，占{22.28% = 项目支出 / 支出合计}。
/// ```
///
/// # 修复
/// 按算式改写：
/// ```gj
/// 2024年度支出合计{支出合计 = 512.40}万元，其中项目支出{项目支出 = 114.18}万元，占{22.28% = 项目支出 / 支出合计}。
/// ```
public enum StatedInlineRule: TieRule {
  public static let id = "GJ9102"
  public static let chineseName = "行内数字"
  public static let englishName = "inline figure"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.statedInline]
}

extension StatedInlineRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与算式不符：\(claim.arithmetic)",
      "\(claim.subject) does not match its expression: \(claim.arithmetic)")
  }
}
