import Findings
import ReportModel

/// # 检查什么
/// 单元格里留着电子表格的错误值：`#REF!`、`#DIV/0!`、`#VALUE!`、`#NAME?`、`#N/A`，或列宽不够显示的 `####`。
///
/// # 依据
/// 公开的表格应当是数，不是公式出错的记号。
///
/// # 错误示例
/// ```gj
/// @表 办公设备购置情况 单位：万元
/// | 设备名称   | 金额  |
/// | 扫描仪     |  6.80 |
/// | 档案柜     | 〖#REF!〗 |
/// | 合计       | 10.00 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 办公设备购置情况 单位：万元
/// | 设备名称   | 金额  |
/// | 扫描仪     |  6.80 |
/// | 档案柜     |  3.20 |
/// | 合计       | 10.00 |
/// ```
///
/// # 修复
/// 回到电子表格里改正公式或加宽列，再把数贴过来。
public enum SpreadsheetErrorRule: ReportRule {
  public static let id = "GJ1028"
  public static let chineseName = "表格错误值"
  public static let englishName = "spreadsheet error"
  public static let severity = Severity.error

  public static func check(_ report: Report, into list: inout FindingList) {
    for table in report.tables where table.holdsSpreadsheetError {
      for band in table.bands {
        for cell in band.cells {
          guard case .spreadsheetError = cell.content else { continue }
          list.add(
            SpreadsheetErrorRule.self, at: cell.range, message: message(list.text(cell.range), list.language),
            notes: [help(list.language)])
        }
      }
    }
  }
}

extension SpreadsheetErrorRule {
  private static func message(_ text: String, _ language: MessageLanguage) -> String {
    language == .chinese ? "单元格里是电子表格的错误值 \(text)，不是数" : "the cell holds the spreadsheet's error \(text), no number"
  }

  private static func help(_ language: MessageLanguage) -> String {
    language == .chinese
      ? "在电子表格里改正公式或加宽列，再贴过来" : "mend the formula or widen the column in the spreadsheet, then paste again"
  }
}
