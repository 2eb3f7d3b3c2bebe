import Findings
import ReportModel

/// # 检查什么
/// 一段文字里的金额多数写到同样的小数位，个别的少写了小数位（3.15 万元与 3 万元写在一起）。
///
/// # 依据
/// 小数位数不统一，看不出是省略了末尾的零，还是四舍五入过。
///
/// # 错误示例
/// ```gj
/// 全年支出12.50万元，其中办公费8.25万元、水费〖3〗万元、电费1.25万元。
/// ```
///
/// # 正确示例
/// ```gj
/// 全年支出12.50万元，其中办公费8.25万元、水费3.00万元、电费1.25万元。
/// ```
///
/// # 修复
/// 补足小数位；不是整数的，写出准确的数。
public enum PrecisionRule: ReportRule {
  public static let id = "GJ5007"
  public static let chineseName = "小数位数"
  public static let englishName = "decimals"
  public static let severity = Severity.hint

  public static func check(_ report: Report, into list: inout FindingList) {
    // One finding: what is said of the first holds for the rest.
    var first: (figure: Figure, decimals: Int)?
    var count = 0
    for index in report.proseFigures {
      guard let decimals = report.figures[index].prevailingDecimals, report.figures[index].value.coefficient != 0,
        report.figures[index].precision == .rounded
      else { continue }
      count += 1
      if first == nil { first = (report.figures[index], Int(decimals)) }
    }
    guard let first else { return }
    list.add(
      self, at: first.figure.range,
      message: message(list.text(first.figure.range), first.decimals, count, list.language))
  }
}

extension PrecisionRule {
  private static func message(_ text: String, _ decimals: Int, _ count: Int, _ language: MessageLanguage) -> String {
    switch language {
    case .chinese:
      "这一段的金额多写 \(decimals) 位小数，这里写 \(text)" + (count > 1 ? "（全文共 \(count) 处）" : "")
    case .english:
      "amounts here mostly have \(decimals) decimals, this one is \(text)" + (count > 1 ? " (\(count) in all)" : "")
    }
  }
}
