import Findings
import ReportModel

/// # 检查什么
/// 标题和表头里的单位名称前后一致。上级的模板或别家的文件改过来，标题、表头里容易留着上级或别家的名称：
/// “云川市档案局”写在“云川市河东区档案局”的报告里。
///
/// 简称、加不加“部门”“本级”、下属单位的表都不报；同一类机关而地方不同是错误，表头里只出现一次的别的单位是警告。
///
/// # 依据
/// 公开的主体是编报单位自己，名称以机构设置的批复为准。
///
/// # 错误示例
/// ```gj
/// ---
/// 单位名称：云川市河东区档案局
/// 年度：2024
/// ---
///
/// # 2024年度云川市河东区档案局整体支出绩效自评报告
///
/// # 2024年度〖云川市档案局〗整体支出绩效自评报告
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 单位名称：云川市河东区档案局
/// 年度：2024
/// ---
///
/// # 2024年度云川市河东区档案局整体支出绩效自评报告
///
/// # 河东区档案局部门概况
/// ```
///
/// # 修复
/// 改成本单位的名称：
/// ```gj
/// ---
/// 单位名称：云川市河东区档案局
/// 年度：2024
/// ---
///
/// # 2024年度云川市河东区档案局整体支出绩效自评报告
///
/// # 2024年度云川市河东区档案局整体支出绩效自评报告
/// ```
public enum BodyNameRule: TextRule {
  public static let id = "GJ5002"
  public static let chineseName = "单位名称"
  public static let englishName = "name of the body"
  public static let severity = Severity.error

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    let reader = text.bodies
    guard let own = reader.own() else { return }
    guard reader.isTelling else { return }
    let support = reader.count(of: own.name)
    var told = 0
    for mention in reader.mentions where mention.kind != .header {
      let relation = mention.name.relation(to: own.name)
      guard relation != .agrees else { continue }
      let others = reader.count(of: mention.name)
      switch relation {
      case .otherPlace:
        // A file that holds the reports of several places agrees on none.
        guard own.kind == .header || others == 1 || support >= 3 * others else { continue }
      default:
        // One that the text speaks of elsewhere is a unit of its own.
        guard mention.kind == .caption, support >= leastSupport, others == 1,
          reader.occurrences(of: mention.name.text, most: 2) == 1
        else { continue }
      }
      told += 1
      if told > mostTextFindings { return }
      let text = bytes.text(mention.range)
      list.add(
        BodyNameRule.self, at: mention.range, severity: relation == .otherPlace ? .error : .warning,
        message: message(text, own.name.text, mention.kind, list.language), notes: [help(list.language)],
        expected: own.name.text,
        related: [Finding.Related(message: list.say("本单位的名称", "the body's own name"), range: own.range)],
        fix: Finding.Fix(
          title: list.say("改为“\(own.name.text)”", "write “\(own.name.text)”"), isExact: false,
          edits: [Finding.Edit(range: mention.range, newText: own.name.text)]))
    }
  }

  private static let leastSupport = 4
}

extension BodyNameRule {
  private static func message(
    _ text: String, _ own: String, _ kind: BodyReader.Kind, _ language: MessageLanguage
  ) -> String {
    switch (language, kind) {
    case (.chinese, .title): "标题里的单位是“\(text)”，这份报告是“\(own)”的"
    case (.chinese, _): "表头里的单位是“\(text)”，这份报告是“\(own)”的"
    case (.english, .title): "the title names “\(text)”, but the report is of “\(own)”"
    case (.english, _): "the caption names “\(text)”, but the report is of “\(own)”"
    }
  }

  private static func help(_ language: MessageLanguage) -> String {
    language == .chinese ? "多半是上级模板或别家的文件没有改到" : "most likely left from a superior's form or another body's file"
  }
}
