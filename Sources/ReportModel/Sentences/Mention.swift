import ExactNumbers

/// A figure in prose, and what the words around it say that it is.
struct Mention {
  enum Role: UInt8 {
    /// An amount or a count of what the label names.
    case value
    /// The same of the year before, or of what else is compared with.
    case base
    /// By how much something went up or down.
    case change
    /// The same as a percentage.
    case growth
    case share
    /// One of 6.0:46.9:47.1, by which a whole is made up.
    case ratio
    /// `占全部收入28583万元的`: what a share is of.
    case shareBase
    case completion
    /// 个百分点
    case points
    case average
    /// `每人146元`, `2元/册`
    case standard
    case weight
    case score
    /// A percentage of which the words do not tell what it is of.
    case rate
  }

  enum Comparator: UInt8 { case none, prior, budget, other }

  var figure: FigureID
  /// Index of the label's key in the passage.
  var labelKey: Int32 = 0
  /// The same of `whole`.
  var wholeKey: Int32 = 0
  var traits: Traits = []
  var role: Role
  var comparator = Comparator.none
  var unit: Unit
  // Mentions are looked at more often than anything else of a passage: kept narrow, they are copied in a few instructions.
  private var narrowDirection: Int8 = 0
  private var narrowNumber: Int32
  private var narrowToken: Int32
  private var narrowYear: Int32
  private var narrowParagraph: Int32
  private var narrowSentence: Int32
  private var narrowSegment: Int32
  private var narrowDepth: Int32
  private var labelStart: Int32 = 0
  private var labelEnd: Int32 = 0
  private var wholeStart: Int32 = 0
  private var wholeEnd: Int32 = 0

  init(
    figure: FigureID, number: Int, token: Int, role: Role, label: Range<Int>, whole: Range<Int>, unit: Unit,
    year: Int, paragraph: Int, sentence: Int, segment: Int, depth: Int, traits: Traits
  ) {
    self.figure = figure
    self.role = role
    self.unit = unit
    self.traits = traits
    narrowNumber = Int32(truncatingIfNeeded: number)
    narrowToken = Int32(truncatingIfNeeded: token)
    narrowYear = Int32(truncatingIfNeeded: year)
    narrowParagraph = Int32(truncatingIfNeeded: paragraph)
    narrowSentence = Int32(truncatingIfNeeded: sentence)
    narrowSegment = Int32(truncatingIfNeeded: segment)
    narrowDepth = Int32(truncatingIfNeeded: depth)
    self.label = label
    self.whole = whole
  }

  /// Index among the passage's numbers.
  var number: Int { Int(narrowNumber) }
  /// Index of its token.
  var token: Int { Int(narrowToken) }
  /// 1 for 增加, -1 for 减少, 0 where the words do not say.
  var direction: Int {
    get { Int(narrowDirection) }
    set { narrowDirection = Int8(truncatingIfNeeded: newValue) }
  }
  /// In the passage's text; empty where the figure stands behind nothing that names it.
  var label: Range<Int> {
    get { Int(labelStart)..<Int(max(labelStart, labelEnd)) }
    set {
      labelStart = Int32(truncatingIfNeeded: newValue.lowerBound)
      labelEnd = Int32(truncatingIfNeeded: newValue.upperBound)
    }
  }
  /// What a share or a completion is of, in the text: 本年支出合计 in `占本年支出合计的`.
  var whole: Range<Int> {
    get { Int(wholeStart)..<Int(max(wholeStart, wholeEnd)) }
    set {
      wholeStart = Int32(truncatingIfNeeded: newValue.lowerBound)
      wholeEnd = Int32(truncatingIfNeeded: newValue.upperBound)
    }
  }
  /// The year that the words before it name; 0 for none.
  var year: Int { Int(narrowYear) }
  var paragraph: Int { Int(narrowParagraph) }
  var sentence: Int { Int(narrowSentence) }
  /// Parts of a sentence that semicolons divide, counted through the passage.
  var segment: Int { Int(narrowSegment) }
  /// How many brackets with figures in them stand around it.
  var depth: Int { Int(narrowDepth) }

  struct Traits: OptionSet {
    var rawValue: UInt32
    /// 约 …: it may be claimed where it holds and is no mistake where it does not.
    static let isAbout = Traits(rawValue: 1)
    static let isBound = Traits(rawValue: 2)
    static let lacksUnit = Traits(rawValue: 4)
    /// It stands behind 原因 or 由于 and ties to nothing.
    static let explains = Traits(rawValue: 8)
    /// 合计, 共 …
    static let isTotal = Traits(rawValue: 16)
    /// 预算, 计划, 任务 …
    static let isBudget = Traits(rawValue: 32)
    /// 决算, 实际 …
    static let isActual = Traits(rawValue: 64)
    /// 结余, 差额 …
    static let isDifference = Traits(rawValue: 128)
    /// 分别, 各: one of several for several.
    static let isDistributed = Traits(rawValue: 256)
    /// A word that opens parts stands between the mention before it and this one.
    static let opensParts = Traits(rawValue: 512)
    /// 主要, 等, 此外: what is listed here is not all.
    static let isOpen = Traits(rawValue: 1024)
    /// An item mark stands before it: 1、 一是
    static let beginsItem = Traits(rawValue: 2048)
    /// 由…: the figure that something went on from.
    static let isFrom = Traits(rawValue: 4096)
    /// …到: what it came to.
    static let isTo = Traits(rawValue: 8192)
    /// The comparison is its own: 比上年 stands before it.
    static let hasComparator = Traits(rawValue: 1 << 14)
    /// It stands in the first clause of its paragraph that has a figure.
    static let leads = Traits(rawValue: 1 << 15)
    /// 按…分: another way to part the total begins here.
    static let repartitions = Traits(rawValue: 1 << 16)
    /// Its words name something of their own before the comparison.
    static let hasOwnSubject = Traits(rawValue: 1 << 17)
    /// It stands behind × = +, in a formula that is written out.
    static let isInFormula = Traits(rawValue: 1 << 18)
    /// 超任务, 超计划: beyond what was planned.
    static let isExcess = Traits(rawValue: 1 << 19)
    /// 2.6倍: a rate that is no percentage.
    static let isTimes = Traits(rawValue: 1 << 20)
  }

  var isMoney: Bool { unit.isMoney }
  var isCount: Bool { unit == .count }
  /// An amount or a count that may be a part or a total.
  var isValue: Bool { role == .value && !traits.contains(.explains) }
}
