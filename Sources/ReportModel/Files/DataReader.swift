import ReportSyntax
import SourceText

/// Brings the rows of `@数据 表名 来自 "x.csv"` into the report: the file's bytes behind the report's own, its rows as a
/// table block behind the directive. From there on it is a table like any other.
enum DataReader {
  static func read(into report: inout Report, _ context: ReadingContext) {
    report.ownLength = report.tree.bytes.count
    let directives = report.tree.blocks.indices.filter { index in
      if report.tree.blocks[index].kind != .directive { return false }
      return if case .directive(let syntax) = report.tree.blocks[index].block.content {
        syntax.keyword == .data
      } else {
        false
      }
    }
    guard !directives.isEmpty else { return }
    var bytes = report.tree.bytes
    var tables: [Int: PlacedBlock] = [:]
    for index in directives {
      let placed = report.tree.blocks[index]
      guard case .directive(let syntax) = placed.block.content else { continue }
      if let table = read(syntax, placed, into: &bytes, &report, context) { tables[index] = table }
    }
    guard !tables.isEmpty else { return }
    var blocks: [PlacedBlock] = []
    blocks.reserveCapacity(report.tree.blocks.count + tables.count)
    for (index, placed) in report.tree.blocks.enumerated() {
      blocks.append(placed)
      if let table = tables[index] { blocks.append(table) }
    }
    report.tree = SyntaxTree(bytes: bytes, blocks: blocks)
  }

  private static func read(
    _ syntax: DirectiveSyntax, _ placed: PlacedBlock, into bytes: inout [UInt8], _ report: inout Report,
    _ context: ReadingContext
  ) -> PlacedBlock? {
    let own = report.tree.bytes
    let pathSpan = own.withUnsafeBufferPointer { buffer in
      syntax.arguments.first { LabelText.folded(buffer, placed.range(of: $0.key)) == "来自" }?.value ?? syntax.quoted
    }
    let place = placed.range(of: pathSpan ?? syntax.keywordSpan)
    guard let pathSpan else {
      report.problems.append(ModelProblem(.dataMissing, place, details: [""]))
      return nil
    }
    let path = own.withUnsafeBufferPointer { SourceWords.unquoted($0, placed.range(of: pathSpan)) }
    func fail(_ kind: ModelProblem.Kind, line: Int? = nil) -> PlacedBlock? {
      report.problems.append(ModelProblem(kind, place, details: [path], line: line))
      return nil
    }
    guard let file = context.loader?.load(path, relativeTo: context.path) else { return fail(.dataMissing) }
    guard let text = TextEncoding.detect(file.bytes).decode(file.bytes), text.utf8.count < 1 << 28,
      bytes.count + text.utf8.count < Int(Int32.max)
    else { return fail(.dataUnreadable) }
    if text.invalid > 0 { _ = fail(.dataUnreadable) }
    let reader = DelimitedReader(text.utf8, isTabbed: DelimitedReader.isTabbed(text.utf8))
    if let torn = reader.tornQuote {
      _ = fail(.dataTornQuote, line: 1 + text.utf8[..<torn].count { $0 == 0x0A })
    }
    guard !reader.rows.isEmpty else { return fail(.dataEmpty) }
    let start = bytes.count
    bytes += text.utf8
    report.dataFiles.append(DataFile(path: path, range: start..<bytes.count, place: place))
    let table = TableSyntax(form: .bars, rows: reader.rows, cells: reader.cells)
    return PlacedBlock(start: start, block: Block(length: text.utf8.count, content: .table(table), tokens: []))
  }
}
