/// 合计, 总计 and 小计 rows of tables that are none of the official ones, in every amount column.
///
/// Only where it is clear which rows a total is of: no 其中 rows, one level of 小计, or numbered rows of one level (一、二、…).
enum TotalRowClaims {
  private enum Kind { case detail, subtotal, total, ofWhich }

  /// - Parameter origin: of rows that were pieced together only columns whose heads say that they hold amounts are summed, and
  ///   only where the total is the first row or the last; of ragged ones nothing. `Consistency` adds what totals bear out.
  static func read(_ view: BandView, origin: ReportTable.Origin = .written, into writer: inout ClaimWriter) {
    // Weights and scores have claims of their own; a code makes a tree.
    guard origin != .ragged,
      !view.band.columns.contains(where: {
        $0.role == .weight || $0.role.indicatorLevel != nil || $0.role == .code
      })
    else { return }
    for side in view.band.sides {
      let rows = view.band.rows.indices.filter { row in
        side.columns.contains { !view.band.cell(row, $0).isEmpty }
      }
      guard !rows.contains(where: { view.band.rows[$0].isDoubtful }) else { continue }
      var kinds = rows.map { view.isOrdinary($0, side) ? .detail : kind(view.label($0, side)) }
      // 其中 behind the last row of all, which is the total, lists parts of that and adds nothing.
      if let total = kinds.lastIndex(of: .total), total > 0, total + 1 < kinds.count, kinds[total + 1] == .ofWhich,
        kinds.firstIndex(of: .total) == total, !kinds[..<total].contains(.ofWhich)
      {
        kinds.removeLast(kinds.count - total - 1)
      }
      guard kinds.contains(where: { $0 == .total || $0 == .subtotal }), !kinds.contains(.ofWhich) else { continue }
      let labels = rows.map { view.label($0, side) }
      // An amount that nothing names may be a total just as well.
      let isNamed = kinds.indices.allSatisfy { index in
        kinds[index] != .detail || !labels[index].isEmpty
          || side.amounts.allSatisfy { view.figure(rows[index], $0) == nil }
      }
      guard isNamed else { continue }
      let numbering = labels[..<kinds.count].map(Numbering.of)
      let isNested = Set(numbering.compactMap(\.self)).count > 1
      let columns =
        origin == .pieced
        ? side.amounts.filter { HeadWord(folded: view.band.columns[$0].name).role == .amount } : side.amounts
      if origin == .pieced, rows.count < 4 || kinds.contains(.subtotal) || kinds.dropFirst().dropLast().contains(.total)
      {
        continue
      }
      for (total, parts) in groups(kinds, numbering: isNested ? numbering : nil) {
        for column in columns { add(view, rows[total], parts.map { rows[$0] }, column, &writer) }
      }
    }
  }

  private static func kind(_ label: Label) -> Kind {
    if TableWords.opensParts(label) { return .ofWhich }
    guard TableWords.isTotal(label) else { return .detail }
    return TableWords.isSubtotal(label) ? .subtotal : .total
  }

  /// Totals and the rows that they are of.
  private static func groups(_ kinds: [Kind], numbering: [Numbering?]?) -> [(Int, [Int])] {
    let totals = kinds.indices.filter { kinds[$0] == .total }
    let subtotals = kinds.indices.filter { kinds[$0] == .subtotal }
    var details = kinds.indices.filter { kinds[$0] == .detail }
    if let numbering {
      // Rows numbered 一、 hold those numbered （一） below them: only the outermost add up to the total.
      guard subtotals.isEmpty, let top = numbering.compactMap(\.self).min() else { return [] }
      details = details.filter { numbering[$0] == top }
    }
    var result: [(Int, [Int])] = []
    if !subtotals.isEmpty {
      guard totals.count <= 1 else { return [] }
      // 小计 below its rows, or above them: the place of the first one tells.
      let above = subtotals[0] == (details.first.map { $0 - 1 } ?? -1) || details.allSatisfy { $0 > subtotals[0] }
      for (order, subtotal) in subtotals.enumerated() {
        let begin = above ? subtotal + 1 : (order > 0 ? subtotals[order - 1] + 1 : 0)
        let end = above ? (order + 1 < subtotals.count ? subtotals[order + 1] : kinds.count) : subtotal
        guard begin <= end else { continue }
        result.append((subtotal, details.filter { $0 >= begin && $0 < end }))
      }
      let covered = Set(result.flatMap(\.1))
      guard let total = totals.first else { return result }
      result.append((total, (subtotals + details.filter { !covered.contains($0) }).sorted()))
      return result
    }
    guard totals.count == 1, let total = totals.first else { return [] }
    // Rows on both sides of the one total: which of them it is of is not known.
    let before = details.filter { $0 < total }
    let after = details.filter { $0 > total }
    if before.isEmpty { return [(total, after)] }
    return after.isEmpty ? [(total, before)] : []
  }

  private static func add(
    _ view: BandView, _ total: Int, _ parts: [Int], _ column: Int, _ writer: inout ClaimWriter
  ) {
    writer.sum(.columnTotal, stated: view.band.cell(total, column), count: parts.count, least: 1, emptyIsZero: false) {
      view.band.cell(parts[$0], column)
    }
  }
}
