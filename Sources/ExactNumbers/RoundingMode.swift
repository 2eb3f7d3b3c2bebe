/// What becomes of the decimals that are cut off.
public enum RoundingMode: Sendable, CaseIterable {
  /// 四舍五入: exact halves go away from zero.
  case halfAwayFromZero
  /// Exact halves go to the even neighbour (四舍六入五成双).
  case halfToEven
  /// Exact halves go toward zero (五舍六入).
  case halfTowardZero
  /// 截断: whatever is cut off is dropped.
  case towardZero

  /// Whether the quotient's magnitude goes up by one.
  /// - Parameters:
  ///   - isNonzero: something is cut off
  ///   - half: how what is cut off compares with one half: -1, 0 or 1
  ///   - isOdd: the quotient is odd
  func roundsUp(isNonzero: Bool, half: Int, isOdd: Bool) -> Bool {
    guard isNonzero else { return false }
    switch self {
    case .halfAwayFromZero: return half >= 0
    case .halfToEven: return half > 0 || (half == 0 && isOdd)
    case .halfTowardZero: return half > 0
    case .towardZero: return false
    }
  }
}
