/// A decimal number as written: coefficient × 10^(−scale), with its trailing zeros kept.
public struct ExactDecimal: Sendable {
  public var coefficient: Int128
  public var scale: UInt8
  public init(coefficient: Int128, scale: UInt8) {
    self.coefficient = coefficient
    self.scale = scale
  }
}
