/// The integer part of a number of JSON, exactly, whatever its exponent. Time is linear in what is written.
struct JSONNumber {
  private var isNegative = false
  /// Of the integer part; the greatest where it does not fit.
  private var magnitude: UInt64 = 0
  private var fits = true
  private var hasFraction = false

  /// - Parameters:
  ///   - text: a scanned number.
  ///   - isPlain: it has neither fraction nor exponent.
  init(_ text: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
    var offset = 0
    if text.first == UInt8(ascii: "-") {
      isNegative = true
      offset = 1
    }
    if isPlain {
      for byte in text[offset...] { push(byte &- UInt8(ascii: "0")) }
      return
    }
    let mantissa = text[offset...].prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }.count
    let exponent = Self.exponent(text[(offset + mantissa.count)...].dropFirst())
    // How many digits stand before the decimal point in the end; clamped far outside of what matters.
    let places = whole + exponent
    var count = 0
    for byte in mantissa where byte != UInt8(ascii: ".") {
      if count < places {
        push(byte &- UInt8(ascii: "0"))
      } else if byte != UInt8(ascii: "0") {
        hasFraction = true
      }
      count += 1
    }
    while count < places, magnitude != 0, fits {
      push(0)
      count += 1
    }
  }

  /// Nil where there is a fraction, or the number does not fit.
  var exact: Int? {
    guard fits, !hasFraction else { return nil }
    if magnitude <= UInt64(Int.max) { return isNegative ? -Int(magnitude) : Int(magnitude) }
    return isNegative && magnitude == UInt64(Int.max) + 1 ? Int.min : nil
  }

  /// Towards zero, and the greatest or least integer where it does not fit.
  var saturated: Int {
    guard fits, magnitude <= UInt64(Int.max) else { return isNegative ? Int.min : Int.max }
    return isNegative ? -Int(magnitude) : Int(magnitude)
  }

  private mutating func push(_ digit: UInt8) {
    guard fits else { return }
    let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
    magnitude = sum
    if overflow || carry { fits = false }
  }

  private static func exponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let isNegative = text.first == UInt8(ascii: "-")
    var value = 0
    for byte in text where byte &- UInt8(ascii: "0") < 10 {
      if value < 1_000_000_000_000 { value = value * 10 + Int(byte &- UInt8(ascii: "0")) }
    }
    return isNegative ? -value : value
  }
}
