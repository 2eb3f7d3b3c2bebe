import ReportSyntax

/// Writes a report in the one form that all reports have: bars of a table under each other, amounts to the right, no
/// blanks at the ends of lines. No value changes and no token is lost; formatting twice changes nothing.
public enum Formatter {
  /// - Parameters:
  ///   - tree: a tree that keeps its tokens (`ParseOptions.keepsTokens`).
  ///   - isPlainText: whether the file is a `.txt` or `.md`, in which only tables with bars are touched.
  /// - Returns: the formatted text; the text as it is where formatting would change more than blanks.
  public static func format(_ tree: SyntaxTree, isPlainText: Bool = false) -> [UInt8] {
    let output = written(tree, isPlainText: isPlainText)
    if output == tree.bytes { return output }
    // Blanks can carry meaning where nobody would look for it. What was written is read again, and is only
    // handed out if it says the same.
    let again = Parser.parse(output, options: ParseOptions(isPlainText: isPlainText))
    return TokenComparison.areAlike(tree, again) ? output : tree.bytes
  }

  /// The formatted text as it is written, not yet read again.
  static func written(_ tree: SyntaxTree, isPlainText: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(tree.bytes.count + tree.bytes.count / 8)
    for placed in tree.blocks { append(placed, of: tree, isPlainText: isPlainText, to: &output) }
    if !isPlainText { output += missingLineEnd(of: output) }
    return output
  }

  /// What the last line lacks: a line end like the first one. Nothing where it has one, or there is no text.
  public static func missingLineEnd(of text: [UInt8]) -> [UInt8] {
    guard let last = text.last, last != 0x0A else { return [] }
    if let feed = text.firstIndex(of: 0x0A), feed > 0, text[feed - 1] == 0x0D { return [0x0D, 0x0A] }
    return [0x0A]
  }

  /// One block in its formatted form.
  public static func format(_ placed: PlacedBlock, of tree: SyntaxTree, isPlainText: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    append(placed, of: tree, isPlainText: isPlainText, to: &output)
    return output
  }

  private static func append(_ placed: PlacedBlock, of tree: SyntaxTree, isPlainText: Bool, to output: inout [UInt8]) {
    switch placed.block.content {
    case .table(let table):
      if table.form == .bars {
        TableFormatter(bytes: tree.bytes, placed: placed).append(to: &output)
      } else {
        output.append(contentsOf: tree.bytes[placed.range])
      }
    default:
      if isPlainText {
        output.append(contentsOf: tree.bytes[placed.range])
      } else {
        appendTrimmed(placed, tree.bytes, to: &output)
      }
    }
  }

  /// The tokens of a block without blanks at the ends of its lines. A blank behind decoration stays, since `- ` is a
  /// list mark only with it; so does a tab on an empty line, since it may keep two groups of cells apart.
  private static func appendTrimmed(_ placed: PlacedBlock, _ bytes: [UInt8], to output: inout [UInt8]) {
    let tokens = placed.block.tokens
    for (index, token) in tokens.enumerated() {
      let text = bytes[placed.range(of: token.span)]
      let isLast = index + 1 == tokens.count
      if token.kind == .blank, isLast || tokens[index + 1].kind == .lineEnd {
        let before = index == 0 ? .lineEnd : tokens[index - 1].kind
        let isKept = before == .decoration || (before == .lineEnd && text.contains(0x09))
        if !isKept { continue }
      }
      output.append(contentsOf: text)
    }
  }
}
