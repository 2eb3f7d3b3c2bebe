import ExactNumbers
import ReportSyntax

/// Makes arithmetic of expressions, checking units on the way. Depth is bounded: the parser nests no deeper than 200.
extension NameReader {
  /// nil where a problem stands in the way, which is noted where it is first met.
  mutating func compile(_ expression: Expression, _ scope: Scope) -> Quantity? {
    let range = scope.range(expression.span)
    switch expression.node {
    case .unreadable: return nil
    case .number(let span): return literal(scope.range(span), makesFigure: false)
    case .name(let span): return value(of: scope.range(span), range)
    case .cell(let table, let row, let rowEnd, let column):
      // A range that stands alone adds up.
      guard let cells = cells(table, row, rowEnd, column, scope, quiet: false), let quantities = quantities(of: cells)
      else { return nil }
      return attempt(range) { () throws(QuantityObstacle) in
        if quantities.count == 1 { return quantities[0] }
        return try Quantity.sum(quantities.map { ($0, false) }, range: range)
      }
    case .negate(let inner): return compile(inner, scope)?.negated(range: range)
    case .binary(.add, _, _), .binary(.subtract, _, _): return sum(expression, scope)
    case .binary(let operation, let left, let right):
      let a = compile(left, scope)
      let b = compile(right, scope)
      guard let a, let b else { return nil }
      return attempt(range) { () throws(QuantityObstacle) in
        operation == .multiply ? try a.multiplied(by: b, range: range) : try a.divided(by: b, range: range)
      }
    case .call(let function, let arguments): return call(function, arguments, range, scope)
    }
  }

  /// Runs an operation; what stops it is noted.
  mutating func attempt(
    _ range: Range<Int>, _ body: () throws(QuantityObstacle) -> Quantity
  ) -> Quantity? {
    do {
      return try body()
    } catch {
      note(error, range)
      return nil
    }
  }

  private mutating func value(of span: Range<Int>, _ range: Range<Int>) -> Quantity? {
    let word = name(span)
    if let node = byName[word] {
      var result = nodes[node].result
      result?.range = range
      return result
    }
    if word.isEmpty { return nil }
    var nearest: String?
    if suggestions > 0 { nearest = suggestion(for: word, among: byName.keys.sorted() + tables.allNames) }
    note(.unknownName, span, details: [word], suggestion: nearest)
    return nil
  }

  /// A chain of additions and subtractions as one sum.
  private mutating func sum(_ expression: Expression, _ scope: Scope) -> Quantity? {
    var terms: [(Expression, Bool)] = []
    var rest = expression
    while case .binary(let operation, let left, let right) = rest.node, operation == .add || operation == .subtract {
      terms.append((right, operation == .subtract))
      rest = left
    }
    terms.append((rest, false))
    var quantities: [(quantity: Quantity, isNegative: Bool)] = []
    var isWhole = true
    for (term, isNegative) in terms.reversed() {
      if let quantity = compile(term, scope) {
        quantities.append((quantity, isNegative))
      } else {
        isWhole = false
      }
    }
    guard isWhole else { return nil }
    let range = scope.range(expression.span)
    return attempt(range) { () throws(QuantityObstacle) in try Quantity.sum(quantities, range: range) }
  }

  /// nil where a cell is to be computed and has no value.
  func quantities(of cells: [CellAnswer]) -> [Quantity]? {
    var result: [Quantity] = []
    result.reserveCapacity(cells.count)
    for cell in cells {
      guard let id = cell.figure else {
        result.append(
          Quantity(.constant(.zero), Measure(cell.unit), value: .zero, decimals: 0, range: cell.range))
        continue
      }
      if let node = nodeOfFigure[id.index], nodes[node].result == nil { return nil }
      result.append(quantity(of: id, cell.range))
    }
    return result
  }
}
