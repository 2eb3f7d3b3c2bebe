import Findings
import ReportModel

/// # 检查什么
/// 句中的增减额、增减率与前后两个数相符：增减率等于增减额 ÷ 上年数，上年数没有写出的，由本年数和增减额推得。“由甲增加到乙”“比上年某数增加”的，按写出的两个数核对。
/// 部分齐全时（税收与非税），合计的增减幅在各部分之间；“超任务”“超计划”的率按任务数与完成数核对；“增长1.5倍”同增长150%。
///
/// # 依据
/// 增减率的定义。以本年数为分母、把增减额抄成百分数，是常见的错误。
///
/// # 错误示例
/// ```gj
/// 2024年度收入总计512.40万元，与上年相比增加44.25万元，增长〖8.64%〗。
/// ```
///
/// # 正确示例
/// ```gj
/// 2024年度收入总计512.40万元，与上年相比增加44.25万元，增长9.45%。
/// ```
///
/// # 修复
/// 按句中的数重新计算：
/// ```gj
/// 2024年度收入总计512.40万元，与上年相比增加44.25万元，增长9.45%。
/// ```
public enum ChangeRule: TieRule {
  public static let id = "GJ2101"
  public static let chineseName = "增减额与率"
  public static let englishName = "change and rate of change"
  public static let severity = Severity.error
  public static let ties: [Tie] = [.proseGrowth, .proseDifference, .proseGrowthParts]
}

extension ChangeRule {
  public static func message(_ claim: ClaimWords) -> String {
    if claim.claim.comparison == .atMost || claim.claim.comparison == .atLeast {
      return claim.say(
        "\(claim.subject) 不在各部分的增减幅之间，合计不会比各部分都快，也不会比各部分都慢：\(claim.arithmetic)",
        "\(claim.subject) lies outside the growth of the parts, and no total outdoes all of them: \(claim.arithmetic)")
    }
    return claim.say(
      "\(claim.subject) 与句中的数不符：\(claim.arithmetic)",
      "\(claim.subject) does not follow from the figures of its sentence: \(claim.arithmetic)")
  }
}
