/// 评分标准 says how an indicator's weight is earned: no award is above it, and numbered items make it up.
enum AwardClaims {
  static func read(
    _ node: IndicatorNode, _ columns: IndicatorColumns, _ band: Band, _ row: Int, into reader: inout FormClaims
  ) {
    guard let column = columns.criteria, let weight = node.weight else { return }
    let cell = band.cell(row, column)
    guard case .text = cell.content, let text = AwardText(reader.bytes, cell.range) else { return }
    var items: [FigureID] = []
    for item in text.items {
      let figure = reader.report.add(
        Figure(value: item.value, unit: .point, range: item.range, precision: .exact))
      reader.sum(.scoreCap, figure, of: [weight], comparison: .atMost, certainty: .expected)
      items.append(figure)
    }
    if text.isComplete { reader.sum(.weightSum, weight, of: items, certainty: .expected) }
  }
}
