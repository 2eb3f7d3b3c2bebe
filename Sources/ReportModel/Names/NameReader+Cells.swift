import ExactNumbers
import ReportSyntax

/// Finds the cells that `表[行, 列]` means.
extension NameReader {
  /// A cell that answers; without a figure where an amount is empty, which counts as zero.
  struct CellAnswer {
    var figure: FigureID?
    var unit: Unit
    var range: Range<Int>
  }

  /// nil where a problem stands in the way (and is noted, unless `quiet`).
  mutating func cells(
    _ table: Span?, _ row: Span, _ rowEnd: Span?, _ column: Span, _ scope: Scope, quiet: Bool
  ) -> [CellAnswer]? {
    guard let index = tableIndex(table, row, scope, quiet: quiet) else { return nil }
    let found = rows(row, rowEnd, index, scope, quiet: quiet)
    guard let places = found else { return nil }
    let selector = ColumnSelector(name(scope.range(column)))
    var answers: [CellAnswer] = []
    var sawSeveral: [Int]?
    var matches: [TableIndex.Place: ColumnSelector.Match] = [:]
    cellBudget -= places.count
    guard cellBudget > 0 else {
      if !quiet { note(.expressionTooLarge, scope.range(row)) }
      return nil
    }
    let isSingle = rowEnd == nil && !isStar(scope.range(row))
    for place in places {
      let band = report.tables[index].bands[place.band]
      let head = TableIndex.Place(band: place.band, row: 0, side: place.side)
      let match = matches[head] ?? selector.match(band, side: place.side)
      matches[head] = match
      switch match {
      case .none: continue
      case .several(let columns): sawSeveral = columns
      case .one(let column):
        let cell = band.cell(place.row, column)
        let unit = band.columns[column].unit ?? report.tables[index].unit ?? .none
        switch cell.content {
        case .figure(let id): answers.append(CellAnswer(figure: id, unit: unit, range: cell.range))
        case .empty, .noValue: answers.append(CellAnswer(figure: nil, unit: unit, range: cell.range))
        case .text, .spreadsheetError:
          guard isSingle else { continue }
          if !quiet { note(.cellWithoutNumber, scope.range(row), details: [words(scope.range(row)), selector.text]) }
          return nil
        }
        if isSingle, answers.count > 1, !sameNumber(answers[0], answers[answers.count - 1]) {
          // 总计 stands on both sides of one row; that is one place for the writer.
          if places[0].row == place.row, places[0].band == place.band { return [answers[0]] }
          if !quiet {
            note(.ambiguousRow, scope.range(row), details: [words(scope.range(row)), report.tables[index].title])
          }
          return nil
        }
      }
    }
    if isSingle, let first = answers.first { return [first] }
    if !answers.isEmpty { return answers }
    if quiet { return nil }
    noteColumn(selector, sawSeveral, index, places.first, scope.range(column))
    return nil
  }

  private func sameNumber(_ a: CellAnswer, _ b: CellAnswer) -> Bool {
    guard let x = a.figure, let y = b.figure else { return a.figure == b.figure }
    return report[x].value == report[y].value && report[x].unit == report[y].unit
  }

  private mutating func tableIndex(_ table: Span?, _ row: Span, _ scope: Scope, quiet: Bool) -> Int? {
    guard let table else {
      if scope.table == nil, !quiet { note(.cellOutsideTable, scope.range(row)) }
      return scope.table
    }
    let word = name(scope.range(table))
    if let found = tables.find(word) { return found }
    if !quiet {
      note(
        .unknownTable, scope.range(table), details: [word], suggestion: suggestion(for: word, among: tables.allNames))
    }
    return nil
  }

  func isStar(_ range: Range<Int>) -> Bool {
    let bytes = report.tree.bytes
    guard range.upperBound <= bytes.count, range.count <= 3 else { return false }
    let word = bytes[range]
    return word.elementsEqual("*".utf8) || word.elementsEqual("＊".utf8) || word.elementsEqual("×".utf8)
  }

  private mutating func rows(
    _ row: Span, _ rowEnd: Span?, _ table: Int, _ scope: Scope, quiet: Bool
  ) -> [TableIndex.Place]? {
    if indexes[table] == nil {
      indexes[table] = report.tree.bytes.withUnsafeBufferPointer { TableIndex(report.tables[table], $0) }
    }
    guard let index = indexes[table] else { return nil }
    if isStar(scope.range(row)) { return index.leaves }
    let title = report.tables[table].title
    func missing(_ span: Span, _ reader: inout NameReader) {
      guard !quiet else { return }
      let word = reader.name(scope.range(span))
      reader.note(
        .unknownRow, scope.range(span), details: [word, title],
        suggestion: reader.suggestion(for: word, among: index.labels))
    }
    let places = index.places(of: name(scope.range(row)))
    guard let first = places.first else {
      missing(row, &self)
      return nil
    }
    guard let rowEnd else { return places }
    let ends = index.places(of: name(scope.range(rowEnd)))
    guard let last = ends.first(where: { $0.band == first.band && $0.row >= first.row }) ?? ends.first else {
      missing(rowEnd, &self)
      return nil
    }
    return index.places(from: first, to: last)
  }

  private mutating func noteColumn(
    _ selector: ColumnSelector, _ several: [Int]?, _ table: Int, _ place: TableIndex.Place?, _ range: Range<Int>
  ) {
    let title = report.tables[table].title
    guard let place, report.tables[table].bands.indices.contains(place.band) else {
      note(.unknownColumn, range, details: [selector.text, title])
      return
    }
    let columns = report.tables[table].bands[place.band].columns
    func path(_ column: Column) -> String { column.path.filter { !$0.isEmpty }.map(\.text).joined(separator: "/") }
    if let several {
      note(.ambiguousColumn, range, details: [selector.text, title] + several.prefix(8).map { path(columns[$0]) })
      return
    }
    let heads = columns.map(\.name.text) + columns.map(path)
    note(
      .unknownColumn, range, details: [selector.text, title], suggestion: suggestion(for: selector.text, among: heads))
  }
}
