/// 10⁰ … 10³⁸, the powers of ten that an `Int128` holds.
enum PowersOfTen {
  static let largestExponent = 38

  private static let table: [Int128] = {
    var powers: [Int128] = [1]
    for _ in 0..<largestExponent {
      powers.append((powers.last ?? 1) &* 10)
    }
    return powers
  }()

  /// 10 to `exponent`; nil where it is negative or does not fit.
  static subscript(exponent: Int) -> Int128? {
    exponent >= 0 && exponent <= largestExponent ? table[exponent] : nil
  }
}
