/// A whole number of any size. Numbers that fit an `Int` are held as one.
///
/// No operation overflows. Whoever evaluates what a file holds asks `isHuge` and refuses, so that numbers do not grow
/// without bound.
public struct BigInteger: Sendable, Hashable {
  enum Storage: Sendable, Hashable {
    case small(Int)
    /// Only for what does not fit an `Int`.
    case large(isNegative: Bool, magnitude: [UInt])
  }

  var storage: Storage

  public init(_ value: Int) { storage = .small(value) }

  public init(_ value: Int128) {
    if let small = Int(exactly: value) {
      self.init(small)
    } else {
      let magnitude = value.magnitude
      self.init(
        isNegative: value < 0,
        magnitude: [UInt(truncatingIfNeeded: magnitude), UInt(truncatingIfNeeded: magnitude >> 64)])
    }
  }

  init(isNegative: Bool, magnitude: [UInt]) {
    var limbs = magnitude
    Limbs.trim(&limbs)
    if limbs.count <= 1 {
      let limb = limbs.first ?? 0
      if !isNegative, let value = Int(exactly: limb) {
        storage = .small(value)
        return
      }
      if isNegative && limb <= Int.min.magnitude {
        storage = .small(Int(truncatingIfNeeded: 0 &- limb))
        return
      }
    }
    storage = .large(isNegative: isNegative, magnitude: limbs)
  }

  public static let zero = BigInteger(0)
  public static let one = BigInteger(1)

  /// 10 to `exponent`, which counts as zero below zero and as 1000 above 1000.
  public static func powerOfTen(_ exponent: Int) -> BigInteger {
    var result = BigInteger.one
    var left = min(exponent, 1000)
    while left > 0 {
      let step = min(left, PowersOfTen.largestExponent)
      result = result * BigInteger(PowersOfTen[step] ?? 1)
      left -= step
    }
    return result
  }

  /// -1, 0 or 1.
  public var sign: Int {
    switch storage {
    case .small(let value): value.signum()
    case .large(let isNegative, _): isNegative ? -1 : 1
    }
  }

  public var isZero: Bool { sign == 0 }

  public var isOdd: Bool {
    switch storage {
    case .small(let value): value & 1 != 0
    case .large(_, let magnitude): (magnitude.first ?? 0) & 1 != 0
    }
  }

  /// How many bits the magnitude has.
  public var bitWidth: Int {
    switch storage {
    case .small(let value): UInt.bitWidth - value.magnitude.leadingZeroBitCount
    case .large(_, let magnitude):
      magnitude.count * UInt.bitWidth - (magnitude.last?.leadingZeroBitCount ?? 0)
    }
  }

  /// More than 4096 bits: past any figure and any chain of arithmetic that a report needs.
  public var isHuge: Bool { bitWidth > 4096 }

  /// As an `Int`, where it fits.
  public var int: Int? {
    if case .small(let value) = storage { value } else { nil }
  }

  /// As an `Int128`, where it fits.
  public var int128: Int128? {
    switch storage {
    case .small(let value):
      return Int128(value)
    case .large(let isNegative, let magnitude):
      guard magnitude.count <= 2 else { return nil }
      let high = magnitude.count == 2 ? magnitude[1] : 0
      let value = UInt128(high) << 64 | UInt128(magnitude.first ?? 0)
      if isNegative { return value <= Int128.min.magnitude ? Int128(truncatingIfNeeded: 0 &- value) : nil }
      return Int128(exactly: value)
    }
  }

  var magnitude: [UInt] {
    switch storage {
    case .small(let value): value == 0 ? [] : [value.magnitude]
    case .large(_, let magnitude): magnitude
    }
  }
}

extension BigInteger: Comparable {
  public static func < (a: BigInteger, b: BigInteger) -> Bool { a.compare(b) < 0 }

  /// -1, 0 or 1.
  public func compare(_ other: BigInteger) -> Int {
    if case .small(let a) = storage, case .small(let b) = other.storage { return a == b ? 0 : (a < b ? -1 : 1) }
    if sign != other.sign { return sign < other.sign ? -1 : 1 }
    let order = Limbs.compare(magnitude, other.magnitude)
    return sign < 0 ? -order : order
  }
}

extension BigInteger: CustomStringConvertible {
  public var description: String {
    guard case .large(let isNegative, let magnitude) = storage else { return int.map(String.init) ?? "" }
    let chunk: UInt = 1_000_000_000_000_000_000
    var parts: [String] = []
    var rest = magnitude
    while !rest.isEmpty {
      let (quotient, remainder) = Limbs.divide(rest, byLimb: chunk)
      let digits = String(remainder)
      parts.append(quotient.isEmpty ? digits : String(repeating: "0", count: 18 - digits.utf8.count) + digits)
      rest = quotient
    }
    return (isNegative ? "-" : "") + parts.reversed().joined()
  }
}
