import Findings
import ReportModel

/// # 检查什么
/// “持平”“等于预算数”“与预算数一致”，所说的两个数必须相等。
///
/// # 依据
/// 词与数必须一致。
///
/// # 错误示例
/// ```gj
/// 公务接待费年初预算为2.00万元，支出决算为1.64万元，决算数与预算数〖持平〗。
/// ```
///
/// # 正确示例
/// ```gj
/// 公务接待费年初预算为2.00万元，支出决算为2.00万元，决算数与预算数持平。
/// ```
///
/// # 修复
/// 按两个数的大小改词，或者改错的数。
public enum FlatRule: TieRule {
  public static let id = "GJ2107"
  public static let chineseName = "持平"
  public static let englishName = "unchanged"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseDirection]

  public static func owns(_ claim: Claim, of report: Report) -> Bool { claim.comparison == .equal }
}

extension FlatRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "“\(claim.written)”与两个数不符，相差 \(claim.arithmetic)",
      "“\(claim.written)” does not agree with the two figures, which differ: \(claim.arithmetic)")
  }
}
