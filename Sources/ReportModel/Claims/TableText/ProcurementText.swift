/// 十一: 政府采购 against a table of it, which some provinces publish (N13).
extension TableTextClaims {
  private static let kinds: [(words: [Label], prose: [Label])] = [
    (["货物"], ["采购货物支出", "货物支出", "货物类"]), (["工程"], ["采购工程支出", "工程支出", "工程类"]),
    (["服务"], ["采购服务支出", "服务支出", "服务类"]), (["合计", "总计", "总额"], ["采购支出总额", "采购总额", "采购金额"]),
  ]

  mutating func procurement() {
    let tables = writer.report.tables.filter { $0.kind == .other && Label($0.title).contains("政府采购") }
    // Two of them, of plans and of what was bought, leave open which the text means.
    guard tables.count == 1, let table = tables.first, table.bands.count == 1, let band = table.bands.first else {
      return
    }
    for (words, prose) in Self.kinds {
      let stated = amounts.first { entry in
        entry.section == .procurement && entry.amount.isMoney && !entry.amount.isBudget
          && prose.contains(where: entry.amount.label.contains) && !entry.amount.label.contains("企业")
      }
      guard let stated = stated?.amount, let figure = amount(words, band) else { continue }
      writer.table = -1
      writer.sum(
        .procurementText, stated: stated.figure, of: [Term(figure)], comparison: .sameQuantity)
    }
  }

  /// The one amount that the words name: a row with one amount, or a column of a table with one row of amounts.
  private func amount(_ words: [Label], _ band: Band) -> FigureID? {
    let view = BandView(band: band, bytes: bytes)
    let filled = band.rows.indices.filter { row in
      !band.rows[row].isDoubtful && band.columns.indices.contains { isMoney(band.cell(row, $0).figure) }
    }
    guard let side = band.sides.first, band.sides.count == 1 else { return nil }
    if filled.count == 1, let row = filled.first {
      let columns = band.columns.indices.filter { column in
        words.contains(where: band.columns[column].name.contains) && isMoney(band.cell(row, column).figure)
      }
      return columns.count == 1 ? columns.first.flatMap { band.cell(row, $0).figure } : nil
    }
    let rows = filled.filter { row in words.contains(where: view.label(row, side).contains) }
    guard rows.count == 1, let row = rows.first else { return nil }
    let figures = side.amounts.compactMap { band.cell(row, $0).figure }.filter { isMoney($0) }
    return figures.count == 1 ? figures.first : nil
  }

  private func isMoney(_ figure: FigureID?) -> Bool { figure.map { writer.report[$0].unit.isMoney } ?? false }
}
