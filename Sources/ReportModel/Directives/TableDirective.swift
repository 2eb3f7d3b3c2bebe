import ExactNumbers
import ReportSyntax

/// What `@指标表` says of its table besides title, 编号 and 单位.
struct TableDirective {
  var isIndicators = false
  var fullMarks: ExactDecimal?
  var profile: String?

  /// - Parameter block: index of the directive's block; nil where no directive announces the table.
  init(_ block: Int?, _ tree: SyntaxTree, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let block, tree.blocks.indices.contains(block),
      case .directive(let syntax) = tree.blocks[block].block.content
    else { return }
    isIndicators = syntax.keyword == .indicatorTable
    for argument in syntax.arguments {
      let value = SourceWords.name(bytes, tree.blocks[block].range(of: argument.value))
      switch SourceWords.name(bytes, tree.blocks[block].range(of: argument.key)) {
      case "满分": fullMarks = ExactDecimal(value.hasSuffix("分") ? String(value.dropLast()) : value)
      case "办法": profile = value.isEmpty ? nil : value
      default: break
      }
    }
  }
}
