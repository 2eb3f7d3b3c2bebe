import ExactNumbers
import TestSupport
import Testing

@Suite struct RationalTests {
  @Test func isInLowestTerms() throws {
    #expect(Rational(6, -4)?.description == "-3/2")
    #expect(Rational(6, -4) == Rational(-9, 6))
    #expect(Rational(0, -7) == .zero)
    #expect(Rational(1, 0) == nil)
    #expect(Rational.one.divided(by: .zero) == nil)
  }

  @Test func agreesWithCrossMultiplication() throws {
    let seed: UInt64 = 11
    var random = Seeded(seed)
    for _ in 0..<20_000 {
      let n = (0..<4).map { _ in Int.random(in: -60...60, using: &random) }
      guard let x = Rational(n[0], n[1]), let y = Rational(n[2], n[3]) else { continue }
      let message: Comment = "seed \(seed): \(n)"
      #expect(x + y == Rational(n[0] * n[3] + n[2] * n[1], n[1] * n[3]), message)
      #expect(x - y == Rational(n[0] * n[3] - n[2] * n[1], n[1] * n[3]), message)
      #expect(x * y == Rational(n[0] * n[2], n[1] * n[3]), message)
      #expect(x.divided(by: y) == Rational(n[0] * n[3], n[1] * n[2]), message)
      let order = (n[0] * n[3] - n[2] * n[1]) * n[1].signum() * n[3].signum()
      #expect(x.compare(y) == order.signum(), message)
    }
  }

  @Test func roundsToTheNearestDecimal() throws {
    let seed: UInt64 = 12
    var random = Seeded(seed)
    for _ in 0..<20_000 {
      let (a, b) = (Int.random(in: -999...999, using: &random), Int.random(in: 1...99, using: &random))
      let decimals = Int.random(in: 0...3, using: &random)
      let value = try #require(Rational(a, b))
      let unit = Rational.powerOfTen(-decimals)
      let message: Comment = "seed \(seed): \(a)/\(b) to \(decimals)"
      for mode in RoundingMode.allCases {
        let rounded = Rational(try #require(value.rounded(toDecimals: decimals, mode)))
        let error = (rounded - value).absolute
        if mode == .towardZero {
          #expect(error < unit && rounded.absolute <= value.absolute, message)
          continue
        }
        #expect(error + error <= unit, message)
        guard error + error == unit else { continue }
        switch mode {
        case .halfAwayFromZero: #expect(rounded.absolute > value.absolute, message)
        case .halfTowardZero: #expect(rounded.absolute < value.absolute, message)
        default: #expect((rounded * .powerOfTen(decimals)).numerator.isOdd == false, message)
        }
      }
    }
  }

  @Test func knowsWhichRatiosAreDecimals() throws {
    #expect(Rational(1, 8)?.exactDecimal?.description == "0.125")
    #expect(Rational(-7, 2)?.exactDecimal?.description == "-3.5")
    #expect(Rational(1, 3)?.exactDecimal == nil)
    #expect(Rational(300).exactDecimal?.description == "300")
  }

  @Test func floorAndCeiling() throws {
    #expect(Rational(-7, 2)?.floor == BigInteger(-4))
    #expect(Rational(-7, 2)?.ceiling == BigInteger(-3))
    #expect(Rational(6, 2)?.floor == BigInteger(3))
    #expect(Rational(6, 2)?.ceiling == BigInteger(3))
  }
}
