import Findings
import ReportModel
import ReportSyntax
import Rules

/// Names, tables, cells, and what is computed of them; 科目.
extension HoverWriter {
  // MARK: - Names

  func name(_ occurrence: NameIndex.Occurrence) -> HoverText? {
    var text = HoverText(occurrence.range)
    guard let definition = snapshot.names.definitions[occurrence.key] else {
      text.add(
        .title, .strong(occurrence.key), .text(say("  没有定义的名称", "  a name that nothing defines")))
      return text
    }
    let known = index.name(occurrence.key)
    text.add(
      .title,
      parts: [.strong(occurrence.key)] + (known.flatMap(index.notes.value).map { [.text(" = "), .code($0)] } ?? []))
    if occurrence.role == .reference, let braces = occurrence.braces,
      let shown = index.inline(startingAt: braces.lowerBound)?.text
    {
      text.add(.text, .text(say("这里印作 ", "printed here as ")), .code(shown))
    }
    if definition.path == snapshot.location {
      let extent = snapshot.names.own.occurrence(at: definition.range.lowerBound)?.extent ?? definition.range
      text.add(.text, .code(shortened(extent)), .text(say("（", " (")), line(extent.lowerBound), .text(say("）", ")")))
    } else if let file = snapshot.names.files[definition.path] {
      let number = file.text.lines.line(at: definition.range.lowerBound) + 1
      text.add(
        .text,
        .text(say("定义在 \(definition.path) 第 \(number) 行", "defined on line \(number) of \(definition.path)")))
    }
    if let figure = known?.figure, known?.origin == nil {
      addClaims(of: index.figures(of: report[figure].range), at: occurrence.range, to: &text)
    }
    return text
  }

  /// A definition on one line.
  private func shortened(_ range: Range<Int>) -> String {
    let text = snapshot.text(range).split(whereSeparator: \.isNewline).joined(separator: " ")
    return text.count > 80 ? text.prefix(79) + "…" : text
  }

  // MARK: - What is computed

  func computed(_ range: Range<Int>) -> HoverText? {
    guard let inline = index.inline(startingAt: range.lowerBound) else { return nil }
    var text = HoverText(range)
    if let shown = inline.text {
      text.add(.title, .text(say("印作 ", "printed as ")), .strong(shown))
    } else if inline.written == nil {
      text.add(.title, .text(say("没有算出值", "it has no value")))
    }
    for key in snapshot.names.own.keys(in: range) {
      guard let name = index.name(key), let value = index.notes.value(of: name) else { continue }
      text.add(.item, .text("\(key) = "), .code(value))
    }
    let figures = inline.figure.map { index.figures(of: report[$0].range) } ?? []
    addClaims(of: figures, at: range, to: &text)
    return text.isEmpty ? nil : text
  }

  func cells(_ range: Range<Int>, _ reference: CellReference) -> HoverText? {
    let cells = index.references.cells(reference, at: offset)
    var text = HoverText(range)
    guard let first = cells.first else {
      text.add(.title, .text(say("没有找到这样的单元格", "there is no such cell")))
      return text
    }
    guard cells.count == 1 else {
      text.add(.title, .text(say("共 \(cells.count) 个单元格", "\(cells.count) cells")))
      for cell in cells.prefix(6) { text.add(.item, parts: parts(of: cell)) }
      if cells.count > 6 { text.add(.item, .text("…")) }
      return text
    }
    text.add(.title, parts: parts(of: first))
    if let id = first.figure, let note = index.notes.figure(id) {
      text.add(.text, .text([note.kind, note.place].filter { !$0.isEmpty }.joined(separator: say("；", "; "))))
      addClaims(of: [id], at: range, to: &text)
    }
    return text
  }

  private func parts(of cell: ReferredCell) -> [HoverText.Part] {
    var parts: [HoverText.Part] = []
    if let id = cell.figure {
      parts.append(.strong(index.notes.number(of: id)))
      let name = index.notes.name(of: id)
      if !name.isEmpty { parts.append(.text("  \(name)")) }
    } else {
      parts.append(.text(say("空单元格，按 0 计算", "an empty cell, which counts as zero")))
    }
    if cell.range.upperBound <= report.ownLength {
      parts += [.text(say("（", " (")), line(cell.range.lowerBound), .text(say("）", ")"))]
    }
    return parts
  }

  // MARK: - Tables

  func table(_ table: Int, _ range: Range<Int>) -> HoverText {
    let content = report.tables[table]
    var text = HoverText(range)
    text.add(.title, .strong(index.notes.title(ofTable: table)))
    let rows = content.bands.reduce(0) { $0 + $1.rows.count }
    let columns = content.bands.map(\.columns.count).max() ?? 0
    var parts = [say("\(rows) 行 \(columns) 列", "\(rows) rows, \(columns) columns")]
    if let number = content.number { parts.insert(number, at: 0) }
    if let unit = content.unit, !unit.symbol.isEmpty { parts.append(say("单位 \(unit.symbol)", "in \(unit.symbol)")) }
    text.add(.text, .text(parts.joined(separator: say("，", ", "))))
    if let title = content.titleRange, title.upperBound <= report.ownLength, !title.touches(offset) {
      text.add(.text, line(title.lowerBound))
    }
    return text
  }

  // MARK: - 科目

  func subject(_ place: SubjectPlaces.Place) -> HoverText? {
    guard let note = index.subjects.note(of: place.code, language) else { return nil }
    var text = HoverText(place.range)
    text.add(.title, .strong(note.title))
    text.add(.text, .text(note.kind))
    if !note.path.isEmpty { text.add(.text, .text(note.path.joined(separator: " / "))) }
    for line in note.history { text.add(.item, .text(line)) }
    return text
  }
}
