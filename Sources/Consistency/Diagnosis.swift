import ExactNumbers
import ReportModel

/// What is wrong behind one or more contradicted claims: one mistake, told once.
public struct Diagnosis: Sendable {
  /// Where the finding stands: the wrong figure, or, where none is clearly wrong, the total or the rate of a claim.
  public var figure: FigureID
  /// `figure` is clearly the wrong one.
  public var isCulprit: Bool
  /// The same quantity in other places, printed alike and wrong alike.
  public var twins: [FigureID] = []
  /// The contradicted claims that this explains, by their index in the report. The first is the one to tell it by: the
  /// one whose result the figure is, where there is one.
  public var claims: [Int]
  /// What `figure` should be: the printed value that fits best. Nil where nothing bounds it.
  public var expected: ExactDecimal?
  /// The least and the greatest printed value that the claims admit; nil where nothing bounds it.
  public var admissible: ClosedRange<ExactDecimal>?
  /// One printed value is admissible, and two independent claims fix it, or it is a rate whose operands other claims
  /// hold: a fix may be applied unasked.
  public var isExact = false
  /// How `expected` may have become what is written.
  public var slip: Slip?
  /// Where there is no culprit: figures one of which may be wrong, the likeliest first.
  public var candidates: [Candidate] = []
  /// The other ends of the contradicted claims: their results.
  public var related: [FigureID] = []

  /// One printed value is admissible.
  public var isDetermined: Bool { admissible.map { $0.lowerBound == $0.upperBound } ?? false }

  public struct Candidate: Sendable {
    public var figure: FigureID
    /// The same quantity in other places, printed alike.
    public var twins: [FigureID] = []
    /// What it would have to be; nil where nothing bounds it.
    public var expected: ExactDecimal?
    public var slip: Slip?
  }
}
