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
      let text = LabelText.folded(bytes, range)
      var search = text[...]
      while full == nil, let mark = search.firstIndex(of: "年") {
        let after = search.index(after: mark)
        if let year = YearText.year(String(search[..<mark].suffix(4))) {
          if after < search.endIndex, search[after] == "度" { full = year } else if plain == nil { plain = year }
        }
        search = search[after...]
      }
      return full == nil
    }
    return full ?? plain
  }

  /// The unit that every `单位：` with a measure names; nil where they differ.
  static func unit(in tree: SyntaxTree, _ bytes: UnsafeBufferPointer<UInt8>) -> Unit? {
    var found: Unit?
    var differ = false
    forEachText(tree, bytes, most: mostBytes) { range in
      guard range.count <= 600, hasUnitWord(bytes, range) else { return true }
      var caption = TableCaption()
      guard caption.take(LabelText.folded(bytes, range)), let unit = caption.unit else { return true }
      if let found, found != unit { differ = true }
      found = unit
      return !differ
    }
    return differ ? nil : found
  }

  /// Whether 位 occurs: blanks may part it from 单.
  private static func hasUnitWord(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      if bytes[index] == 0xE4, bytes[index + 1] == 0xBD, bytes[index + 2] == 0x8D { return true }
      index += 1
    }
    return false
  }

  private static func forEachText(
    _ tree: SyntaxTree, _ bytes: UnsafeBufferPointer<UInt8>, most: Int, _ body: (Range<Int>) -> Bool
  ) {
    var looked = 0
    for placed in tree.blocks {
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
      }
      // A caption is a line of its own, whatever block it stands in.
      var start = range.lowerBound
      while start < range.upperBound {
        var end = start
        while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
        if start < end, !body(start..<end) { return }
        start = end + 1
      }
      if looked > most { return }
    }
  }
}
