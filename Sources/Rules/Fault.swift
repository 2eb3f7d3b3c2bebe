import Consistency
import ExactNumbers
import Findings
import ReportModel

/// One mistake as it is told: claims that fail together, and the figure where the finding stands.
struct Fault {
  /// Indices of the claims that fail; the first decides the rule and the wording.
  var claims: [Int]
  var verdict: Verdict
  /// Where the finding stands; nil for the first claim's result.
  var figure: FigureID?
  /// `figure` is clearly the wrong one.
  var isCulprit = false
  /// The same quantity in other places, wrong alike.
  var twins: [FigureID] = []
  var expected: ExactDecimal?
  /// What may be printed there, where that is more than one value.
  var admissible: ClosedRange<ExactDecimal>?
  /// `--fix` may write `expected`.
  var isExact = false
  var slip: Slip?
  /// Figures that may be wrong instead.
  var candidates: [Diagnosis.Candidate] = []
  /// Only the strict reading fails.
  var isOnlyStrict = false
  /// A share that was changed by one unit so that its group adds to 100.
  var isNudged = false

  /// A claim that is told on its own.
  init(claim: Int, _ judgement: Judgement) {
    claims = [claim]
    verdict = judgement.verdict
    isOnlyStrict = judgement.onlyStrictReadingFails
  }

  init(_ diagnosis: Diagnosis, of report: Report) {
    claims = diagnosis.claims
    verdict = .contradiction
    figure = diagnosis.figure
    isCulprit = diagnosis.isCulprit
    twins = diagnosis.twins
    expected = diagnosis.expected.map { Fault.printed($0, like: report.figure(diagnosis.figure)) }
    admissible = diagnosis.isDetermined ? nil : diagnosis.admissible
    isExact = diagnosis.isExact
    slip = diagnosis.slip
    candidates = diagnosis.candidates
    // A word that compares is wrong where no value is known to be: an inequality leaves open what the figure should be.
    if expected == nil, let word = diagnosis.claims.first.map({ report.claims[$0].stated }), word != diagnosis.figure,
      report.figure(word)?.precision == .word
    {
      figure = word
      isCulprit = false
      candidates = []
    }
  }

  /// Weights, scores and counts are printed without needless decimals: 8, not 8.00.
  private static func printed(_ value: ExactDecimal, like figure: Figure?) -> ExactDecimal {
    guard let figure, figure.precision == .exact, value.scale > figure.value.scale else { return value }
    let plain = value.normalized
    guard plain.scale < figure.value.scale, let coefficient = plain.coefficient(atScale: figure.value.scale) else {
      return plain
    }
    return ExactDecimal(coefficient: coefficient, scale: figure.value.scale)
  }
}
