import ExactNumbers
import ReportSyntax

/// Reads a table cell that holds a form in braces: as the number that will be published there.
enum InlineCell {
  /// Where the number stands: in the braces, or all of them where it is computed. A figure of the cell has its place here.
  static func numberSpan(_ inline: Inline) -> Span {
    switch inline.form {
    case .named(_, let value), .stated(let value, _): value
    case .reference, .computed: inline.span
    }
  }

  /// The content of a cell. A number that is not known yet stands as 0 until the names are resolved.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cell: Range<Int>, _ inline: Inline, start: Int
  ) -> CellContent {
    let whole = place(inline.span, start)
    let number = place(numberSpan(inline), start)
    guard cell.lowerBound <= whole.lowerBound, whole.upperBound <= cell.upperBound, cell.upperBound <= bytes.count,
      whole.lowerBound <= number.lowerBound, number.upperBound <= whole.upperBound, cell.count < 1000
    else { return .text }
    var text = Array(bytes[cell.lowerBound..<whole.lowerBound])
    if whole == number { text.append(UInt8(ascii: "0")) } else { text += bytes[number] }
    if case .computed(_, let format?) = inline.form, LabelText.folded(bytes, place(format, start)).hasPrefix("百分比") {
      text.append(UInt8(ascii: "%"))
    }
    text += bytes[whole.upperBound..<cell.upperBound]
    let content = text.withUnsafeBufferPointer { CellReader.read($0, $0.indices) }
    guard case .number(var written) = content else { return content }
    written.range = number
    written.hasBlanks = false
    return .number(written)
  }

  private static func place(_ span: Span, _ start: Int) -> Range<Int> {
    (start + Int(span.start))..<(start + Int(max(span.start, span.end)))
  }
}
