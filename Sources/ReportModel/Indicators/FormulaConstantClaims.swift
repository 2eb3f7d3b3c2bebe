import ExactNumbers

/// The constants of a scoring formula are the weight of its row: `该项得分=4−n÷N×100%×4`, `（1−偏离度）×100%×8`.
///
/// Formulas of several terms, whose constants share the weight, are left alone.
enum FormulaConstantClaims {
  private static let longest = 3000

  static func read(
    _ node: IndicatorNode, _ columns: IndicatorColumns, _ band: Band, _ row: Int, into reader: inout FormClaims
  ) {
    guard let weight = node.weight, !node.sharesScore else { return }
    for column in band.columns.indices where band.columns[column].role == .text || column == columns.criteria {
      let cell = band.cell(row, column)
      guard case .text = cell.content, cell.range.count <= longest, cell.range.count > 12 else { continue }
      for constant in constants(reader.bytes, cell.range) {
        let figure = reader.report.add(
          Figure(value: constant.value, unit: .point, range: constant.range, precision: .exact))
        reader.sum(.formulaConstant, figure, of: [weight], certainty: .expected)
      }
    }
  }

  private static func constants(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [WrittenNumber] {
    guard mayHoldFormula(bytes, range) else { return [] }
    let cell = FoldedCell(bytes, range)
    let scalars = cell.scalars
    guard let formula = formula(scalars) else { return [] }
    let own = scalars[formula]
    // A sum, a case or a second equation: several constants share the weight.
    guard !own.contains(0x2B), !own.contains(0x3D), !own.contains(0xFF0B) else { return [] }
    let factors = formula.filter { index in
      isTimes(scalars[index]) && index > formula.lowerBound && scalars[index - 1] == 0x25
        && number(cell, index + 1, formula) != nil
    }
    guard factors.count == 1, let factor = number(cell, factors[0] + 1, formula) else { return [] }
    // `4−…×100%×4`: the constant that is taken from.
    guard let first = number(cell, formula.lowerBound, formula),
      let end = cell.scalars.indices.first(where: { cell.end($0) >= first.range.upperBound }),
      end + 1 < formula.upperBound,
      isMinus(scalars[end + 1])
    else { return [factor] }
    return [first, factor]
  }

  /// × or * must be there at all, and = or ＝.
  private static func mayHoldFormula(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var (hasTimes, hasEquals) = (false, false)
    for index in range.dropLast() {
      switch bytes[index] {
      case 0x2A: hasTimes = true
      case 0xC3 where bytes[index + 1] == 0x97: hasTimes = true
      case 0x3D: hasEquals = true
      case 0xEF where bytes[index + 1] == 0xBC: hasEquals = true
      default: continue
      }
      if hasTimes, hasEquals { return true }
    }
    return hasEquals && bytes[range].last == 0x2A
  }

  /// Behind `得分=`, up to the end of the sentence.
  private static func formula(_ scalars: [UInt32]) -> Range<Int>? {
    guard let equals = scalars.firstIndex(of: 0x3D), equals >= 2, scalars[equals - 1] == 0x5206,
      scalars[equals - 2] == 0x5F97
    else { return nil }
    let start = equals + 1
    let end = scalars[start...].firstIndex { [0x3002, 0x3B, 0xFF1B, 0x2C].contains($0) } ?? scalars.count
    return start < end ? start..<end : nil
  }

  private static func isTimes(_ scalar: UInt32) -> Bool { scalar == 0xD7 || scalar == 0x2A }
  private static func isMinus(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x2212 || scalar == 0xFF0D }
  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 || scalar == 0x2E }

  private static func number(_ cell: FoldedCell, _ start: Int, _ formula: Range<Int>) -> WrittenNumber? {
    var end = start
    while end < formula.upperBound, isDigit(cell.scalars[end]) { end += 1 }
    // ×100% is no constant of the weight.
    guard end > start, end - start <= 6, end >= formula.upperBound || cell.scalars[end] != 0x25,
      case .number(let number) = CellReader.read(cell, start..<end)
    else { return nil }
    return number
  }
}

extension CellReader {
  /// The number that some characters of a cell are.
  fileprivate static func read(_ cell: FoldedCell, _ part: Range<Int>) -> CellContent {
    var text: [UInt8] = []
    for scalar in cell.scalars[part] { text.append(UInt8(truncatingIfNeeded: scalar)) }
    let place = cell.start(part.lowerBound)..<cell.end(part.upperBound - 1)
    return text.withUnsafeBufferPointer { bytes in
      guard case .number(var number) = read(bytes, bytes.indices) else { return .text }
      number.range = place
      return .number(number)
    }
  }
}
