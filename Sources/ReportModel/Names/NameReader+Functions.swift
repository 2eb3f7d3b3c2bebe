import ExactNumbers
import ReportSyntax

/// The functions of expressions.
extension NameReader {
  enum Function: String, CaseIterable {
    case sum = "求和"
    case average = "平均"
    case count = "计数"
    case largest = "最大"
    case smallest = "最小"
    case share = "占比"
    case growth = "增长率"
    case completion = "完成率"
    case rounded = "四舍五入"
    case absolute = "绝对值"

    /// How many arguments it takes; nil for one or more.
    var argumentCount: Int? {
      switch self {
      case .sum, .average, .count, .largest, .smallest: nil
      case .share, .growth, .completion, .rounded: 2
      case .absolute: 1
      }
    }
  }

  mutating func call(_ functionSpan: Span, _ arguments: [Expression], _ range: Range<Int>, _ scope: Scope) -> Quantity?
  {
    let word = name(scope.range(functionSpan))
    guard let function = Function(rawValue: word) else {
      note(
        .unknownFunction, scope.range(functionSpan), details: [word],
        suggestion: suggestion(for: word, among: Function.allCases.map(\.rawValue)))
      return nil
    }
    let isWrong = function.argumentCount.map { $0 != arguments.count } ?? arguments.isEmpty
    if isWrong {
      let takes = function.argumentCount.map(String.init) ?? "1…"
      note(.argumentCount, range, details: [word, takes, String(arguments.count)])
      return nil
    }
    if function.argumentCount == nil {
      guard let list = list(arguments, scope) else { return nil }
      return attempt(range) { () throws(QuantityObstacle) in try Self.collective(function, list, range) }
    }
    var values: [Quantity] = []
    for argument in arguments {
      if let value = compile(argument, scope) { values.append(value) }
    }
    guard values.count == arguments.count else { return nil }
    if function == .rounded { return rounded(values, range) }
    return attempt(range) { () throws(QuantityObstacle) in try Self.single(function, values, range) }
  }

  /// The values of all arguments, ranges of cells spread out; empty cells count as zero in a sum and not at all elsewhere.
  private mutating func list(_ arguments: [Expression], _ scope: Scope) -> [(quantity: Quantity, isEmpty: Bool)]? {
    var result: [(Quantity, Bool)] = []
    var isWhole = true
    for argument in arguments {
      if case .cell(let table, let row, let rowEnd, let column) = argument.node {
        guard let cells = cells(table, row, rowEnd, column, scope, quiet: false), let values = quantities(of: cells)
        else {
          isWhole = false
          continue
        }
        result += zip(values, cells).map { ($0, $1.figure == nil) }
      } else if let value = compile(argument, scope) {
        result.append((value, false))
      } else {
        isWhole = false
      }
    }
    return isWhole ? result : nil
  }

  private static func collective(
    _ function: Function, _ list: [(quantity: Quantity, isEmpty: Bool)], _ range: Range<Int>
  ) throws(QuantityObstacle) -> Quantity {
    if function == .sum { return try Quantity.sum(list.map { ($0.quantity, false) }, range: range) }
    let filled = list.filter { !$0.isEmpty }.map(\.quantity)
    let count = Rational(filled.count)
    let number = Quantity(.constant(count), Measure(.count), value: count, decimals: 0, range: range)
    if function == .count { return number }
    guard !filled.isEmpty else { throw .zero(number) }
    if function == .average {
      let sum = try Quantity.sum(filled.map { ($0, false) }, range: range)
      let divisor = Quantity(.constant(count), Measure(.bare), value: count, decimals: 0, range: range, isLiteral: true)
      return try sum.divided(by: divisor, range: range)
    }
    let aligned = try Quantity.align(filled)
    let values = aligned.map(\.value)
    let parts = aligned.map(\.arithmetic)
    let isLargest = function == .largest
    return Quantity(
      isLargest ? .maximum(parts) : .minimum(parts), aligned[0].measure,
      value: (isLargest ? values.max() : values.min()) ?? .zero, decimals: aligned.map(\.decimals).max() ?? 0,
      of: aligned, range: range)
  }

  private static func single(
    _ function: Function, _ values: [Quantity], _ range: Range<Int>
  ) throws(QuantityObstacle) -> Quantity {
    if function == .absolute {
      return Quantity(
        .absolute(values[0].arithmetic), values[0].measure, value: values[0].value.absolute,
        decimals: values[0].decimals, of: values, range: range)
    }
    let pair = try Quantity.align(values)
    let numerator =
      function == .growth ? try Quantity.sum([(pair[0], false), (pair[1], true)], range: range) : pair[0]
    var ratio = try numerator.divided(by: pair[1], range: range)
    // A rate of plain numbers, or of numbers for each: a ratio all the same.
    ratio.measure = Measure(.ratio, power: 0)
    return ratio
  }

  private mutating func rounded(_ values: [Quantity], _ range: Range<Int>) -> Quantity? {
    let places = values[1].value
    guard places.isInteger, let decimals = places.numerator.int, (0...12).contains(decimals) else {
      note(.argument, values[1].range, details: [Function.rounded.rawValue, "位数", words(values[1].range)])
      return nil
    }
    guard let result = values[0].value.rounded(toDecimals: decimals) else {
      note(.tooLarge, range)
      return nil
    }
    return Quantity(
      .rounded(values[0].arithmetic, decimals: decimals), values[0].measure, value: Rational(result),
      decimals: decimals, of: [values[0]], range: range)
  }
}
