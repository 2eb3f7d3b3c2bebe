import ReportSyntax

/// A report as the checks see it: figures and the claims read from them.
public struct Report: Sendable {
  public var tree: SyntaxTree
  public var header = ReportHeader()
  public var tables: [ReportTable] = []
  public var figures: [Figure] = []
  /// Figures with a blank between their digits (`392. 86`): read, and remarked on.
  public var brokenFigures: [FigureID] = []
  public var terms: [Term] = []
  public var claims: [Claim] = []
  /// What the language's own marks say that could not be taken as it stands.
  public var problems: [ModelProblem] = []
  /// The self-evaluation forms, in the order of the file.
  public var indicatorForms: [IndicatorForm] = []
  /// Weights without a score beside them, in forms that have scores.
  public var scoreGaps: [ScoreGap] = []

  public init(tree: SyntaxTree) {
    self.tree = tree
  }

  public subscript(_ id: FigureID) -> Figure { figures[Int(id.index)] }

  public func terms(_ run: TermRun) -> ArraySlice<Term> { terms[run.indices] }

  /// Adds a figure and tells where it is.
  mutating func add(_ figure: Figure) -> FigureID {
    figures.append(figure)
    return FigureID(figures.count - 1)
  }

  /// Adds terms and tells where they are.
  public mutating func add(_ new: some Collection<Term>) -> TermRun {
    let first = terms.count
    terms.append(contentsOf: new)
    return TermRun(first: first, count: terms.count - first)
  }
}
