import ExactNumbers
import TestSupport
import Testing

@testable import ReportModel

/// Arithmetic is written into the list of terms and read from it again.
struct WrittenArithmeticTests {
  @Test func whatIsWrittenIsReadAgain() {
    var random = Seeded(20_261_129)
    var terms: [Term] = [Term(FigureID(7)), Term(FigureID(8), -1)]
    for number in 0..<2000 {
      let arithmetic = Self.arithmetic(&random, depth: number % 6)
      let run = terms.add(arithmetic)
      #expect("\(Arithmetic(run, in: terms))" == "\(arithmetic)", "number \(number)")
      #expect(
        terms[run.indices].filter(\.isFigure).map(\.figure) == Self.figures(arithmetic), "figures of number \(number)")
      if terms.count > 10_000 { terms.removeAll() }
    }
  }

  @Test func numbersOfAnySizeAreKept() {
    let numbers: [Rational] = [
      .zero, Rational(-1), Rational(Int(Int32.max)), Rational(Int(Int32.min)), Rational(Int(Int32.max) + 1),
      Rational(.max),
      Rational(.min), .powerOfTen(40), .powerOfTen(-40), Rational(-25, 2) ?? .zero, Rational(1, -(1 << 31)) ?? .zero,
      .zero - .powerOfTen(1000) - .one,
    ]
    for number in numbers {
      var terms: [Term] = []
      let run = terms.add(.multiply(.constant(number), .constant(number)))
      #expect("\(Arithmetic(run, in: terms))" == "\(Arithmetic.multiply(.constant(number), .constant(number)))")
    }
  }

  /// As long as a column, and as deep as nobody writes.
  @Test func lengthNeedsNoStack() {
    var sum = Arithmetic.figure(FigureID(0))
    for index in 1...20_000 {
      sum = index % 3 == 0 ? .subtract(sum, .figure(FigureID(index))) : .add(sum, .figure(FigureID(index)))
    }
    var terms: [Term] = []
    let run = terms.add(sum)
    #expect(run.count == 40_001)
    var again: [Term] = []
    _ = again.add(Arithmetic(run, in: terms))
    #expect(again == terms)
  }

  /// A run that holds no arithmetic comes to nothing that could be worked out, and to no trap.
  @Test func brokenRunsAreTheLeastOfNothing() {
    var random = Seeded(20_261_130)
    for _ in 0..<3000 {
      var terms: [Term] = []
      _ = terms.add(Self.arithmetic(&random, depth: 4))
      let place = Int.random(in: terms.indices, using: &random)
      terms[place] = Term(
        FigureID(Int.random(in: -20...5, using: &random)), Int.random(in: -3...Int(Int32.max), using: &random))
      let first = Int.random(in: -2...terms.count, using: &random)
      let run = TermRun(first: first, count: Int.random(in: -2...(terms.count + 3), using: &random))
      var again: [Term] = []
      _ = again.add(Arithmetic(run, in: terms))
      _ = TermChain(run, in: terms)
    }
    #expect("\(Arithmetic(TermRun(first: 0, count: 0), in: []))" == "\(Arithmetic.minimum([]))")
  }

  private static func arithmetic(_ random: inout Seeded, depth: Int) -> Arithmetic {
    let kind = depth == 0 ? Int.random(in: 0...1, using: &random) : Int.random(in: 0...9, using: &random)
    func part() -> Arithmetic { arithmetic(&random, depth: depth - 1) }
    switch kind {
    case 0: return .figure(FigureID(Int.random(in: 0...Int(Int32.max), using: &random)))
    case 1:
      let bound = Int.random(in: 1...Int.max, using: &random)
      return .constant(Rational(Int.random(in: -bound...bound, using: &random), bound % 1000 + 1) ?? .one)
    case 2: return .add(part(), part())
    case 3: return .subtract(part(), part())
    case 4: return .multiply(part(), part())
    case 5: return .divide(part(), part())
    case 6: return .minimum((0..<Int.random(in: 0...4, using: &random)).map { _ in part() })
    case 7: return .maximum((0..<Int.random(in: 1...4, using: &random)).map { _ in part() })
    case 8: return .absolute(part())
    default: return .rounded(part(), decimals: Int.random(in: -3...6, using: &random))
    }
  }

  private static func figures(_ arithmetic: Arithmetic) -> [FigureID] {
    switch arithmetic {
    case .figure(let id): [id]
    case .constant: []
    case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b), .divide(let a, let b):
      figures(a) + figures(b)
    case .minimum(let parts), .maximum(let parts): parts.flatMap(figures)
    case .absolute(let a), .rounded(let a, _): figures(a)
    }
  }
}
