import Findings
import ReportModel

/// # 检查什么
/// “增加”“下降”“大于预算数”“小于预算数”等词，与所说的两个数的大小相符；“减少的主要原因”与前面所说的增减相符；
/// “增加5195万元，下降17.7%”两个词不能相反。
///
/// # 依据
/// 词与数必须一致；照抄上年的文字是常见的来源。
///
/// # 错误示例
/// ```gj
/// 公务接待费年初预算为2.00万元，支出决算为1.64万元，决算数〖大于〗预算数。
/// ```
///
/// # 正确示例
/// ```gj
/// 公务接待费年初预算为2.00万元，支出决算为1.64万元，决算数小于预算数。
/// ```
///
/// # 修复
/// 按两个数的大小改词，或者改错的数。
public enum DirectionRule: TieRule {
  public static let id = "GJ2106"
  public static let chineseName = "方向词"
  public static let englishName = "direction word"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseDirection]

  public static func owns(_ claim: Claim, of report: Report) -> Bool { claim.comparison != .equal }
}

extension DirectionRule {
  public static func message(_ claim: ClaimWords) -> String {
    if let change = claim.onlyChange {
      return claim.say(
        "“\(claim.written)”与所说的变化不符：按别处写的，是\(change.isUp ? "增加" : "减少") \(change.number)",
        "“\(claim.written)” does not agree with what is said elsewhere: \(change.isUp ? "up" : "down") by \(change.number)"
      )
    }
    return claim.say(
      "“\(claim.written)”与两个数不符：\(claim.arithmetic)",
      "“\(claim.written)” does not agree with the two figures: \(claim.arithmetic)")
  }
}
