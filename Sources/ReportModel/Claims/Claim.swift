import ExactNumbers

/// A relation that the report states or implies between figures. Read by `ReportModel`, decided by `Consistency`, told by `Rules`.
public struct Claim: Sendable, BitwiseCopyable {
  /// What was read; decides the rule that tells of it.
  public var tie: Tie
  /// The total, the rate, the score: where the claim stands.
  public var stated: FigureID
  public var formula: Formula
  /// How `stated` relates to the formula's value.
  public var comparison: ClaimComparison
  /// Where the words for the claim are: index of the table, or -1.
  public var table: Int32
  /// How the figures are related by position, for messages: the row and column of the stated figure.
  public var certainty: Certainty
  /// Figures that the claim was read beside and that are no part of its arithmetic: 指标值 and 完成值 of a score.
  public var evidence: TermRun

  public init(
    tie: Tie, stated: FigureID, formula: Formula, comparison: ClaimComparison = .equal, table: Int = -1,
    certainty: Certainty = .certain, evidence: TermRun = TermRun(first: 0, count: 0)
  ) {
    self.tie = tie
    self.stated = stated
    self.formula = formula
    self.comparison = comparison
    self.table = Int32(truncatingIfNeeded: table)
    self.certainty = certainty
    self.evidence = evidence
  }

  public enum Certainty: UInt8, Sendable, BitwiseCopyable {
    /// The form or the words leave no doubt.
    case certain
    /// Holds as a rule (核实性): told as a warning.
    case expected
    /// Found in a table without a total word: told as a warning, with the evidence.
    case discovered
    /// A comparison with a target: failing it is doubtful, not wrong.
    case judgement
  }
}

public enum ClaimComparison: UInt8, Sendable, BitwiseCopyable {
  case equal, atMost, atLeast, notEqual, less, greater
  /// One quantity stated twice: equal as printed, or the finer one rounds to the coarser.
  case sameQuantity
}

/// How the value is computed from figures. A run of terms is `count` terms of the report's term list from `first`.
public enum Formula: Sendable, BitwiseCopyable {
  /// Σ coefficient × figure
  case sum(TermRun)
  /// scale × Σ part ÷ Σ whole; scale is 100 for percentages, 1 for plain ratios. Figures may stand on both sides.
  case ratio(part: TermRun, whole: TermRun, scale: Int32)
  /// Anything else: products, capped scores, a writer's own check. An `Arithmetic`, as it is written in the report's terms.
  case expression(TermRun)
}

public struct TermRun: Sendable, Hashable, BitwiseCopyable {
  public var first: Int32
  public var count: Int32
  public init(first: Int, count: Int) {
    self.first = Int32(truncatingIfNeeded: first)
    self.count = Int32(truncatingIfNeeded: count)
  }
  public var indices: Range<Int> { Int(first)..<(Int(first) + Int(count)) }
}

public struct Term: Sendable, Hashable, BitwiseCopyable {
  public var figure: FigureID
  public var coefficient: Int32
  public init(_ figure: FigureID, _ coefficient: Int = 1) {
    self.figure = figure
    self.coefficient = Int32(truncatingIfNeeded: coefficient)
  }
}

/// Arithmetic over figures, resolved: names and cells are figures, units are converted to the claim's unit.
///
/// A figure counts as its number is printed, in its own unit (万元 as 万元, `12.5%` as 12.5), and the value is compared
/// with the stated figure's number as printed: whoever makes the arithmetic writes the conversions into it, as factors.
/// Sums and ratios need none: money in them is converted by `Consistency`.
public indirect enum Arithmetic: Sendable {
  case figure(FigureID)
  case constant(Rational)
  case add(Arithmetic, Arithmetic)
  case subtract(Arithmetic, Arithmetic)
  case multiply(Arithmetic, Arithmetic)
  case divide(Arithmetic, Arithmetic)
  case minimum([Arithmetic])
  case maximum([Arithmetic])
  case absolute(Arithmetic)
  /// Rounded half away from zero to a number of decimals.
  case rounded(Arithmetic, decimals: Int)
}
