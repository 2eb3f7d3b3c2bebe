import Findings

/// What exact arithmetic says of one claim. Small on purpose: a large report has hundreds of thousands of them. The
/// numbers behind it are worked out again where they are told, by `Judge.evaluate`.
public struct Judgement: Sendable, Hashable {
  public var verdict: Verdict
  /// Only the strict reading fails (checking.md, "Judging"): a figure printed with fewer decimals than prevail around
  /// it would have to stand for more than it does. The verdict is 尾差.
  public var onlyStrictReadingFails: Bool
  /// Why nothing could be decided; nil unless the verdict is 不可判.
  public var obstacle: Obstacle?

  public init(_ verdict: Verdict, onlyStrictReadingFails: Bool = false, obstacle: Obstacle? = nil) {
    self.verdict = verdict
    self.onlyStrictReadingFails = onlyStrictReadingFails
    self.obstacle = obstacle
  }

  static func undecidable(_ obstacle: Obstacle) -> Judgement { Judgement(.undecidable, obstacle: obstacle) }

  /// Why a claim can't be decided.
  public enum Obstacle: UInt8, Sendable, Hashable {
    /// A participant is not written, and the claim holds for some of what it may be and fails for the rest.
    case missing
    /// The base of a rate is zero, or may be.
    case zeroBase
    /// Money beside what is not money.
    case unitsDiffer
    /// Numbers past what a report needs, or arithmetic nested too deep.
    case tooLarge
  }
}
