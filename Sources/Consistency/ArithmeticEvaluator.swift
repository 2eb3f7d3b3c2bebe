import ExactNumbers
import ReportModel

/// Works an expression out on intervals and on the printed values at once. Figures count in their own units: whoever
/// made the expression converted them (`Arithmetic`).
struct ArithmeticEvaluator {
  let figures: FigureSheet
  let reading: Reading
  var hasUnknown = false
  var hasStrictReading = false
  /// Deeper than what anyone writes, and well within the stack.
  private static let deepest = 200
  private var depth = 0
  private var steps = 0

  init(figures: FigureSheet, reading: Reading) {
    self.figures = figures
    self.reading = reading
  }

  mutating func evaluate(_ arithmetic: Arithmetic) -> Result<ArithmeticValue, ObstacleError> {
    Result { () throws(ObstacleError) in try value(of: arithmetic) }
  }

  private mutating func value(of arithmetic: Arithmetic) throws(ObstacleError) -> ArithmeticValue {
    depth += 1
    defer { depth -= 1 }
    steps += 1
    if depth > Self.deepest || steps > Arithmetic.mostParts { throw ObstacleError(.tooLarge) }
    let result = try combined(arithmetic)
    if result.interval.isHuge || result.centre.isHuge { throw ObstacleError(.tooLarge) }
    return result
  }

  private mutating func combined(_ arithmetic: Arithmetic) throws(ObstacleError) -> ArithmeticValue {
    switch arithmetic {
    case .figure(let id): return try value(of: id)
    case .constant(let value): return ArithmeticValue(interval: Interval(value), centre: value)
    case .add, .subtract: return try chain(arithmetic)
    case .multiply(let a, let b):
      let (x, y) = (try value(of: a), try value(of: b))
      return ArithmeticValue(interval: x.interval * y.interval, centre: x.centre * y.centre)
    case .divide(let a, let b):
      let (x, y) = (try value(of: a), try value(of: b))
      guard let interval = x.interval.divided(by: y.interval), let centre = x.centre.divided(by: y.centre) else {
        throw ObstacleError(.zeroBase)
      }
      return ArithmeticValue(interval: interval, centre: centre)
    case .minimum(let parts): return try extreme(of: parts, Interval.minimum, min)
    case .maximum(let parts): return try extreme(of: parts, Interval.maximum, max)
    case .absolute(let a):
      let x = try value(of: a)
      return ArithmeticValue(interval: x.interval.absolute, centre: x.centre.absolute)
    case .rounded(let a, let decimals):
      let x = try value(of: a)
      guard let interval = x.interval.rounded(toDecimals: decimals), let centre = x.centre.rounded(toDecimals: decimals)
      else { throw ObstacleError(.tooLarge) }
      return ArithmeticValue(interval: interval, centre: Rational(centre))
    }
  }

  /// a + b − c + … leans to the left, and may be as long as a column: its depth is no nesting.
  private mutating func chain(_ arithmetic: Arithmetic) throws(ObstacleError) -> ArithmeticValue {
    var links: [(isAdded: Bool, Arithmetic)] = []
    var start = arithmetic
    chain: while true {
      switch start {
      case .add(let a, let b):
        links.append((true, b))
        start = a
      case .subtract(let a, let b):
        links.append((false, b))
        start = a
      default: break chain
      }
    }
    var result = try value(of: start)
    for (isAdded, link) in links.reversed() {
      let next = try value(of: link)
      result.interval = isAdded ? result.interval + next.interval : result.interval - next.interval
      result.centre = isAdded ? result.centre + next.centre : result.centre - next.centre
      if result.centre.isHuge || result.interval.isHuge { throw ObstacleError(.tooLarge) }
    }
    return result
  }

  private mutating func value(of id: FigureID) throws(ObstacleError) -> ArithmeticValue {
    let index = Int(id.index)
    guard figures.indices.contains(index) else { throw ObstacleError(.missing) }
    let figure = figures[index]
    if figure.precision == .unknownUpToValue { hasUnknown = true }
    if figure.hasStrictReading { hasStrictReading = true }
    return ArithmeticValue(interval: figure.plainInterval(reading), centre: Rational(figure.value))
  }

  private mutating func extreme(
    of parts: [Arithmetic], _ ofIntervals: (Interval, Interval) -> Interval,
    _ ofValues: (Rational, Rational) -> Rational
  ) throws(ObstacleError) -> ArithmeticValue {
    guard let first = parts.first else { throw ObstacleError(.missing) }
    var result = try value(of: first)
    for part in parts.dropFirst() {
      let next = try value(of: part)
      result.interval = ofIntervals(result.interval, next.interval)
      result.centre = ofValues(result.centre, next.centre)
    }
    return result
  }
}
