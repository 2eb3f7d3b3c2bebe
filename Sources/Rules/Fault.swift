import ExactNumbers
import Findings
import ReportModel

/// One mistake as it is told: claims that fail together, and the figure that is wrong.
struct Fault {
  /// Indices of the claims that fail; the first decides the rule and the wording.
  var claims: [Int]
  var verdict: Verdict
  /// nil where nothing singles one figure out: the finding stands at the first claim's stated figure.
  var culprit: FigureID?
  var expected: ExactDecimal?
  /// `--fix` may write `expected`.
  var isExact = false
  /// Figures that would mend it as well, with their values.
  var candidates: [(figure: FigureID, value: ExactDecimal?)] = []
  /// Only the strict reading fails.
  var isOnlyStrict = false
}
