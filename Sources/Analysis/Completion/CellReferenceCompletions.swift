import ReportModel
import ReportSyntax
import Subjects

/// Rows and columns in the brackets of `支出决算表[行, 列]`.
struct CellReferenceCompletions {
  let text: ByteText
  let snapshot: Snapshot
  let options: CompletionOptions
  let place: Int

  /// A table longer than this is not read while somebody types.
  private static let longest = 1 << 20

  private var isChinese: Bool { options.language == .chinese }

  func items(_ cursor: ExpressionCursor, table: Range<Int>) -> CompletionList {
    var list = CompletionList()
    guard let block = block(table), let read = read(block) else { return list }
    let end = text.runEnd(from: place, to: text.line(at: place).upperBound) {
      text.isName(at: $0) || text.folded(at: $0) == 0x2F
    }
    let word = TypedWord(text, cursor.word, rest: place..<end)
    if case .row = cursor.place {
      list.append(rows(read), for: word)
    } else {
      list.append(columns(read), for: word)
    }
    return list
  }

  /// The table of a name; without one that around the cursor, or else the last before it.
  private func block(_ name: Range<Int>) -> Int? {
    let tree = snapshot.tree
    let word = text.folded(name)
    if !word.isEmpty { return TableTitles.block(named: word, TableTitles.all(tree, text)) }
    guard var index = snapshot.blockIndex(at: place) else { return nil }
    while true {
      if case .table = tree.blocks[index].block.content { return index }
      guard index > 0 else { return nil }
      index -= 1
    }
  }

  /// The table alone, read as the checks read it.
  private func read(_ block: Int) -> Report? {
    let tree = snapshot.tree
    guard tree.blocks[block].block.length <= Self.longest else { return nil }
    var blocks: [PlacedBlock] = []
    if let first = tree.blocks.first, case .header = first.block.content { blocks.append(first) }
    blocks += tree.blocks[max(blocks.count, block - 6)...block].filter {
      if case .table = $0.block.content { $0.start == tree.blocks[block].start } else { true }
    }
    let report = ReportReader.readNames(SyntaxTree(bytes: tree.bytes, blocks: blocks))
    return report.tables.isEmpty ? nil : report
  }

  private func rows(_ report: Report) -> [CompletionList.Candidate] {
    var candidates: [CompletionList.Candidate] = []
    var seen: Set<String> = []
    func add(_ name: String, _ remark: String, _ aliases: [String]) {
      guard !name.isEmpty, name.utf8.count <= 200, candidates.count < 20_000, seen.insert(name).inserted else { return }
      candidates.append(
        .init(kind: .row, label: name, description: remark, text: InsertText(Self.quoted(name)), aliases: aliases))
    }
    for band in report.tables.flatMap(\.bands) {
      for row in band.rows.indices {
        for side in band.sides {
          let code = side.code.map { text.folded(band.cell(row, $0).range) } ?? ""
          let label = side.label.map { text.folded(band.cell(row, $0).range) } ?? ""
          let line = side.lineNumber.map { text.folded(band.cell(row, $0).range) } ?? ""
          if SubjectCode(code) != nil {
            add(code, label, [label])
          } else {
            add(label.isEmpty ? code : label, line.isEmpty ? "" : "行\(line)", line.isEmpty ? [] : ["行\(line)"])
          }
        }
      }
    }
    candidates.append(
      .init(kind: .row, label: "*", description: isChinese ? "每一行（不含合计和上级科目）" : "every row that is no total"))
    return candidates
  }

  private func columns(_ report: Report) -> [CompletionList.Candidate] {
    var candidates: [CompletionList.Candidate] = []
    var seen: Set<String> = []
    for band in report.tables.flatMap(\.bands) {
      for side in band.sides {
        var amounts = side.amounts
        if amounts.isEmpty {
          amounts = side.columns.filter { $0 != side.code && $0 != side.label && $0 != side.lineNumber }
        }
        for (number, column) in amounts.enumerated() where band.columns.indices.contains(column) {
          let path = band.columns[column].path.map(\.text).filter { !$0.isEmpty }
          guard let name = path.last else { continue }
          // Columns of one name are told apart by what stands above them.
          let isShared = amounts.contains { other in
            other != column && band.columns.indices.contains(other) && band.columns[other].name.text == name
          }
          let written = isShared ? path.joined(separator: "/") : name
          guard written.utf8.count <= 200, seen.insert(written).inserted else { continue }
          candidates.append(
            .init(
              kind: .column, label: written, description: "栏\(number + 1)", text: InsertText(Self.quoted(written)),
              aliases: ["栏\(number + 1)"]))
        }
      }
    }
    return candidates
  }

  /// Rows and columns need quotes only where a comma or a bracket would end them.
  private static func quoted(_ name: String) -> String {
    name.contains { ",，]］】".contains($0) } || name.contains("..") ? "「\(name)」" : name
  }
}
