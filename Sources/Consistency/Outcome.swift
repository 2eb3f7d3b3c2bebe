import Findings
import ReportModel

/// What arithmetic found of the difference `formula − stated` over everything that the figures may stand for, before a
/// verdict is made of it. For ratios the difference is multiplied by the positive whole, which leaves its sign.
struct Outcome {
  /// Signs of the least and the greatest difference, and whether it reaches them.
  var lowSign: Int
  var lowIsClosed: Bool
  var highSign: Int
  var highIsClosed: Bool
  /// Sign of the difference between the values printed.
  var centreSign: Int
  /// The value recomputed from the printed figures is one that the stated figure stands for: it rounds to it, with
  /// exact halves in either direction.
  var centreFits: Bool
  /// A participant is not written.
  var hasUnknown: Bool

  func isPossible(_ comparison: ClaimComparison) -> Bool {
    switch comparison {
    case .equal, .sameQuantity: reachesZeroFromBelow && reachesZeroFromAbove
    case .atMost: reachesZeroFromAbove
    case .atLeast: reachesZeroFromBelow
    case .less: highSign > 0
    case .greater: lowSign < 0
    case .notEqual: lowSign != 0 || highSign != 0
    }
  }

  /// It holds whatever the figures stand for.
  func isCertain(_ comparison: ClaimComparison) -> Bool {
    switch comparison {
    case .equal, .sameQuantity: lowSign == 0 && highSign == 0
    case .atMost: lowSign >= 0
    case .atLeast: highSign <= 0
    case .less: lowSign > 0 || (lowSign == 0 && !lowIsClosed)
    case .greater: highSign < 0 || (highSign == 0 && !highIsClosed)
    case .notEqual: !(reachesZeroFromBelow && reachesZeroFromAbove)
    }
  }

  /// The figures as printed satisfy it.
  func holdsAsPrinted(_ comparison: ClaimComparison) -> Bool {
    switch comparison {
    case .equal, .sameQuantity: centreFits
    case .atMost: centreSign >= 0
    case .atLeast: centreSign <= 0
    case .less: centreSign > 0
    case .greater: centreSign < 0
    case .notEqual: centreSign != 0
    }
  }

  private var reachesZeroFromBelow: Bool { lowSign < 0 || (lowSign == 0 && lowIsClosed) }
  private var reachesZeroFromAbove: Bool { highSign > 0 || (highSign == 0 && highIsClosed) }
}

/// An outcome, or why there is none, or that a wider number is needed.
enum Attempt {
  case outcome(Outcome)
  case judgement(Judgement)
  case overflow
}
