import ExactNumbers
import ReportSyntax

/// What the reading of one version of a text leaves for the next, so that pieces which an edit left alone are not read again.
///
/// A piece that is as it was comes to the same figures and claims, at other places in the report's lists: they are taken over from the
/// report before, and moved. What was taken over is noted, for those who judge.
public struct ReportMemory: Sendable {
  /// Figures and claims that are those of the version before.
  public internal(set) var keptFigures: [KeptRun] = []
  public var keptClaims: [KeptRun] = []

  /// What pasted cells and broken tables were pieced together to, by the first of their blocks.
  var streams: [ObjectIdentifier: PiecedBlocks] = [:]

  /// The tables, and where what they left ends in the lists.
  var tables: [TableExtent] = []
  var tablesEnd = (figures: 0, brokenFigures: 0)
  var keepsTables = false
  /// Figures that were changed later on, as they were before, in the order in which that happened.
  var originals: [(index: Int, figure: Figure)] = []
  /// What the claims within tables left, and behind it where the last ends; empty where they can't be taken over.
  public internal(set) var tableClaims: [TableClaimExtent] = []
  /// What discovery left of each table, one list for each of its steps.
  public var discovered: [DiscoveredTables] = []
  /// Tables of which more than the claims within tables says something, before discovery begins.
  public var claimedElsewhere: Set<Int> = []

  /// The forms of tables.
  var forms = FormMemory()

  /// What may be pasted forms, by the first of their blocks, and what `Consistency` made of each form.
  var pasted: [ObjectIdentifier: PastedText] = [:]
  public var pastedReadings: [any Sendable] = []

  /// Stretches that may be loose tables, by the first of their blocks, and what `Consistency` proposed of each table.
  var loose: [ObjectIdentifier: LooseText] = [:]
  public var looseProposals: [any Sendable] = []

  /// What the sentences in cells came to, by their blocks.
  var cells: [ObjectIdentifier: CellReading] = [:]

  /// The blocks of prose that name 科目.
  var subjectBlocks: [SubjectBlock] = []

  /// The passages of prose, and behind them where the last ends.
  public internal(set) var passages: [PassageExtent] = []
  /// The passages are all here, with all that they left.
  var keepsPassages = false
  /// The paragraphs and passages of the prose.
  var plan = ProsePlan()
  /// As the passages left them: later steps take some away.
  var percentChanges: [PercentChange] = []
  /// What the passages came to, once that was settled.
  public var settled = SettledPassages()
}

/// Elements of a list that stood elsewhere in the same list of the version before.
public struct KeptRun: Sendable {
  public var start: Int
  public var earlier: Int
  public var count: Int

  public init(start: Int, earlier: Int, count: Int) {
    self.start = start
    self.earlier = earlier
    self.count = count
  }
}

/// Where the claims within a table begin in the report's lists.
public struct TableClaimExtent: Sendable {
  public var figures: Int
  public var terms: Int
  public var claims: Int

  init(_ report: Report) {
    figures = report.figures.count
    terms = report.terms.count
    claims = report.claims.count
  }
}

/// What one step of discovery left of each table.
public struct DiscoveredTables: Sendable {
  /// Where the terms and claims of each table begin in the report's lists, and behind them where the last ends.
  public var terms: [Int] = []
  public var claims: [Int] = []
  /// What each table took of the step's budget.
  public var spent: [Int] = []
  /// Units that it gave to figures, table by table.
  public var units: [(table: Int, figure: FigureID, unit: Unit)] = []

  public init() {}
}

extension [KeptRun] {
  /// Adds a run, to the last one where it goes on with it.
  public mutating func add(_ run: KeptRun) {
    guard run.count > 0 else { return }
    if let last, last.start + last.count == run.start, last.earlier + last.count == run.earlier {
      self[count - 1].count += run.count
    } else {
      append(run)
    }
  }
}

/// A block and where it stands. The block is the same object in all versions that have it.
struct BlockKey: Sendable, Equatable {
  var block: ObjectIdentifier
  var start: Int

  init(_ placed: PlacedBlock) {
    block = ObjectIdentifier(placed.block)
    start = placed.start
  }

  init(_ key: BlockKey, movedBy distance: Int) {
    self = key
    start += distance
  }

  func isSame(as earlier: BlockKey, movedBy distance: Int) -> Bool {
    block == earlier.block && start == earlier.start + distance
  }
}

/// Where a passage of prose begins in the report's lists.
public struct PassageExtent: Sendable {
  /// In the list of paragraphs.
  var paragraph: Int
  var lists: ProseExtent
  /// The passage of the version before that it is; nil for one that was read. Its readings were settled then, and are not here.
  public internal(set) var earlier: Int?

  init(_ report: Report, paragraph: Int) {
    self.paragraph = paragraph
    lists = ProseExtent(report)
  }

  public var figures: Int { lists.figures }
  public var terms: Int { lists.terms }
  public var readings: Int { lists.readings }
}

/// What the readings of passages came to.
public struct SettledPassages: Sendable {
  /// Where the claims of each passage begin in the report's list, and behind them where those of the last end.
  public var claims: [Int] = []
  /// For each of these claims whether it holds.
  public var holds: [Bool] = []
  public var slips: [Slip] = []

  /// A reading that only a slip keeps from holding. Whether it is claimed is known when all has been settled.
  public struct Slip: Sendable {
    public var passage: Int
    public var claim: Claim
    public var slipped: FigureID
    /// What the figure would have to be.
    public var meant: ExactDecimal
    /// Where one amount is told twice: the other place.
    public var other: FigureID?

    public init(passage: Int, claim: Claim, slipped: FigureID, meant: ExactDecimal, other: FigureID?) {
      self.passage = passage
      self.claim = claim
      self.slipped = slipped
      self.meant = meant
      self.other = other
    }
  }

  public init() {}
}
