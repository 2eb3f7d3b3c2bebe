/// Something in the language's own marks that the model could not take as it stands. `Rules` words it.
public struct ModelProblem: Sendable {
  public var kind: Kind
  /// Byte range in the file.
  public var range: Range<Int>
  public var related: [Related]
  /// The names, units and numbers that a message needs, in the order that each kind says.
  public var details: [String]
  /// The nearest thing that would have been understood.
  public var suggestion: String?
  /// Where the problem stands in another file: the line in it, from 1.
  public var line: Int?
  /// The marks may be no marks at all: an unknown name in a `.txt` or `.md` file is a hint.
  public var isTentative: Bool

  public init(
    _ kind: Kind, _ range: Range<Int>, related: [Related] = [], details: [String] = [], suggestion: String? = nil,
    line: Int? = nil, isTentative: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.related = related
    self.details = details
    self.suggestion = suggestion
    self.line = line
    self.isTentative = isTentative
  }

  public struct Related: Sendable {
    public var range: Range<Int>
    /// What stands there: a name, a unit.
    public var text: String
    public init(range: Range<Int>, text: String) {
      self.range = range
      self.text = text
    }
  }

  public enum Kind: Sendable, Hashable, CaseIterable {
    // GJ9002
    /// details: the key
    case unknownHeaderField
    /// details: the key, the value, then what is allowed
    case headerValue
    /// details: the key; related: where it stood first
    case repeatedHeaderField
    // GJ9003
    /// details: the name
    case unknownName
    /// details: the name of the table
    case unknownTable
    /// details: the row as asked for, the table
    case unknownRow
    /// Several rows answer. details: the row as asked for, the table
    case ambiguousRow
    /// details: the column as asked for, the table
    case unknownColumn
    /// details: the column as asked for, the table, then the heads that answer
    case ambiguousColumn
    /// The cell holds no number. details: row, column
    case cellWithoutNumber
    /// `[行, 列]` where no table is.
    case cellOutsideTable
    /// details: the name
    case unknownFunction
    // GJ9004
    /// details: the names in order, the first again at the end; related: their definitions
    case cycle
    // GJ9005
    /// details: the name; related: the first definition
    case duplicateName
    // GJ9006
    /// details: both units; related: both operands
    case unitMismatch
    // GJ9007
    /// details: the expression that is zero
    case divisionByZero
    // GJ9008
    /// details: the path
    case includeMissing, includeItself, includeUnreadable, includeTooDeep
    /// details: the paths in order, the first again at the end
    case includeCycle
    // GJ9009
    /// details: the path
    case dataMissing, dataUnreadable, dataEmpty
    /// details: the path; `line` is that of the quote
    case dataTornQuote
    // GJ4012
    /// `@科目` without a code or a name. details: the digits, the name, 代码 or 名称
    case localSubject
    /// details: the path
    case subjectFileMissing, subjectFileUnreadable, subjectFileEmpty
    /// details: the path; `line` is that of the quote
    case subjectFileTornQuote
    /// A line without a code or a name. details: the path, the line's text, 代码 or 名称
    case subjectFileLine
    /// details: the path, how many lines
    case subjectFileMoreLines
    /// One code under two names. details: the code, the name here, the name before; related: where that stands
    case subjectTwice
    // GJ9012
    /// details: the rule
    case ignoreWithoutReason
    // GJ9013
    /// details: the directive, its title
    case directiveWithoutTable
    /// An argument that can't be read. details: the directive, the key, the value
    case argument
    // GJ9015
    /// details: the function, how many it takes, how many it was given
    case argumentCount
    /// details: the format
    case unknownFormat
    /// A number that can't be read. details: the text
    case unreadableNumber
    // GJ9017
    /// details: the path
    case lastYearMissing, lastYearItself, lastYearUnreadable
    /// The report is of another year. details: the path, its year, the year that was to be expected
    case lastYearOther
    // GJ9016
    /// details: the limit
    case expressionTooLarge

    /// The rule that tells of it.
    public var rule: String {
      switch self {
      case .unknownHeaderField, .headerValue, .repeatedHeaderField: "GJ9002"
      case .unknownName, .unknownTable, .unknownRow, .ambiguousRow, .unknownColumn, .ambiguousColumn,
        .cellWithoutNumber, .cellOutsideTable, .unknownFunction:
        "GJ9003"
      case .cycle: "GJ9004"
      case .duplicateName: "GJ9005"
      case .unitMismatch: "GJ9006"
      case .divisionByZero: "GJ9007"
      case .includeMissing, .includeItself, .includeUnreadable, .includeTooDeep, .includeCycle: "GJ9008"
      case .dataMissing, .dataUnreadable, .dataEmpty, .dataTornQuote: "GJ9009"
      case .localSubject, .subjectFileMissing, .subjectFileUnreadable, .subjectFileEmpty, .subjectFileTornQuote,
        .subjectFileLine, .subjectFileMoreLines, .subjectTwice:
        "GJ4012"
      case .ignoreWithoutReason: "GJ9012"
      case .directiveWithoutTable, .argument: "GJ9013"
      case .argumentCount, .unknownFormat, .unreadableNumber: "GJ9015"
      case .expressionTooLarge: "GJ9016"
      case .lastYearMissing, .lastYearItself, .lastYearUnreadable, .lastYearOther: "GJ9017"
      }
    }
  }
}
