import ReportSyntax

/// Prints a report as it is published: names and computed values filled in; header, directives and comments left out; tables
/// with bars as rows parted by tabs, which Word takes as tables.
///
/// The claims of prose are read from this form, so that a reader's text and the checked text are one.
public struct Publisher {
  private let report: Report
  private var text = PublishedText()
  /// Place in `report.inlines` by the offset of the opening brace.
  private var values: [Int: Int] = [:]
  private let bytes: [UInt8]

  public static func publish(_ report: Report) -> PublishedText {
    var publisher = Publisher(report)
    publisher.walk()
    return publisher.text
  }

  private init(_ report: Report) {
    self.report = report
    bytes = report.tree.bytes
    for (index, inline) in report.inlines.enumerated() { values[inline.range.lowerBound] = index }
    text.reserve(report.tree.bytes.count)
  }

  private mutating func walk() {
    /// Empty lines behind what is left out are left out with it.
    var skipsBlank = true
    for placed in report.tree.blocks {
      switch placed.block.content {
      case .blank:
        if !skipsBlank { text.copy(placed.range, of: bytes) }
        continue
      case .header, .comment: skipsBlank = text.bytes.isEmpty || skipsBlank
      case .directive(let syntax):
        if syntax.keyword.announcesTable {
          title(syntax, placed)
          skipsBlank = false
        } else {
          skipsBlank = true
        }
      case .heading(let heading):
        skipsBlank = false
        let start = heading.marker?.span ?? heading.text
        fill(placed.range(of: start).lowerBound..<placed.range.upperBound, placed)
      case .table(let table):
        skipsBlank = false
        if table.form == .bars { rows(table, placed) } else { fill(placed.range, placed) }
      case .thematicBreak, .numbered, .contents, .paragraph:
        skipsBlank = false
        fill(placed.range, placed)
      }
    }
  }

  /// A table's title and captions, which its directive holds.
  private mutating func title(_ syntax: DirectiveSyntax, _ placed: PlacedBlock) {
    let subject = placed.range(of: syntax.subject)
    guard !subject.isEmpty else { return }
    line(subject)
    for argument in syntax.arguments {
      let key = bytes.withUnsafeBufferPointer { LabelText.folded($0, placed.range(of: argument.key)) }
      let value = placed.range(of: argument.value)
      if key == "编号" { line(value) }
      if key == "单位" {
        text.write("单位：".utf8, for: placed.range(of: argument.key))
        line(value)
      }
    }
  }

  private mutating func line(_ range: Range<Int>) {
    text.copy(range, of: bytes)
    text.write([0x0A], for: range.upperBound..<range.upperBound)
  }

  private mutating func rows(_ table: TableSyntax, _ placed: PlacedBlock) {
    for row in table.rows where !row.isHeadRule {
      for (index, cell) in table.cells[row.cells].enumerated() {
        let range = placed.range(of: cell.span)
        if index > 0 { text.write([0x09], for: range.lowerBound..<range.lowerBound) }
        fillCell(range, placed)
      }
      let end = placed.range(of: row.span).upperBound
      text.write([0x0A], for: end..<end)
    }
    guard placed.start < report.ownLength, endsWithEmptyLine(placed) else { return }
    text.write([0x0A], for: placed.range.upperBound..<placed.range.upperBound)
  }

  /// Empty lines that belong to the block.
  private func endsWithEmptyLine(_ placed: PlacedBlock) -> Bool {
    var lineEnds = 0
    var index = min(placed.range.upperBound, bytes.count)
    while index > placed.range.lowerBound, bytes[index - 1] <= 0x20 {
      if bytes[index - 1] == 0x0A { lineEnds += 1 }
      index -= 1
    }
    return lineEnds > 1
  }

  /// A cell on one line; `\|` is a bar.
  private mutating func fillCell(_ range: Range<Int>, _ placed: PlacedBlock) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = bytes[index]
      let isEscape = byte == 0x5C && index + 1 < range.upperBound && bytes[index + 1] == 0x7C
      guard isEscape || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
        index += 1
        continue
      }
      fill(start..<index, placed)
      if byte == 0x0A || byte == 0x09 { text.write([0x20], for: index..<(index + 1)) }
      index += 1
      start = index
      if isEscape { index += 1 }
    }
    fill(start..<range.upperBound, placed)
  }

  /// Copies a range of a block, its forms in braces replaced by their values and `{{` by a brace.
  private mutating func fill(_ range: Range<Int>, _ placed: PlacedBlock) {
    var start = range.lowerBound
    for inline in inlines(of: placed.block, from: range.lowerBound - placed.start) {
      let place = placed.range(of: inline.span)
      if place.lowerBound >= range.upperBound { break }
      guard place.lowerBound >= start, place.upperBound <= range.upperBound else { continue }
      plain(start..<place.lowerBound)
      value(inline, place, placed)
      start = place.upperBound
    }
    plain(start..<max(start, range.upperBound))
  }

  private func inlines(of block: Block, from offset: Int) -> ArraySlice<Inline> {
    var low = 0
    var high = block.inlines.count
    while low < high {
      let middle = (low + high) / 2
      if Int(block.inlines[middle].span.start) < offset { low = middle + 1 } else { high = middle }
    }
    return block.inlines[low...]
  }

  private mutating func value(_ inline: Inline, _ place: Range<Int>, _ placed: PlacedBlock) {
    switch inline.form {
    case .named(_, let value), .stated(let value, _): text.copy(placed.range(of: value), of: bytes)
    case .reference, .computed:
      if let index = values[place.lowerBound], let shown = report.inlines[index].text {
        text.write(shown.utf8, for: place)
      } else {
        // Without a value it stays as it stands: whoever publishes sees it.
        text.copy(place, of: bytes)
      }
    }
  }

  /// Text without forms in braces.
  private mutating func plain(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index + 1 < range.upperBound {
      if bytes[index] == 0x7B, bytes[index + 1] == 0x7B {
        text.copy(start..<(index + 1), of: bytes)
        start = index + 2
        index = start
      } else {
        index += 1
      }
    }
    text.copy(start..<max(start, range.upperBound), of: bytes)
  }
}
