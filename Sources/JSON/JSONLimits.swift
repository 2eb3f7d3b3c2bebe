/// How much JSON is accepted.
public struct JSONLimits: Sendable {
  /// How deep arrays and objects may be nested.
  public var depth: Int
  /// How many values there may be: what is remembered of each takes 16 bytes, so that `[0,0,0,…` would cost eight times its length.
  public var values: Int

  public init(depth: Int = 512, values: Int = 1 << 24) {
    self.depth = depth
    self.values = values
  }
}
