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

  /// By start; only where cells do not stand in the order of their tables.
  private var entries: [Entry] = []
  /// Bands that have cells, in their order.
  private var bands: [(table: Int, band: Int, start: Int)] = []
  private let tables: [ReportTable]

  init(_ report: Report) {
    tables = report.tables
    if !orderBands() { listCells(report) }
  }

  /// False where a cell stands before one that the tables have before it.
  private mutating func orderBands() -> Bool {
    var last = 0
    for (table, content) in tables.enumerated() {
      for (index, band) in content.bands.enumerated() where !band.columns.isEmpty {
        guard let first = band.cells.first, let end = band.cells.last else { continue }
        guard band.isInOrder, first.range.lowerBound >= last else { return false }
        bands.append((table, index, first.range.lowerBound))
        last = end.range.lowerBound
      }
    }
    return true
  }

  private mutating func listCells(_ report: Report) {
    bands = []
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
    entries.sort { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// The cell that holds these bytes.
  func place(of range: Range<Int>) -> Place? {
    guard entries.isEmpty else {
      guard let index = Self.last(entries.count, { Int(entries[$0].start) <= range.lowerBound }) else { return nil }
      return range.upperBound <= Int(entries[index].end) ? entries[index].place : nil
    }
    guard let index = Self.last(bands.count, { bands[$0].start <= range.lowerBound }) else { return nil }
    let (table, number, _) = bands[index]
    let band = tables[table].bands[number]
    guard let cell = Self.last(band.cells.count, { band.cells[$0].range.lowerBound <= range.lowerBound }),
      range.upperBound <= band.cells[cell].range.upperBound
    else { return nil }
    let width = band.columns.count
    return Place(table: table, band: number, row: cell / width, column: cell % width)
  }

  /// The last of a row of things for which something holds that holds for all before it.
  private static func last(_ count: Int, _ holds: (Int) -> Bool) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
