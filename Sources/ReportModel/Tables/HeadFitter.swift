import ReportSyntax

/// Decides how wide a band is, and moves a head row whose merged cells were dropped over the columns it belongs to.
enum HeadFitter {
  /// A head is moved over at most so many columns: trying every place is cubic in them.
  private static let widestShifted = 64

  /// The columns of a band, fitted to some of its rows.
  static func columns(_ heads: HeadRows, sample: [RawRow]) -> [Column] {
    if heads.isEmpty { return headless(sample) }
    let headWidth = heads.rows.map(\.count).max() ?? 0
    let rowWidth = commonWidth(sample)
    let width = min(max(headWidth, rowWidth), TableSyntax.mostColumns)
    let columns = withRoles(heads.columns(width: width), sample: sample)
    let cost = mismatches(columns, sample)
    guard cost > 0, heads.rows.count == 1, let head = heads.rows.first else { return columns }
    let used = (head.lastIndex { !$0.text.isEmpty } ?? -1) + 1
    guard used > 1, used < width, width <= widestShifted else { return columns }
    for gap in 1...(width - used) {
      for gapAt in 1..<used {
        var shifted = HeadRows()
        let blank = HeadRows.Cell(text: "", range: 0..<0)
        shifted.append(Array(head[..<gapAt]) + Array(repeating: blank, count: gap) + Array(head[gapAt..<used]))
        let candidate = withRoles(shifted.columns(width: width), sample: sample)
        if mismatches(candidate, sample) == 0 { return candidate }
      }
    }
    return columns
  }

  /// A table without a head has columns all the same. What its numbers are nobody says: sums are read only where they hold.
  private static func headless(_ sample: [RawRow]) -> [Column] {
    let width = min(commonWidth(sample), TableSyntax.mostColumns)
    var gaveLabel = false
    return (0..<width).map { index in
      let (texts, numbers) = count(index, width: width, sample)
      var role = ColumnRole.unknown
      if texts > numbers {
        role = gaveLabel ? .text : .label
        gaveLabel = true
      }
      return Column(path: [.empty], role: role, unit: nil, headRange: 0..<0)
    }
  }

  /// The width that most rows have; the larger of two equally common ones.
  private static func commonWidth(_ rows: [RawRow]) -> Int {
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
  }

  /// How many filled cells stand under a head that does not take them, in rows that are complete.
  private static func mismatches(_ columns: [Column], _ sample: [RawRow]) -> Int {
    var cost = 0
    for row in sample where row.count == columns.count {
      for (cell, content) in row.contents.enumerated() {
        switch content {
        case .number(let number) where number.bound == .none:
          if columns[cell].path.allSatisfy(\.isEmpty) || !RowAligner.accepts(columns[cell].role, number) { cost += 1 }
        case .text where columns[cell].role == .amount || columns[cell].role == .weight || columns[cell].role == .score:
          cost += 1
        default: break
        }
      }
    }
    return cost
  }

  /// Whether most numbers of a column have decimals and no unit that is not money: what reports print so is money.
  private static func areAmounts(_ sample: [RawRow], _ index: Int, _ width: Int) -> Bool {
    var all = 0
    var amounts = 0
    for row in sample where row.count == width {
      guard case .number(let number) = row.contents[index], number.value.coefficient != 0 else { continue }
      all += 1
      if number.value.scale > 0, number.unit == .none || number.unit.isMoney { amounts += 1 }
    }
    return all > 0 && amounts * 3 >= all * 2
  }

  /// Heads that say nothing get their role from the cells: text makes a label (the first) or text, numbers stay unknown.
  /// A head of money over nothing but words names the row (年度预算数（万元） over 总额), and its unit is the band's.
  private static func withRoles(_ columns: [Column], sample: [RawRow]) -> [Column] {
    var result = columns
    var gaveLabel = columns.contains { $0.role == .label || $0.role == .indicator1 }
    for index in result.indices {
      let role = result[index].role
      guard role == .unknown || role == .label || role == .amount || role == .text || role == .code else { continue }
      let (texts, numbers) = count(index, width: columns.count, sample)
      switch role {
      case .code:
        // 科目 over names.
        guard !gaveLabel, texts > 0, numbers == 0 else { continue }
        result[index].role = .label
        gaveLabel = true
      case .label:
        // 项目 over numbers is no label.
        if texts == 0, numbers > 1, result.indices.contains(where: { $0 != index && result[$0].role == .label }) {
          result[index].role = .unknown
        }
      case .text:
        // 单位编码 and other marks that are written in digits.
        if texts == 0, numbers > 0 { result[index].role = .unknown }
      case .amount:
        guard numbers == 0, columns.indices.contains(where: { $0 > index && columns[$0].role == .amount }) else {
          continue
        }
        if texts > 0 {
          result[index].role = gaveLabel ? .text : .label
          gaveLabel = true
        } else if columns.indices.contains(where: { $0 > index && columns[$0].path.allSatisfy(\.isEmpty) }) {
          // 项目资金（万元） is merged over the rows beside it, whose labels have no head.
          result[index].role = .unknown
        }
      default:
        if texts > numbers {
          result[index].role = gaveLabel ? .text : .label
          gaveLabel = true
        } else if numbers > 0, areAmounts(sample, index, columns.count) {
          result[index].role = .amount
        }
      }
    }
    return withUnitOfLabels(result)
  }

  private static func count(_ column: Int, width: Int, _ sample: [RawRow]) -> (texts: Int, numbers: Int) {
    var texts = 0
    var numbers = 0
    for row in sample where column < row.count && row.count == width {
      switch row.contents[column] {
      case .text: texts += 1
      case .number: numbers += 1
      default: break
      }
    }
    return (texts, numbers)
  }

  /// 项目资金（万元） over the labels says the unit of the amounts beside it.
  private static func withUnitOfLabels(_ columns: [Column]) -> [Column] {
    guard let unit = columns.lazy.filter({ $0.role != .amount }).compactMap(\.unit).first(where: \.isMoney) else {
      return columns
    }
    var result = columns
    for index in result.indices where result[index].role == .amount && result[index].unit == nil {
      result[index].unit = unit
    }
    return result
  }
}
