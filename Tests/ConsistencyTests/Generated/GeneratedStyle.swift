import ExactNumbers
import TestSupport

/// How one generated report writes its figures and its tables.
struct GeneratedStyle {
  enum Form: CaseIterable { case bars, tabs, lines }

  var form: Form
  var decimals: Int
  /// nil: cut off, as the header then says.
  var rounding: RoundingMode
  var hasSeparators: Bool
  var hasWideDigits: Bool
  var hasScanBlanks: Bool
  var dropsZeros: Bool
  var nothing: String
  /// The table breaks after so many rows, and goes on under its repeated title and head.
  var breaksAfter: Int?
  var hasNote: Bool

  init(_ random: inout Seeded) {
    form = Form.allCases.randomElement(using: &random) ?? .bars
    decimals = [1, 2, 2, 2, 4].randomElement(using: &random) ?? 2
    rounding =
      [RoundingMode.halfAwayFromZero, .halfToEven, .halfTowardZero, .towardZero].randomElement(using: &random)
      ?? .halfToEven
    hasSeparators = Int.random(in: 0..<5, using: &random) == 0
    hasWideDigits = Int.random(in: 0..<6, using: &random) == 0
    hasScanBlanks = Int.random(in: 0..<6, using: &random) == 0
    dropsZeros = Int.random(in: 0..<4, using: &random) == 0
    nothing = ["", "", "0", "0.00", "-", "—"].randomElement(using: &random) ?? ""
    breaksAfter = Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 2...6, using: &random) : nil
    hasNote = Bool.random(using: &random)
  }

  /// - Parameter amount: in millionths of the unit.
  func amount(_ amount: Int, sides: Int = 0) -> GeneratedCell {
    guard amount != 0 else { return GeneratedCell(nothing) }
    let text = rounded(amount, decimals)
    return GeneratedCell(text, sides: text.contains { $0 >= "1" && $0 <= "9" } ? sides : 0)
  }

  /// part ÷ whole in percent, with two decimals and the sign.
  func rate(_ part: Int, _ whole: Int, sides: Int = 0) -> GeneratedCell {
    guard whole != 0, let rate = Rational(100 * part, whole)?.rounded(toDecimals: 2, rounding) else {
      return GeneratedCell("")
    }
    return GeneratedCell(rate.description + "%", sides: sides)
  }

  /// As sentences write it: nothing is a zero.
  func money(_ amount: Int) -> String { rounded(amount, decimals) }

  private func rounded(_ amount: Int, _ decimals: Int) -> String {
    let value = ExactDecimal(coefficient: Int128(amount), scale: 6).rounded(toDecimals: decimals, rounding)
    var text = value?.description ?? ""
    if dropsZeros, text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return hasSeparators ? Self.separated(text) : text
  }

  private static func separated(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".")
    var whole = parts.first.map(String.init) ?? ""
    var groups: [String] = []
    while whole.count > 3 {
      groups.insert(String(whole.suffix(3)), at: 0)
      whole.removeLast(3)
    }
    return sign + ([whole] + groups).joined(separator: ",") + (parts.count > 1 ? "." + parts[1] : "")
  }
}
