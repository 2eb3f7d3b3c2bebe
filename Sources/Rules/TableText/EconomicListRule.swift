import Findings
import ReportModel

/// # 检查什么
/// “基本支出”一节在“人员经费……主要包括”“公用经费……主要包括”之后列举的科目，与基本支出决算表里有数的款级科目相同：列了而表中没有数的，
/// 表中有数而没有列的，都提出来。
///
/// # 依据
/// 表文一致：列举的科目取自基本支出决算表。
///
/// # 错误示例
/// ```gj
/// @表 一般公共预算财政拨款基本支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 金额 | 科目代码 | 科目名称 | 金额 |
/// | 301 | 工资福利支出 | 30.00 | 302 | 商品和服务支出 | 8.60 |
/// | 30101 | 基本工资 | 20.00 | 30201 | 办公费 | 8.60 |
/// | 30102 | 津贴补贴 | 10.00 | 30215 | 会议费 | |
/// | 人员经费合计 | | 30.00 | 公用经费合计 | | 8.60 |
///
/// ## 六、一般公共预算财政拨款基本支出决算情况说明
///
/// 人员经费30.00万元，主要包括：基本工资、津贴补贴；公用经费8.60万元，主要包括：办公费、〖会议费〗。
/// ```
///
/// # 正确示例
/// ```gj
/// @表 一般公共预算财政拨款基本支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 金额 | 科目代码 | 科目名称 | 金额 |
/// | 301 | 工资福利支出 | 30.00 | 302 | 商品和服务支出 | 8.60 |
/// | 30101 | 基本工资 | 20.00 | 30201 | 办公费 | 7.60 |
/// | 30102 | 津贴补贴 | 10.00 | 30215 | 会议费 | 1.00 |
/// | 人员经费合计 | | 30.00 | 公用经费合计 | | 8.60 |
///
/// ## 六、一般公共预算财政拨款基本支出决算情况说明
///
/// 人员经费30.00万元，主要包括：基本工资、津贴补贴；公用经费8.60万元，主要包括：办公费、会议费。
/// ```
///
/// # 修复
/// 按表中有数的科目重新列举。
public enum EconomicListRule: ReportRule {
  public static let id = "GJ2207"
  public static let chineseName = "主要包括清单"
  public static let englishName = "list of economic subjects"
  public static let severity = Severity.warning

  public static func check(_ report: Report, into list: inout FindingList) {
    for fault in report.economicListFaults {
      let range = fault.range
      switch fault.kind {
      case .isEmpty: list.add(self, at: range, message: emptyMessage(list.text(range), list.language))
      case .isMissing(let names): list.add(self, at: range, message: missingMessage(names, list.language))
      }
    }
  }
}

extension EconomicListRule {
  private static let mostNames = 6

  private static func emptyMessage(_ name: String, _ language: MessageLanguage) -> String {
    switch language {
    case .chinese: "列举了“\(name)”，基本支出决算表里没有数"
    case .english: "“\(name)” is listed, but the table of basic expenditure has no amount for it"
    }
  }

  private static func missingMessage(_ names: [String], _ language: MessageLanguage) -> String {
    let shown = names.prefix(mostNames).joined(separator: language == .chinese ? "、" : ", ")
    let more = names.count > mostNames
    switch language {
    case .chinese: return "表里有数而没有列举：\(shown)\(more ? " 等 \(names.count) 项" : "")"
    case .english: return "the table has amounts that are not listed: \(shown)\(more ? " …" : "")"
    }
  }
}
