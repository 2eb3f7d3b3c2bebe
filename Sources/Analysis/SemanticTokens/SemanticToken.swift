/// A stretch of a text with what it is, for colouring.
public struct SemanticToken: Sendable, Equatable {
  /// Never empty. Only what stands in quotes reaches over the end of a line.
  public var range: Range<Int>
  public var kind: Kind
  public var traits: Traits

  public init(_ range: Range<Int>, _ kind: Kind, _ traits: Traits = []) {
    self.range = range
    self.kind = kind
    self.traits = traits
  }

  /// What a stretch is to its reader.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// An amount, a count, a score: the digits with their sign.
    case amount
    /// A number of percent, its sign included: `14.49%`.
    case rate
    /// 万元, 人次, 个百分点 …
    case unit
    case subjectCode, subjectName
    /// The name of a figure, where it is given and where it is used.
    case name
    case function
    /// The title of a table, where it is given and where it is used.
    case table
    /// A head of a column, a label of a row.
    case label
    /// `@表` and its kin.
    case directive
    /// What stands before a colon in the header or in a directive.
    case key
    /// What stands behind that colon, and quoted text.
    case text
    case heading
    case comment
    /// A sign of an expression, the braces of a mark.
    case mark
  }

  /// What else is true of it.
  public struct Traits: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Gives the name that is used elsewhere.
    public static let definition = Traits(rawValue: 1)
    /// Known without being defined: a function of the language.
    public static let builtIn = Traits(rawValue: 2)
    /// Of a row that adds others up.
    public static let total = Traits(rawValue: 4)
  }
}
