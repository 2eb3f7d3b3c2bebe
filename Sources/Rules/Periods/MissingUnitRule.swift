import Findings
import ReportModel

/// # 检查什么
/// 正文里的金额后面漏写了“元”“万元”：收入、支出、预算后面的小数没有单位，而同一段里别的金额有单位；“每人 350 元调整为每人 380”后一个数没有单位。
///
/// 比率、得分、编号、日期和带别的单位的数不在此列。
///
/// # 依据
/// 金额不写单位无法核对，元与万元相差一万倍。
///
/// # 错误示例
/// ```gj
/// 2024年预算收入〖5127.45〗其中：财政拨款5127.45万元，其他收入0.00万元。
/// ```
///
/// # 正确示例
/// ```gj
/// 2024年预算收入5127.45万元，其中：财政拨款5127.45万元，其他收入0.00万元。
/// ```
///
/// # 修复
/// 补上单位（与同一段里其他金额一致时为“万元”）：
/// ```gj
/// 2024年预算收入5127.45万元其中：财政拨款5127.45万元，其他收入0.00万元。
/// ```
public enum MissingUnitRule: TextRule {
  public static let id = "GJ5003"
  public static let chineseName = "缺单位"
  public static let englishName = "missing unit"
  public static let severity = Severity.hint

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    var told = 0
    for piece in text.pieces
    where piece.isSentences && (text.holds(.decimal, piece) || text.holds(.word, piece)) {
      let marks = text.marks(of: piece)
      let suspects = marks.compactMap { number($0, bytes, piece.range) }
      guard !suspects.isEmpty else { continue }
      let units = marks.compactMap { mark in
        mark.kind == .yuan ? WrittenAmount(bytes, mark: mark.offset, from: piece.range.lowerBound)?.unit : nil
      }
      guard let unit = units.first else { continue }
      let isOne = units.count > 1 && units.allSatisfy { $0 == unit }
      for place in suspects where told < mostTextFindings {
        if units.count > 1, isBareAmount(bytes, place, piece.range) {
          told += 1
          tell(place, isOne ? unit : nil, bytes, &list)
        } else if isBareRate(bytes, place, piece.range) {
          told += 1
          tell(place, .yuan, bytes, &list)
        }
      }
    }
  }

  /// The number that a mark is about: a decimal without a unit, or what stands behind 调整为.
  private static func number(
    _ mark: TextScan.Mark, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    var start = mark.offset
    switch mark.kind {
    case .decimal: break
    case .word where TextWords.changes.contains(mark.word):
      start = bytes.skipBlanks(start + TextWords.length(mark.word), to: range.upperBound)
      if let word = each.first(where: { bytes.has($0, at: start) }) { start += word.utf8CodeUnitCount }
      start = bytes.skipBlanks(start, to: range.upperBound)
    default: return nil
    }
    let end = numberEnd(bytes, start, range.upperBound)
    return start < end ? start..<end : nil
  }

  private static func numberEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, index - start < 24 {
      if bytes.isDigit(at: index) {
        index += 1
      } else if bytes[index] == 0x2E || bytes[index] == 0x2C, index > start, bytes.isDigit(at: index + 1),
        index + 1 < end
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// 预算收入5850.45其中: a decimal behind a word for money, with no unit behind it.
  private static func isBareAmount(
    _ bytes: UnsafeBufferPointer<UInt8>, _ number: Range<Int>, _ range: Range<Int>
  ) -> Bool {
    guard bytes.text(number).utf8.count(where: { $0 == 0x2E }) == 1 else { return false }
    var before = bytes.dropBlanks(number.lowerBound, from: range.lowerBound)
    for word in fillers where bytes.has(word, before: before) {
      before = bytes.dropBlanks(before - word.utf8CodeUnitCount, from: range.lowerBound)
      break
    }
    guard bytes.hasAny(of: money, before: before) else { return false }
    let after = bytes.skipBlanks(number.upperBound, to: range.upperBound)
    // At the end of a line the unit may stand on the next.
    guard after < range.upperBound else { return false }
    return bytes.hasAny(of: enders, at: after)
  }

  private static let fillers: [StaticString] = ["合计为", "总计为", "共计", "合计", "总计", "为", "共", "计", "约"]
  private static let money: [StaticString] = [
    "收入", "支出", "预算", "决算", "经费", "资金", "金额", "结余", "总额", "补助", "拨款", "投入",
  ]
  private static let enders: [StaticString] = ["，", "。", "；", ",", ";", "其中", "、", "（其中", "(其中"]

  /// 每人350元调整为每人380，
  private static func isBareRate(
    _ bytes: UnsafeBufferPointer<UInt8>, _ number: Range<Int>, _ range: Range<Int>
  ) -> Bool {
    let after = bytes.skipBlanks(number.upperBound, to: range.upperBound)
    guard after < range.upperBound, bytes.hasAny(of: ["，", "。", "；", ",", ";", "、"], at: after) else { return false }
    var before = bytes.dropBlanks(number.lowerBound, from: range.lowerBound)
    for word in each where bytes.has(word, before: before) {
      before -= word.utf8CodeUnitCount
      break
    }
    guard let change = changes.first(where: { bytes.has($0, before: before) }) else { return false }
    before = bytes.dropBlanks(before - change.utf8CodeUnitCount, from: range.lowerBound)
    return bytes.has("元", before: before) && !bytes.has("万元", before: before) && !bytes.has("亿元", before: before)
  }

  private static let each: [StaticString] = ["每人每年", "每人每月", "每人", "每户", "每年", "每月", "每亩", "每次"]
  private static let changes: [StaticString] = [
    "调整为", "调整到", "提高到", "提高至", "提高为", "增加到", "增加至", "上调为", "上调至", "上调到", "降低到", "降低至", "降至", "下调至", "变为",
  ]

  private static func tell(
    _ place: Range<Int>, _ unit: Unit?, _ bytes: UnsafeBufferPointer<UInt8>, _ list: inout FindingList
  ) {
    let text = bytes.text(place)
    list.add(
      MissingUnitRule.self, at: place,
      message: list.say("金额 \(text) 后面没有写单位", "the amount \(text) has no unit"),
      expected: unit.map { text + $0.symbol },
      fix: unit.map { unit in
        Finding.Fix(
          title: list.say("补上“\(unit.symbol)”", "add “\(unit.symbol)”"), isExact: false,
          edits: [Finding.Edit(range: place.upperBound..<place.upperBound, newText: unit.symbol)])
      })
  }
}
