import ExactNumbers

/// An amount of the narrative that a table of the writer's own repeats under the same name: 2026400元 in the text, 202.64 (万元) in the
/// row 申请. Claimed only where the two agree: whether one name means one thing in both places is not certain (P10).
enum TableRestatements {
  /// More amounts of one size are no help in telling which is meant.
  private static let mostOfOneSize = 6
  private static let shortestLabel = 6

  private struct Entry {
    var figure: FigureID
    var labels: [Label]
  }

  static func read(into report: inout Report) {
    guard !report.proseLabels.isEmpty, report.tables.contains(where: { $0.kind == .other }) else { return }
    let tree = report.tree
    tree.bytes.withUnsafeBufferPointer { bytes in
      let sizes = amounts(report, bytes)
      guard !sizes.isEmpty else { return }
      var readings: [(stated: FigureID, others: [FigureID])] = []
      for label in report.proseLabels where label.traits.isDisjoint(with: [.isBase, .isLoose]) {
        let id = FigureID(Int(label.figure))
        guard report.figures.indices.contains(Int(label.figure)), report[id].unit.isMoney,
          let size = Size(report[id]), let found = sizes[size]
        else { continue }
        let name = LabelText.folded(bytes, label.range.clamped(to: 0..<bytes.count))
        let others = found.filter { $0.labels.contains { isLike($0, name) } }.map(\.figure)
        if !others.isEmpty { readings.append((id, others)) }
      }
      for reading in readings {
        let claims = reading.others.map { other in
          // The table's figure is stated again.
          Claim(
            tie: .tableText, stated: other, formula: .sum(report.add([Term(reading.stated)])),
            comparison: .sameQuantity)
        }
        report.readings.append(ClaimReading(claims, isCertain: false))
      }
    }
  }

  /// The first three digits of an amount in 元, and where they stand: what is printed to fewer decimals has them, too.
  private struct Size: Hashable {
    var digits: Int
    var magnitude: Int

    init?(_ figure: Figure) {
      var rest = figure.value.coefficient.magnitude
      guard rest >= 100 else { return nil }
      var magnitude = figure.unit.powerOfTen - Int(figure.value.scale)
      while rest >= 1000 {
        rest /= 10
        magnitude += 1
      }
      digits = Int(truncatingIfNeeded: rest)
      self.magnitude = magnitude
    }
  }

  private static func amounts(_ report: Report, _ bytes: UnsafeBufferPointer<UInt8>) -> [Size: [Entry]] {
    var sizes: [Size: [Entry]] = [:]
    for table in report.tables where table.kind == .other {
      for band in table.bands {
        let view = BandView(band: band, bytes: bytes)
        for row in band.rows.indices where !band.rows[row].isDoubtful {
          for side in band.sides {
            for column in side.amounts {
              guard let figure = band.cell(row, column).figure, report[figure].unit.isMoney,
                let size = Size(report[figure]), sizes[size]?.count ?? 0 < mostOfOneSize
              else { continue }
              sizes[size, default: []].append(
                Entry(figure: figure, labels: [view.label(row, side), band.columns[column].name]))
            }
          }
        }
      }
    }
    return sizes
  }

  private static func isLike(_ a: Label, _ b: Label) -> Bool {
    guard min(a.byteCount, b.byteCount) >= shortestLabel else { return false }
    return a.contains(b) || b.contains(a)
  }
}
