import TestSupport
import Testing

@testable import ExactNumbers

@Suite struct BigIntegerTests {
  /// A number of up to `limbs` limbs, with many limbs of all zeros or ones, which is where carries go wrong.
  private func number(_ limbs: Int, _ random: inout Seeded) -> BigInteger {
    var magnitude: [UInt] = []
    for _ in 0..<Int.random(in: 0...limbs, using: &random) {
      switch Int.random(in: 0...4, using: &random) {
      case 0: magnitude.append(0)
      case 1: magnitude.append(.max)
      case 2: magnitude.append(1 << 63)
      default: magnitude.append(UInt.random(in: 0...UInt.max, using: &random))
      }
    }
    return BigInteger(isNegative: Bool.random(using: &random), magnitude: magnitude)
  }

  @Test func divisionUndoesMultiplication() throws {
    let seed: UInt64 = 7
    var random = Seeded(seed)
    for round in 0..<20_000 {
      let a = number(6, &random)
      let b = number(4, &random)
      let message: Comment = "seed \(seed), round \(round): \(a), \(b)"
      #expect(a + b - b == a, message)
      #expect((a - b) + (b - a) == .zero, message)
      #expect((a + b) * (a - b) == a * a - b * b, message)
      #expect((a.compare(b) < 0) == ((a - b).sign < 0), message)
      guard let (quotient, remainder) = a.dividedToZero(by: b) else {
        #expect(b.isZero, message)
        continue
      }
      #expect(quotient * b + remainder == a, message)
      #expect(remainder.absolute < b.absolute, message)
      #expect(remainder.isZero || remainder.sign == a.sign, message)
      let divisor = BigInteger.greatestCommonDivisor(a, b)
      #expect(a.dividedToZero(by: divisor)?.remainder == .zero, message)
      #expect(b.dividedToZero(by: divisor)?.remainder == .zero, message)
    }
  }

  @Test func agreesWithInt128() {
    let seed: UInt64 = 8
    var random = Seeded(seed)
    for _ in 0..<20_000 {
      let a = Int128(Int.random(in: .min ... .max, using: &random))
      let b = Int128(Int.random(in: .min ... .max, using: &random)) >> Int128(Int.random(in: 0...60, using: &random))
      let message: Comment = "seed \(seed): \(a), \(b)"
      #expect((BigInteger(a) * BigInteger(b)).int128 == a * b, message)
      #expect((BigInteger(a) + BigInteger(b)).int128 == a + b, message)
      #expect((BigInteger(a) - BigInteger(b)).int128 == a - b, message)
      #expect((BigInteger(a * b)).description == String(a * b), message)
    }
  }

  @Test func holdsTheEndsOfTheMachineNumbers() {
    for value in [Int128.min, .max, Int128(Int.min), Int128(Int.max), Int128(Int.max) + 1, Int128(Int.min) - 1, 0] {
      #expect(BigInteger(value).int128 == value)
      #expect(BigInteger(value).description == String(value))
      #expect(-(-BigInteger(value)) == BigInteger(value))
    }
    #expect((BigInteger(Int128.max) + .one).int128 == nil)
    #expect((BigInteger(Int.min)).int == Int.min)
    #expect((BigInteger(Int.min) * BigInteger(-1)).int == nil)
    #expect(BigInteger(Int.min).dividedToZero(by: BigInteger(-1))?.quotient == -BigInteger(Int.min))
    #expect(BigInteger(Int.min).dividedToZero(by: BigInteger(-1))?.remainder == .zero)
  }

  @Test func printsPowersOfTen() {
    #expect(BigInteger.powerOfTen(60).description == "1" + String(repeating: "0", count: 60))
    #expect((-BigInteger.powerOfTen(39) - .one).description == "-1" + String(repeating: "0", count: 38) + "1")
  }

  @Test func growthIsSeen() {
    #expect(BigInteger.powerOfTen(3).bitWidth == 10)
    var value = BigInteger(Int.max)
    while !value.isHuge { value = value * value }
    #expect(value.bitWidth > 4096 && value.bitWidth < 9000)
  }
}
