import Findings
import ReportModel

/// # 检查什么
/// 定量指标：没有达到指标值却得了满分，或者达到了指标值却没有得满分。数字上说不通，但评分可能另有依据，所以是存疑，作警告。
/// 只看指标值和完成值都是数、单位相同、方向（≥、≤、=）明确的指标。
///
/// # 依据
/// 财预〔2020〕10号：定量指标达到指标值的记满分，未达到的按完成值与指标值的比例计分。
///
/// # 错误示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 11000卷    |   10 |   〖10〗 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |   9 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// ```
///
/// # 正确示例
/// ```gj
/// @指标表 馆藏整理项目支出绩效自评表 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |   9 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// ```
///
/// # 修复
/// 核对完成值、指标值与得分；扣分或满分另有原因的，在说明里写明并用 `@忽略`。
public enum TargetScoreRule: TieRule {
  public static let id = "GJ3105"
  public static let chineseName = "定量得分"
  public static let englishName = "score of a quantitative indicator"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.targetScore]
}

extension TargetScoreRule {
  public static func message(_ claim: ClaimWords) -> String {
    let evidence = claim.evidence
    let (target, actual) = (evidence.first ?? "?", evidence.last ?? "?")
    switch (claim.claim.formula, claim.claim.comparison) {
    case (.sum, .less), (.sum, .notEqual):
      return claim.say(
        "\(claim.subject) 是满分，但完成值 \(actual) 没有达到指标值 \(target)",
        "\(claim.subject) is full marks, though \(actual) misses the target of \(target)")
    case (.sum, _):
      return claim.say(
        "\(claim.subject) 不是满分（分值 \(claim.formula)），但完成值 \(actual) 达到了指标值 \(target)",
        "\(claim.subject) is not full marks (\(claim.formula)), though \(actual) meets the target of \(target)")
    default:
      return claim.say(
        "\(claim.subject) 与完成情况不一致：\(claim.arithmetic)",
        "\(claim.subject) does not agree with what was achieved: \(claim.arithmetic)")
    }
  }
}
