import ExactNumbers
import ReportSyntax

/// Makes claims of `{值 = 式}` and `@校验`.
extension NameReader {
  mutating func readStated() {
    for (inline, expression, scope) in stated {
      guard let quantity = compile(expression, scope), let id = inlines[inline].figure else { continue }
      let own = self.quantity(of: id, inlines[inline].range)
      guard let converted = convert(quantity, to: own, at: scope.range(expression.span)) else { continue }
      addClaim(.statedInline, id, converted, .equal, table: scope.table ?? -1, at: scope.range(expression.span))
    }
  }

  mutating func readChecks() {
    for (index, placed) in report.tree.blocks.enumerated() {
      guard case .directive(let syntax) = placed.block.content, syntax.keyword == .check, syntax.expressions.count == 2,
        let comparison = syntax.comparison
      else { continue }
      readCheck(syntax, comparison, Scope(start: placed.start, block: index, table: directiveTables[index]))
    }
  }

  private mutating func readCheck(_ syntax: DirectiveSyntax, _ comparison: Comparison, _ scope: Scope) {
    let (left, right) = (syntax.expressions[0], syntax.expressions[1])
    let ranges = (scope.range(left.span), scope.range(right.span))
    var check = Check(
      claim: nil, place: DirectiveReader.place(report.tree, scope.block),
      range: ranges.0.lowerBound..<max(ranges.0.upperBound, ranges.1.upperBound), left: ranges.0,
      right: ranges.1, comparison: comparison)
    if let quoted = syntax.quoted {
      check.message = report.tree.bytes.withUnsafeBufferPointer { SourceWords.unquoted($0, scope.range(quoted)) }
    }
    var first = compile(left, scope)
    var second = compile(right, scope)
    let tolerance = tolerance(syntax, scope, &check)
    if comparison == .equal || comparison == .notEqual, tolerance == nil {
      first = printed(left, first, beside: second, scope)
      second = printed(right, second, beside: first, scope)
    }
    // 占比(甲, 乙) = 22.28% counts in percent, as it is written.
    if let quotient = first, let rate = second, rate.measure.dimension == .ratio, rate.measure.power == -2,
      quotient.measure.dimension == .ratio, let aligned = convert(quotient, to: rate, at: check.range)
    {
      first = aligned
    }
    if let first, let second, let aligned = convert(second, to: first, at: check.range) {
      check.leftText = Self.text(first).map { $0 + first.measure.suffix }
      check.rightText = Self.text(aligned).map { $0 + aligned.measure.suffix }
      let before = report.claims.count
      addCheck(comparison, first, aligned, tolerance, scope, check)
      if report.claims.count > before { check.claim = before }
    }
    report.checks.append(check)
  }

  /// A number that is a whole side is rounded to its decimals where the other side is a quotient: `甲 / 乙 = 0.83`.
  private mutating func printed(
    _ expression: Expression, _ quantity: Quantity?, beside other: Quantity?, _ scope: Scope
  ) -> Quantity? {
    guard case .number(let span) = expression.node, let quantity, case .constant = quantity.arithmetic, let other,
      other.arithmetic.holdsQuotient
    else { return quantity }
    let range = scope.range(span)
    let parsed = report.tree.bytes.withUnsafeBufferPointer { NumberText($0, range) }
    guard let number = parsed, number.value.scale > 0 || number.measure.dimension == .ratio else { return quantity }
    let id = addFigure(number.value, number.measure, number.range, isStated: false)
    return self.quantity(of: id, range)
  }

  private mutating func tolerance(_ syntax: DirectiveSyntax, _ scope: Scope, _ check: inout Check) -> Quantity? {
    for argument in syntax.arguments where text(scope.range(argument.key)) == "容差" {
      let range = scope.range(argument.value)
      let parsed = report.tree.bytes.withUnsafeBufferPointer { NumberText($0, range) }
      guard let number = parsed, number.value.sign >= 0 else {
        note(.argument, range.isEmpty ? scope.range(argument.key) : range, details: ["校验", "容差", words(range)])
        return nil
      }
      check.tolerance = range
      return Quantity(
        .constant(Rational(number.value)), number.measure, value: Rational(number.value),
        decimals: Int(number.value.scale), range: range, isLiteral: number.measure.dimension == .bare)
    }
    return nil
  }

  private mutating func addCheck(
    _ comparison: Comparison, _ left: Quantity, _ right: Quantity, _ tolerance: Quantity?, _ scope: Scope,
    _ check: Check
  ) {
    let claimed = ClaimComparison(comparison)
    let table = scope.table ?? -1
    if let tolerance {
      guard let margin = convert(tolerance, to: left, at: check.range) else { return }
      if comparison == .equal || comparison == .notEqual {
        addDistance(comparison, left, right, margin, table, check)
        return
      }
      // a ≤ b within t is a ≤ b + t, and a ≥ b is a ≥ b − t.
      let isUpper = comparison == .less || comparison == .lessOrEqual
      guard
        let bound = attempt(
          check.range,
          { () throws(QuantityObstacle) in try Quantity.sum([(right, false), (margin, !isUpper)], range: right.range) })
      else { return }
      addOrdered(claimed, left, bound, table, check)
      return
    }
    addOrdered(claimed, left, right, table, check)
  }

  /// The figure that one side is states the claim; where neither side is one, their difference is compared with zero.
  private mutating func addOrdered(
    _ comparison: ClaimComparison, _ left: Quantity, _ right: Quantity, _ table: Int, _ check: Check
  ) {
    if case .figure(let id) = left.arithmetic {
      addClaim(.check, id, right, comparison, table: table, at: check.range)
    } else if case .figure(let id) = right.arithmetic, left.measure.power == right.measure.power {
      addClaim(.check, id, left, comparison.turned, table: table, at: check.range)
    } else {
      let difference = attempt(check.range) { () throws(QuantityObstacle) in
        try Quantity.sum([(right, false), (left, true)], range: check.range)
      }
      guard let difference else { return }
      let zero = exactFigure(.zero, difference.measure, check.left)
      addClaim(.check, zero, difference, comparison, table: table, at: check.range)
    }
  }

  /// |a − b| ≤ t
  private mutating func addDistance(
    _ comparison: Comparison, _ left: Quantity, _ right: Quantity, _ margin: Quantity, _ table: Int, _ check: Check
  ) {
    let difference = attempt(check.range) { () throws(QuantityObstacle) in
      try Quantity.sum([(left, false), (right, true)], range: check.range)
    }
    guard let difference, let bound = margin.value.exactDecimal else { return }
    let distance = Quantity(
      .absolute(difference.arithmetic), difference.measure, value: difference.value.absolute,
      decimals: difference.decimals, of: [difference], range: check.range)
    let id = exactFigure(bound, margin.measure, check.tolerance ?? check.left)
    addClaim(.check, id, distance, comparison == .equal ? .atLeast : .less, table: table, at: check.range)
  }

  private mutating func exactFigure(_ value: ExactDecimal, _ measure: Measure, _ range: Range<Int>) -> FigureID {
    report.figures.append(Figure(value: value, unit: measure.unit, range: range, precision: .exact))
    return FigureID(report.figures.count - 1)
  }

  /// A quantity in the unit of another; what does not agree is noted.
  private mutating func convert(_ quantity: Quantity, to other: Quantity, at range: Range<Int>) -> Quantity? {
    guard quantity.measure.agrees(with: other.measure) else {
      note(.units(other, quantity), range)
      return nil
    }
    if quantity.measure.dimension == .bare, other.measure.dimension == .ratio {
      var plain = quantity
      plain.measure = Measure(.ratio)
      return plain.converted(to: other.measure.power)
    }
    if other.measure.dimension == .bare {
      return quantity.measure.dimension == .ratio ? quantity.converted(to: 0) : quantity
    }
    return quantity.converted(to: other.measure.power)
  }

  private mutating func addClaim(
    _ tie: Tie, _ stated: FigureID, _ quantity: Quantity, _ comparison: ClaimComparison, table: Int,
    at range: Range<Int>
  ) {
    nodeBudget -= quantity.size
    guard !quantity.isLossy, nodeBudget > 0 else {
      note(.expressionTooLarge, range)
      return
    }
    let formula: Formula
    var comparison = comparison
    switch FormulaMaker(figures: report.figures).shape(quantity.arithmetic, stated: report[stated]) {
    case .sum(let terms):
      // One number in two places: equal as printed.
      if comparison == .equal, terms.count == 1, terms[0].coefficient == 1 { comparison = .sameQuantity }
      formula = .sum(report.add(terms))
    case .ratio(let part, let whole, let scale):
      formula = .ratio(part: report.add(part), whole: report.add(whole), scale: scale)
    case .expression: formula = report.formula(quantity.arithmetic)
    }
    report.claims.append(Claim(tie: tie, stated: stated, formula: formula, comparison: comparison, table: table))
  }

  /// The value as it is shown: exact where it ends within six decimals, else rounded to six.
  static func text(_ quantity: Quantity) -> String? {
    if let exact = quantity.value.exactDecimal, exact.normalized.scale <= 6 {
      let decimals = max(Int(exact.normalized.scale), min(quantity.decimals, 6))
      return (exact.rounded(toDecimals: decimals) ?? exact).description
    }
    return quantity.value.rounded(toDecimals: 6)?.description
  }
}

extension ClaimComparison {
  init(_ comparison: Comparison) {
    switch comparison {
    case .equal: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .atMost
    case .greater: self = .greater
    case .greaterOrEqual: self = .atLeast
    }
  }

  /// The same with its sides exchanged.
  var turned: ClaimComparison {
    switch self {
    case .atMost: .atLeast
    case .atLeast: .atMost
    case .less: .greater
    case .greater: .less
    case .equal, .notEqual, .sameQuantity: self
    }
  }
}

extension Arithmetic {
  /// A quotient need not end, so that a number beside it is rounded. Depth is bounded (`Quantity.deepest`).
  fileprivate var holdsQuotient: Bool {
    switch self {
    case .figure, .constant, .rounded: false
    case .divide: true
    case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b): a.holdsQuotient || b.holdsQuotient
    case .minimum(let all), .maximum(let all): all.contains(where: \.holdsQuotient)
    case .absolute(let a): a.holdsQuotient
    }
  }
}
