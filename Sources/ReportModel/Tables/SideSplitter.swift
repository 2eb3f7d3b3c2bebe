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
        if hasCodeParts(columns, at: index) { current.codeParts = index..<(index + 3) }
      case .label where current.label == nil: current.label = index
      case .lineNumber where current.lineNumber == nil: current.lineNumber = index
      case .amount: current.amounts.append(index)
      default: break
      }
    }
    sides.append(current)
    return sides
  }

  /// 类 | 款 | 项
  private static func hasCodeParts(_ columns: [Column], at index: Int) -> Bool {
    index + 2 < columns.count && columns[index].name == "类" && columns[index + 1].name == "款"
      && columns[index + 2].name == "项"
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
