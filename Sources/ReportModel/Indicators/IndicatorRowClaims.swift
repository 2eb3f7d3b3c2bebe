/// Claims of single indicators: target and score, deviation, rates whose parts the form holds, what 评分标准 awards.
enum IndicatorRowClaims {
  static func read(_ form: IndicatorForm, _ table: ReportTable, into reader: inout FormClaims) {
    var known: [Int: IndicatorColumns] = [:]
    for node in form.nodes where node.children.isEmpty && !node.isDeduction {
      guard let place = node.place, place != form.execution?.place, table.bands.indices.contains(place.band) else {
        continue
      }
      let band = table.bands[place.band]
      let columns = known[place.band] ?? IndicatorColumns(band)
      guard let columns else { continue }
      known[place.band] = columns
      let target = IndicatorTarget.read(columns, band, place.row, into: &reader)
      if let target { TargetClaims.read(node, target, into: &reader) }
      DeviationClaims.read(node, target, columns, band, place.row, into: &reader)
      KnownRateClaims.read(node, form, columns, band, place.row, into: &reader)
      FormulaConstantClaims.read(node, columns, band, place.row, into: &reader)
      AwardClaims.read(node, columns, band, place.row, into: &reader)
    }
  }
}
