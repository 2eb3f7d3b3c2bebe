import Findings
import ReportModel

/// # 检查什么
/// “几个：甲、乙、丙”所写的个数，与冒号后用顿号列出的个数相同。
///
/// # 依据
/// 列举的个数与所写的个数必须一致。
///
/// # 错误示例
/// ```gj
/// 局机关内设机构〖4〗个，包括：办公室、业务股、财务股。
/// ```
///
/// # 正确示例
/// ```gj
/// 局机关内设机构3个，包括：办公室、业务股、财务股。
/// ```
///
/// # 修复
/// 核对名单，改个数或者补上漏写的。
public enum ListedCountRule: TieRule {
  public static let id = "GJ2109"
  public static let chineseName = "列举计数"
  public static let englishName = "number of things listed"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.listedCount]
}

extension ListedCountRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "写的是 \(claim.number) 个，列出的是 \(claim.arithmetic) 个",
      "it says \(claim.number), and \(claim.arithmetic) are listed")
  }
}
