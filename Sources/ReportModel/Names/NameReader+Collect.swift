import ExactNumbers
import ReportSyntax

/// Finds definitions and forms in braces.
extension NameReader {
  mutating func collect(_ includes: inout IncludeCache) {
    collectCellFigures()
    var lastTable: Int?
    for (index, placed) in report.tree.blocks.enumerated() {
      var scope = Scope(start: placed.start, block: index, table: tables.table(ofBlock: index))
      switch placed.block.content {
      case .directive(let syntax):
        // A check right below a table speaks of it.
        scope.table = lastTable
        if syntax.keyword == .define { define(syntax, scope) }
        if syntax.keyword == .include { include(syntax, scope, &includes) }
        if syntax.keyword.announcesTable { lastTable = nil }
        directiveTables[index] = lastTable
      case .blank, .comment: break
      default: lastTable = scope.table
      }
      for inline in placed.block.inlines { collect(inline, scope) }
    }
  }

  /// Numbers in cells that stand in braces were read with the table; here they are found again by their place.
  private mutating func collectCellFigures() {
    var starts: Set<Int> = []
    for placed in report.tree.blocks where placed.hasInlines {
      guard case .table = placed.block.content else { continue }
      for inline in placed.block.inlines { starts.insert(placed.range(of: InlineCell.numberSpan(inline)).lowerBound) }
    }
    guard !starts.isEmpty else { return }
    for (index, figure) in report.figures.enumerated() where starts.contains(figure.range.lowerBound) {
      cellFigures[figure.range.lowerBound] = FigureID(index)
    }
  }

  private mutating func define(_ syntax: DirectiveSyntax, _ scope: Scope) {
    guard let nameSpan = syntax.name else { return }
    var node = NameNode(name: name(scope.range(nameSpan)), range: scope.range(nameSpan), scope: scope)
    guard let expression = syntax.expressions.first else {
      // A name without a value that can be read is a name all the same.
      node.state = .done
      add(node)
      return
    }
    if case .number(let span) = expression.node {
      node.result = literal(scope.range(span), makesFigure: true)
      node.state = .done
    } else {
      node.expression = expression
    }
    add(node)
  }

  /// Adds a definition; the first of a name counts.
  mutating func add(_ node: NameNode, origin: String? = nil) {
    guard !node.name.isEmpty else { return }
    if let first = byName[node.name] {
      // One file taken in by two ways defines its names once.
      if let origin, origins[first] == origin { return }
      note(
        .duplicateName, node.range, related: [.init(range: nodes[first].range, text: node.name)], details: [node.name])
      return
    }
    byName[node.name] = nodes.count
    if let origin { origins[nodes.count] = origin }
    nodes.append(node)
  }

  private mutating func collect(_ inline: Inline, _ scope: Scope) {
    let range = scope.range(inline.span)
    let index = inlines.count
    switch inline.form {
    case .named(let nameSpan, let value):
      let valueRange = scope.range(value)
      var entry = InlineValue(form: .named, range: range, written: valueRange)
      var node = NameNode(name: name(scope.range(nameSpan)), range: scope.range(nameSpan), scope: scope)
      if let (id, quantity) = writtenFigure(valueRange, behind: range.upperBound, scope) {
        entry.figure = id
        node.result = quantity
      }
      node.state = .done
      inlines.append(entry)
      add(node)
    case .stated(let value, let expression):
      let valueRange = scope.range(value)
      var entry = InlineValue(form: .stated, range: range, written: valueRange)
      entry.figure = writtenFigure(valueRange, behind: range.upperBound, scope)?.0
      inlines.append(entry)
      stated.append((index, expression, scope))
    case .reference(let nameSpan):
      inlines.append(InlineValue(form: .reference, range: range))
      addForm(Expression(.name(nameSpan), nameSpan), scope, range, index)
    case .computed(let expression, let format):
      inlines.append(InlineValue(form: .computed, range: range))
      if let format { formats[index] = scope.range(format) }
      addForm(expression, scope, range, index)
    }
  }

  private mutating func addForm(_ expression: Expression, _ scope: Scope, _ range: Range<Int>, _ inline: Int) {
    let figure = cellFigures[range.lowerBound]
    inlines[inline].figure = figure
    if let figure { nodeOfFigure[figure.index] = nodes.count }
    nodes.append(NameNode(name: words(range), range: range, scope: scope, expression: expression, inline: inline))
  }

  /// The figure of a number in braces: the cell's, or a new one with the unit that follows the braces.
  private mutating func writtenFigure(
    _ range: Range<Int>, behind end: Int, _ scope: Scope
  ) -> (FigureID, Quantity)? {
    let parsed = report.tree.bytes.withUnsafeBufferPointer { NumberText($0, range) }
    guard let number = parsed else {
      note(.unreadableNumber, range, details: [words(range)])
      return nil
    }
    if let id = cellFigures[range.lowerBound] { return (id, quantity(of: id, range)) }
    var measure = number.measure
    if measure.dimension == .bare, let follows = measureBehind(end, scope) { measure = follows }
    let id = addFigure(number.value, measure, number.range, isStated: true)
    return (id, quantity(of: id, range))
  }

  /// The unit written behind a closing brace, inside the block.
  func measureBehind(_ offset: Int, _ scope: Scope) -> Measure? {
    guard report.tree.blocks.indices.contains(scope.block) else { return nil }
    let limit = min(offset + 24, report.tree.blocks[scope.block].range.upperBound, report.tree.bytes.count)
    var end = offset
    // Only what stands in the same cell and line.
    while end < limit, report.tree.bytes[end] != 0x0A, report.tree.bytes[end] != 0x09, report.tree.bytes[end] != 0x7C {
      end += 1
    }
    guard end > offset else { return nil }
    return UnitWord.read(text(offset..<end))
  }

  // MARK: - Figures

  mutating func addFigure(
    _ value: ExactDecimal, _ measure: Measure, _ range: Range<Int>, isStated: Bool
  ) -> FigureID {
    let unit = measure.unit
    var precision = report.header.precision(of: unit)
    if unit == .point || unit == .count && measure.power == 0 || measure.isPrice { precision = .exact }
    var figure = Figure(value: value, unit: unit, range: range, precision: precision)
    if unit.isMoney, isStated, let decimals = report.header.decimals, report.header.unit == unit, precision == .rounded
    {
      if value.coefficient == 0, value.scale == 0, decimals > 0 {
        figure.precision = .exact
      } else if value.scale < decimals {
        figure.prevailingDecimals = decimals
      }
    }
    report.figures.append(figure)
    let id = FigureID(report.figures.count - 1)
    if Measure(unit).power != measure.power || Measure(unit).dimension != measure.dimension || unit == .count
      || measure.isPrice
    {
      measures[id.index] = measure
    }
    return id
  }

  func quantity(of id: FigureID, _ range: Range<Int>) -> Quantity {
    let figure = report[id]
    return Quantity(
      .figure(id), measures[id.index] ?? Measure(figure.unit), value: Rational(figure.value),
      decimals: Int(figure.value.scale), range: range, isExact: figure.precision == .exact)
  }

  /// A number in an expression. With a money unit or a percent sign in a definition it is a figure like any other, printed
  /// with its rounding; elsewhere it is what it is.
  mutating func literal(_ range: Range<Int>, makesFigure: Bool) -> Quantity? {
    let parsed = report.tree.bytes.withUnsafeBufferPointer { NumberText($0, range) }
    guard let number = parsed else {
      note(.unreadableNumber, range, details: [words(range)])
      return nil
    }
    if number.measure.dimension == .money || makesFigure && number.measure.dimension != .bare {
      let id = addFigure(number.value, number.measure, number.range, isStated: makesFigure)
      return quantity(of: id, range)
    }
    return Quantity(
      .constant(Rational(number.value)), number.measure, value: Rational(number.value),
      decimals: Int(number.value.scale),
      range: range, isLiteral: number.measure.dimension == .bare)
  }
}
