import ReportModel
import ReportSyntax

/// Amounts that stand elsewhere with the same digits at a magnitude ten thousand, or a hundred million, times another.
struct MagnitudeReader {
  /// Figures of one table that all stand elsewhere at another magnitude, and none at its own.
  struct Slip {
    /// In the order of the file, one for each digits.
    var amounts: [WrittenAmount]
    /// Where the same digits stand elsewhere.
    var others: [WrittenAmount]
    /// The unit that would agree.
    var unit: Unit
    /// The word of the label that says the unit.
    var label: Range<Int>
  }

  private(set) var slips: [Slip] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let report: Report
  /// Made when a table is read.
  private var prose = AmountIndex([])

  init(_ text: TextScan) {
    report = text.report
    bytes = text.bytes
    guard report.tables.contains(where: { !$0.bands.isEmpty }) else { return }
    let amounts = text.readAmounts()
    guard !amounts.isEmpty else { return }
    var memory = MagnitudeMemory(report)
    let known = text.earlierMagnitudes.flatMap { earlier in
      MagnitudeMemory.digits(changedFrom: earlier.amounts, to: amounts).map {
        earlier.memory.quiet(report, without: $0, own: memory)
      }
    }
    for (index, table) in report.tables.enumerated() {
      if let digits = known?[index] {
        memory.add(digits)
        continue
      }
      if prose.isEmpty { prose = AmountIndex(amounts) }
      memory.add(read(table))
    }
    text.magnitudes = memory
  }

  /// Adds the amounts of some pieces.
  static func read(_ text: TextScan, _ pieces: Range<Int>, into amounts: inout [PlacedAmount]) {
    for index in pieces {
      let piece = text.pieces[index]
      guard !piece.isTable else { continue }
      for mark in text.marks(of: piece) where mark.kind == .yuan {
        guard let amount = WrittenAmount(text.bytes, mark: mark.offset, from: piece.range.lowerBound),
          amount.isTelling()
        else { continue }
        amounts.append(PlacedAmount(amount: amount, piece: index))
      }
    }
  }

  private mutating func read(_ table: ReportTable) -> TableDigits {
    var digits = TableDigits(cells: table.bands.reduce(0) { $0 + $1.cells.count })
    var strange: [Unit: [WrittenAmount]] = [:]
    var agreeing: Set<Unit> = []
    var seen: Set<Int128> = []
    for band in table.bands {
      for cell in band.cells {
        guard let id = cell.figure, let figure = report.figure(id), figure.unit.isMoney,
          let amount = WrittenAmount(figure.value, figure.unit, figure.range), amount.isTelling()
        else { continue }
        digits.add(amount.digits)
        switch prose.standing(of: amount) {
        case .absent, .elsewhere: continue
        case .same: agreeing.insert(figure.unit)
        case .slip:
          if seen.insert(amount.digits).inserted { strange[figure.unit, default: []].append(amount) }
        }
      }
    }
    for (unit, amounts) in strange.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where !agreeing.contains(unit) {
      let others = amounts.compactMap { prose.first($0.digits) }
      guard let first = others.first, amounts.count > 1 || isTelling(amounts[0]) else { continue }
      let step = first.exponent - amounts[0].exponent
      guard zip(amounts, others).allSatisfy({ $1.exponent - $0.exponent == step }),
        let meant = Self.units.first(where: { $0.powerOfTen == unit.powerOfTen + step })
      else { continue }
      // A unit that stands nowhere at the table was taken from elsewhere and proves nothing.
      guard let label = label(of: unit, table, before: amounts[0].range) else { continue }
      slips.append(Slip(amounts: amounts, others: others, unit: meant, label: label))
    }
    digits.isQuiet = strange.isEmpty
    return digits
  }

  /// One figure alone needs decimals that no round number has.
  private func isTelling(_ amount: WrittenAmount) -> Bool {
    amount.isTelling(.five) || bytes.text(amount.range).utf8.contains(UInt8(ascii: "."))
  }

  private static let units: [Unit] = [.yuan, .tenThousandYuan, .hundredMillionYuan]

  /// The word 元 or 万元 that gives the table its unit: `（元）` in a head, or `单位：元` above it.
  private func label(of unit: Unit, _ table: ReportTable, before figure: Range<Int>) -> Range<Int>? {
    let symbol = Array(unit.symbol.utf8)
    var index = figure.lowerBound - symbol.count
    let blocks = report.tree.blocks
    let start = table.blocks.first.flatMap { blocks.indices.contains($0) ? blocks[$0].start : nil } ?? figure.lowerBound
    // A caption stands between the title and the table; without a title right above it.
    let caption = max(start - Self.caption, table.titleRange.map { $0.lowerBound - Self.caption } ?? 0)
    let first = max(0, min(start, caption), figure.lowerBound - Self.reach)
    while index >= first {
      if symbol.indices.allSatisfy({ index + $0 < bytes.count && bytes[index + $0] == symbol[$0] }) {
        let end = bytes.skipBlanks(index + symbol.count, to: index + symbol.count + 6)
        let inBrackets =
          (bytes.has("（", before: index) || bytes.has("(", before: index))
          && (bytes.has("）", at: end) || bytes.has(")", at: end))
        let start = bytes.dropBlanks(index, from: max(0, index - 6))
        let isStated = bytes.has("单位：", before: start) || bytes.has("单位:", before: start)
        if inBrackets || isStated { return index..<(index + symbol.count) }
      }
      index -= 1
    }
    return nil
  }

  private static let reach = 20_000
  private static let caption = 240
}
