import ReportSyntax
import SourceText

/// What gives way in a cell to a text that is put into it: its content and the blanks behind it, so that the bar behind stays in its
/// place as long as there is room.
struct CellSlot {
  let range: Range<Int>
  /// Content behind the cursor that a writer may want to keep.
  let rest: Range<Int>
  /// The content up to the cursor.
  let typed: Range<Int>
  private let width: Int
  private let lead: String
  private let tail: String

  /// - Parameter cursor: nil for a cell that nobody types in
  init(
    _ text: ByteText, _ cell: Range<Int>, cursor: Int?, _ options: CompletionOptions, form: TableSyntax.Form
  ) {
    let content = text.trimmed(cell)
    var start = content.lowerBound
    var end = content.upperBound
    if content.isEmpty {
      // One blank stays behind the bar.
      let first = min(form == .bars && cell.count > 1 ? cell.lowerBound + 1 : cell.lowerBound, cell.upperBound)
      start = cursor ?? first
      end = start
    }
    if let cursor {
      // Where the cursor stands in the blanks before the content, nothing was typed.
      start = min(start, cursor)
      end = max(end, cursor)
    }
    let typedEnd = cursor ?? end
    typed = start..<max(start, typedEnd)
    var padded = end
    if form == .bars {
      padded = cell.upperBound
      // A blank stays before the bar.
      if padded > end, text[padded - 1] == 0x20 { padded -= 1 }
    }
    let closesRow = cell.upperBound < text.count && text.folded(at: cell.upperBound) == 0x7C
    if !closesRow || form != .bars { padded = end }
    if let cursor, options.lineEdits == .beforeCursor { padded = cursor }
    range = start..<max(start, padded)
    rest = range.upperBound..<range.upperBound
    width = text.bytes.withUnsafeBufferPointer { DisplayWidth.of($0, in: start..<max(start, padded)) }
    let isEmpty = form == .bars && content.isEmpty
    lead = isEmpty && start > 0 && text.folded(at: text.previous(start)) == 0x7C ? " " : ""
    tail = closesRow && isEmpty && padded == cell.upperBound ? " " : ""
    pads = form == .bars && (cursor == nil || options.lineEdits != .beforeCursor)
  }

  private let pads: Bool

  /// A text, and as many blanks as it has fewer columns than what gives way to it.
  func padded(_ new: String) -> String {
    guard pads else { return new }
    let text = lead + new
    let missing = width - DisplayWidth.of(Array((text + tail).utf8))
    return text + String(repeating: " ", count: max(missing, 0)) + tail
  }
}
