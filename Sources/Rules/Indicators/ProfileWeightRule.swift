import Findings
import ReportModel

/// # 检查什么
/// 一级指标的分值与采用的评分办法（`@办法`，或表头、文件头注明的办法）一致。与报告自己的办法不一致是警告；
/// 与财政部办法不一致而没有注明本地办法的，只作提示，因为各地办法不同。
///
/// # 依据
/// 财预〔2020〕10号关于自评权重的原则规定，及各地的评分办法。
///
/// # 错误示例
/// ```gj
/// @办法 本县2024 产出指标：20 效益指标：10
///
/// @指标表 馆藏整理项目支出绩效自评表 满分：25
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（〖15〗分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   5 |   5 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |   9 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// ```
///
/// # 正确示例
/// ```gj
/// @办法 本县2024 产出指标：20 效益指标：10
///
/// @指标表 馆藏整理项目支出绩效自评表 满分：30
/// | 一级指标         | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
/// | 产出指标（20分） | 数量指标 | 数字化档案卷数 | ≥12000卷   | 12350卷    |   10 |   10 |
/// |                  | 质量指标 | 验收合格率     | ≥98%       | 97%        |   10 |   9 |
/// | 效益指标（10分） | 社会效益 | 查档等候时间   | 缩短       | 缩短       |   10 |   10 |
/// ```
///
/// # 修复
/// 按办法调整分值；确需不同的，注明所用的办法（`办法：…` 或 `@办法`）。
public enum ProfileWeightRule: TieRule {
  public static let id = "GJ3003"
  public static let chineseName = "办法权重"
  public static let englishName = "weights of the profile"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.profileWeight]

  /// The national profile is only a hint: places have their own.
  public static func severity(of claim: Claim) -> Severity { claim.certainty == .judgement ? .hint : severity }
}

extension ProfileWeightRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与办法规定的分值不一致：\(claim.arithmetic)",
      "\(claim.subject) differs from the weight that the profile sets: \(claim.arithmetic)")
  }
}
