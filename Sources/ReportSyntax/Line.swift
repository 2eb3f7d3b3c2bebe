/// One line as the parser looks at it: where it stands and what occurs in it.
struct Line {
  var start: Int
  /// Before the line end.
  var end: Int
  /// Behind the line end.
  var next: Int
  /// Behind blanks, decoration and a list mark; `end` where nothing else stands on the line.
  var first: Int
  /// How many tabs it holds, and where the first of them stands.
  var tabs: Int
  var firstTab: Int
  var marks: Marks

  var isEmpty: Bool { first >= end }
  /// Nothing but blanks and no tab: what parts the rows of a table with one cell a line.
  var isGap: Bool { first >= end && tabs == 0 }

  /// What occurs somewhere in a line, found in the one pass that also checks its UTF-8.
  struct Marks: OptionSet {
    let rawValue: UInt8
    static let tab = Marks(rawValue: 1)
    static let bar = Marks(rawValue: 2)
    static let brace = Marks(rawValue: 4)
    static let quote = Marks(rawValue: 8)
    /// Perhaps decoration: `*`, `<`, `[`, a character without width.
    static let decoration = Marks(rawValue: 16)
    static let invalid = Marks(rawValue: 32)
    /// Makes a text more than one token.
    static let special: Marks = [.brace, .decoration, .invalid]
  }
}

extension BlockParser {
  /// What the scanner makes of a byte: 0 nothing, 1 the lead of a common Chinese character, 2 ASCII to look at,
  /// 3 any other byte that is not ASCII.
  private static var classes: StaticString {
    """
    0000000002200000000000000000000000200000002000000000000000002000\
    0000000000000000000000000002000000000000000000000000000000022000\
    3333333333333333333333333333333333333333333333333333333333333333\
    3333333333333333333333333333333333331111113333333333333333333333
    """
  }

  /// Scans the line that starts at an index, and keeps where its tabs and bars stand.
  mutating func scanLine(at start: Int) -> Line {
    let base = source.base
    let limit = self.limit
    let classes = Self.classes.utf8Start
    var marks: Line.Marks = []
    var tabs = 0
    var index = start
    var end = limit
    var next = limit
    separators.removeAll()
    separatorsLine = start
    scan: while index < limit {
      let byte = base[index]
      let kind = classes[Int(byte)]
      if kind == 0x30 {
        index = plainEnd(index &+ 1)
        continue
      }
      if kind == 0x31 {
        if index + 2 < limit, base[index + 1] & 0xC0 == 0x80, base[index + 2] & 0xC0 == 0x80 {
          index += 3
        } else {
          marks.insert(.invalid)
          index += 1
        }
        continue
      }
      if kind == 0x33 {
        index += scanRare(index, byte, &marks)
        continue
      }
      switch byte {
      case 0x0A:
        end = index
        next = index + 1
        break scan
      case 0x09:
        tabs += 1
        separators.append(index)
      case 0x7C:
        marks.insert(.bar)
        separators.append(index)
      case 0x7B: marks.insert(.brace)
      case 0x22: marks.insert(.quote)
      default: marks.insert(.decoration)
      }
      index += 1
    }
    if next > end, end > start, base[end - 1] == 0x0D { end -= 1 }
    if tabs > 0 { marks.insert(.tab) }
    var line = Line(
      start: start, end: end, next: next, first: start, tabs: tabs, firstTab: tabs > 0 ? firstTab() : end, marks: marks)
    var first = start
    while first < end, base[first] == 0x20 || base[first] == 0x09 { first += 1 }
    let opening = source[first]
    if first < end, opening <= 0x2D || (opening >= 0x3C && opening < 0xE4) || opening >= 0xEF {
      first = min(source.skipDecoration(first, to: end, listMarks: true), end)
    }
    line.first = first
    return line
  }

  /// Behind the run of plain ASCII from an index on, eight bytes at a time; the run may be longer.
  @inline(__always)
  private func plainEnd(_ from: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    var index = from
    while index &+ 8 <= limit {
      let word = UInt64(littleEndian: UnsafeRawPointer(source.base + index).loadUnaligned(as: UInt64.self))
      // A top bit is set in each byte to stop at. Carries only reach bytes behind the first of them.
      let quote = word ^ (ones &* 0x22)
      let star = word ^ (ones &* 0x2A)
      let less = word ^ (ones &* 0x3C)
      let bracket = word ^ (ones &* 0x5B)
      var stops = (word &- ones &* 0x20) & ~word
      stops |= (quote &- ones) & ~quote
      stops |= (star &- ones) & ~star
      stops |= (less &- ones) & ~less
      stops |= (bracket &- ones) & ~bracket
      stops |= word | (word &+ ones &* 0x05)
      stops &= tops
      if stops != 0 { return index &+ stops.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    return index
  }

  private func firstTab() -> Int {
    var place = 0
    while place < separators.count {
      if source[separators[place]] == 0x09 { return separators[place] }
      place += 1
    }
    return 0
  }

  private mutating func scanRare(_ index: Int, _ byte: UInt8, _ marks: inout Line.Marks) -> Int {
    let length = source.validLength(at: index)
    if length == 0 || index + length > limit {
      marks.insert(.invalid)
      return 1
    }
    switch byte {
    case 0xEF:
      switch source.triple(index) {
      case 0xEF_BD9B: marks.insert(.brace)
      case 0xEF_BD9C:
        marks.insert(.bar)
        separators.append(index)
      case 0xEF_BBBF: marks.insert(.decoration)
      default: break
      }
    case 0xE2:
      let code = source.triple(index)
      if code == 0xE2_809C || code == 0xE2_809D {
        marks.insert(.quote)
      } else if source.zeroWidthLength(at: index) > 0 {
        marks.insert(.decoration)
      }
    case 0xC2:
      if source[index + 1] == 0xAD { marks.insert(.decoration) }
    default: break
    }
    return length
  }
}
