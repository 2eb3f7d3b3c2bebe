import ReportModel

/// Where cells stand. Made once for a report, and only when something is to be told.
struct CellPlaces {
  struct Place {
    var table: Int
    var band: Int
    var row: Int
    var column: Int
  }

  /// Half the size of a `Place`: there may be millions.
  private struct Entry {
    var start: Int32
    var end: Int32
    var table: Int32
    var band: Int32
    var row: Int32
    var column: Int32

    init(_ range: Range<Int>, _ table: Int, _ band: Int, _ row: Int, _ column: Int) {
      start = Int32(truncatingIfNeeded: range.lowerBound)
      end = Int32(truncatingIfNeeded: range.upperBound)
      self.table = Int32(truncatingIfNeeded: table)
      self.band = Int32(truncatingIfNeeded: band)
      self.row = Int32(truncatingIfNeeded: row)
      self.column = Int32(truncatingIfNeeded: column)
    }

    var place: Place { Place(table: Int(table), band: Int(band), row: Int(row), column: Int(column)) }
  }

  /// By start.
  private var entries: [Entry] = []

  init(_ report: Report) {
    for (table, content) in report.tables.enumerated() {
      for (index, band) in content.bands.enumerated() where !band.columns.isEmpty {
        var row = 0
        var column = 0
        for cell in band.cells {
          entries.append(Entry(cell.range, table, index, row, column))
          column += 1
          if column == band.columns.count {
            column = 0
            row += 1
          }
        }
      }
    }
    if !zip(entries, entries.dropFirst()).allSatisfy({ $0.start <= $1.start }) {
      entries.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    }
  }

  /// The cell that holds these bytes.
  func place(of range: Range<Int>) -> Place? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if Int(entries[middle].start) <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let entry = entries[low - 1]
    return range.upperBound <= Int(entry.end) ? entry.place : nil
  }
}
