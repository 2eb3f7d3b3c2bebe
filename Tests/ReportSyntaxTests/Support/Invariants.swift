import ReportSyntax

/// What holds of every tree of every input.
enum Invariants {
  /// The first thing that does not hold, in words; nil where all does.
  static func violation(of tree: SyntaxTree) -> String? {
    var place = 0
    for placed in tree.blocks {
      if placed.start != place { return "block at \(placed.start), expected at \(place)" }
      if placed.block.length <= 0 { return "empty block at \(place)" }
      if let fault = violation(of: placed.block) { return "block at \(place): \(fault)" }
      place += placed.block.length
    }
    if place != tree.bytes.count { return "blocks end at \(place) of \(tree.bytes.count)" }
    var printed: [UInt8] = []
    printed.reserveCapacity(tree.bytes.count)
    for placed in tree.blocks {
      for token in placed.block.tokens { printed.append(contentsOf: tree.bytes[placed.range(of: token.span)]) }
    }
    return printed == tree.bytes ? nil : "tokens do not print back"
  }

  private static func violation(of block: Block) -> String? {
    var end: Int32 = 0
    for token in block.tokens {
      if token.span.start != end { return "token \(token) does not start at \(end)" }
      if token.span.isEmpty { return "empty token \(token)" }
      end = token.span.end
    }
    if Int(end) != block.length { return "tokens end at \(end) of \(block.length)" }
    for problem in block.problems where !isInside(problem.span, block) { return "problem outside: \(problem)" }
    for inline in block.inlines where !isInside(inline, block) { return "inline outside: \(inline)" }
    return violation(of: block.content, block)
  }

  private static func isInside(_ span: Span, _ block: Block) -> Bool {
    span.start >= 0 && span.end >= span.start && Int(span.end) <= block.length
  }

  private static func isInside(_ inline: Inline, _ block: Block) -> Bool {
    guard isInside(inline.span, block) else { return false }
    switch inline.form {
    case .named(let name, let value): return isInside(name, block) && isInside(value, block)
    case .reference(let name): return isInside(name, block)
    case .computed(let expression, let format):
      return isInside(expression, block) && (format.map { isInside($0, block) } ?? true)
    case .stated(let value, let expression): return isInside(value, block) && isInside(expression, block)
    }
  }

  private static func isInside(_ expression: Expression, _ block: Block) -> Bool {
    guard isInside(expression.span, block) else { return false }
    switch expression.node {
    case .number(let span), .name(let span): return isInside(span, block)
    case .cell(let table, let row, let rowEnd, let column):
      return [table, row, rowEnd, column].allSatisfy { $0.map { isInside($0, block) } ?? true }
    case .negate(let inner): return isInside(inner, block)
    case .binary(_, let left, let right): return isInside(left, block) && isInside(right, block)
    case .call(let function, let arguments):
      return isInside(function, block) && arguments.allSatisfy { isInside($0, block) }
    case .unreadable: return true
    }
  }

  private static func violation(of content: Block.Content, _ block: Block) -> String? {
    var spans: [Span] = []
    switch content {
    case .blank, .thematicBreak, .comment: break
    case .header(let header): spans = header.fields.flatMap { [$0.key, $0.value] }
    case .heading(let heading), .numbered(let heading):
      spans = [heading.text] + (heading.marker.map { [$0.span] } ?? [])
    case .table(let table):
      var next = 0
      for row in table.rows {
        if row.cells.lowerBound != next { return "row does not begin at cell \(next)" }
        if row.cells.isEmpty { return "row without cells" }
        next = row.cells.upperBound
      }
      if next != table.cells.count { return "cells without a row" }
      spans = table.rows.map(\.span) + table.cells.map(\.span)
    case .directive(let directive):
      spans = [directive.keywordSpan, directive.subject]
      spans += directive.arguments.flatMap { [$0.key, $0.value] }
      spans += [directive.name, directive.quoted].compactMap { $0 }
      for expression in directive.expressions where !isInside(expression, block) { return "expression outside" }
    case .contents(let entries): spans = entries.flatMap { [$0.title, $0.page] }
    case .paragraph(let span): spans = [span]
    }
    for span in spans where !isInside(span, block) { return "span outside: \(span)" }
    return nil
  }
}
