/// A document's number from its bracket on: 〔2024〕15号, [2024]15号, {2024}—8.
struct DocumentNumber {
  enum Flaw { case bracket, ordinal, unfinished }

  var range: Range<Int>
  /// nil where it is written as it should be.
  var flaw: Flaw?
  var written: String

  /// - Parameter year: where the four digits of the year stand
  init?(_ bytes: UnsafeBufferPointer<UInt8>, year: Int, in piece: Range<Int>) {
    guard let value = Int(bytes.text(year..<(year + 4))), (1949...2099).contains(value) else { return nil }
    let opening = bytes.dropBlanks(year, from: piece.lowerBound)
    guard let pair = Self.brackets.first(where: { bytes.has($0.open, before: opening) }) else { return nil }
    let start = opening - pair.open.utf8CodeUnitCount
    // An office's short name stands before it: 云财预.
    guard bytes.isHan(at: bytes.before(start, from: piece.lowerBound)), start > piece.lowerBound else { return nil }
    var end = bytes.skipBlanks(year + 4, to: piece.upperBound)
    guard bytes.hasAny(of: Self.closing, at: end) else { return nil }
    end = bytes.after(end)
    var number = bytes.skipBlanks(end, to: piece.upperBound)
    let hasOrdinal = bytes.has("第", at: number)
    if hasOrdinal { number += 3 }
    var hasDash = false
    while bytes.hasAny(of: ["—", "-", "－"], at: number) {
      hasDash = true
      number = bytes.after(number)
    }
    number = bytes.skipBlanks(number, to: piece.upperBound)
    var last = number
    while bytes.isDigit(at: last), last < piece.upperBound { last += 1 }
    guard (1...5).contains(last - number) else { return nil }
    var mark = bytes.skipBlanks(last, to: piece.upperBound)
    // The line may end before its 号.
    if mark < piece.upperBound, bytes[mark] == 0x0A { mark = bytes.skipBlanks(mark + 1, to: piece.upperBound) }
    // What ends with its number may go on in the next piece.
    if mark >= piece.upperBound { return nil }
    let isFinished = bytes.has("号", at: mark)
    // （2024）15 is anything; （2024）15号 is a document.
    guard isFinished || pair.isTelling && !bytes.hasAny(of: ["年", "月", "-", "."], at: last) else { return nil }
    range = start..<(isFinished ? mark + 3 : last)
    if !isFinished || hasDash {
      flaw = .unfinished
    } else if !pair.isRight {
      flaw = .bracket
    } else {
      flaw = hasOrdinal ? .ordinal : nil
    }
    written = "〔\(value)〕\(bytes.text(number..<last))号"
  }

  private struct Pair {
    var open: StaticString
    var isRight = false
    /// Nothing but a document's number has such a bracket around a year.
    var isTelling = false
  }

  // 〔 ﹝ as they should be; [ ［ 【 { ｛ （ ( 〈 as they are typed.
  private static let brackets: [Pair] = [
    Pair(open: "〔", isRight: true, isTelling: true), Pair(open: "﹝", isRight: true, isTelling: true), Pair(open: "["),
    Pair(open: "［"), Pair(open: "【"), Pair(open: "{", isTelling: true), Pair(open: "｛", isTelling: true),
    Pair(open: "（"),
    Pair(open: "("), Pair(open: "〈"),
  ]
  private static let closing: [StaticString] = ["〕", "﹞", "]", "］", "】", "}", "｝", "）", ")", "〉"]
}
