/// What an editor shows between the words of a report. All of it, where the configuration says nothing.
public struct InlayHintChoice: Sendable, Equatable {
  /// The share, rate or sum beside a figure that lacks one.
  public var computed: Bool
  /// The unit in force beside a figure without one.
  public var unit: Bool

  public init(computed: Bool = true, unit: Bool = true) {
    self.computed = computed
    self.unit = unit
  }

  /// The keys of the object that `inlayHints` may be.
  public static let keys = ["computed", "unit"]
}
