/// What a sentence may be read to claim, where the words alone do not settle how far a list goes or what a rate is of.
///
/// Whoever judges takes the first alternative that holds. Where none does, a certain reading is the claim that fails, and an
/// uncertain one is dropped: what is not certain is not claimed.
public struct ClaimReading: Sendable {
  /// The likeliest first.
  public var alternatives: [Claim]
  /// The words leave no doubt that the first alternative is meant.
  public var isCertain: Bool
  /// How far, in percent of the stated figure, the formula's value may be off for the first alternative to be meant
  /// all the same; nil for any distance.
  public var mostOff: Int?
  /// The same as an amount of the stated figure's unit: shares that should make 100 may be off by some points, however small
  /// the last is.
  public var mostDifference: Int?
  /// The first alternative is meant where none holds only if the stated figure is a slip of the other: one name, two amounts that
  /// differ by a digit or by where the point stands.
  public var needsSlip = false
  /// Words such as 其中 announce it; else the figures only stand beside each other.
  public var isAnnounced = false
  /// An earlier reading whose first alternative has to hold for this one to be certain: shares of a list whose amounts add up.
  public var condition: Int?
  /// Another such.
  public var otherCondition: Int?
  /// So many of the first alternatives are meant also where two swapped digits of one figure are all that keeps them from holding
  /// (`SlipEvidence`): words that leave a list open do not make such a slip by chance.
  public var slipAlternatives = 0
  /// A figure of fewer digits tells nothing by that.
  public var slipDigits = 4

  public init(
    _ alternatives: [Claim], isCertain: Bool, mostOff: Int? = nil, mostDifference: Int? = nil, condition: Int? = nil
  ) {
    self.alternatives = alternatives
    self.isCertain = isCertain
    self.mostOff = mostOff
    self.mostDifference = mostDifference
    self.condition = condition
  }
}
