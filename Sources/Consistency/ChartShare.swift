import ExactNumbers

/// A share as a chart keeps it, 0.534270862229083, against the percentage that the text prints.
public enum ChartShare {
  /// Whether a fraction rounds to a percentage, at the decimals that either is printed with; nil beyond what can be held.
  public static func agrees(fraction: ExactDecimal, percent: ExactDecimal) -> Bool? {
    guard let share = fraction.multiplied(by: ExactDecimal(100)), let difference = share.subtracting(percent),
      let doubled = difference.multiplied(by: ExactDecimal(2))
    else { return nil }
    // 0.4657 is 46.57 with two decimals, whatever it was rounded from.
    let decimals = min(percent.scale, fraction.scale > 2 ? fraction.scale - 2 : 0)
    let unit = ExactDecimal(coefficient: 1, scale: decimals)
    let size = doubled.sign < 0 ? ExactDecimal(coefficient: -doubled.coefficient, scale: doubled.scale) : doubled
    return size <= unit
  }
}
