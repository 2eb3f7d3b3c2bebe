/// When the accounts were approved and when they were published, where a report says both to the day.
struct DateOrder {
  struct Day {
    var year: Int
    var month: Int
    var day: Int
    var range: Range<Int>

    func isBefore(_ other: Day) -> Bool { (year, month, day) < (other.year, other.month, other.day) }
  }

  /// The first of each.
  private(set) var approval: Day?
  private(set) var publication: Day?

  init(_ text: TextScan) {
    let bytes = text.bytes
    text.forEach(.month) { mark, piece in
      guard approval == nil || publication == nil, !piece.isTable,
        let day = Self.day(bytes, mark: mark.offset, in: piece.range)
      else { return }
      let clause = Self.clause(bytes, around: day.range, in: piece.range)
      // The approval of a project or of a staff says nothing of the accounts.
      if bytes.contains("批复", in: clause) {
        if approval == nil, bytes.containsAny(of: ["决算", "预算"], in: clause) { approval = day }
      } else if publication == nil, bytes.containsAny(of: ["公开日期", "公开时间", "公布日期", "向社会公开"], in: clause) {
        publication = day
      }
    }
  }

  /// 2025年9月10日 around its 月.
  private static func day(_ bytes: UnsafeBufferPointer<UInt8>, mark: Int, in range: Range<Int>) -> Day? {
    let monthEnd = bytes.dropBlanks(mark, from: range.lowerBound)
    var monthStart = monthEnd
    while monthStart > range.lowerBound, monthEnd - monthStart < 2, bytes.isDigit(at: monthStart - 1) {
      monthStart -= 1
    }
    let yearMark = bytes.dropBlanks(monthStart, from: range.lowerBound) - 3
    guard monthStart < monthEnd, bytes.has("年", at: yearMark), yearMark >= range.lowerBound,
      let year = YearMention(bytes, mark: yearMark, in: range), let month = Int(bytes.text(monthStart..<monthEnd))
    else { return nil }
    let dayStart = bytes.skipBlanks(mark + 3, to: range.upperBound)
    var dayEnd = dayStart
    while dayEnd < range.upperBound, dayEnd - dayStart < 2, bytes.isDigit(at: dayEnd) { dayEnd += 1 }
    let sign = bytes.skipBlanks(dayEnd, to: range.upperBound)
    guard dayStart < dayEnd, bytes.has("日", at: sign), let day = Int(bytes.text(dayStart..<dayEnd)) else { return nil }
    return Day(year: year.year, month: month, day: day, range: year.digits.lowerBound..<(sign + 3))
  }

  /// From the sign before a place to the sign behind it, on its line.
  private static func clause(
    _ bytes: UnsafeBufferPointer<UInt8>, around place: Range<Int>, in range: Range<Int>
  ) -> Range<Int> {
    let signs: [StaticString] = ["。", "，", "；", "\n"]
    var start = place.lowerBound
    while start > range.lowerBound, place.lowerBound - start < 90, !bytes.hasAny(of: signs, before: start) {
      start = bytes.before(start, from: range.lowerBound)
    }
    var end = place.upperBound
    while end < range.upperBound, end - place.upperBound < 90, !bytes.hasAny(of: signs, at: end) {
      end = bytes.after(end)
    }
    return start..<end
  }
}
