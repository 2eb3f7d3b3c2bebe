import ReportSyntax

/// A report as the checks see it: figures and the claims read from them.
public struct Report: Sendable {
  /// The report's tree. Where `@数据` brings in tables, its bytes go on behind the report's own with those of the data files,
  /// and a table block stands behind each such directive; `place(of:)` leads back to the report.
  public var tree: SyntaxTree
  /// How many of the tree's bytes are the report's own.
  public var ownLength: Int
  public var dataFiles: [DataFile] = []
  public var header = ReportHeader()
  public var outline = Outline()
  public var tables: [ReportTable] = []
  /// Where the blocks begin that `StreamReader` pieced together, and how sure their rows are.
  var piecedTables: [Int: ReportTable.Origin] = [:]
  public var figures: [Figure] = []
  /// Figures with a blank between their digits (`392. 86`): read, and remarked on.
  public var brokenFigures: [FigureID] = []
  public var terms: [Term] = []
  public var claims: [Claim] = []
  /// What sentences may be read to claim; settled by `Consistency`, which adds what is taken to the claims.
  public var readings: [ClaimReading] = []
  /// Figures of prose: their places, for `Consistency` and the messages.
  public var proseFigures: Range<Int> = 0..<0
  /// Percentages by which others changed; settled by `Consistency`, which leaves those that are differences and say that they are growth.
  public var percentChanges: [PercentChange] = []
  /// Changes of money that no rate is given of.
  public var unratedChanges: [UnratedChange] = []
  /// Sentences with figures that were not checked; filled only where asked for.
  public var uncheckedSentences: [UncheckedSentence] = []
  /// The first parts of lists of prose that are too long to be added up.
  public var longLists: [FigureID] = []
  /// Digits of prose that are too many for a number: their places.
  public var oversizedNumbers: [Range<Int>] = []
  /// Lists behind 主要包括 that differ from the table of 基本支出.
  public var economicListFaults: [EconomicListFault] = []
  /// Sections that deny money that a table has.
  public var fundDenials: [FundDenial] = []
  /// What prose calls its figures, in their order.
  public var proseLabels: [ProseLabel] = []
  /// What the language's own marks say that could not be taken as it stands.
  public var problems: [ModelProblem] = []
  /// The self-evaluation forms, in the order of the file.
  public var indicatorForms: [IndicatorForm] = []
  /// What forms and the sentences about them lack or say amiss, beyond arithmetic.
  public var formRemarks: [FormRemark] = []
  /// Self-evaluation forms that lost their tables on the way into the text.
  public var pastedForms: [PastedForm] = []
  /// Tables that lost their rows and columns on the way into the text.
  public var looseTables: [LooseTable] = []
  /// What stands before a number of such a table, where the number is remarked on.
  public var looseNames: [FigureID: Label] = [:]
  /// Weights without a score beside them, in forms that have scores.
  public var scoreGaps: [ScoreGap] = []
  /// The names that the report defines or takes from other files, in order.
  public var names: [NameDefinition] = []
  /// The forms in braces, in the order of the file.
  public var inlines: [InlineValue] = []
  /// What `@校验` says, in order.
  public var checks: [Check] = []
  /// Figures of other files that belong with this one.
  public var foreignFigures: [ForeignFigure] = []
  /// The 科目 that prose names, in the order of the file.
  public var subjectPaths: [SubjectPath] = []
  public var subjectNamings: [SubjectNaming] = []
  /// `@科目`, `@办法` and `@忽略`, those of other files first.
  public var localSubjects: [LocalSubject] = []
  public var localProfiles: [LocalProfile] = []
  public var suppressions: [Suppression] = []
  /// What the next version of the text can take over.
  public var memory = ReportMemory()

  public init(tree: SyntaxTree) {
    self.tree = tree
    ownLength = tree.bytes.count
  }

  /// The indices of the claims for which something holds.
  public func claims(where holds: (borrowing Claim) -> Bool) -> [Int] {
    claims.withUnsafeBufferPointer { claims in claims.indices.filter { holds(claims[$0]) } }
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
