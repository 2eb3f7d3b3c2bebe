import ExactNumbers
import TestSupport
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: ["2948.40", "-0.05", "0", "0.00", "12", "-829.13", "100.000", "123456789012345678901234567890"])
  func printsAsWritten(_ text: String) throws {
    #expect(try #require(ExactDecimal(text)).description == text)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1.2.3", "--1", "1-", "+1", "1e3", " 1", "1,000", "１", "1234567890123456789012345678901",
    "0.000000000000000000000000000000",
  ])
  func refusesWhatIsNoPlainNumber(_ text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func comparesValuesNotDecimals() throws {
    let short = try #require(ExactDecimal("2948.4"))
    let long = try #require(ExactDecimal("2948.40"))
    #expect(short == long && short.hashValue == long.hashValue)
    #expect(!short.isPrintedLike(long))
    let negative = try #require(ExactDecimal("-0.05"))
    #expect(negative < .zero && !(ExactDecimal.zero < negative))
  }

  @Test func comparesWithoutOverflow() {
    let great = ExactDecimal(coefficient: .max, scale: 0)
    let least = ExactDecimal(coefficient: .min, scale: 0)
    let tiny = ExactDecimal(coefficient: .max, scale: 255)
    #expect(tiny < great && great > tiny && least < tiny && !(tiny < least))
    #expect(ExactDecimal(coefficient: 1, scale: 255) > ExactDecimal.zero)
    #expect(ExactDecimal(coefficient: 0, scale: 255) == ExactDecimal.zero)
  }

  @Test func overflowIsNil() {
    let great = ExactDecimal(coefficient: .max, scale: 0)
    #expect(great.adding(ExactDecimal(1)) == nil)
    #expect(great.adding(ExactDecimal(coefficient: 1, scale: 1)) == nil)
    #expect(great.multiplied(by: ExactDecimal(2)) == nil)
    #expect(ExactDecimal(coefficient: 1, scale: 200).multiplied(by: ExactDecimal(coefficient: 1, scale: 56)) == nil)
    #expect(ExactDecimal(coefficient: .min, scale: 0).negated == nil)
    #expect(great.rounded(toDecimals: 1) == nil)
    #expect(great.rounded(toDecimals: 256) == nil && great.rounded(toDecimals: -1) == nil)
  }

  @Test func roundsHalvesAsTheModeSays() throws {
    func rounded(_ text: String, _ decimals: Int, _ mode: RoundingMode) throws -> String {
      try #require(ExactDecimal(text)?.rounded(toDecimals: decimals, mode)).description
    }
    #expect(try rounded("2.345", 2, .halfAwayFromZero) == "2.35")
    #expect(try rounded("-2.345", 2, .halfAwayFromZero) == "-2.35")
    #expect(try rounded("2.345", 2, .halfToEven) == "2.34")
    #expect(try rounded("2.355", 2, .halfToEven) == "2.36")
    #expect(try rounded("2.355", 2, .halfTowardZero) == "2.35")
    #expect(try rounded("-2.359", 2, .towardZero) == "-2.35")
    #expect(try rounded("0.5", 0, .halfAwayFromZero) == "1")
    #expect(try rounded("399", 2, .halfAwayFromZero) == "399.00")
    #expect(
      ExactDecimal(coefficient: .max, scale: 200).rounded(toDecimals: 2)?.description == "0.00")
  }

  /// Against the same arithmetic on whole numbers of 10⁻⁴, which small values fit.
  @Test func agreesWithWholeNumbers() throws {
    let seed: UInt64 = 2024
    var random = Seeded(seed)
    let units = [10_000, 1000, 100, 10, 1]
    for _ in 0..<20_000 {
      let (a, b) = (Int.random(in: -5000...5000, using: &random), Int.random(in: -5000...5000, using: &random))
      let (p, q) = (Int.random(in: 0...4, using: &random), Int.random(in: 0...4, using: &random))
      let x = ExactDecimal(coefficient: Int128(a), scale: UInt8(p))
      let y = ExactDecimal(coefficient: Int128(b), scale: UInt8(q))
      let (i, j) = (a * units[p], b * units[q])
      func isWorth(_ value: ExactDecimal?, _ whole: Int, _ scale: UInt8 = 4) -> Bool {
        value == ExactDecimal(coefficient: Int128(whole), scale: scale)
      }
      #expect(isWorth(x.adding(y), i + j), "seed \(seed): \(x) + \(y)")
      #expect(isWorth(x.subtracting(y), i - j), "seed \(seed): \(x) - \(y)")
      #expect(isWorth(x.multiplied(by: y), i * j, 8), "seed \(seed): \(x) × \(y)")
      #expect((x < y) == (i < j) && (x == y) == (i == j), "seed \(seed): \(x) ? \(y)")
      // To whole numbers, by counting: the nearest ones, then the rule for halves.
      let low = i >= 0 ? i / 10_000 : -((-i + 9999) / 10_000)
      let rest = i - low * 10_000
      let nearest = rest * 2 == 10_000 ? (i > 0 ? low + 1 : low) : (rest * 2 > 10_000 ? low + 1 : low)
      #expect(isWorth(x.rounded(toDecimals: 0), nearest, 0), "seed \(seed): \(x)")
      #expect(isWorth(x.rounded(toDecimals: 0, .towardZero), i / 10_000, 0), "seed \(seed): \(x)")
    }
  }
}
