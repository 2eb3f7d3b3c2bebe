import Findings
import Subjects

/// What is wrong with one 科目 as a report names it, before it is put in words.
public struct SubjectFault: Sendable {
  public var kind: Kind
  public var range: Range<Int>
  /// Where it is milder than the rule's.
  public var severity: Severity?
  /// What stands there, without blanks and in half-width forms.
  public var written: String
  /// The code that the report gives or that its words lead to.
  public var code: SubjectCode?
  /// What should stand there.
  public var expected: Subject?
  /// What it may be taken for.
  public var candidates: [Subject] = []
  public var rename: SubjectRename?
  public var level: SubjectCode.Level?
  /// What stands above it in the report's words.
  public var parent: Subject?
  public var related: [Related] = []
  public var edits: [Finding.Edit] = []
  /// What would make the place say one of the 科目 that it may be taken for.
  public var choices: [Choice] = []
  /// `--fix` may do it unasked.
  public var isExact = false

  public struct Choice: Sendable {
    public var subject: Subject
    public var edits: [Finding.Edit]
  }

  public struct Related: Sendable {
    public var range: Range<Int>
    public var code: SubjectCode?
    public var text: String
  }

  /// The code may well be the right one all the same.
  var leavesCode: Bool {
    switch kind {
    case .codeBlanks, .codeWide, .oldName, .cutName, .twoSpellings: true
    default: false
    }
  }

  /// What it says is no better than what the catalogue knows.
  var restsOnCatalogue: Bool {
    switch kind {
    case .unknownCode, .wrongName, .misnamed, .oldName, .givenUpCode, .otherYear, .wrongPath, .unknownInPath: true
    default: false
    }
  }

  public init(_ kind: Kind, _ range: Range<Int>, written: String, code: SubjectCode? = nil) {
    self.kind = kind
    self.range = range
    self.written = written
    self.code = code
  }

  public enum Kind: Sendable, Hashable, CaseIterable {
    // GJ4001
    /// 4, 6 or more digits.
    case codeLength
    /// `208 05 05` in one cell.
    case codeBlanks
    /// `２０８０５`
    case codeWide
    /// A line of a list that begins with none.
    case noCode
    // GJ4002
    case unknownCode
    /// The catalogue knows it too badly to vouch for it.
    case unsureCode
    // GJ4003
    /// The name is not the code's.
    case wrongName
    /// The name is the front of the code's, as a narrow column leaves it.
    case cutName
    /// No 科目 of the level has the name, but one is near.
    case misnamed
    /// The digits in `（06款）` are not those of the name.
    case codeInMark
    // GJ4004
    /// The name that the code had before.
    case oldName
    /// A code that was given up.
    case givenUpCode
    // GJ4005
    case otherYear
    // GJ4006
    /// The 科目 exists, but not below the one named above it.
    case wrongPath
    /// Nothing below the one named above it has the name.
    case unknownInPath
    // GJ4007
    case missingParent
    // GJ4008
    case parentBelow
    // GJ4009
    case duplicate
    // GJ4010
    case wrongClassification
    // GJ4011
    case twoSpellings
    // GJ4013
    case projectOnRunning
    // GJ4014
    case explainedUnused
    case usedUnexplained
  }
}
