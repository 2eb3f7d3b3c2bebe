import ExactNumbers
import TestSupport
import Testing

@Suite struct IntervalTests {
  private func interval(_ text: String) throws -> Interval {
    // `[1, 2)`, `(-∞, 3]`
    let ends = text.dropFirst().dropLast().split(separator: ",").map { $0.trimmingPrefix(" ") }
    func end(_ text: some StringProtocol) -> Rational? { ExactDecimal(String(text)).map { Rational($0) } }
    return try #require(
      Interval(
        lower: end(ends[0]), isClosed: text.hasPrefix("["), upper: end(ends[1]), isClosed: text.hasSuffix("]")))
  }

  @Test(arguments: [
    ("12.3", Interval.Writing.nearest, "[12.25, 12.35]"), ("-0.05", .nearest, "[-0.055, -0.045]"),
    ("0", .nearest, "[-0.5, 0.5]"), ("12.3", .truncated, "[12.3, 12.4)"), ("-12.30", .truncated, "(-12.31, -12.30]"),
    ("0.00", .truncated, "(-0.01, 0.01)"),
  ])
  func aWrittenNumberStandsFor(_ text: String, _ writing: Interval.Writing, _ expected: String) throws {
    #expect(Interval(written: try #require(ExactDecimal(text)), writing) == (try interval(expected)))
  }

  @Test(arguments: [
    ("[1, 2)", "*", "(3, 4]", "(3, 8)"), ("(-1, 2]", "*", "[-3, 1)", "[-6, 3)"), ("(0, 1)", "*", "[0, 1]", "[0, 1)"),
    ("(0, 1)", "*", "(1, ∞)", "(0, ∞)"), ("[0, 1)", "*", "(1, ∞)", "[0, ∞)"), ("(-∞, ∞)", "*", "[0, 0]", "[0, 0]"),
    ("(-∞, 2]", "*", "[-1, 3]", "(-∞, ∞)"), ("[1, 2]", "+", "(0, ∞)", "(1, ∞)"), ("[1, 2)", "-", "[1, 2)", "(-1, 1)"),
    ("[1, 2]", "/", "(0, 4]", "[0.25, ∞)"), ("[1, 2)", "/", "[4, ∞)", "(0, 0.5)"),
    ("[-1, 2]", "/", "[-4, -2)", "(-1, 0.5)"),
    ("(0, 1)", "min", "[0, 1]", "[0, 1)"), ("[0, 3]", "max", "(1, 3)", "(1, 3]"),
    ("(-∞, 3]", "min", "[0, 2)", "(-∞, 2)"),
  ])
  func arithmetic(_ a: String, _ operation: String, _ b: String, _ expected: String) throws {
    let (x, y) = (try interval(a), try interval(b))
    let result: Interval? =
      switch operation {
      case "+": x + y
      case "-": x - y
      case "*": x * y
      case "/": x.divided(by: y)
      case "min": Interval.minimum(x, y)
      default: Interval.maximum(x, y)
      }
    #expect(result == (try interval(expected)), "\(a) \(operation) \(b)")
  }

  @Test func divisionByWhatMayBeZeroIsNil() throws {
    let one = Interval(Rational.one)
    #expect(one.divided(by: try interval("[-1, 1]")) == nil)
    #expect(one.divided(by: try interval("[0, 1]")) == nil)
    #expect(one.divided(by: try interval("(-1, 0]")) == nil)
    #expect(one.divided(by: .everything) == nil)
    #expect(one.divided(by: try interval("(0, 1]")) == (try interval("[1, ∞)")))
  }

  @Test func absoluteAndRounded() throws {
    #expect(try interval("(-3, 2]").absolute == interval("[0, 3)"))
    #expect(try interval("[-3, 0]").absolute == interval("[0, 3]"))
    #expect(try interval("(-3, -2]").absolute == interval("[2, 3)"))
    #expect(try interval("(0, 2]").absolute == interval("(0, 2]"))
    #expect(try interval("[-0.05, 1.04]").rounded(toDecimals: 1) == interval("[-0.1, 1]"))
  }

  @Test func intersections() throws {
    #expect(try interval("[1, 2)").intersects(interval("[2, 3]")) == false)
    #expect(try interval("[1, 2]").intersection(interval("[2, 3]")) == interval("[2, 2]"))
    #expect(try interval("[1, 2]").intersection(interval("(-∞, 2)")) == interval("[1, 2)"))
    #expect(try interval("[1, 3]").contains(interval("(1, 3)")))
    #expect(try interval("(1, 3)").contains(interval("[1, 3)")) == false)
    #expect(Interval(lower: .one, isClosed: true, upper: .one, isClosed: false) == nil)
    #expect(Interval(lower: .one, isClosed: true, upper: .zero, isClosed: true) == nil)
  }

  /// Each operation against all pairs of points of a grid finer than the ends by 1/4: what the points make is in the
  /// result, and the ends of the result are made or approached.
  @Test func holdsExactlyWhatItsPointsMake() throws {
    let seed: UInt64 = 31
    var random = Seeded(seed)
    for round in 0..<400 {
      func random2() -> (Interval, [Rational]) {
        while true {
          let (a, b) = (Int.random(in: -3...3, using: &random), Int.random(in: -3...3, using: &random))
          let made = Interval(
            lower: Rational(a), isClosed: Bool.random(using: &random), upper: Rational(b),
            isClosed: Bool.random(using: &random))
          guard let made else { continue }
          // Eighths, with 1/1024 beside each end for the open ones.
          let near = [a * 1024 + 1, b * 1024 - 1]
          let points = ((-24...24).map { $0 * 128 } + near).compactMap { Rational($0, 1024) }
          return (made, points.filter { made.contains($0) })
        }
      }
      let (x, xs) = random2()
      let (y, ys) = random2()
      let operations: [(String, Interval?, (Rational, Rational) -> Rational?)] = [
        ("+", x + y, { $0 + $1 }), ("-", x - y, { $0 - $1 }), ("×", x * y, { $0 * $1 }),
        ("÷", x.divided(by: y), { $0.divided(by: $1) }), ("min", .minimum(x, y), { min($0, $1) }),
        ("max", .maximum(x, y), { max($0, $1) }), ("abs", x.absolute, { a, _ in a.absolute }),
      ]
      for (name, result, operation) in operations {
        let message: Comment = "seed \(seed), round \(round): \(x) \(name) \(y)"
        guard let result else {
          #expect(name == "÷" && y.containsZero, message)
          continue
        }
        let made = xs.flatMap { a in ys.compactMap { operation(a, $0) } }
        #expect(made.allSatisfy { result.contains($0) }, message)
        for (end, isClosed, reached) in [
          (result.lower, result.lowerIsClosed, made.min()), (result.upper, result.upperIsClosed, made.max()),
        ] {
          guard let end, let reached else { continue }
          if isClosed {
            #expect(end == reached, message)
          } else if name != "÷" {
            #expect((end - reached).absolute <= Rational(1, 16) ?? .one, message)
          }
        }
      }
    }
  }
}
