import ReportModel

/// Units behind a number of a sentence.
struct UnitCompletions {
  let text: ByteText
  let place: Int
  let unit: Unit?

  private static let words = [
    "万元", "元", "亿元", "%", "个百分点", "分", "个", "人", "人次", "辆", "台（套）", "项", "批次", "次", "户", "件", "平方米", "公里", "年", "月",
    "倍",
  ]

  func items() -> CompletionList {
    var list = CompletionList()
    let letters = text.runStart(endingAt: place, notBefore: 0) { text.isLetter(at: $0) }
    let han = text.runStart(endingAt: letters, notBefore: 0) { text.isHan(at: $0) }
    let start = letters < place ? letters : han
    guard place - start <= 24 else { return list }
    var end = start
    while end > 0, text.isBlank(at: text.previous(end)) { end = text.previous(end) }
    guard end > 0, text.isDigit(at: text.previous(end)), !text.isDigit(at: place), isNumber(endingAt: end) else {
      return list
    }
    let word = TypedWord(text, start..<place)
    // In full already.
    if Self.words.contains(word.text) || word.text == "万" && text.has("元", at: place) { return list }
    let first = unit.map(\.symbol).flatMap { $0.isEmpty ? nil : $0 } ?? "万元"
    let ordered = [first] + Self.words.filter { $0 != first }
    list.append(ordered.map { CompletionList.Candidate(kind: .unit, label: $0) }, for: word)
    return list
  }

  /// Not the number of a heading, a code or a part of a word.
  private func isNumber(endingAt end: Int) -> Bool {
    let start = text.runStart(endingAt: end, notBefore: 0) {
      text.isDigit(at: $0) || [0x2E, 0x2C].contains(text.folded(at: $0))
    }
    guard start > 0, start < end else { return false }
    let before = text.previous(start)
    return text[before] != 0x0A && !text.isLetter(at: before) && !text.has("第", at: before)
  }
}
