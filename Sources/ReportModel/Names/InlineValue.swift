/// A form in braces and what is published in its place.
public struct InlineValue: Sendable {
  public enum Form: UInt8, Sendable { case named, reference, computed, stated }
  public var form: Form
  /// From `{` to `}` in the file.
  public var range: Range<Int>
  /// The number as it stands in the braces; nil where it is computed.
  public var written: Range<Int>?
  /// What is published for a computed one or a reference; nil where it has no value, and where it is written.
  public var text: String?
  /// The number as a figure of the report.
  public var figure: FigureID?

  public init(
    form: Form, range: Range<Int>, written: Range<Int>? = nil, text: String? = nil, figure: FigureID? = nil
  ) {
    self.form = form
    self.range = range
    self.written = written
    self.text = text
    self.figure = figure
  }
}
