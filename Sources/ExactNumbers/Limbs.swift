/// Arithmetic on magnitudes: 64-bit limbs, the least first, without zero limbs at the top. Zero has no limbs.
enum Limbs {
  typealias Magnitude = [UInt]

  static func trim(_ a: inout Magnitude) {
    while a.last == 0 { a.removeLast() }
  }

  static func compare(_ a: Magnitude, _ b: Magnitude) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for (x, y) in zip(a.reversed(), b.reversed()) where x != y {
      return x < y ? -1 : 1
    }
    return 0
  }

  static func add(_ a: Magnitude, _ b: Magnitude) -> Magnitude {
    if a.count < b.count { return add(b, a) }
    var result = a
    var carry: UInt = 0
    for i in result.indices {
      if i >= b.count && carry == 0 { return result }
      let (first, overflow1) = result[i].addingReportingOverflow(i < b.count ? b[i] : 0)
      let (second, overflow2) = first.addingReportingOverflow(carry)
      result[i] = second
      carry = overflow1 || overflow2 ? 1 : 0
    }
    if carry != 0 { result.append(carry) }
    return result
  }

  /// a − b where b ≤ a.
  static func subtract(_ a: Magnitude, _ b: Magnitude) -> Magnitude {
    var result = a
    var borrow: UInt = 0
    for i in result.indices {
      if i >= b.count && borrow == 0 { break }
      let (first, overflow1) = result[i].subtractingReportingOverflow(i < b.count ? b[i] : 0)
      let (second, overflow2) = first.subtractingReportingOverflow(borrow)
      result[i] = second
      borrow = overflow1 || overflow2 ? 1 : 0
    }
    trim(&result)
    return result
  }

  static func multiply(_ a: Magnitude, _ b: Magnitude) -> Magnitude {
    if a.isEmpty || b.isEmpty { return [] }
    var result = Magnitude(repeating: 0, count: a.count + b.count)
    for i in a.indices {
      var carry: UInt = 0
      for j in b.indices {
        let (high, low) = a[i].multipliedFullWidth(by: b[j])
        let (first, overflow1) = low.addingReportingOverflow(result[i + j])
        let (second, overflow2) = first.addingReportingOverflow(carry)
        result[i + j] = second
        // (2⁶⁴−1)² + 2·(2⁶⁴−1) is less than 2¹²⁸: no overflow here.
        carry = high &+ (overflow1 ? 1 : 0) &+ (overflow2 ? 1 : 0)
      }
      result[i + b.count] = carry
    }
    trim(&result)
    return result
  }

  /// a ÷ one limb, which is not zero.
  static func divide(_ a: Magnitude, byLimb divisor: UInt) -> (quotient: Magnitude, remainder: UInt) {
    var quotient = a
    var remainder: UInt = 0
    for i in quotient.indices.reversed() {
      // remainder < divisor, so that the quotient fits.
      (quotient[i], remainder) = divisor.dividingFullWidth((remainder, quotient[i]))
    }
    trim(&quotient)
    return (quotient, remainder)
  }

  /// a ÷ b where b is not zero (Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D).
  static func divide(_ a: Magnitude, by b: Magnitude) -> (quotient: Magnitude, remainder: Magnitude) {
    if compare(a, b) < 0 { return ([], a) }
    if b.count == 1 {
      let (quotient, remainder) = divide(a, byLimb: b[0])
      return (quotient, remainder == 0 ? [] : [remainder])
    }
    let shift = b[b.count - 1].leadingZeroBitCount
    let divisor = shiftLeft(b, by: shift, count: b.count)
    var rest = shiftLeft(a, by: shift, count: a.count + 1)
    let n = b.count
    let top = divisor[n - 1]
    let second = divisor[n - 2]
    var quotient = Magnitude(repeating: 0, count: a.count - n + 1)
    for j in quotient.indices.reversed() {
      var guess: UInt
      var guessRemainder: UInt
      var remainderOverflowed = false
      if rest[j + n] >= top {
        guess = .max
        (guessRemainder, remainderOverflowed) = rest[j + n - 1].addingReportingOverflow(top)
        // rest[j+n] equals top here: rest − (2⁶⁴−1)·top = rest[j+n−1] + top in the upper two limbs.
      } else {
        (guess, guessRemainder) = top.dividingFullWidth((rest[j + n], rest[j + n - 1]))
      }
      while !remainderOverflowed {
        let (high, low) = guess.multipliedFullWidth(by: second)
        if high < guessRemainder || (high == guessRemainder && low <= rest[j + n - 2]) { break }
        guess &-= 1
        (guessRemainder, remainderOverflowed) = guessRemainder.addingReportingOverflow(top)
      }
      if multiplySubtract(&rest, divisor, guess, at: j) {
        guess &-= 1
        addBack(&rest, divisor, at: j)
      }
      quotient[j] = guess
    }
    trim(&quotient)
    return (quotient, shiftRight(rest, by: shift))
  }

  /// rest −= divisor × factor at limb `offset`; true where that went below zero.
  private static func multiplySubtract(
    _ rest: inout Magnitude, _ divisor: Magnitude, _ factor: UInt, at offset: Int
  ) -> Bool {
    var carry: UInt = 0
    for i in divisor.indices {
      let (high, low) = divisor[i].multipliedFullWidth(by: factor)
      let (product, overflow1) = low.addingReportingOverflow(carry)
      let (difference, overflow2) = rest[offset + i].subtractingReportingOverflow(product)
      rest[offset + i] = difference
      carry = high &+ (overflow1 ? 1 : 0) &+ (overflow2 ? 1 : 0)
    }
    let (difference, overflow) = rest[offset + divisor.count].subtractingReportingOverflow(carry)
    rest[offset + divisor.count] = difference
    return overflow
  }

  private static func addBack(_ rest: inout Magnitude, _ divisor: Magnitude, at offset: Int) {
    var carry: UInt = 0
    for i in divisor.indices {
      let (first, overflow1) = rest[offset + i].addingReportingOverflow(divisor[i])
      let (sum, overflow2) = first.addingReportingOverflow(carry)
      rest[offset + i] = sum
      carry = overflow1 || overflow2 ? 1 : 0
    }
    rest[offset + divisor.count] &+= carry
  }

  /// Shifted left by less than a limb, with `count` limbs.
  private static func shiftLeft(_ a: Magnitude, by shift: Int, count: Int) -> Magnitude {
    var result = Magnitude(repeating: 0, count: count)
    for i in a.indices {
      result[i] |= a[i] << shift
      if shift > 0 && i + 1 < count { result[i + 1] = a[i] >> (UInt.bitWidth - shift) }
    }
    return result
  }

  private static func shiftRight(_ a: Magnitude, by shift: Int) -> Magnitude {
    var result = a
    if shift > 0 {
      for i in result.indices {
        let above = i + 1 < a.count ? a[i + 1] << (UInt.bitWidth - shift) : 0
        result[i] = a[i] >> shift | above
      }
    }
    trim(&result)
    return result
  }
}
