import ReportSyntax

/// One look at each byte of a report's text, which leaves marks where a rule of wording has something to look at.
struct TextScanner {
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

  private let bytes: UnsafeBufferPointer<UInt8>
  private let classes: UnsafeBufferPointer<UInt8>
  private let words: WordList
  private let bits: UnsafeBufferPointer<UInt64>
  private var marks: [Mark] = []

  private typealias Mark = TextScan.Mark

  /// - Parameter known: the marks in a piece that are known, around lines that are to be scanned
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ pieces: inout [TextPiece],
    known: (TextPiece) -> (before: [TextScan.Mark], lines: Range<Int>, behind: [TextScan.Mark])?
  ) -> [TextScan.Mark] {
    let words = TextWords.list
    return classes.withUnsafeBufferPointer { classes in
      words.withBits { bits in
        var scanner = TextScanner(bytes: bytes, classes: classes, words: words, bits: bits)
        for index in pieces.indices {
          let first = scanner.marks.count
          if let known = known(pieces[index]) {
            scanner.marks += known.before
            scanner.scan(&pieces[index], known.lines)
            scanner.marks += known.behind
          } else {
            scanner.scan(&pieces[index], pieces[index].range)
          }
          pieces[index].marks = first..<scanner.marks.count
        }
        return scanner.marks
      }
    }
  }

  /// - Parameter lines: whole lines of the piece
  private mutating func scan(_ piece: inout TextPiece, _ lines: Range<Int>) {
    let range = piece.range.clamped(to: 0..<bytes.count)
    var index = lines.clamped(to: range).lowerBound
    let last = lines.clamped(to: range).upperBound
    let end = range.upperBound
    while index < last {
      switch classes[Int(bytes[index])] {
      case 0: index += 1
      case 1:
        if index + 2 < end {
          switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
          case (0xE5, 0xB9, 0xB4): marks.append(Mark(index, .year))  // 年
          case (0xE5, 0x85, 0x83): marks.append(Mark(index, .yuan))  // 元
          case (0xE6, 0x9C, 0x88): marks.append(Mark(index, .month))  // 月
          case (0xE4, 0xB8, 0x87):  // 万
            if index > range.lowerBound, isBlank(before: index, from: range.lowerBound), bytes.has("万元", at: index) {
              marks.append(Mark(index, .emptyAmount))
            }
          default: break
          }
        }
        find(index, end)
        index += 3
      case 2: index = scanSign(index, &piece, range)
      default: index = scanOther(index, &piece, range)
      }
    }
  }

  @inline(__always)
  private mutating func find(_ index: Int, _ end: Int) {
    guard WordList.mayStand(bytes, at: index, end, bits) else { return }
    let first = marks.count
    words.forEachFound(bytes, at: index, end) { word in marks.append(Mark(index, .word, word: word)) }
    // The earlier in the list first.
    if marks.count > first + 1 { marks[first...].reverse() }
  }

  private func isBlank(before index: Int, from start: Int) -> Bool {
    let last = bytes[index - 1]
    return last == 0x20 || last == 0x5F
      || bytes.hasAny(of: ["\u{3000}", "…", "＿"], before: index) && index - 3 >= start
  }

  private mutating func scanSign(_ index: Int, _ piece: inout TextPiece, _ range: Range<Int>) -> Int {
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

  private mutating func scanOther(_ index: Int, _ piece: inout TextPiece, _ range: Range<Int>) -> Int {
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
  private mutating func takeBracket(_ index: Int, _ end: Int) {
    let year = bytes.skipBlanks(index, to: min(end, index + 6))
    guard year < end, bytes.has("20", at: year) || bytes.has("19", at: year), bytes.isDigit(at: year + 3) else {
      return
    }
    marks.append(Mark(year, .document))
  }

  private mutating func takeList(_ index: Int, _ end: Int) {
    let one = bytes.skipBlanks(index, to: min(end, index + 4))
    if one < end, bytes.has("1.", at: one) || bytes.has("1、", at: one) || bytes.has("1．", at: one) {
      marks.append(Mark(one, .list))
    }
  }

  /// A run of one letter, and behind it.
  private mutating func takeRun(_ index: Int, _ range: Range<Int>) -> Int {
    let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : 3
    var end = index + length
    while end + length <= range.upperBound, (0..<length).allSatisfy({ bytes[end + $0] == bytes[index + $0] }) {
      end += length
    }
    if end - index > length { marks.append(Mark(index, .blank)) }
    return end
  }

  /// A decimal number without a unit, or one with ten decimals or more.
  private mutating func scanPoint(_ index: Int, _ piece: TextPiece, _ range: Range<Int>) -> Int {
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
