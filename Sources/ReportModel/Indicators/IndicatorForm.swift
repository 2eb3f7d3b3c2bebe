/// One self-evaluation form: its execution part, its tree of indicators and its total row (domain.md §3, §4).
public struct IndicatorForm: Sendable {
  /// Index of its table.
  public var table: Int
  /// Groups and indicators; a parent stands before its children.
  public var nodes: [IndicatorNode] = []
  /// The groups of the first level, the execution part among them.
  public var roots: [Int] = []
  /// The 合计, 总分 or 分值 row.
  public var total: IndicatorTotal?
  /// The 总额 row of the execution part.
  public var execution: ExecutionItem?
  /// Every row could be read: sums over the whole form may be claimed.
  public var isComplete = true

  public init(table: Int) { self.table = table }
}

/// A group heading or an indicator.
public struct IndicatorNode: Sendable {
  /// Without its weight in words, blanks and full-width forms.
  public var name: Label
  /// Where the label stands; where the row stands for an indicator without a label of its own.
  public var range: Range<Int>
  /// 0 for 一级指标; less for what holds all of these (绩效指标（90分）).
  public var level: Int
  public var parent: Int?
  public var children: [Int] = []
  /// As printed, in words or in its column; nil where it shares the one above, or has none.
  public var weight: FigureID?
  /// A second statement of the weight, in words beside the column.
  public var weightInWords: FigureID?
  public var score: FigureID?
  /// Its score stands for the indicators below it too: a merged cell holds one score for several weights.
  public var sharesScore = false
  /// 扣分项, 加分项: no part of the sum.
  public var isDeduction = false
  /// Rows of it are left out or may be cut off: what it adds up to is not known.
  public var isPartial = false
  /// Band and row of the table; nil for what stands in a head.
  public var place: GridPlace?

  public init(name: Label, range: Range<Int>, level: Int, parent: Int?) {
    self.name = name
    self.range = range
    self.level = level
    self.parent = parent
  }
}

public struct GridPlace: Sendable, Hashable {
  public var band: Int
  public var row: Int
  public init(band: Int, row: Int) {
    self.band = band
    self.row = row
  }
}

public struct IndicatorTotal: Sendable {
  public var name: Label
  public var range: Range<Int>
  public var weight: FigureID?
  public var score: FigureID?
}

/// The row of an execution part that carries weight and score: 总额, 年度资金总额, 部门预算总额.
public struct ExecutionItem: Sendable {
  public var name: Label
  public var place: GridPlace
  /// 年初预算数
  public var initialBudget: FigureID?
  /// 全年预算数, 调整后预算数, or the only budget.
  public var budget: FigureID?
  public var executed: FigureID?
  public var rate: FigureID?
  public var weight: FigureID?
  public var score: FigureID?
}

/// A weight without a score beside it (得分空缺).
public struct ScoreGap: Sendable {
  /// Index of the form in `Report.indicatorForms`.
  public var form: Int
  /// The indicator, or 总额 of the execution part.
  public var name: String
  public var weight: FigureID
  /// Where the score would stand.
  public var range: Range<Int>
  /// It is the execution part's.
  public var isExecution: Bool
}
