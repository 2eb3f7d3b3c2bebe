import Findings
import ReportModel
import ReportSyntax

/// # 检查什么
/// 报告人自己写的 `@校验 甲 = 乙 "说明"` 不成立。可以用 `=` `≠` `<` `≤` `>` `≥`；用 `容差：0.01` 放宽相等的判断。
///
/// # 依据
/// 报告人写明的勾稽关系。
///
/// # 错误示例
/// ```gj
/// 2024年度收入合计{收入合计 = 512.40}万元，支出合计{支出合计 = 512.40}万元。
///
/// 〖@校验 支出合计 = 收入合计 - 2.00万元 "收支相抵"〗
/// ```
///
/// # 正确示例
/// ```gj
/// 2024年度收入合计{收入合计 = 512.40}万元，支出合计{支出合计 = 512.40}万元。
///
/// @校验 支出合计 = 收入合计 "收支相抵"
/// ```
///
/// # 修复
/// 核对两边的数，改错的一个；或者改正校验本身。
public enum WriterCheckRule: TieRule {
  public static let id = "GJ9101"
  public static let chineseName = "校验"
  public static let englishName = "check"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.check]
}

extension WriterCheckRule {
  public static func message(_ claim: ClaimWords) -> String {
    guard let check = claim.check, let left = check.leftText, let right = check.rightText else {
      return claim.say(
        "校验不成立：\(claim.subject)，\(claim.arithmetic)", "the check fails: \(claim.subject); \(claim.arithmetic)")
    }
    let name = check.message.map { claim.say("“\($0)”", " “\($0)”") } ?? ""
    let (should, isToBe) = demand(check.comparison)
    guard let margin = claim.tolerance else {
      return claim.say(
        "校验\(name)不成立：左边 \(left)，右边 \(right)，\(should)",
        "the check\(name) fails: \(left) on the left \(isToBe) \(right) on the right")
    }
    return claim.say(
      "校验\(name)不成立：左边 \(left)，右边 \(right)，容差 \(margin)，\(should)",
      "the check\(name) fails: \(left) on the left \(isToBe) \(right) on the right, within \(margin)")
  }

  private static func demand(_ comparison: Comparison) -> (String, String) {
    switch comparison {
    case .equal: ("两边应当相等", "is to equal")
    case .notEqual: ("两边不应相等", "is not to equal")
    case .less: ("左边应当小于右边", "is to be less than")
    case .lessOrEqual: ("左边不应大于右边", "is to be at most")
    case .greater: ("左边应当大于右边", "is to be greater than")
    case .greaterOrEqual: ("左边不应小于右边", "is to be at least")
    }
  }
}
