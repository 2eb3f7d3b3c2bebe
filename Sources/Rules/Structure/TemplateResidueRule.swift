import Findings
import ReportModel

/// # 检查什么
/// 模板的提示语和空位随报告一起公开了：“XX”“××”“20XX年”“……万元”、“（100字以内）”、“逐一提出改进措施”、“报告需要以下附件”、“请填写”等；
/// 还有财政部门考核各单位自评工作的空白评分表。
///
/// # 依据
/// 公开的是填好的报告，填报要求是给填表人看的。
///
/// # 错误示例
/// ```gj
/// ## 三、改进措施
///
/// 本项目共投入〖XX〗万元。对没有完成的绩效指标〖逐一提出改进措施〗。
/// ```
///
/// # 正确示例
/// ```gj
/// ## 三、改进措施
///
/// 本项目共投入12.50万元。对数字化卷数没有完成的，下一年度优先安排。
/// ```
///
/// # 修复
/// 换成具体内容，或者删去。
public enum TemplateResidueRule: TextRule {
  public static let id = "GJ6005"
  public static let chineseName = "模板残留"
  public static let englishName = "template residue"
  public static let severity = Severity.warning

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    var found: [(place: Range<Int>, kind: Kind)] = []
    text.forEachWord(of: TextWords.prompts) { place, index, piece in
      guard found.count < mostTextFindings else { return }
      switch Residue.kind(index) {
      case .exam: if isExamForm(bytes, piece) { found.append((piece.range, .exam)) }
      case .limit: if let limit = limit(bytes, place, piece.range) { found.append((limit, .prompt)) }
      case .prompt: if found.last?.place.overlaps(place) != true { found.append((place, .prompt)) }
      }
    }
    text.forEach(.blank) { mark, piece in
      guard found.count < mostTextFindings, let place = Residue.blank(bytes, mark.offset, piece.range) else { return }
      found.append((place, .blank))
    }
    text.forEach(.emptyAmount) { mark, piece in
      guard found.count < mostTextFindings, let place = Residue.emptyAmount(bytes, mark.offset, piece.range) else {
        return
      }
      found.append((place, .blank))
    }
    found.sort { $0.place.lowerBound < $1.place.lowerBound }
    for (place, kind) in found {
      let words = bytes.text(place)
      list.add(
        TemplateResidueRule.self, at: place, severity: kind == .exam ? .hint : nil,
        message: message(words, kind, list.language))
    }
  }

  private enum Kind { case prompt, blank, exam }

  /// （100字以内）: from the bracket on.
  private static func limit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ range: Range<Int>
  ) -> Range<Int>? {
    var start = place.lowerBound
    while start > range.lowerBound, bytes.isDigit(at: start - 1) { start -= 1 }
    guard start < place.lowerBound else { return nil }
    for word in ["不超过", "控制在", "限", "约", "在"] as [StaticString] where bytes.has(word, before: start) {
      start -= word.utf8CodeUnitCount
    }
    if bytes.has("（", before: start) { return (start - 3)..<place.upperBound }
    return bytes.has("(", before: start) ? (start - 1)..<place.upperBound : nil
  }

  /// 自评工作考核评分表 as a title: the form by which the finance bureau marks the self-evaluations.
  private static func isExamForm(_ bytes: UnsafeBufferPointer<UInt8>, _ piece: TextPiece) -> Bool {
    guard !piece.isTable, piece.range.count <= 120 else { return false }
    let text = LabelText.folded(bytes, piece.range).text
    return text.hasSuffix("表") && !text.contains("《")
  }
}

extension TemplateResidueRule {
  private static func message(_ text: String, _ kind: Kind, _ language: MessageLanguage) -> String {
    switch (language, kind) {
    case (.chinese, .prompt): "“\(text)”是模板的填报提示，不应出现在公开的报告里"
    case (.chinese, .blank): "“\(text)”是模板里要填的空位，还没有填"
    case (.chinese, .exam): "“\(text)”是财政部门考核用的表，一般不随报告公开"
    case (.english, .prompt): "“\(text)” is a prompt of the template and has no place in a published report"
    case (.english, .blank): "“\(text)” is a blank of the template that was never filled in"
    case (.english, .exam): "“\(text)” is the finance bureau's own marking form, which is not published with a report"
    }
  }
}
