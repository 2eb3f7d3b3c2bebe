import Findings
import ReportModel

/// # 检查什么
/// 发文字号的写法：年份用六角括号〔〕，后面是序号和“号”，如“云财〔2024〕15号”。写成 [2024]、【2024】、{2024}、（2024），或者没有“号”、加了“第”，都提示。
///
/// # 依据
/// 《党政机关公文格式》（GB/T 9704—2012）：年份、发文顺序号用阿拉伯数字标注，年份用六角括号〔〕括入，序号不加“第”字，加“号”字。
///
/// # 错误示例
/// ```gj
/// 根据《关于下达补助资金的通知》（云财预〖[2024]15号〗）安排。
/// ```
///
/// # 正确示例
/// ```gj
/// 根据《关于下达补助资金的通知》（云财预〔2024〕15号）安排。
/// ```
///
/// # 修复
/// 换成六角括号：
/// ```gj
/// 根据《关于下达补助资金的通知》（云财预〔2024〕15号）安排。
/// ```
public enum DocumentNumberRule: TextRule {
  public static let id = "GJ6012"
  public static let chineseName = "文号格式"
  public static let englishName = "document number"
  public static let severity = Severity.hint

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    var told = 0
    text.forEach(.document) { mark, piece in
      guard told < mostTextFindings, let number = DocumentNumber(bytes, year: mark.offset, in: piece.range),
        let flaw = number.flaw
      else { return }
      told += 1
      tell(number, flaw, bytes, &list)
    }
  }

  private static func tell(
    _ number: DocumentNumber, _ flaw: DocumentNumber.Flaw, _ bytes: UnsafeBufferPointer<UInt8>,
    _ list: inout FindingList
  ) {
    let text = LabelText.folded(bytes, number.range).text
    list.add(
      DocumentNumberRule.self, at: number.range, message: message(text, flaw, list.language), expected: number.written,
      fix: Finding.Fix(
        title: list.say("改为 \(number.written)", "write \(number.written)"), isExact: flaw == .bracket,
        edits: [Finding.Edit(range: number.range, newText: number.written)]))
  }

  private static func message(_ text: String, _ flaw: DocumentNumber.Flaw, _ language: MessageLanguage) -> String {
    switch (language, flaw) {
    case (.chinese, .bracket): "文号“\(text)”的年份应当用六角括号〔〕"
    case (.chinese, .ordinal): "文号“\(text)”的序号前不加“第”"
    case (.chinese, .unfinished): "文号“\(text)”不完整，序号后面应当有“号”"
    case (.english, .bracket): "the year of the document number “\(text)” stands in 〔〕"
    case (.english, .ordinal): "the document number “\(text)” has no 第 before its number"
    case (.english, .unfinished): "the document number “\(text)” lacks its 号"
    }
  }
}
