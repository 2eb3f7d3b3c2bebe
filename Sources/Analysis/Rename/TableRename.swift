import ReportModel
import ReportSyntax
import SourceText

/// Calls a table otherwise whose title a directive gives: there, and in every reference to its cells.
struct TableRename {
  let snapshot: Snapshot

  /// A table and the title that its directive gives it.
  private struct Titled {
    /// Index in the report; nil where no table follows the directive.
    var table: Int?
    /// Of the title in the directive, without quotes.
    var title: Range<Int>
  }

  func candidate(at offset: Int) throws(RenameRefusal) -> Rename.Candidate {
    let titled = try find(at: offset)
    let name = snapshot.text(titled.title)
    if case .table(let range, _) = snapshot.syntaxPlace(at: offset) { return .init(range: range, name: name) }
    return .init(range: titled.title, name: name)
  }

  func edits(
    at offset: Int, _ candidate: Rename.Candidate, to name: NewName
  ) throws(RenameRefusal) -> [Rename.FileEdits] {
    let titled = try find(at: offset)
    let report = snapshot.checked.report
    let references = snapshot.checkedIndex.references
    for (index, table) in report.tables.enumerated() where index != titled.table && table.title == name.key {
      throw .taken(name.text, line: line(table.titleRange?.lowerBound ?? 0), path: nil)
    }
    var edits = [TextEdit(range: titled.title, newText: Array(name.text.utf8))]
    for use in snapshot.names.own.tables {
      let found = references.table(named: use.range)
      if use.key == name.key, let found, found != titled.table {
        throw .taken(name.text, line: line(use.range.lowerBound), path: nil)
      }
      guard let table = titled.table, found == table else { continue }
      // 公开03表 is what it is called whatever its title.
      if use.key == report.tables[table].number, use.key != report.tables[table].title { continue }
      edits.append(TextEdit(range: use.outer, newText: Array(name.inExpression.utf8)))
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    try check(edits, titled, name)
    return [Rename.FileEdits(file: nil, path: snapshot.location, edits: edits)]
  }

  private func line(_ offset: Int) -> Int { snapshot.lines.line(at: offset) + 1 }

  private func find(at offset: Int) throws(RenameRefusal) -> Titled {
    let report = snapshot.checked.report
    switch snapshot.syntaxPlace(at: offset) {
    case .tableTitle(let range):
      let content = snapshot.bytes.withUnsafeBufferPointer { NameText.content($0, range) }
      return Titled(table: snapshot.checkedIndex.table(titledAt: offset), title: content)
    case .table(let range, _):
      guard let table = snapshot.checkedIndex.references.table(named: range) else {
        throw .undefined(snapshot.text(range))
      }
      guard let block = report.tables[table].directive, report.tree.blocks.indices.contains(block),
        case .directive(let syntax) = report.tree.blocks[block].block.content, !syntax.subject.isEmpty
      else { throw .titleInText(report.tables[table].title) }
      let subject = report.tree.blocks[block].range(of: syntax.subject)
      return Titled(table: table, title: snapshot.bytes.withUnsafeBufferPointer { NameText.content($0, subject) })
    default: throw .nothing
    }
  }

  /// Reads the text as it will be: the directive must give the new title, and every reference must say it.
  private func check(_ edits: [TextEdit], _ titled: Titled, _ name: NewName) throws(RenameRefusal) {
    let refusal = RenameRefusal.unreadable(name.text, line: line(titled.title.lowerBound), path: nil)
    guard let changed = TextEdit.apply(edits, to: snapshot.bytes) else { throw refusal }
    let tree = Parser.parse(changed, options: ParseOptions(isPlainText: snapshot.isPlainText, keepsTokens: false))
    guard tree.blocks.count == snapshot.tree.blocks.count, let block = snapshot.blockIndex(at: titled.title.lowerBound),
      case .directive(let before) = snapshot.tree.blocks[block].block.content,
      case .directive(let after) = tree.blocks[block].block.content,
      after.keyword == before.keyword, after.arguments.count == before.arguments.count
    else { throw refusal }
    let subject = tree.blocks[block].range(of: after.subject)
    guard changed.withUnsafeBufferPointer({ NameText.key($0, subject) }) == name.key else { throw refusal }
    let (old, new) = (snapshot.names.own.tables, NameIndex(tree).tables)
    let changedPlaces = Set(edits.map(\.range))
    guard old.count == new.count,
      zip(old, new).allSatisfy({ $1.key == (changedPlaces.contains($0.outer) ? name.key : $0.key) })
    else { throw refusal }
  }
}
