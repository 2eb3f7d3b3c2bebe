/// A sentence with figures that were read and took part in no claim; found only where that was asked for.
public struct UncheckedSentence: Sendable {
  public enum Reason: Sendable {
    /// The words do not settle what the figure ties to, and no reading of them holds.
    case unsure
    /// What it ties to does not stand in the sentence.
    case alone
    /// The sentence has more figures than are looked through.
    case tooLong(figures: Int)
    /// A list has more parts than are added up.
    case listTooLong
  }

  public var reason: Reason
  /// The first such figure.
  public var figure: FigureID
  /// The reading that comes nearest to it, and whether it is near.
  public var claim: Claim?
  public var isNear: Bool
  /// How many more of the sentence there are.
  public var others: Int

  public init(_ reason: Reason, figure: FigureID, claim: Claim? = nil, isNear: Bool = false, others: Int = 0) {
    self.reason = reason
    self.figure = figure
    self.claim = claim
    self.isNear = isNear
    self.others = others
  }
}
