import Findings
import ReportModel

/// # 检查什么
/// 日历上没有的日期：2月30日、4月31日、平年的2月29日、“2024年13月”。
///
/// 决算（预算）的批复日期写在公开日期之后，也提示：先批复，后公开。
///
/// # 依据
/// 日期写错，批复、公开、项目进度都无从核对。《预算法》第十四条：经批复的部门预算、决算，在批复后二十日内公开。
///
/// # 错误示例
/// ```gj
/// 补助资金已于2024年〖4月31日〗拨付到位。
/// ```
///
/// # 正确示例
/// ```gj
/// 补助资金已于2024年4月30日拨付到位，2024年2月29日完成验收。
/// ```
///
/// # 修复
/// 对照凭证改正日期。
public enum DateRule: TextRule {
  public static let id = "GJ5006"
  public static let chineseName = "日期合理"
  public static let englishName = "impossible date"
  public static let severity = Severity.hint

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    var told = 0
    text.forEach(.month) { mark, piece in
      guard told < mostTextFindings, let place = impossible(bytes, mark.offset, piece.range) else { return }
      told += 1
      list.add(
        DateRule.self, at: place,
        message: list.say("没有“\(bytes.text(place))”这个日期", "there is no such date as “\(bytes.text(place))”"))
    }
    tellOrder(DateOrder(text), bytes, &list)
  }

  private static func tellOrder(
    _ order: DateOrder, _ bytes: UnsafeBufferPointer<UInt8>, _ list: inout FindingList
  ) {
    guard let approval = order.approval, let publication = order.publication, publication.isBefore(approval) else {
      return
    }
    list.add(
      DateRule.self, at: approval.range,
      message: list.say(
        "批复日期“\(bytes.text(approval.range))”在公开日期“\(bytes.text(publication.range))”之后",
        "approved on “\(bytes.text(approval.range))”, after it was published on “\(bytes.text(publication.range))”"),
      related: [Finding.Related(message: list.say("公开日期", "published"), range: publication.range)])
  }

  /// The date around a 月, where there is no such day or month.
  private static func impossible(
    _ bytes: UnsafeBufferPointer<UInt8>, _ mark: Int, _ range: Range<Int>
  ) -> Range<Int>? {
    let monthEnd = bytes.dropBlanks(mark, from: range.lowerBound)
    guard let month = digits(bytes, endingAt: monthEnd, from: range.lowerBound) else { return nil }
    let before = bytes.dropBlanks(month.range.lowerBound, from: range.lowerBound)
    let follows = bytes.has("年", before: before)
    // 2022-2024.07月 and 1-13月 are no dates of a day.
    guard follows || bytes.has("截至", before: before) || !bytes.hasAny(of: joints, before: before) else { return nil }
    if month.value == 0 || month.value > 12 { return follows ? month.range.lowerBound..<(mark + 3) : nil }
    let dayStart = bytes.skipBlanks(mark + 3, to: range.upperBound)
    var dayEnd = dayStart
    while bytes.isDigit(at: dayEnd), dayEnd < range.upperBound, dayEnd - dayStart < 3 { dayEnd += 1 }
    let sign = bytes.skipBlanks(dayEnd, to: range.upperBound)
    guard (1...2).contains(dayEnd - dayStart), bytes.has("日", at: sign),
      let day = Int(bytes.text(dayStart..<dayEnd))
    else { return nil }
    var isLeap = true
    if follows {
      YearMention.forEach(bytes, in: max(range.lowerBound, before - 16)..<before) { mention in
        if mention.end == before {
          isLeap = mention.year % 4 == 0 && (mention.year % 100 != 0 || mention.year % 400 == 0)
        }
      }
    }
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day >= 1 && day <= days[month.value - 1] ? nil : month.range.lowerBound..<(sign + 3)
  }

  private static let joints: [StaticString] = [".", "-", "—", "－", "~", "～", "至"]

  private static func digits(
    _ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int, from start: Int
  ) -> (value: Int, range: Range<Int>)? {
    var first = end
    while first > start, end - first < 3, bytes.isDigit(at: first - 1) { first -= 1 }
    guard (1...2).contains(end - first), let value = Int(bytes.text(first..<end)) else { return nil }
    return (value, first..<end)
  }
}
