import ExactNumbers

/// How arithmetic stands in a report's list of terms: each operation behind its operands, so that `a − b` is a, b, −. A term of it is a
/// figure, or an operation, which has a number below zero in place of its figure. Claims are plain values that way, copied and moved as bytes.
enum TermOperation: Int32 {
  case add, subtract, multiply, divide, absolute
  /// The coefficient says of how many.
  case minimum, maximum
  /// The coefficient says to how many decimals.
  case rounded
  /// A number, by the coefficient its first digit.
  case constant
  /// What the number before is divided by.
  case denominator
  /// One more digit of the number or denominator before.
  case digit

  /// What stands for the first operation in place of a figure; the others follow downwards.
  private static let first: Int32 = -2

  init?(_ term: Term) {
    let (code, overflows) = Self.first.subtractingReportingOverflow(term.figure.index)
    guard !overflows, let operation = TermOperation(rawValue: code) else { return nil }
    self = operation
  }

  func term(_ argument: Int = 0) -> Term { Term(FigureID(Int(Self.first - rawValue)), argument) }
}

extension Term {
  /// False for what is done with figures, in arithmetic.
  public var isFigure: Bool { figure.index >= 0 }
}

/// Arithmetic that is a ± b ± c …, of figures and whole numbers: seen where it is written.
public struct TermChain {
  private let terms: [Term]
  private let start: Int
  /// How many links it has, the first with them.
  public let count: Int
  private static let longest = 100

  /// nil for all other arithmetic, and for longer chains.
  public init?(_ run: TermRun, in terms: [Term]) {
    guard run.first >= 0, run.count > 0, run.count % 2 == 1, Int(run.first) + Int(run.count) <= terms.count,
      run.count < 2 * Self.longest
    else { return nil }
    self.terms = terms
    start = Int(run.first)
    count = (Int(run.count) + 1) / 2
    for link in 0..<count {
      guard terms[place(link)].isFigure || TermOperation(terms[place(link)]) == .constant else { return nil }
      if link == 0 { continue }
      switch TermOperation(terms[start + 2 * link]) {
      case .add, .subtract: continue
      default: return nil
      }
    }
  }

  /// A figure, or a number: the coefficient.
  public subscript(_ link: Int) -> (term: Term, isAdded: Bool) {
    (terms[place(link)], link == 0 || TermOperation(terms[start + 2 * link]) == .add)
  }

  /// a, b, ±, c, ±
  private func place(_ link: Int) -> Int { link == 0 ? start : start + 2 * link - 1 }
}

extension [Term] {
  /// Writes arithmetic at the end of the list, without recursion, for it may be as long as a column. Of what has too many parts to be
  /// worked out, only a number is written that is too large as well.
  public mutating func add(_ arithmetic: Arithmetic) -> TermRun {
    let start = count
    var open: [(arithmetic: Arithmetic, isWritten: Bool)] = [(arithmetic, false)]
    var steps = 0
    while let (next, operandsAreWritten) = open.popLast() {
      steps += 1
      if steps > 2 * Arithmetic.mostParts {
        removeLast(count - start)
        write(.constant(Arithmetic.tooLarge))
        break
      }
      let operands = operandsAreWritten ? [] : next.operands
      if operands.isEmpty {
        write(next)
      } else {
        open.append((next, true))
        for operand in operands.reversed() { open.append((operand, false)) }
      }
    }
    return TermRun(first: start, count: count - start)
  }

  /// What stands behind the operands; for figures and constants, themselves.
  private mutating func write(_ arithmetic: Arithmetic) {
    switch arithmetic {
    // A figure that there can't be is the least of nothing: it can't be worked out.
    case .figure(let id): append(id.index >= 0 ? Term(id) : TermOperation.minimum.term())
    case .constant(let value):
      write(value.numerator, from: .constant)
      if !value.isInteger { write(value.denominator, from: .denominator) }
    case .add: append(TermOperation.add.term())
    case .subtract: append(TermOperation.subtract.term())
    case .multiply: append(TermOperation.multiply.term())
    case .divide: append(TermOperation.divide.term())
    case .absolute: append(TermOperation.absolute.term())
    case .minimum(let parts): append(TermOperation.minimum.term(parts.count))
    case .maximum(let parts): append(TermOperation.maximum.term(parts.count))
    case .rounded(_, let decimals): append(TermOperation.rounded.term(decimals))
    }
  }

  private mutating func write(_ number: BigInteger, from operation: TermOperation) {
    if let small = number.int.flatMap({ Int32(exactly: $0) }) {
      append(operation.term(Int(small)))
      return
    }
    var digits: [Int] = []
    var rest = number
    while !rest.isZero, let (quotient, digit) = rest.dividedToZero(by: Arithmetic.base) {
      digits.append(digit.int ?? 0)
      rest = quotient
    }
    append(operation.term(digits.popLast() ?? 0))
    for digit in digits.reversed() { append(TermOperation.digit.term(digit)) }
  }
}

extension Arithmetic {
  /// Definitions that use each other twice grow without end: what is made of them is not worked out.
  public static let mostParts = 300_000

  /// 10²⁰⁰⁰, which nobody reckons with (`Rational.isHuge`).
  fileprivate static let tooLarge = Rational.powerOfTen(1000) * .powerOfTen(1000)

  /// Of the digits that numbers are written in which fit no coefficient.
  fileprivate static let base = BigInteger(1 << 31)

  fileprivate var operands: [Arithmetic] {
    switch self {
    case .figure, .constant: []
    case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b), .divide(let a, let b): [a, b]
    case .minimum(let parts), .maximum(let parts): parts
    case .absolute(let a), .rounded(let a, _): [a]
    }
  }

  /// What is written in a run of a report's terms. What is no arithmetic is the least of nothing, which can't be worked out.
  public init(_ run: TermRun, in terms: [Term]) {
    self = .minimum([])
    guard run.first >= 0, run.count > 0, Int(run.first) + Int(run.count) <= terms.count else { return }
    var known: [Arithmetic] = []
    var index = Int(run.first)
    let end = index + Int(run.count)
    while index < end {
      let term = terms[index]
      index += 1
      guard !term.isFigure else {
        known.append(.figure(term.figure))
        continue
      }
      guard let operation = TermOperation(term) else { return }
      if operation == .constant {
        known.append(.constant(Self.number(term, terms, &index, end)))
      } else {
        guard let value = Self.apply(operation, Int(term.coefficient), to: &known) else { return }
        known.append(value)
      }
    }
    if known.count == 1 { self = known[0] }
  }

  /// nil where operands are lacking.
  private static func apply(
    _ operation: TermOperation, _ argument: Int, to known: inout [Arithmetic]
  ) -> Arithmetic? {
    switch operation {
    case .add, .subtract, .multiply, .divide:
      guard let second = known.popLast(), let first = known.popLast() else { return nil }
      return switch operation {
      case .add: .add(first, second)
      case .subtract: .subtract(first, second)
      case .multiply: .multiply(first, second)
      default: .divide(first, second)
      }
    case .absolute: return known.popLast().map { .absolute($0) }
    case .rounded: return known.popLast().map { .rounded($0, decimals: argument) }
    case .minimum, .maximum:
      guard argument >= 0, argument <= known.count else { return nil }
      let parts = Array(known.suffix(argument))
      known.removeLast(argument)
      return operation == .minimum ? .minimum(parts) : .maximum(parts)
    case .constant, .denominator, .digit: return nil
    }
  }

  /// The number whose first digit was read.
  private static func number(_ first: Term, _ terms: [Term], _ index: inout Int, _ end: Int) -> Rational {
    let numerator = digits(first, terms, &index, end)
    guard index < end, TermOperation(terms[index]) == .denominator else { return Rational(numerator) }
    index += 1
    return Rational(numerator, digits(terms[index - 1], terms, &index, end)) ?? .zero
  }

  private static func digits(_ first: Term, _ terms: [Term], _ index: inout Int, _ end: Int) -> BigInteger {
    var number = BigInteger(Int(first.coefficient))
    while index < end, TermOperation(terms[index]) == .digit {
      number = number * base + BigInteger(Int(terms[index].coefficient))
      index += 1
    }
    return number
  }
}

extension Report {
  /// Adds the arithmetic to the terms and makes a formula of it.
  public mutating func formula(_ arithmetic: Arithmetic) -> Formula { .expression(terms.add(arithmetic)) }
}
