import ReportModel

/// Where cells stand. Made once for a report, and only when something is to be told.
struct CellPlaces {
  struct Place {
    var table: Int
    var band: Int
    var row: Int
    var column: Int
  }

  private struct Entry {
    var start: Int
    var end: Int
    var place: Place
  }

  /// By start.
  private var entries: [Entry] = []

  init(_ report: Report) {
    for (table, content) in report.tables.enumerated() {
      for (index, band) in content.bands.enumerated() where !band.columns.isEmpty {
        var row = 0
        var column = 0
        for cell in band.cells {
          let range = cell.range
          let place = Place(table: table, band: index, row: row, column: column)
          entries.append(Entry(start: range.lowerBound, end: range.upperBound, place: place))
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
      if entries[middle].start <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let entry = entries[low - 1]
    return range.upperBound <= entry.end ? entry.place : nil
  }
}
