import Findings
import ReportModel

/// # 检查什么
/// “政府性基金”“国有资本经营”两节写“没有”“无”，公开表里却有数。
///
/// # 依据
/// 表文一致：表中无数的才写“没有”，有数的要写明收支。
///
/// # 错误示例
/// ```gj
/// @表 政府性基金预算财政拨款收入支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余 |
/// | | | | | 小计 | 基本支出 | 项目支出 | |
/// | 合计 | | | 80.00 | 80.00 | | 80.00 | |
/// | 212 | 城乡社区支出 | | 80.00 | 80.00 | | 80.00 | |
///
/// ## 七、政府性基金预算财政拨款支出决算情况说明
///
/// 我单位2024年度〖没有政府性基金〗收入，也没有使用政府性基金安排的支出。
/// ```
///
/// # 正确示例
/// ```gj
/// @表 政府性基金预算财政拨款收入支出决算表 单位：万元
/// | 科目代码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余 |
/// | | | | | 小计 | 基本支出 | 项目支出 | |
/// | 合计 | | | 80.00 | 80.00 | | 80.00 | |
/// | 212 | 城乡社区支出 | | 80.00 | 80.00 | | 80.00 | |
///
/// ## 七、政府性基金预算财政拨款支出决算情况说明
///
/// 2024年度政府性基金预算财政拨款支出80.00万元。
/// ```
///
/// # 修复
/// 按公开表写明收入和支出；表错了的改表。
public enum FundDenialRule: ReportRule {
  public static let id = "GJ2223"
  public static let chineseName = "有数写没有"
  public static let englishName = "denied in the text"
  public static let severity = Severity.error

  public static func check(_ report: Report, into list: inout FindingList) {
    for denial in report.fundDenials {
      guard let figure = report.figure(denial.figure) else { continue }
      let amount = list.text(figure.range)
      list.add(
        self, at: denial.range, message: message(amount, list.language),
        related: [Finding.Related(message: amount, range: figure.range)])
    }
  }
}

extension FundDenialRule {
  private static func message(_ amount: String, _ language: MessageLanguage) -> String {
    switch language {
    case .chinese: "这里写没有，公开表的合计是 \(amount)"
    case .english: "the text says that there is none, the table's total is \(amount)"
    }
  }
}
