/// Finds amounts, rates, units and names of 科目 in running words, without reading sentences.
///
/// What it says of a place depends on a few characters around it alone, never on how far back it began: a scan that begins behind
/// the end of a clause finds the same.
struct FigureScanner {
  struct Piece {
    var range: Range<Int>
    var kind: SemanticToken.Kind
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  /// Nothing that begins behind this place is wanted.
  let stop: Int
  private var index: Int
  /// The end of the piece before.
  private var floor: Int
  private var pending: Piece?

  init(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, stop: Int = .max) {
    self.bytes = bytes
    index = max(range.lowerBound, 0)
    floor = index
    end = min(range.upperBound, bytes.count)
    self.stop = min(stop, end)
    // What stands before may be a mark that publishes a number: `{总计 = 512.40}万元`.
    if bytes.byte(at: index - 1) == 0x7D || bytes.triple(at: index - 3) == 0xEF_BD9D { readUnitBehindMark() }
  }

  /// The next piece, in order; nil behind the last.
  mutating func next() -> Piece? {
    if let piece = pending {
      pending = nil
      return piece
    }
    while index < stop {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte &- 0x30 < 10 {
          if let piece = number() { return piece }
        } else if byte == 0x28, let piece = subjectName(1) {
          return piece
        } else {
          index += 1
        }
      } else if byte >= 0xE4, byte <= 0xE9 {
        index += bytes.byte(at: index + 1) & bytes.byte(at: index + 2) & 0xC0 == 0x80 ? 3 : 1
      } else if byte == 0xEF {
        if bytes.digitLength(at: index) > 0 {
          if let piece = number() { return piece }
        } else if bytes.triple(at: index) == 0xEF_BC88, let piece = subjectName(3) {
          return piece
        } else {
          index += bytes.characterLength(at: index)
        }
      } else {
        index += bytes.characterLength(at: index)
      }
    }
    return nil
  }

  // MARK: Numbers

  private mutating func number() -> Piece? {
    let start = index
    var digits = WrittenDigits(bytes, at: start, end: end)
    index = max(digits.end, start + 1)
    // `2024.12.31`, `1.2.3`: no number.
    while digits.isDotted, index < end {
      let next = WrittenDigits(bytes, at: index + bytes.characterLength(at: index), end: end)
      guard next.end > index else { break }
      index = next.end
      digits.isDotted = next.isDotted
      digits.isPlain = true
    }
    guard !digits.isPlain, !isPartOfWord(start) else {
      floor = index
      return nil
    }
    let from = signStart(start)
    var behind = digits.end
    while behind < end, bytes[behind] != 0x0A, bytes[behind] != 0x0D, bytes[behind] != 0x09, behind - digits.end < 6 {
      let length = bytes.blankLength(at: behind)
      if length == 0 { break }
      behind += length
    }
    let percent = percentLength(behind)
    if percent > 0 {
      index = behind + percent
      floor = index
      return Piece(range: from..<index, kind: .rate)
    }
    if isPrecededByOrdinal(start) { return nil }
    if let unit = FigureUnits.length(bytes, at: behind, end: end) {
      floor = behind + unit
      index = floor
      pending = Piece(range: behind..<floor, kind: .unit)
      let isShare = bytes.has("个百分点", at: behind) || bytes.has("百分点", at: behind)
      return Piece(range: from..<digits.end, kind: isShare ? .rate : .amount)
    }
    floor = digits.end
    return isAmountWithoutUnit(digits, start, behind) ? Piece(range: from..<digits.end, kind: .amount) : nil
  }

  private func percentLength(_ index: Int) -> Int {
    guard index < end else { return 0 }
    let length = bytes.length(of: 0x25, at: index)
    if length > 0 { return length }
    let code = bytes.triple(at: index)
    return code == 0xE2_80B0 || code == 0xEF_B9AA ? 3 : 0
  }

  /// `A4`, `GB/T7714`: letters before or behind.
  private func isPartOfWord(_ start: Int) -> Bool {
    let before = bytes.byte(at: start - 1)
    return before | 0x20 >= 0x61 && before | 0x20 <= 0x7A || before == 0x5F
  }

  /// The place of the sign before a number, if it has one: not the dash of a range.
  private func signStart(_ start: Int) -> Int {
    var sign = start
    switch bytes.triple(at: start - 3) {
    case 0xE2_8892, 0xEF_BC8D, 0xEF_BC8B, 0xE2_80_93: sign = start - 3
    default:
      let byte = bytes.byte(at: start - 1)
      if byte == 0x2D || byte == 0x2B { sign = start - 1 }
    }
    guard sign < start, sign >= floor else { return start }
    let before = bytes.byte(at: sign - 1)
    let isJoined =
      bytes.digitLength(before: sign) > 0 || before | 0x20 >= 0x61 && before | 0x20 <= 0x7A || before == 0x25
      || before == 0x2D || before == 0x29 || bytes.triple(at: sign - 3) == 0xEF_BC85 || isUnitEnd(sign)
    return isJoined ? start : sign
  }

  /// `3年-5年`, `10元-20元`: a range.
  private func isUnitEnd(_ place: Int) -> Bool {
    switch bytes.triple(at: place - 3) {
    // 年 月 日 元 万 亿 人 分
    case 0xE5_B9B4, 0xE6_9C88, 0xE6_97A5, 0xE5_8583, 0xE4_B887, 0xE4_BABF, 0xE4_BABA, 0xE5_8886: true
    default: false
    }
  }

  /// 第3, 图1, 表2, 附件4, 公开03, 〔2020
  private func isPrecededByOrdinal(_ start: Int) -> Bool {
    switch bytes.triple(at: start - 3) {
    case 0xE7_ACAC, 0xE5_9BBE, 0xE8_A1A8, 0xE4_BBB6, 0xE5_BC80, 0xE3_8094, 0xEF_B99D, 0xE3_8090: return true
    default: return bytes.byte(at: start - 1) == 0x5B
    }
  }

  private func isAmountWithoutUnit(_ digits: WrittenDigits, _ start: Int, _ behind: Int) -> Bool {
    let next = bytes.byte(at: digits.end)
    if digits.end < end {
      // A date, a document's number, the name of a table, a word.
      switch bytes.triple(at: behind) {
      // 年 月 日 号 表 届 期 时 点 章 条 页
      case 0xE5_B9B4, 0xE6_9C88, 0xE6_97A5, 0xE5_8FB7, 0xE8_A1A8, 0xE5_B18A, 0xE6_9C9F, 0xE6_97B6, 0xE7_82B9,
        0xE7_ABA0, 0xE6_9DA1, 0xE9_A1B5:
        return false
      default: break
      }
      if next | 0x20 >= 0x61, next | 0x20 <= 0x7A { return false }
    }
    if digits.hasMarks { return true }
    // A code, a telephone number.
    if digits.count >= 7 || digits.count > 1 && digits.startsWithZero { return false }
    // `2023-2025年`, `2024/5`
    let joined = next == 0x2D || next == 0x2F || bytes.triple(at: digits.end) & 0xFF_FFF0 == 0xE2_8090
    if joined, bytes.digitLength(at: digits.end + (next < 0x80 ? 1 : 3)) > 0 { return false }
    if bytes.byte(at: start - 1) == 0x2D, bytes.digitLength(before: start - 1) > 0 { return false }
    return !isListMark(digits, start)
  }

  /// `1.` `1、` where a line or a sentence begins, `（1）` anywhere.
  private func isListMark(_ digits: WrittenDigits, _ start: Int) -> Bool {
    guard digits.count <= 2 else { return false }
    let before = bytes.byte(at: start - 1)
    let isOpen = before == 0x28 || bytes.triple(at: start - 3) == 0xEF_BC88
    let closing = bytes.length(of: 0x29, at: digits.end)
    if isOpen, closing > 0 { return true }
    guard closing > 0 || bytes.length(of: 0x2E, at: digits.end) > 0 || bytes.triple(at: digits.end) == 0xE3_8081
    else { return false }
    switch bytes.triple(at: start - 3) {
    case 0xE3_8082, 0xEF_BC9B, 0xEF_BC9A, 0xE3_8080: return true
    default: return start == 0 || before <= 0x20 || before == 0x2A || before == 0x3E || before == 0x7C || before == 0x22
    }
  }

  private mutating func readUnitBehindMark() {
    let percent = percentLength(index)
    let length = percent > 0 ? percent : FigureUnits.length(bytes, at: index, end: end) ?? 0
    guard length > 0 else { return }
    pending = Piece(range: index..<(index + length), kind: .unit)
    index += length
    floor = index
  }

  // MARK: Names of 科目

  private static let longestName = 120

  /// The name before `（类）`, `（款）` or `（项）`, where it is plain where the name begins.
  private mutating func subjectName(_ bracket: Int) -> Piece? {
    let level = index + bracket
    defer { index = level }
    let word = bytes.triple(at: level)
    // 类 款 项
    guard word == 0xE7_B1BB || word == 0xE6_ACBE || word == 0xE9_A1B9, bytes.length(of: 0x29, at: level + 3) > 0 else {
      return nil
    }
    var start = index
    while start - 3 >= floor, index - start < Self.longestName, (0xE4...0xE9).contains(bytes[start - 3]),
      bytes[start - 2] & bytes[start - 1] & 0xC0 == 0x80
    {
      start -= 3
    }
    guard start < index, isNameStart(start) else { return nil }
    let piece = Piece(range: start..<index, kind: .subjectName)
    floor = index
    return piece
  }

  /// Behind the level above, a mark of a list, or where a line begins.
  private func isNameStart(_ start: Int) -> Bool {
    switch bytes.triple(at: start - 3) {
    case 0xEF_BC89, 0xE3_8081, 0xEF_BC8E, 0xE3_8080: return true
    default:
      let before = bytes.byte(at: start - 1)
      return start == 0 || before <= 0x20 || [0x29, 0x2E, 0x2A, 0x3E, 0x7C, 0x22].contains(before)
    }
  }
}
