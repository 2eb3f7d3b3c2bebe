import ExactNumbers
import ReportModel

/// Numbers as messages print them: with the report's own decimals, and a minus sign that stands out.
enum NumberWords {
  /// The figure with its percent sign, without any other unit.
  static func text(_ figure: Figure) -> String { text(figure.value, figure.unit) }

  static func text(_ value: ExactDecimal, _ unit: Unit) -> String {
    let number = withMinus(value.description)
    return unit == .percent ? number + "%" : number
  }

  /// The figure with its unit, where figures of several units stand side by side.
  static func textWithUnit(_ figure: Figure) -> String {
    figure.unit == .percent ? text(figure) : text(figure) + figure.unit.symbol
  }

  /// A computed value: with `decimals` decimals where that is exact, with all of its decimals where they are at most
  /// `most`, else rounded to `most`.
  static func text(_ value: Rational, decimals: Int, most: Int) -> String {
    for scale in [decimals, most] {
      if let rounded = value.rounded(toDecimals: scale), Rational(rounded) == value {
        return withMinus((scale == decimals ? rounded : rounded.normalized).description)
      }
    }
    return value.rounded(toDecimals: most).map { withMinus($0.description) } ?? "…"
  }

  private static func withMinus(_ text: String) -> String {
    text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }
}
