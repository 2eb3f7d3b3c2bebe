/// A total row, or a row that 其中 rows follow, whose parts the form alone does not tell for sure. `Consistency` tries which
/// reading its figures bear out.
public struct TotalCandidate: Sendable {
  public struct Part: Sendable {
    public var row: Int
    /// 其中：…
    public var opensParts: Bool
  }

  public var table: Int
  public var band: Int
  /// The columns that hold figures.
  public var columns: [Int]
  /// nil where only 其中 rows are to be explained.
  public var total: Int?
  /// The other rows in order, all before the total or all behind it.
  public var parts: [Part]

  /// Of a table, where it is none of the official ones.
  public static func all(in table: Int, of report: Report) -> [TotalCandidate] {
    guard report.tables.indices.contains(table) else { return [] }
    let content = report.tables[table]
    guard content.kind == .other || content.kind == .threePublic || content.kind == .indicators else { return [] }
    var found: [TotalCandidate] = []
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      for (index, band) in content.bands.enumerated() where band.rows.count <= mostRows {
        guard !band.columns.contains(where: { $0.role == .code || $0.role.indicatorLevel != nil }) else { continue }
        let view = BandView(band: band, bytes: bytes)
        for side in band.sides {
          if let candidate = candidate(view, side, table: table, band: index) { found.append(candidate) }
        }
      }
    }
    return found
  }

  /// Trying every reading of a longer table is not worth its time.
  private static let mostRows = 200

  private static func candidate(_ view: BandView, _ side: Side, table: Int, band: Int) -> TotalCandidate? {
    let isForm = view.band.columns.contains { $0.role == .weight || $0.role == .score }
    let columns = side.columns.filter { column in
      switch view.band.columns[column].role {
      case .amount: view.band.rows.indices.contains { view.figure($0, column) != nil }
      case .unknown, .count, .target, .actual:
        !isForm && view.band.rows.indices.contains { view.figure($0, column) != nil }
      default: false
      }
    }
    guard !columns.isEmpty else { return nil }
    var total: Int?
    var parts: [Part] = []
    var before = 0
    for row in view.band.rows.indices {
      let hasFigure = columns.contains { view.figure(row, $0) != nil }
      if !hasFigure, side.columns.allSatisfy({ view.band.cell(row, $0).isEmpty }) { continue }
      guard !view.band.rows[row].isDoubtful else { return nil }
      if view.isOrdinary(row, side) {
        parts.append(Part(row: row, opensParts: false))
        continue
      }
      let label = view.label(row, side)
      guard !label.isEmpty else { return nil }
      if TableWords.isTotal(label) || label.hasSuffix("总支出") || label.hasSuffix("总收入") {
        // Several totals have parts of their own, which other claims read.
        guard total == nil, !TableWords.isSubtotal(label) else { return nil }
        total = row
        before = parts.count
      } else {
        parts.append(Part(row: row, opensParts: TableWords.opensParts(label)))
      }
    }
    // Parts on both sides: 其中 behind the total is of the total itself.
    if total != nil, before > 0, before < parts.count {
      guard parts[before].opensParts else { return nil }
      parts.removeLast(parts.count - before)
    }
    guard parts.count >= 1, total != nil || parts.contains(where: \.opensParts) else { return nil }
    return TotalCandidate(table: table, band: band, columns: columns, total: total, parts: parts)
  }
}
