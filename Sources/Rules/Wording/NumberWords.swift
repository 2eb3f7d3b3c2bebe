import ExactNumbers
import ReportModel

/// Numbers as messages print them: with the report's own decimals, its thousands separators where it mostly writes them,
/// and a minus sign that stands out.
struct NumberWords {
  let isGrouped: Bool

  init(isGrouped: Bool = false) { self.isGrouped = isGrouped }

  /// As the first thousand large figures of a report are mostly written.
  init(_ report: Report) {
    let bytes = report.tree.bytes
    var grouped = 0
    var all = 0
    for figure in report.figures {
      guard figure.range.count > 3, figure.value.compare(ExactDecimal(1000)) >= 0 else { continue }
      all += 1
      if bytes[figure.range.clamped(to: 0..<bytes.count)].contains(UInt8(ascii: ",")) { grouped += 1 }
      if all == NumberWords.sample { break }
    }
    isGrouped = grouped * 2 > all
  }

  private static let sample = 1000

  /// The figure with its percent sign, without any other unit.
  func text(_ figure: Figure) -> String { text(figure.value, figure.unit) }

  func text(_ value: ExactDecimal, _ unit: Unit) -> String {
    let number = printed(value)
    return unit == .percent ? number + "%" : number
  }

  /// The figure with its unit, where figures of several units stand side by side.
  func textWithUnit(_ figure: Figure) -> String {
    figure.unit == .percent ? text(figure) : text(figure) + figure.unit.symbol
  }

  /// A computed value: with `decimals` decimals where that is exact, with all of its decimals where they are at most
  /// `most`, else rounded to `most`.
  func text(_ value: Rational, decimals: Int, most: Int) -> String {
    for scale in [decimals, most] {
      if let rounded = value.rounded(toDecimals: scale), Rational(rounded) == value {
        return printed(scale == decimals ? rounded : rounded.normalized)
      }
    }
    return value.rounded(toDecimals: most).map(printed) ?? "…"
  }

  private func printed(_ value: ExactDecimal) -> String {
    let text = isGrouped ? NumberWords.grouped(value.description) : value.description
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// `-1,206,800.50` for `-1206800.50`
  static func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first else { return text }
    let digits = whole.drop { $0 == "-" }
    var out = whole.hasPrefix("-") ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return parts.count > 1 ? out + "." + parts[1] : out
  }
}
