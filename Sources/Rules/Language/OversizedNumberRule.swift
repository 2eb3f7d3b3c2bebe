import Findings
import ReportModel

/// # 检查什么
/// 文字里的数字长得不可能是金额（超过 30 位）：这个数和用到它的勾稽都没有核对。示例里 `⟨9×40⟩` 代表 40 个 9。
///
/// # 依据
/// 检查的限度，防止坏文件拖垮检查。
///
/// # 错误示例
/// ```gj
/// 支出合计〖⟨9×40⟩〗万元，其中：基本支出1.00万元，项目支出2.00万元。
/// ```
///
/// # 正确示例
/// ```gj
/// 支出合计3.00万元，其中：基本支出1.00万元，项目支出2.00万元。
/// ```
///
/// # 修复
/// 多为粘贴出错，请核对原文。
public enum OversizedNumberRule: ReportRule {
  public static let id = "GJ9018"
  public static let chineseName = "数字过长"
  public static let englishName = "number too long"
  public static let severity = Severity.hint

  public static func check(_ report: Report, into list: inout FindingList) {
    for range in report.oversizedNumbers {
      list.add(self, at: range, message: message(list.language))
    }
  }
}

extension OversizedNumberRule {
  private static func message(_ language: MessageLanguage) -> String {
    switch language {
    case .chinese: "这个数超过 30 位，没有核对"
    case .english: "this number has more than 30 digits and was not checked"
    }
  }
}
