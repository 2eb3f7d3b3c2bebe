import ReportModel

/// What the digits of one version's tables leave for the next: a table whose digits stand in prose where they stood tells what it told.
struct MagnitudeMemory: Sendable {
  /// One for each table.
  private(set) var tables: [TableDigits] = []
  /// Tables of which a figure was changed after it had been read.
  private var changed: Set<Int>

  init(_ report: Report) { changed = report.tablesChanged() }

  mutating func add(_ table: TableDigits) { tables.append(table) }

  /// For each table what is known of it; nil for one that is to be read: it is another, or some of the digits may be in it.
  ///
  /// - Parameters:
  ///   - report: the next version
  ///   - digits: of amounts that prose gives elsewhere now, or no more
  func quiet(_ report: Report, without digits: Set<Int128>, own: MagnitudeMemory) -> [TableDigits?] {
    report.earlierTables().enumerated().map { table, earlier in
      guard let earlier, tables.indices.contains(earlier), !changed.contains(earlier), !own.changed.contains(table),
        tables[earlier].isQuiet, !digits.contains(where: tables[earlier].mayHold)
      else { return nil }
      return tables[earlier]
    }
  }

  /// The digits that two lists of amounts do not have in common where they stand; nil where these are too many to be looked for.
  static func digits(changedFrom old: [PlacedAmount], to new: [PlacedAmount]) -> Set<Int128>? {
    let (old, new) = (old.prefix(AmountIndex.most), new.prefix(AmountIndex.most))
    let most = min(old.count, new.count)
    var first = 0
    while first < most, isSame(old[first], new[first]) { first += 1 }
    var last = 0
    while last < most - first, isSame(old[old.count - 1 - last], new[new.count - 1 - last]) { last += 1 }
    let changed = [old[first..<(old.count - last)], new[first..<(new.count - last)]].joined()
    guard changed.count <= mostChanged else { return nil }
    return Set(changed.map(\.amount.digits))
  }

  private static let mostChanged = 64

  private static func isSame(_ a: PlacedAmount, _ b: PlacedAmount) -> Bool {
    a.amount.digits == b.amount.digits && a.amount.exponent == b.amount.exponent
  }
}

/// Which digits the amounts of a table have, or may have: a set of bits of which each of them has set one.
struct TableDigits: Sendable {
  /// Nothing was told of it, and nothing could be but for the amounts of prose.
  var isQuiet = true
  private var bits: [UInt64]

  /// - Parameter cells: how many cells it has
  init(cells: Int) {
    var words = 1
    while words * 8 < cells, words < 1 << 20 { words *= 2 }
    bits = Array(repeating: 0, count: words)
  }

  mutating func add(_ digits: Int128) {
    let place = place(of: digits)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  func mayHold(_ digits: Int128) -> Bool {
    let place = place(of: digits)
    return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
  }

  private func place(of digits: Int128) -> Int {
    Int(truncatingIfNeeded: AmountIndex.mixed(digits) >> 32) & (64 * bits.count - 1)
  }
}
