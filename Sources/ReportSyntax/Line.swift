/// One line as the parser looks at it: where it stands and what occurs in it.
struct Line {
  var start: Int
  /// Before the line end.
  var end: Int
  /// Behind the line end.
  var next: Int
  /// Behind blanks, decoration and a list mark; `end` where nothing else stands on the line.
  var first: Int
  var marks: Marks

  var isEmpty: Bool { first >= end }
  /// Nothing but blanks and no tab: what parts the rows of a table with one cell a line.
  var isGap: Bool { first >= end && !marks.contains(.tab) }

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

extension Source {
  /// Scans the line that starts at an index, no further than `limit`.
  func scanLine(at start: Int, limit: Int) -> Line {
    let limit = min(limit, count)
    var marks: Line.Marks = []
    var index = start
    var end = limit
    var next = limit
    scan: while index < limit {
      let byte = base[index]
      if byte >= 0xE4 && byte <= 0xE9 {
        if index + 2 < limit, base[index + 1] & 0xC0 == 0x80, base[index + 2] & 0xC0 == 0x80 {
          index += 3
          continue
        }
        marks.insert(.invalid)
        index += 1
        continue
      }
      if byte < 0x80 {
        index += 1
        switch byte {
        case 0x0A:
          end = index - 1
          next = index
          break scan
        case 0x09: marks.insert(.tab)
        case 0x7C: marks.insert(.bar)
        case 0x7B: marks.insert(.brace)
        case 0x22: marks.insert(.quote)
        case 0x2A, 0x3C, 0x5B: marks.insert(.decoration)
        default: break
        }
        continue
      }
      index += scanRare(index, byte, &marks)
    }
    if next > end, end > start, base[end - 1] == 0x0D { end -= 1 }
    var first = start
    let opening = self[start]
    if first < end, opening <= 0x2D || (opening >= 0x3C && opening < 0xE4) || opening >= 0xEF {
      first = skipDecoration(start, to: end, listMarks: true)
    }
    return Line(start: start, end: end, next: next, first: min(first, end), marks: marks)
  }

  private func scanRare(_ index: Int, _ byte: UInt8, _ marks: inout Line.Marks) -> Int {
    let length = validLength(at: index)
    if length == 0 {
      marks.insert(.invalid)
      return 1
    }
    switch byte {
    case 0xEF:
      switch triple(index) {
      case 0xEF_BD9B: marks.insert(.brace)
      case 0xEF_BD9C: marks.insert(.bar)
      case 0xEF_BBBF: marks.insert(.decoration)
      default: break
      }
    case 0xE2:
      let code = triple(index)
      if code == 0xE2_809C || code == 0xE2_809D {
        marks.insert(.quote)
      } else if zeroWidthLength(at: index) > 0 {
        marks.insert(.decoration)
      }
    case 0xC2:
      if self[index + 1] == 0xAD { marks.insert(.decoration) }
    default: break
    }
    return length
  }
}
