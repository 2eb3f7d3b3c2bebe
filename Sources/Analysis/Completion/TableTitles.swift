import ReportModel
import ReportSyntax

/// What tables are called: by the directive or the title before them.
enum TableTitles {
  /// A title stands at most so many blocks before its table.
  private static let reach = 6

  /// The `@表`, `@指标表` or `@数据` that announces the table.
  static func directive(before block: Int, _ tree: SyntaxTree) -> DirectiveSyntax.Keyword? {
    for index in (max(0, block - reach)..<block).reversed() {
      switch tree.blocks[index].block.content {
      case .blank, .comment: continue
      case .directive(let syntax):
        if syntax.keyword == .ignore { continue }
        return syntax.keyword == .table || syntax.keyword == .indicatorTable || syntax.keyword == .data
          ? syntax.keyword : nil
      default: return nil
      }
    }
    return nil
  }

  /// In half-width forms, without blanks; empty where there is none.
  static func title(before block: Int, _ tree: SyntaxTree, _ text: ByteText) -> String {
    for index in (max(0, block - reach)..<block).reversed() {
      let placed = tree.blocks[index]
      switch placed.block.content {
      case .blank, .comment: continue
      case .directive(let syntax):
        switch syntax.keyword {
        case .table, .indicatorTable, .data: return text.folded(placed.range(of: syntax.subject))
        case .ignore: continue
        default: return ""
        }
      case .heading(let heading), .numbered(let heading):
        let title = text.folded(placed.range(of: heading.text))
        return isTitle(title) ? title : ""
      case .paragraph(let span):
        let range = placed.range(of: span)
        guard range.count <= 600 else { return "" }
        var end = range.upperBound
        while end > range.lowerBound {
          let line = text.line(at: end).clamped(to: range)
          let title = text.folded(line)
          if isTitle(title) { return title }
          guard line.lowerBound > range.lowerBound else { break }
          end = line.lowerBound - 1
        }
      default: return ""
      }
    }
    return ""
  }

  /// 支出决算表, and not 公开03表 or a sentence that ends so.
  private static func isTitle(_ line: String) -> Bool {
    line.hasSuffix("表") && line.unicodeScalars.count <= 60 && !line.hasPrefix("公开")
      && !line.contains("。") && !line.contains("单位:") || line.contains("表(") && line.unicodeScalars.count <= 60
  }

  struct Entry {
    var title: String
    var block: Int
  }

  /// The titles of a report's tables, each once, in order.
  static func all(_ tree: SyntaxTree, _ text: ByteText) -> [Entry] {
    var entries: [Entry] = []
    var seen: Set<String> = []
    for (index, placed) in tree.blocks.enumerated() {
      guard case .table = placed.block.content else { continue }
      let title = title(before: index, tree, text)
      if !title.isEmpty, seen.insert(title).inserted { entries.append(Entry(title: title, block: index)) }
      if entries.count >= 2_000 { break }
    }
    return entries
  }

  /// The table that a writer calls so.
  static func block(named name: String, _ entries: [Entry]) -> Int? {
    if let exact = entries.first(where: { $0.title == name }) { return exact.block }
    let holding = entries.filter { $0.title.hasSuffix(name) || $0.title.contains(name + "(") }
    return holding.count == 1 || holding.first?.title.hasSuffix(name) == true ? holding.first?.block : nil
  }
}
