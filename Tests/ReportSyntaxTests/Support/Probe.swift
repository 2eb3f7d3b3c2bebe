import ReportSyntax

/// A parsed text with its blocks in words, for tests to compare.
struct Probe {
  let tree: SyntaxTree

  init(_ text: String, plain: Bool = false) {
    tree = Parser.parse(Array(text.utf8), options: ParseOptions(isPlainText: plain))
  }

  init(bytes: [UInt8], plain: Bool = false) {
    tree = Parser.parse(bytes, options: ParseOptions(isPlainText: plain))
  }

  /// The blocks that are not blank.
  var blocks: [PlacedBlock] {
    tree.blocks.filter {
      if case .blank = $0.block.content { return false }
      return true
    }
  }

  func text(_ span: Span, _ block: PlacedBlock) -> String {
    String(decoding: tree.bytes[block.range(of: span).clamped(to: 0..<tree.bytes.count)], as: UTF8.self)
  }

  /// One word or two for each block: `heading1`, `numbered chinese 2`, `table tabs 3x4`, …
  var outline: [String] {
    blocks.map { block in
      switch block.block.content {
      case .blank: "blank"
      case .header(let header): "header \(header.fields.count)"
      case .thematicBreak: "rule"
      case .heading(let heading): "heading\(heading.marks) \(text(heading.text, block))"
      case .numbered(let heading):
        "numbered \(heading.marker.map { "\($0.style) \($0.number)" } ?? "?") \(text(heading.text, block))"
      case .table(let table):
        "table \(table.form) \(table.rows.map { String($0.count) }.joined(separator: ","))"
      case .directive(let directive): "directive \(directive.keyword) \(text(directive.subject, block))"
      case .comment: "comment"
      case .contents(let entries):
        "contents " + entries.map { "\(text($0.title, block))=\(text($0.page, block))" }.joined(separator: " ")
      case .paragraph(let span): "paragraph \(text(span, block))"
      }
    }
  }

  /// The cells of the tables, one after the other.
  var tables: [[[String]]] {
    blocks.compactMap { block in
      guard case .table(let table) = block.block.content else { return nil }
      return table.rows.map { row in row.cells.map { text(table.cells[$0].span, block) } }
    }
  }

  /// The only directive of the text.
  var directive: (DirectiveSyntax, PlacedBlock)? {
    for block in blocks {
      if case .directive(let directive) = block.block.content { return (directive, block) }
    }
    return nil
  }

  var inlines: [String] {
    blocks.flatMap { block in
      block.block.inlines.map { inline in
        switch inline.form {
        case .named(let name, let value): "named \(text(name, block)) = \(text(value, block))"
        case .reference(let name): "reference \(text(name, block))"
        case .computed(let expression, let format):
          "computed \(show(expression, block))" + (format.map { " : \(text($0, block))" } ?? "")
        case .stated(let value, let expression): "stated \(text(value, block)) = \(show(expression, block))"
        }
      }
    }
  }

  var problems: [String] {
    blocks.flatMap { block in block.block.problems.map { "\($0.kind) \(text($0.span, block))" } }
  }

  func show(_ expression: Expression, _ block: PlacedBlock) -> String {
    Show { text($0, block) }.expression(expression)
  }
}

/// Prints expressions with all their brackets.
struct Show {
  let text: (Span) -> String

  init(_ text: @escaping (Span) -> String) { self.text = text }

  /// An expression text read by itself.
  static func parsed(_ source: String) -> String {
    let bytes = Array(source.utf8)
    let expression = ExpressionParser.parse(bytes, Span(0, bytes.count))
    return Show {
      String(
        decoding: bytes[(Int($0.start)..<max(Int($0.start), Int($0.end))).clamped(to: 0..<bytes.count)], as: UTF8.self)
    }.expression(expression)
  }

  func expression(_ expression: Expression) -> String {
    switch expression.node {
    case .number(let span): text(span)
    case .name(let span): "‹\(text(span))›"
    case .cell(let table, let row, let rowEnd, let column):
      (table.map { text($0) } ?? "") + "[\(text(row))" + (rowEnd.map { "..\(text($0))" } ?? "") + "|\(text(column))]"
    case .negate(let inner): "(-\(self.expression(inner)))"
    case .binary(let operation, let left, let right):
      "(\(self.expression(left)) \(Self.sign(operation)) \(self.expression(right)))"
    case .call(let function, let arguments):
      "\(text(function))(\(arguments.map { self.expression($0) }.joined(separator: ", ")))"
    case .unreadable: "?"
    }
  }

  private static func sign(_ operation: Expression.Operator) -> String {
    switch operation {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    }
  }
}
