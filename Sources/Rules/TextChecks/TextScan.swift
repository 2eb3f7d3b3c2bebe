import ReportModel
import ReportSyntax

/// The report's own text, looked through once for all rules of wording: its pieces, and the places where one of the rules has
/// something to look at. Most text has none, and costs a look at each byte.
///
/// It borrows the bytes: it lives no longer than the call that made them available.
final class TextScan {
  /// A place to look at.
  struct Mark {
    private let start: Int32
    let kind: Kind
    private let index: Int16

    init(_ offset: Int, _ kind: Kind, word: Int = 0) {
      start = Int32(truncatingIfNeeded: offset)
      self.kind = kind
      index = Int16(truncatingIfNeeded: word)
    }

    var offset: Int { Int(start) }
    /// Index into `TextWords`.
    var word: Int { Int(index) }
  }

  enum Kind: UInt8 {
    /// 年, 元, 月: where the character stands.
    case year, yuan, month
    /// The first digit of a decimal number without a unit behind it.
    case decimal
    /// The first digit of a number with more decimals than anybody writes.
    case chart
    /// The first of a run of X or ×.
    case blank
    /// 万元 with a blank, a dot or a line before it.
    case emptyAmount
    /// The first digit of a year behind a bracket.
    case document
    /// ：1. in prose: a list begins.
    case list
    case word
  }

  let report: Report
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var pieces: [TextPiece] = []
  private(set) var marks: [Mark] = []

  init(_ report: Report, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.report = report
    self.bytes = bytes
    pieces.reserveCapacity(report.tree.blocks.count)
    ReportText.forEach(report, bytes) { pieces.append($0) }
    scan()
  }

  /// What several rules look at, read once.
  private(set) lazy var contents = ContentsReader(self)
  private(set) lazy var headings = HeadingSequence(self)
  private(set) lazy var bodies = BodyReader(self)

  func marks(of piece: TextPiece) -> ArraySlice<Mark> { marks[piece.marks.clamped(to: marks.indices)] }

  /// The marks of a kind, each with its piece.
  func forEach(_ kind: Kind, _ body: (Mark, TextPiece) -> Void) {
    for piece in pieces where !piece.marks.isEmpty {
      for mark in marks(of: piece) where mark.kind == kind { body(mark, piece) }
    }
  }

  /// The words of a group, each with its place, its index in the group and its piece.
  func forEachWord(of group: Range<Int>, _ body: (Range<Int>, Int, TextPiece) -> Void) {
    for piece in pieces where !piece.marks.isEmpty {
      for mark in marks(of: piece) where mark.kind == .word && group.contains(mark.word) {
        body(mark.offset..<(mark.offset + TextWords.length(mark.word)), mark.word - group.lowerBound, piece)
      }
    }
  }

  // MARK: - Scanning

  /// What a byte may begin: 0 nothing, 1 a common Chinese character, 2 a sign of ASCII, 3 any other character.
  private static let classes: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "."), UInt8(ascii: "X"), UInt8(ascii: "x"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: ":"),
      UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      2
    case 0xE4...0xE9: 1
    case 0xC3, 0xE2, 0xE3, 0xEF: 3
    default: 0
    }
  }

  private func scan() {
    Self.classes.withUnsafeBufferPointer { classes in
      for index in pieces.indices {
        let first = marks.count
        scan(&pieces[index], classes)
        pieces[index].marks = first..<marks.count
      }
    }
  }

  private func scan(_ piece: inout TextPiece, _ classes: UnsafeBufferPointer<UInt8>) {
    let range = piece.range.clamped(to: 0..<bytes.count)
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      switch classes[Int(bytes[index])] {
      case 0: index += 1
      case 1:
        switch bytes[index] {
        case 0xE5:
          if bytes.has("年", at: index) {
            marks.append(Mark(index, .year))
          } else if bytes.has("元", at: index) {
            marks.append(Mark(index, .yuan))
          }
        case 0xE6:
          if bytes.has("月", at: index) { marks.append(Mark(index, .month)) }
        case 0xE4:
          if bytes.has("万元", at: index), index > range.lowerBound, isBlank(before: index, from: range.lowerBound) {
            marks.append(Mark(index, .emptyAmount))
          }
        default: break
        }
        find(index, end)
        index += 3
      case 2: index = scanSign(index, &piece, range)
      default: index = scanOther(index, &piece, range)
      }
    }
  }

  @inline(__always)
  private func find(_ index: Int, _ end: Int) {
    TextWords.list.find(bytes, at: index, end) { marks.append(Mark(index, .word, word: $0)) }
  }

  private func isBlank(before index: Int, from start: Int) -> Bool {
    let last = bytes[index - 1]
    return last == 0x20 || last == 0x5F
      || bytes.hasAny(of: ["\u{3000}", "…", "＿"], before: index) && index - 3 >= start
  }

  private func scanSign(_ index: Int, _ piece: inout TextPiece, _ range: Range<Int>) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "."): return scanPoint(index, piece, range)
    case UInt8(ascii: ","), UInt8(ascii: ";"):
      piece.hasComma = piece.hasComma || !bytes.isDigit(at: index - 1)
    case UInt8(ascii: ":"): takeList(index + 1, range.upperBound)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): takeBracket(index + 1, range.upperBound)
    default: return takeRun(index, range)
    }
    return index + 1
  }

  private func scanOther(_ index: Int, _ piece: inout TextPiece, _ range: Range<Int>) -> Int {
    let end = range.upperBound
    switch bytes[index] {
    case 0xC3:
      if bytes.has("×", at: index) { return takeRun(index, range) }
      return index + 2
    case 0xE2: break
    case 0xE3:
      if bytes.has("。", at: index) {
        piece.hasStop = true
      } else if bytes.has("〔", at: index) || bytes.has("【", at: index) || bytes.has("〈", at: index) {
        takeBracket(index + 3, end)
      }
    default:
      if bytes.has("，", at: index) || bytes.has("；", at: index) {
        piece.hasComma = true
      } else if bytes.has("：", at: index) {
        takeList(index + 3, end)
      } else if bytes.hasAny(of: Self.brackets, at: index) {
        takeBracket(index + 3, end)
      } else if bytes.has("Ｘ", at: index) {
        return takeRun(index, range)
      }
    }
    find(index, end)
    return index + 3
  }

  private static let brackets: [StaticString] = ["（", "［", "｛", "﹝"]

  /// A year behind a bracket, with blanks between at most.
  private func takeBracket(_ index: Int, _ end: Int) {
    let year = bytes.skipBlanks(index, to: min(end, index + 6))
    guard year < end, bytes.has("20", at: year) || bytes.has("19", at: year), bytes.isDigit(at: year + 3) else {
      return
    }
    marks.append(Mark(year, .document))
  }

  private func takeList(_ index: Int, _ end: Int) {
    let one = bytes.skipBlanks(index, to: min(end, index + 4))
    if one < end, bytes.has("1.", at: one) || bytes.has("1、", at: one) || bytes.has("1．", at: one) {
      marks.append(Mark(one, .list))
    }
  }

  /// A run of one letter, and behind it.
  private func takeRun(_ index: Int, _ range: Range<Int>) -> Int {
    let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : 3
    var end = index + length
    while end + length <= range.upperBound, (0..<length).allSatisfy({ bytes[end + $0] == bytes[index + $0] }) {
      end += length
    }
    if end - index > length { marks.append(Mark(index, .blank)) }
    return end
  }

  /// A decimal number without a unit, or one with ten decimals or more.
  private func scanPoint(_ index: Int, _ piece: TextPiece, _ range: Range<Int>) -> Int {
    var end = index + 1
    while end < range.upperBound, bytes.isDigit(at: end) { end += 1 }
    let decimals = end - index - 1
    guard decimals > 0, bytes.isDigit(at: index - 1) else { return end }
    if decimals >= 10, bytes[index - 1] == 0x30 {
      marks.append(Mark(index - 1, .chart))
    } else if !piece.isTable {
      let after = bytes.skipBlanks(end, to: range.upperBound)
      guard after < range.upperBound, bytes.hasAny(of: TextWords.enders, at: after) else { return end }
      var start = index
      while start > range.lowerBound, index - start < 16, bytes.isDigit(at: start - 1) || bytes[start - 1] == 0x2C {
        start -= 1
      }
      marks.append(Mark(start, .decimal))
    }
    return end
  }
}
