import ExactNumbers

/// Prints the values of references and computed forms, and makes them figures where they stand.
extension NameReader {
  mutating func publish(_ inline: Int, _ quantity: Quantity, _ scope: Scope) {
    let range = inlines[inline].range
    let format = formats[inline].map { ValueFormat(text($0)) } ?? .automatic
    guard let format else {
      let place = formats[inline] ?? range
      note(.unknownFormat, place, details: [words(place)], suggestion: nil)
      return
    }
    guard let shown = shown(quantity, format, behind: range.upperBound, scope, inline: inline) else { return }
    var decimals = quantity.decimals
    switch format {
    case .percent(let count), .decimals(let count): decimals = count
    case .automatic:
      decimals = automaticDecimals(
        shown, isReference: inlines[inline].form == .reference && shown.decimals == quantity.decimals)
    }
    let mode = roundingMode(shown.measure.unit)
    guard let value = shown.value.rounded(toDecimals: decimals, mode) else {
      note(.tooLarge, range)
      return
    }
    let isPercent = if case .percent = format { true } else { false }
    inlines[inline].text = value.description + (isPercent ? "%" : "")
    if let id = inlines[inline].figure {
      fill(id, value, shown.measure)
    } else {
      inlines[inline].figure = addFigure(value, shown.measure, range, isStated: false)
    }
  }

  /// The quantity in the unit that it is printed in: percent by its format, else that of the cell or of what follows.
  private mutating func shown(
    _ quantity: Quantity, _ format: ValueFormat, behind end: Int, _ scope: Scope, inline: Int
  ) -> Quantity? {
    var target: Measure?
    if case .percent = format {
      target = Measure(.percent)
    } else {
      target = measureBehind(end, scope)
      if target == nil, let id = inlines[inline].figure, report[id].unit != .none { target = Measure(report[id].unit) }
    }
    guard let target else { return quantity }
    guard quantity.measure.agrees(with: target) else {
      let range = inlines[inline].range
      var place = quantity
      place.measure = target
      note(.units(quantity, place), range)
      return nil
    }
    if quantity.measure.dimension == .bare {
      var taken = quantity
      taken.measure = target
      // A plain 0.1449 as a percentage is 14.49 %.
      if case .percent = format {
        taken.measure = Measure(.ratio)
        taken = taken.converted(to: -2)
      }
      return taken
    }
    var result = quantity.converted(to: target.power)
    result.measure.word = target.word
    return result
  }

  /// 小数位数, else what the operands were printed with; things that are counted stay whole.
  private func automaticDecimals(_ quantity: Quantity, isReference: Bool) -> Int {
    if isReference { return quantity.decimals }
    let most = quantity.decimals
    // What ends within a few decimals is printed so; a conversion of units leaves no zeros behind.
    var ended: Int?
    if let exact = quantity.value.exactDecimal?.normalized, Int(exact.scale) <= max(most, 2) {
      ended = max(Int(exact.scale), min(most, 2))
    }
    let fixed = report.header.decimals.map(Int.init)
    switch quantity.measure.dimension {
    case .money: return fixed ?? ended ?? max(most, 2)
    case .ratio: return quantity.measure.power == 0 ? ended ?? fixed ?? 2 : fixed ?? 2
    case .count, .point, .bare: return ended ?? fixed ?? 2
    }
  }

  private func roundingMode(_ unit: Unit) -> RoundingMode {
    report.header.precision(of: unit) == .truncated ? .towardZero : .halfAwayFromZero
  }

  /// Gives a table's cell the number that it waited for.
  private mutating func fill(_ id: FigureID, _ value: ExactDecimal, _ measure: Measure) {
    let index = Int(id.index)
    guard report.figures.indices.contains(index) else { return }
    let old = report.figures[index]
    var unit = old.unit
    if unit == .none { unit = measure.unit }
    var figure = Figure(value: value, unit: unit, range: old.range, precision: report.header.precision(of: unit))
    if unit == .point || unit == .count { figure.precision = .exact }
    report.change(id) { $0 = figure }
  }
}

/// How a computed value is printed: `百分比2`, `2位`, `整数`.
enum ValueFormat {
  case automatic
  case percent(Int)
  case decimals(Int)

  /// - Parameter text: without blanks and in half-width forms.
  init?(_ text: String) {
    func count(_ digits: Substring) -> Int? {
      guard let value = Int(digits), (0...12).contains(value) else { return nil }
      return value
    }
    if text.isEmpty {
      self = .automatic
    } else if text == "整数" {
      self = .decimals(0)
    } else if text.hasPrefix("百分比") {
      let digits = text.dropFirst(3)
      guard let decimals = digits.isEmpty ? 2 : count(digits.hasSuffix("位") ? digits.dropLast() : digits) else {
        return nil
      }
      self = .percent(decimals)
    } else if text.hasSuffix("位"), let decimals = count((text.hasSuffix("位小数") ? text.dropLast(3) : text.dropLast())) {
      self = .decimals(decimals)
    } else {
      return nil
    }
  }
}
