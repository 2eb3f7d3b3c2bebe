import ExactNumbers
import ReportModel

/// 合计, 小计 and the rows before or behind them that add up to it, column by column.
///
/// Where the rows begin is not known: the fewest that make the total are taken, and only where that is no chance.
enum LooseTotals {
  private static let mostColumns = 12
  private static let mostRows = 120

  static func proposals(_ items: [LooseItem]) -> [LooseProposal] {
    var proposals: [LooseProposal] = []
    // The rows that a total takes in, by the total: a later total adds up the total, not its rows.
    var first: [Int: Int] = [:]
    for index in items.indices where items[index].isTotal {
      let total = items[index].numbers
      guard !total.isEmpty, total.count <= mostColumns else { continue }
      guard
        let rows = rows(items, index, -1, first) ?? rows(items, index, 1, [:])
          ?? rows(items, index, -1, first, inColumn: true) ?? rows(items, index, 1, [:], inColumn: true)
      else { continue }
      first[index] = min(index, rows.min() ?? index)
      for column in total.indices {
        let parts = rows.compactMap { column < items[$0].numbers.count ? items[$0].numbers[column] : nil }
        var sum = LooseSum()
        for part in parts { sum.add(part) }
        guard sum.equals(total[column]), !total[column].value.isZero, sum.written > 0 else { continue }
        proposals.append(.sum(.columnTotal, total[column], of: parts))
      }
    }
    return proposals
  }

  /// - Parameter inColumn: of blocks that stand side by side only what stands as far along its line as the total does.
  private static func rows(
    _ items: [LooseItem], _ total: Int, _ step: Int, _ first: [Int: Int], inColumn: Bool = false
  ) -> [Int]? {
    let wanted = items[total].numbers
    var sums = [LooseSum](repeating: LooseSum(), count: wanted.count)
    var rows: [Int] = []
    var index = total + step
    var looked = 0
    while items.indices.contains(index), looked < mostRows {
      looked += 1
      let item = items[index]
      if item.isCutOff { return nil }
      let row = index
      index += step
      if inColumn, item.position != items[total].position || item.line == items[total].line { continue }
      if item.isTotal, wanted.count < 3 || belongs(item, wanted) {
        // A total of rows that were found is one of the parts.
        guard step < 0, let below = first[row] else { return nil }
        index = below - 1
      }
      guard !item.numbers.isEmpty else { continue }
      guard belongs(item, wanted) else {
        if wanted.count < 3 { return nil }
        continue
      }
      for (column, number) in item.numbers.enumerated() where column < sums.count { sums[column].add(number) }
      rows.append(row)
      if rows.count > 1, holds(wanted, sums, rows.count) { return rows }
    }
    return nil
  }

  /// Blocks that stand beside it have rows of another length; the last cell may be empty.
  private static func belongs(_ item: LooseItem, _ wanted: [LooseNumber]) -> Bool {
    let count = item.numbers.count
    return wanted.count < 3 ? count <= wanted.count : count == wanted.count || count == wanted.count - 1
  }

  private static func holds(_ wanted: [LooseNumber], _ sums: [LooseSum], _ rows: Int) -> Bool {
    var held = 0
    var telling = 0
    var failed = 0
    for (number, sum) in zip(wanted, sums) {
      guard number.isAmount, !number.value.isZero || sum.written > 0 else { continue }
      guard sum.equals(number) else {
        failed += 1
        continue
      }
      held += 1
      if sum.written > 1, number.digits >= 3 || sum.written >= 4 && number.digits >= 2 { telling += 1 }
    }
    return failed == 0 ? telling > 0 : telling > 1 && held > failed
  }
}
