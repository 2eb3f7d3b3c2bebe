/// Cuts columns into sides: a new label, code or line number after amounts begins the next block of a side-by-side table.
enum SideSplitter {
  static func sides(_ columns: [Column]) -> [Side] {
    var sides: [Side] = []
    var current = Side(code: nil, label: nil, lineNumber: nil, columns: 0..<0, amounts: [])
    for (index, column) in columns.enumerated() {
      let opens = column.role == .code || column.role == .label || column.role == .lineNumber
      if opens, !current.amounts.isEmpty, Self.repeats(column.role, in: current) {
        sides.append(current)
        current = Side(code: nil, label: nil, lineNumber: nil, columns: index..<index, amounts: [])
      }
      current.columns = current.columns.lowerBound..<(index + 1)
      switch column.role {
      case .code where current.code == nil:
        current.code = index
        current.codeParts = codeParts(columns, at: index)
      case .label where current.label == nil: current.label = index
      case .lineNumber where current.lineNumber == nil: current.lineNumber = index
      case .amount: current.amounts.append(index)
      default: break
      }
    }
    sides.append(current)
    return sides
  }

  /// The columns of 类 | 款 | 项, or of 类 | 款 in economic tables, that begin at an index.
  private static func codeParts(_ columns: [Column], at index: Int) -> Range<Int>? {
    func isNamed(_ offset: Int, _ name: Label) -> Bool {
      index + offset < columns.count && columns[index + offset].name == name
    }
    guard isNamed(0, "类"), isNamed(1, "款") else { return nil }
    return index..<(index + (isNamed(2, "项") ? 3 : 2))
  }

  /// 资金来源 after amounts is a second label of the same row; 项目 after 项目 is another block.
  private static func repeats(_ role: ColumnRole, in side: Side) -> Bool {
    switch role {
    case .code: side.code != nil
    case .label: side.label != nil
    default: side.lineNumber != nil && side.label == nil
    }
  }
}
