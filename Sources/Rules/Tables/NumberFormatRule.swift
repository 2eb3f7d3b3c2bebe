import Findings
import ReportModel

/// # 检查什么
/// 数字中间有空格（扫描、排版留下的 `3. 34`），或者用了全角数字。读的时候当作一个数，但应当写规矩。
///
/// # 依据
/// 公开文本里的数字应当可以复制、可以检索。
///
/// # 错误示例
/// ```gj
/// @表 办公设备购置情况 单位：万元
/// | 设备名称   | 金额  |
/// | 扫描仪     |  6.80 |
/// | 档案柜     | 〖3. 20〗 |
/// | 合计       | 10.00 |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 办公设备购置情况 单位：万元
/// | 设备名称   | 金额  |
/// | 扫描仪     |  6.80 |
/// | 档案柜     | 3.20 |
/// | 合计       | 10.00 |
/// ```
///
/// # 修复
/// 去掉空格，改成半角：
/// ```gj
/// @表 办公设备购置情况 单位：万元
/// | 设备名称   | 金额  |
/// | 扫描仪     |  6.80 |
/// | 档案柜     | 3.20 |
/// | 合计       | 10.00 |
/// ```
public enum NumberFormatRule: ReportRule {
  public static let id = "GJ1013"
  public static let chineseName = "数字格式"
  public static let englishName = "number format"
  public static let severity = Severity.hint

  public static func check(_ report: Report, into list: inout FindingList) {
    let bytes = report.tree.bytes
    for figure in report.figures {
      let range = figure.range.clamped(to: 0..<bytes.count)
      guard !range.isEmpty, bytes[range].contains(where: { $0 == 0x20 || $0 >= 0x80 }) else { continue }
      let hasBlanks = bytes[range].contains(0x20)
      let plain = bytes.withUnsafeBufferPointer { LabelText.folded($0, range) }
      guard plain.utf8.allSatisfy({ $0 < 0x80 }), plain != list.text(range) else { continue }
      list.add(
        NumberFormatRule.self, at: range, message: message(list.text(range), plain, hasBlanks, list.language),
        expected: plain,
        fix: Finding.Fix(
          title: title(plain, list.language), isExact: true, edits: [Finding.Edit(range: range, newText: plain)]))
    }
  }
}

extension NumberFormatRule {
  private static func message(_ text: String, _ plain: String, _ hasBlanks: Bool, _ language: MessageLanguage) -> String
  {
    switch (language, hasBlanks) {
    case (.chinese, true): "数字“\(text)”中间有空格，按 \(plain) 读"
    case (.chinese, false): "数字“\(text)”用了全角字符，按 \(plain) 读"
    case (.english, true): "the number “\(text)” has a blank inside; it is read as \(plain)"
    case (.english, false): "the number “\(text)” is written in full-width characters; it is read as \(plain)"
    }
  }

  private static func title(_ plain: String, _ language: MessageLanguage) -> String {
    language == .chinese ? "改为 \(plain)" : "write \(plain)"
  }
}
