import Findings
import ReportModel
import ReportSyntax

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
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      for id in report.brokenFigures {
        if let figure = report.figure(id) { tell(figure, .blank, bytes, &list) }
      }
      guard holdsWideDigits(report, bytes) else { return }
      // Prose keeps what was typed.
      for (index, figure) in report.figures.enumerated()
      where !report.proseFigures.contains(index) && isWide(bytes, figure.range) { tell(figure, .wide, bytes, &list) }
    }
  }

  private static func holdsWideDigits(_ report: Report, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let blocks = report.tree.blocks
    return blocks.indices.contains { index in
      if blocks[index].kind == .blank || blocks[index].known(.holdsWideDigit) == false { return false }
      let placed = blocks[index]
      return placed.block.facts.answer(.holdsWideDigit) {
        let range = placed.range.clamped(to: 0..<bytes.count)
        return range.dropLast(2).contains { index in
          bytes[index] == 0xEF && bytes[index + 1] == 0xBC
            && ((0x90...0x99).contains(bytes[index + 2]) || bytes[index + 2] == 0x8E)
        }
      }
    }
  }

  private enum Flaw { case blank, wide }

  private static func tell(
    _ figure: Figure, _ flaw: Flaw, _ bytes: UnsafeBufferPointer<UInt8>, _ list: inout FindingList
  ) {
    let range = figure.range.clamped(to: 0..<bytes.count)
    let plain = LabelText.folded(bytes, range).text
    let fix = Finding.Fix(
      title: title(plain, list.language), isExact: true, edits: [Finding.Edit(range: range, newText: plain)])
    list.add(
      NumberFormatRule.self, at: range, message: message(list.text(range), plain, flaw, list.language),
      expected: plain, fix: fix)
  }

  /// A number, and nothing else, with full-width digits and no blank.
  private static func isWide(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> Bool {
    let range = place.clamped(to: 0..<bytes.count)
    guard range.count <= longest else { return false }
    var isWide = false
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "%"): break
      case 0xEF where index + 2 < range.upperBound && bytes[index + 1] == 0xBC:
        // ０–９ ．
        if (0x90...0x99).contains(bytes[index + 2]) || bytes[index + 2] == 0x8E { isWide = true }
        index += 2
      default: return false
      }
      index += 1
    }
    return isWide
  }

  private static let longest = 120
}

extension NumberFormatRule {
  private static func message(_ text: String, _ plain: String, _ flaw: Flaw, _ language: MessageLanguage) -> String {
    switch (language, flaw) {
    case (.chinese, .blank): "数字“\(text)”中间有空格，按 \(plain) 读"
    case (.chinese, .wide): "数字“\(text)”用了全角字符，按 \(plain) 读"
    case (.english, .blank): "the number “\(text)” has a blank inside; it is read as \(plain)"
    case (.english, .wide): "the number “\(text)” is written in full-width characters; it is read as \(plain)"
    }
  }

  private static func title(_ plain: String, _ language: MessageLanguage) -> String {
    language == .chinese ? "改为 \(plain)" : "write \(plain)"
  }
}
