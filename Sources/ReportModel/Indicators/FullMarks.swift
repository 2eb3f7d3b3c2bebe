import ExactNumbers
import ReportSyntax

/// What `@指标表 … 满分：100` says.
enum FullMarks {
  static func announced(_ table: ReportTable, _ reader: FormClaims) -> ExactDecimal? {
    guard let range = argument("满分", table, reader) else { return nil }
    guard case .number(let number) = CellReader.read(reader.bytes, range) else { return nil }
    return number.value
  }

  /// The place of the value that a table's directive gives for a key.
  static func argument(_ key: Label, _ table: ReportTable, _ reader: FormClaims) -> Range<Int>? {
    let blocks = reader.report.tree.blocks
    guard let directive = table.directive, blocks.indices.contains(directive),
      case .directive(let syntax) = blocks[directive].block.content
    else { return nil }
    for argument in syntax.arguments
    where LabelText.folded(reader.bytes, blocks[directive].range(of: argument.key)) == key {
      return blocks[directive].range(of: argument.value)
    }
    return nil
  }
}
