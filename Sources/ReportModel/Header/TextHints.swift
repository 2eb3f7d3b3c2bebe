import ReportSyntax

/// Year and unit of a report without a header, from the text where it says them.
enum TextHints {
  /// How many bytes of headings and prose are looked at: titles stand at the front, and a report repeats its unit.
  private static let mostBytes = 1 << 20

  /// The first `NNNN年度` in titles and prose, else the first `NNNN年`.
  static func year(in tree: SyntaxTree, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var plain: Int?
    var full: Int?
    forEachText(tree, bytes, most: 20_000) { range in
      guard hasYear(bytes, range) else { return true }
      LabelText.folded(bytes, range).withBytes { text in
        var start = 0
        while full == nil, let mark = yearWord.withBytes({ text.place(of: $0, from: start) }) {
          let after = mark + yearWord.byteCount
          // The four characters before it; what stands between two 年 is no year.
          var first = mark
          for _ in 0..<4 where first > start { first = text.previous(first) }
          if let year = YearText.year(String(decoding: text[first..<mark], as: UTF8.self)) {
            if yearEnd.withBytes({ text.holds($0, at: after) }) { full = year } else if plain == nil { plain = year }
          }
          start = after
        }
      }
      return full == nil
    }
    return full ?? plain
  }

  /// The unit that every `单位：` with a measure names; nil where they differ.
  static func unit(in tree: SyntaxTree, _ bytes: UnsafeBufferPointer<UInt8>) -> Unit? {
    var found: Unit?
    var differ = false
    forEachText(tree, bytes, most: mostBytes) { placed, range in
      placed.block.facts.answer(.namesUnit) { lines(range, bytes).contains { captionUnit(bytes, $0) != nil } }
    } body: { range in
      guard let unit = captionUnit(bytes, range) else { return true }
      if let found, found != unit { differ = true }
      found = unit
      return !differ
    }
    return differ ? nil : found
  }

  private static func captionUnit(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Unit? {
    guard line.count <= 600, hasUnitWord(bytes, line) else { return nil }
    var caption = TableCaption()
    return caption.take(LabelText.folded(bytes, line)) ? caption.unit : nil
  }

  private static let yearWord: Label = "年"
  private static let yearEnd: Label = "度"

  private static func hasYear(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    yearWord.withBytes { word in UnsafeBufferPointer(rebasing: bytes[range]).place(of: word) != nil }
  }

  /// Whether 位 occurs: blanks may part it from 单.
  private static func hasUnitWord(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    unitWord.withBytes { word in UnsafeBufferPointer(rebasing: bytes[range]).place(of: word) != nil }
  }

  private static let unitWord: Label = "位"

  /// - Parameter isWorthIt: asked of whole texts, each with its block
  private static func forEachText(
    _ tree: SyntaxTree, _ bytes: UnsafeBufferPointer<UInt8>, most: Int,
    isWorthIt: (PlacedBlock, Range<Int>) -> Bool = { _, _ in true }, body: (Range<Int>) -> Bool
  ) {
    var looked = 0
    let blocks = tree.blocks
    for index in blocks.indices where blocks[index].kind != .blank {
      let placed = blocks[index]
      let span: Span
      switch placed.block.content {
      case .heading(let heading), .numbered(let heading): span = heading.text
      case .paragraph(let text): span = text
      default: continue
      }
      var range = placed.range(of: span)
      looked += range.count
      if looked > most {
        guard range.count - (looked - most) > 0 else { return }
        range = range.lowerBound..<(range.upperBound - (looked - most))
      } else if !isWorthIt(placed, range) {
        continue
      }
      for line in lines(range, bytes) where !body(line) { return }
      if looked > most { return }
    }
  }

  /// A caption is a line of its own, whatever block it stands in.
  private static func lines(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> some Sequence<Range<Int>> {
    sequence(state: range.lowerBound) { start -> Range<Int>? in
      while start < range.upperBound {
        var end = start
        while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
        let line = start..<end
        start = end + 1
        if !line.isEmpty { return line }
      }
      return nil
    }
  }
}
