import ReportSyntax

/// Collects the tokens of one block after another, those that a window touches.
struct TokenPainter {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The same bytes, for what reads arrays.
  let all: [UInt8]
  let window: Range<Int>
  private(set) var tokens: [SemanticToken] = []
  /// Added to whatever is found.
  var traits: SemanticToken.Traits = []
  /// No token begins before this place: tokens never overlap, whatever is found.
  private var free = 0

  init(bytes: UnsafeBufferPointer<UInt8>, all: [UInt8], window: Range<Int>) {
    self.bytes = bytes
    self.all = all
    self.window = window
    tokens.reserveCapacity(min(window.count / 12, 1 << 20))
  }

  mutating func put(_ range: Range<Int>, _ kind: SemanticToken.Kind, _ traits: SemanticToken.Traits = []) {
    let start = max(range.lowerBound, free)
    let end = min(range.upperBound, bytes.count)
    guard start < end else { return }
    free = end
    if end > window.lowerBound, start < window.upperBound {
      tokens.append(SemanticToken(start..<end, kind, traits.union(self.traits)))
    }
  }

  mutating func paint(_ placed: PlacedBlock) {
    switch placed.block.content {
    case .blank, .thematicBreak, .contents: break
    case .comment: putLines(placed.range, .comment)
    case .header(let header): paint(header, placed)
    case .directive(let directive): paint(directive, placed)
    case .table(let table): paint(table, placed)
    case .paragraph(let text): paintProse(placed.range(of: text), placed)
    case .heading(let heading):
      let text = placed.range(of: heading.text)
      let start = headingMarks(from: placed.start, to: text.lowerBound) ?? text.lowerBound
      paintHeading(start..<text.upperBound, placed)
    case .numbered(let heading):
      let text = placed.range(of: heading.text)
      let start = heading.marker.map { placed.range(of: $0.span).lowerBound } ?? text.lowerBound
      let title = title(of: text)
      if let title { paintHeading(start..<title.upperBound, placed) }
      paintProse((title?.upperBound ?? text.lowerBound)..<text.upperBound, placed)
    }
  }

  private func headingMarks(from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index] == 0x23 || bytes.triple(at: index) == 0xEF_BC83 { return index }
      index += 1
    }
    return nil
  }

  /// A heading is one token, but for the marks in it.
  private mutating func paintHeading(_ range: Range<Int>, _ placed: PlacedBlock) {
    var start = range.lowerBound
    for inline in placed.block.inlines {
      let place = placed.range(of: inline.span)
      guard place.lowerBound >= start, place.upperBound <= range.upperBound else { continue }
      put(trimmed(start..<place.lowerBound), .heading)
      paint(inline, placed)
      start = place.upperBound
    }
    if start < range.upperBound { put(trimmed(start..<range.upperBound), .heading) }
  }

  private static let longestTitle = 40

  /// The part of a numbered line that is its heading: up to the first `。`, `：` or line end, short and without commas and amounts.
  private func title(of text: Range<Int>) -> Range<Int>? {
    var index = text.lowerBound
    var characters = 0
    var hasDigits = false
    scan: while index < text.upperBound {
      switch bytes[index] {
      case 0x0A, 0x0D, 0x3A: break scan
      case 0x2C, 0x3B: return nil
      case 0x30...0x39: hasDigits = true
      case 0xE3 where bytes.triple(at: index) == 0xE3_8082: break scan
      case 0xEF:
        let code = bytes.triple(at: index)
        if code == 0xEF_BC9A { break scan }
        if code == 0xEF_BC8C || code == 0xEF_BC9B { return nil }
        if (0xEF_BC90...0xEF_BC99).contains(code) { hasDigits = true }
      default: break
      }
      characters += 1
      if characters > Self.longestTitle { return nil }
      index += bytes.characterLength(at: index)
    }
    let title = text.lowerBound..<min(index, text.upperBound)
    if hasDigits, holdsAmount(title) { return nil }
    return title.isEmpty ? nil : title
  }

  /// `（10分）` behind the name of a group does not make it prose.
  private func holdsAmount(_ range: Range<Int>) -> Bool {
    var scanner = FigureScanner(bytes: bytes, range: range)
    while let found = scanner.next() {
      if found.kind == .unit, bytes[found.range.lowerBound] == 0xE5,
        bytes.triple(at: found.range.lowerBound) == 0xE5_8886
      {
        continue
      }
      if found.kind == .rate || found.kind == .unit { return true }
    }
    return false
  }

  /// Each line of a range as a token of its own.
  mutating func putLines(_ range: Range<Int>, _ kind: SemanticToken.Kind) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
      let line = trimmed(start..<end)
      if !line.isEmpty { put(line, kind) }
      start = end + 1
    }
  }

  /// Without blanks of the usual widths and line breaks at the ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, min(range.upperBound, bytes.count))
    while start < end {
      let length = bytes.blankLength(at: start)
      if length == 0 || start + length > end { break }
      start += length
    }
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - 3 >= start, bytes.triple(at: end - 3) == 0xE3_8080 || bytes.triple(at: end - 3) == 0xEF_BBBF {
        end -= 3
      } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<max(start, end)
  }

  /// A text with the quotes around it, where there are some.
  func withQuotes(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    if start >= 1, bytes[start - 1] == 0x22 {
      start -= 1
      if end < bytes.count, bytes[end] == 0x22 { end += 1 }
    } else if start >= 3, bytes.triple(at: start - 3) == 0xE2_809C {
      start -= 3
      if bytes.triple(at: end) == 0xE2_809D { end += 3 }
    }
    return start..<end
  }
}
