import ReportSyntax

/// Running words with the `{…}` forms in them.
extension TokenPainter {
  /// Numbers begin at most so far before what makes them tokens.
  private static let reach = 400

  mutating func paintProse(_ range: Range<Int>, _ placed: PlacedBlock) {
    let inlines = placed.block.inlines
    var start = range.lowerBound
    var index = firstInline(endingBehind: max(range.lowerBound, window.lowerBound), of: placed)
    if index > 0 { start = max(start, placed.range(of: inlines[index - 1].span).upperBound) }
    while index < inlines.count {
      let place = placed.range(of: inlines[index].span)
      if place.upperBound > range.upperBound || place.lowerBound >= window.upperBound { break }
      if place.lowerBound >= start {
        paintWords(start..<place.lowerBound)
        paint(inlines[index], placed)
        start = place.upperBound
      }
      index += 1
    }
    if start < range.upperBound {
      // A form that begins behind the window ends the words before it all the same.
      let next = index < inlines.count ? placed.range(of: inlines[index].span).lowerBound : .max
      paintWords(start..<max(start, min(range.upperBound, next)))
    }
  }

  /// The index of the first form that ends behind a place; forms stand in order and apart.
  private func firstInline(endingBehind place: Int, of placed: PlacedBlock) -> Int {
    let inlines = placed.block.inlines
    var low = 0
    var high = inlines.count
    while low < high {
      let middle = (low + high) / 2
      if placed.range(of: inlines[middle].span).upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func paintWords(_ range: Range<Int>) {
    guard range.upperBound > window.lowerBound, range.lowerBound < window.upperBound else { return }
    let start = clauseStart(range)
    let stop = window.upperBound < range.upperBound - Self.reach ? window.upperBound + Self.reach : range.upperBound
    var scanner = FigureScanner(bytes: bytes, range: start..<range.upperBound, stop: stop)
    while let piece = scanner.next() { put(piece.range, piece.kind) }
  }

  /// Behind the end of the clause before the window, where nothing reaches over it.
  private func clauseStart(_ range: Range<Int>) -> Int {
    var index = window.lowerBound - Self.reach
    while index > range.lowerBound {
      if bytes[index - 1] == 0x0A { return index }
      switch bytes.triple(at: index - 3) {
      // ， 。 ；
      case 0xEF_BC8C, 0xE3_8082, 0xEF_BC9B:
        if index - 3 >= range.lowerBound, bytes.digitLength(at: index) == 0 { return index }
      default: break
      }
      index -= 1
    }
    return range.lowerBound
  }

  // MARK: Forms

  mutating func paint(_ inline: Inline, _ placed: PlacedBlock) {
    let place = placed.range(of: inline.span)
    let inside = (place.lowerBound + braceLength(at: place.lowerBound))
    let close = place.upperBound - (bytes.byte(at: place.upperBound - 1) == 0x7D ? 1 : 3)
    put(place.lowerBound..<inside, .mark)
    switch inline.form {
    case .reference(let name): put(quotedName(placed.range(of: name)), .name)
    case .named(let name, let value):
      let (name, value) = (placed.range(of: name), placed.range(of: value))
      put(quotedName(name), .name, .definition)
      putSign(from: quotedName(name).upperBound, to: value.lowerBound)
      putNumber(value)
    case .computed(let expression, let format):
      let start = placed.range(of: expression.span).lowerBound
      putSign(from: inside, to: start)
      paint(expression, placed)
      if let format { put(placed.range(of: format), .text) }
    case .stated(let value, let expression):
      let value = placed.range(of: value)
      putNumber(value)
      putSign(from: value.upperBound, to: placed.range(of: expression.span).lowerBound)
      paint(expression, placed)
    }
    if close > inside { put(close..<place.upperBound, .mark) }
  }

  private func braceLength(at index: Int) -> Int { max(bytes.length(of: 0x7B, at: index), 1) }

  /// A name with the 「」 around it.
  func quotedName(_ name: Range<Int>) -> Range<Int> {
    let isQuoted = bytes.triple(at: name.lowerBound - 3) == 0xE3_808C && bytes.triple(at: name.upperBound) == 0xE3_808D
    return isQuoted ? (name.lowerBound - 3)..<(name.upperBound + 3) : name
  }

  /// The sign between two parts, without the blanks around it.
  mutating func putSign(from: Int, to: Int) {
    guard from < to else { return }
    let sign = trimmed(from..<to)
    if sign.count <= 6 { put(sign, .mark) }
  }

  /// A number as the language has it: sign, digits, unit.
  mutating func putNumber(_ range: Range<Int>) {
    var scanner = FigureScanner(bytes: bytes, range: range)
    var found = false
    while let piece = scanner.next() {
      found = true
      put(piece.range, piece.kind)
    }
    // A year or a code, which is a number here.
    if !found, bytes.digitLength(at: range.lowerBound) > 0 { put(range, .amount) }
  }
}
