import Consistency
import Findings
import ReportModel

/// # 检查什么
/// 预算数、上年数、总额为零时写了比率：零不能作分母，这样的完成率、增长率、占比没有意义。写 0% 的不提示。
///
/// # 依据
/// 比率的定义；多数模板要求基数为零的不写比率。
///
/// # 错误示例
/// ```gj
/// 公务接待费年初预算为0.00万元，支出决算为0.00万元，完成年初预算的〖100.00%〗。
/// ```
///
/// # 正确示例
/// ```gj
/// 公务接待费年初预算为0.00万元，支出决算为0.00万元。
/// ```
///
/// # 修复
/// 删去比率，改写“年初未安排预算”“上年无此项支出”之类的说明。
public enum ZeroBaseRule: ClaimRule {
  public static let id = "GJ2108"
  public static let chineseName = "零基数"
  public static let englishName = "rate of zero"
  public static let severity = Severity.hint

  public static func check(_ report: Report, _ claims: NotedClaims, into list: inout FindingList) {
    var told: Set<FigureID> = []
    for index in claims.claims(.undecidedRate) where report.claims.indices.contains(index) {
      let claim = report.claims[index]
      guard [.proseCompletion, .proseShare, .proseGrowth].contains(claim.tie),
        case .ratio(_, let whole, _) = claim.formula, whole.count > 0, let stated = report.figure(claim.stated),
        stated.value.coefficient != 0,
        report.terms[whole.indices.clamped(to: report.terms.indices)].allSatisfy({
          report.figure($0.figure)?.value.coefficient == 0
        }), told.insert(claim.stated).inserted
      else { continue }
      list.add(self, at: stated.range, message: message(list.text(stated.range), list.language))
    }
  }
}

extension ZeroBaseRule {
  private static func message(_ rate: String, _ language: MessageLanguage) -> String {
    switch language {
    case .chinese: "基数是零，不能写比率 \(rate)"
    case .english: "the base is zero: there is no rate \(rate) of it"
    }
  }
}
