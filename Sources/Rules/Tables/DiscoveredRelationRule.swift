import Findings
import ReportModel

/// # 检查什么
/// 没有写“合计”的表里，如果有信息的行至少四行，除一行以外都满足同一个等式（如一列等于后面几列之和），例外的那一行值得核对。
/// 关系是从数字里发现的，不是表上写明的，所以只作警告，并说明其余多少行成立。代码、行次、比率、人数、分值不参与。
///
/// # 依据
/// 同一张表里各行口径应当一致。
///
/// # 错误示例
/// ```gj
/// @表 各乡镇补助资金情况 单位：万元
/// | 乡镇   | 补助资金 | 县级资金 | 乡镇资金 |
/// | 东坪镇 |    12.50 |    10.00 |     2.50 |
/// | 西河镇 |     9.30 |     8.00 |     1.30 |
/// | 南山乡 |     7.10 |     6.00 |     1.10 |
/// | 北沟乡 |     〖5.70〗 |     4.20 |     0.90 |
/// | 中寨乡 |     8.80 |     7.30 |     1.50 |
/// | 青石乡 |     6.60 |     5.20 |     1.40 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 各乡镇补助资金情况 单位：万元
/// | 乡镇   | 补助资金 | 县级资金 | 乡镇资金 |
/// | 东坪镇 |    12.50 |    10.00 |     2.50 |
/// | 西河镇 |     9.30 |     8.00 |     1.30 |
/// | 南山乡 |     7.10 |     6.00 |     1.10 |
/// | 北沟乡 |     5.10 |     4.20 |     0.90 |
/// | 中寨乡 |     8.80 |     7.30 |     1.50 |
/// | 青石乡 |     6.60 |     5.20 |     1.40 |
/// ```
///
/// # 修复
/// 核对该行各数；确实口径不同的，用 `@忽略` 写明理由。
public enum DiscoveredRelationRule: TieRule {
  public static let id = "GJ1024"
  public static let chineseName = "发现的关系"
  public static let englishName = "discovered relation"
  public static let severity = Severity.warning
  public static let ties: [Tie] = [.discovered]
}

extension DiscoveredRelationRule {
  public static func message(_ claim: ClaimWords) -> String {
    claim.say(
      "\(claim.subject) 与其他行的关系不一致：\(claim.arithmetic)",
      "\(claim.subject) breaks a relation that the other rows keep: \(claim.arithmetic)")
  }
}
