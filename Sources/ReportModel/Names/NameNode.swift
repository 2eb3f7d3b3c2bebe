import ReportSyntax

/// Something that has a value once other names have theirs: a definition, or a form in braces that is computed.
struct NameNode {
  /// As it is looked up; for a form in braces its text.
  var name: String
  var range: Range<Int>
  var scope: Scope
  var expression: Expression?
  var result: Quantity?
  var state = State.untouched
  /// The form in braces that it gives a value to: index into `NameReader.inlines`.
  var inline: Int?

  enum State: UInt8 { case untouched, active, done }
}

/// Where an expression stands.
struct Scope {
  /// Byte offset of its block, from which spans count.
  var start: Int
  var block: Int
  /// The table that `[行, 列]` without a name means.
  var table: Int?

  func range(_ span: Span) -> Range<Int> { (start + Int(span.start))..<(start + Int(max(span.start, span.end))) }
}
