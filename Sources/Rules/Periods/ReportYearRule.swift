import Findings
import ReportModel

/// # 检查什么
/// 标题、表头和正文里作为本报告年度写出的年份前后一致。去年的文件改成今年的，最容易漏改年份：2024 年度的报告里还留着“2023年度部门决算表”。
///
/// 标题里只写了三位的年份（“202 年度”）也在这里报。
///
/// 与上年比较、结转、下达、规划、引用的文件名和项目自己的年份不在此列；同一段里既说本年又说别的年份的，也不报。标题和表头写错是错误，正文里的是警告。
///
/// # 依据
/// 部门决算、绩效自评按年度编制和公开，一份报告只说一个年度。
///
/// # 错误示例
/// ```gj
/// ---
/// 单位名称：云川县档案馆
/// 年度：2024
/// ---
///
/// # 第二部分 〖2023年度〗部门决算表
///
/// # 第三部分 2024年度部门决算情况说明
///
/// 2024年度收入合计512.40万元。
/// ```
///
/// # 正确示例
/// ```gj
/// ---
/// 单位名称：云川县档案馆
/// 年度：2024
/// ---
///
/// # 第二部分 2024年度部门决算表
///
/// # 第三部分 2024年度部门决算情况说明
///
/// 2024年度收入合计512.40万元。与2023年度相比，收入有所增加。
/// ```
///
/// # 修复
/// 改成报告的年度：
/// ```gj
/// ---
/// 单位名称：云川县档案馆
/// 年度：2024
/// ---
///
/// # 第二部分 2024年度部门决算表
///
/// # 第三部分 2024年度部门决算情况说明
///
/// 2024年度收入合计512.40万元。
/// ```
public enum ReportYearRule: TextRule {
  public static let id = "GJ5001"
  public static let chineseName = "年度一致"
  public static let englishName = "reporting year"
  public static let severity = Severity.error

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    let reader = PeriodReader(text)
    tellIncomplete(text, reader.year, &list)
    guard let year = reader.year else { return }
    for place in reader.strangers().prefix(mostTextFindings) {
      let mention = place.mention
      let isError = place.kind != .sentence && reader.isSure
      let text = bytes.text(mention.range)
      let new = mention.written(year)
      list.add(
        ReportYearRule.self, at: mention.range, severity: isError ? .error : .warning,
        message: message(text, year, place.kind, list.language), notes: [help(list.language)],
        expected: new + bytes.text(mention.digits.upperBound..<mention.end),
        fix: Finding.Fix(
          title: list.say("改为 \(new)", "write \(new)"), isExact: isError,
          edits: [Finding.Edit(range: mention.digits, newText: new)]))
    }
  }

  /// 202 年度 in a title
  private static func tellIncomplete(_ text: TextScan, _ year: Int?, _ list: inout FindingList) {
    let bytes = text.bytes
    var told = 0
    text.forEach(.year) { mark, piece in
      guard told < mostTextFindings, !piece.isTable, !piece.hasStop, !piece.hasComma, piece.range.count <= 180 else {
        return
      }
      let end = bytes.dropBlanks(mark.offset, from: piece.range.lowerBound)
      let start = end - 3
      guard start >= piece.range.lowerBound, bytes.has("20", at: start), bytes.isDigit(at: end - 1),
        !bytes.isDigit(at: start - 1) || start == piece.range.lowerBound, bytes.has("年度", at: mark.offset)
      else { return }
      told += 1
      let written = bytes.text(start..<end)
      let meant = year.map(String.init).flatMap { $0.hasPrefix(written) ? $0 : nil }
      list.add(
        ReportYearRule.self, at: start..<(mark.offset + 6), severity: .warning,
        message: list.say(
          "年份“\(bytes.text(start..<(mark.offset + 6)))”少写了一位", "the year “\(written)” lacks a digit"),
        expected: meant,
        fix: meant.map { meant in
          Finding.Fix(
            title: list.say("改为 \(meant)", "write \(meant)"), isExact: false,
            edits: [Finding.Edit(range: start..<end, newText: meant)])
        })
    }
  }
}

extension ReportYearRule {
  private static func message(
    _ text: String, _ year: Int, _ kind: PeriodReader.Kind, _ language: MessageLanguage
  ) -> String {
    switch (language, kind) {
    case (.chinese, .title): "标题写的是“\(text)”，这份报告是 \(year) 年度的"
    case (.chinese, .caption): "表头写的是“\(text)”，这份报告是 \(year) 年度的"
    case (.chinese, .sentence): "这里说的是“\(text)”，这份报告是 \(year) 年度的，请核对是否漏改"
    case (.english, .title): "the title says “\(text)”, but the report is of \(year)"
    case (.english, .caption): "the caption says “\(text)”, but the report is of \(year)"
    case (.english, .sentence):
      "this speaks of “\(text)”, but the report is of \(year); was it left from last year's file?"
    }
  }

  private static func help(_ language: MessageLanguage) -> String {
    language == .chinese
      ? "若确实说的是另一个年度，写明与本年度的关系，或用 @忽略 写上理由"
      : "where another year is meant, say how it relates to this one, or write an @忽略 with the reason"
  }
}
