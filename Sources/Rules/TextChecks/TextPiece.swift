import ReportModel
import ReportSyntax

/// A piece of the report's own text, as the rules of wording walk it: a heading, a paragraph, a table.
struct TextPiece: Sendable {
  enum Kind: Equatable, Sendable { case heading, numbered, prose, contents, table, tableTitle }

  var kind: Kind
  /// Where its text stands: without marks and marker, with all its lines.
  var range: Range<Int>
  var block: Int
  var marker: HeadingSyntax.Marker?
  /// Of `TextScan`.
  var marks = 0..<0
  /// 。 stands in it, ， or ；.
  var hasStop = false
  var hasComma = false

  init(kind: Kind, range: Range<Int>, block: Int, marker: HeadingSyntax.Marker? = nil) {
    self.kind = kind
    self.range = range
    self.block = block
    self.marker = marker
  }

  var isTable: Bool { kind == .table }
  /// Prose, or what a numbered line says.
  var isSentences: Bool { kind == .prose || kind == .numbered }
}

enum ReportText {
  /// The pieces of some blocks in the order of the file. Comments, the header, directives and the tables of data files are none.
  static func forEach(
    _ blocks: [PlacedBlock], _ range: Range<Int>, ownLength: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ body: (TextPiece) -> Void
  ) {
    for index in range {
      let placed = blocks[index]
      guard placed.start < ownLength else { continue }
      switch placed.block.content {
      case .heading(let heading):
        let range = plain(bytes, placed.range(of: heading.text))
        body(TextPiece(kind: .heading, range: range, block: index, marker: heading.marker))
      case .numbered(let heading):
        let range = plain(bytes, placed.range(of: heading.text))
        let end = headingEnd(bytes, range) ?? range.upperBound
        body(
          TextPiece(kind: .numbered, range: range.lowerBound..<end, block: index, marker: heading.marker))
        if end < range.upperBound { body(TextPiece(kind: .prose, range: (end + 1)..<range.upperBound, block: index)) }
      case .paragraph(let span):
        body(TextPiece(kind: .prose, range: plain(bytes, placed.range(of: span)), block: index))
      case .contents(let entries):
        for entry in entries {
          body(TextPiece(kind: .contents, range: placed.range(of: entry.title), block: index))
        }
      case .table: body(TextPiece(kind: .table, range: placed.range, block: index))
      case .directive(let directive)
      where directive.keyword == .table || directive.keyword == .indicatorTable || directive.keyword == .data:
        body(TextPiece(kind: .tableTitle, range: placed.range(of: directive.subject), block: index))
      default: continue
      }
    }
  }

  /// Without the bookmarks that Word leaves at the front.
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<bytes.count)
    var start = range.lowerBound
    while bytes.has("[bookmark:", at: start),
      let close = bytes.place(of: "]", in: start..<min(range.upperBound, start + 120))
    {
      start = bytes.skipBlanks(close + 1, to: range.upperBound)
    }
    return min(start, range.upperBound)..<range.upperBound
  }

  /// The end of the first line, where it is a heading and prose follows on the next: Word's text has no line between them.
  private static func headingEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var end = range.lowerBound
    while end < range.upperBound, bytes[end] != 0x0A {
      if end - range.lowerBound > 120 { return nil }
      end += 1
    }
    let last = bytes.dropBlanks(
      end > range.lowerBound && bytes[end - 1] == 0x0D ? end - 1 : end, from: range.lowerBound)
    let line = range.lowerBound..<last
    guard end < range.upperBound, bytes.hasAny(of: headingEndings, before: last),
      !bytes.containsAny(of: ["，", "。", "；"], in: line)
    else { return nil }
    return end
  }

  private static let headingEndings: [StaticString] = [
    "说明", "情况", "表", "报告", "概况", "职责", "职能", "设置", "分析", "措施", "问题", "过程", "目的", "结果", "方法", "建议", "结论", "目标",
    "管理", "依据", "原则", "框架",
  ]

  /// The lines of a range, trimmed; empty ones are left out.
  static func forEachLine(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    let range = range.clamped(to: 0..<bytes.count)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
      let first = bytes.skipBlanks(start, to: end)
      var last = bytes.dropBlanks(end, from: first)
      if last > first, bytes[last - 1] == 0x0D { last -= 1 }
      if first < last { body(first..<last) }
      start = end + 1
    }
  }

  /// Whether a piece of prose ends a sentence, or is too short for one: what follows begins anew.
  static func isClosed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let end = bytes.dropBlanks(range.clamped(to: 0..<bytes.count).upperBound, from: range.lowerBound)
    if bytes.hasAny(of: closing, before: end) || bytes.hasAny(of: titles, before: end) { return true }
    // The last line decides: a long one that stops nowhere goes on.
    let line = bytes.line(at: max(range.lowerBound, end - 1))
    return bytes.scalars(in: max(line.lowerBound, range.lowerBound)..<end) < fewest
  }

  private static let closing: [StaticString] = ["。", "：", ":", "；", "！", "？", "）", ")", "”", "."]
  private static let titles: [StaticString] = ["报告", "表", "说明", "决算", "决 算", "公开", "预算", "概况"]
  private static let fewest = 18
}
