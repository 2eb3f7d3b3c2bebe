/// A self-evaluation form that lost its table on the way into the text: its words and numbers in order.
///
/// Which number is the weight and which the score is not known here; `Consistency` tries the readings and keeps what holds.
public struct PastedForm: Sendable {
  /// Their places count from the form's own, and their figures from its first.
  public var tokens: [PastedToken]
  /// Its figures as written, with places that count from the form's own.
  public var written: [Figure]
  /// Indices of its figures in the report.
  public var figures: Range<Int>
  /// Where it begins in the file.
  public var start: Int
  /// The form of the version before that it is; nil for one that was read.
  public var earlier: Int?
}

/// A word, a number or a heading of a pasted form.
public struct PastedToken: Sendable {
  public enum Kind: UInt8, Sendable {
    /// `产出指标（50分）`, `过程 13 分`: a group's weight.
    case heading
    /// `资金7分`, `充分性5分得5分`: an item with its weight.
    case award
    case number
    /// `得5分`
    case score
    /// `-`, `/`: nothing, on purpose.
    case noValue
    /// 合计, 总分, 小计
    case total
    case text
  }

  public var kind: Kind
  public var range: Range<Int>
  /// The words without blanks and full-width forms: of a heading without its weight, of a number empty.
  public var name: Label
  /// The number, or the weight of a heading.
  public var figure: FigureID?
  /// The score of `充分性5分得5分`.
  public var score: FigureID?
  public var bound: WrittenNumber.Bound
  /// What a number counts or measures, as written behind it.
  public var measure: Label
  /// What a column of this name holds; `.unknown` for anything but a head.
  public var role: ColumnRole
  /// A sum of scores that a sentence states: 自评得分为95分.
  public var isStated = false
  /// The first of its line.
  public var startsLine: Bool
  /// A line end, 。 or ； stands before it.
  public var startsClause: Bool
  /// A comma or another sign of a sentence stands before it.
  public var isListed = false

  public init(_ kind: Kind, range: Range<Int>, name: Label = .empty, figure: FigureID? = nil, startsLine: Bool = false)
  {
    self.kind = kind
    self.range = range
    self.name = name
    self.figure = figure
    bound = .none
    measure = .empty
    role = .unknown
    self.startsLine = startsLine
    startsClause = startsLine
  }
}
