import SourceText

/// What the writer is told: the place, the rule, the arithmetic, and what to do. Places are byte offsets in the file.
public struct Finding: Sendable {
  /// `GJ1005`
  public var rule: String
  /// The rule's name in the language of the message.
  public var name: String
  public var severity: Severity
  /// What was decided of the claim; nil for findings that are no arithmetic.
  public var verdict: Verdict?
  /// One line: what is wrong.
  public var message: String
  /// Further lines: the arithmetic, in the report's own figures and units, and what to do.
  public var notes: [String]
  /// The figure as written.
  public var text: String
  /// What it should be, where that is determined or one value is the most likely.
  public var expected: String?
  public var range: Range<Int>
  public var related: [Related]
  public var fix: Fix?
  /// Other ways to mend it, one of which may be meant: what the report says leaves open which. For editors that offer a choice.
  public var alternatives: [Fix]

  public init(
    rule: String, name: String, severity: Severity, verdict: Verdict? = nil, message: String, notes: [String] = [],
    text: String = "", expected: String? = nil, range: Range<Int>, related: [Related] = [], fix: Fix? = nil,
    alternatives: [Fix] = []
  ) {
    self.rule = rule
    self.name = name
    self.severity = severity
    self.verdict = verdict
    self.message = message
    self.notes = notes
    self.text = text
    self.expected = expected
    self.range = range
    self.related = related
    self.fix = fix
    self.alternatives = alternatives
  }

  /// By place, the graver first, then by rule: an order that never depends on who finished first.
  public static func isOrdered(_ a: Finding, _ b: Finding) -> Bool {
    if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
    if a.severity != b.severity { return a.severity > b.severity }
    if a.range.upperBound != b.range.upperBound { return a.range.upperBound < b.range.upperBound }
    if a.rule != b.rule { return a.rule < b.rule }
    return a.message < b.message
  }

  public struct Related: Sendable {
    public var message: String
    public var range: Range<Int>
    /// Where the place is one of another file: the range is of that file's bytes, which are not at hand.
    public var file: OtherFile?
    public init(message: String, range: Range<Int>, file: OtherFile? = nil) {
      self.message = message
      self.range = range
      self.file = file
    }
  }

  /// A place in another file, as it is written: lines and columns from 1.
  public struct OtherFile: Sendable {
    /// As the file's own findings name it.
    public var path: String
    public var start: PlaceTable.Place
    public var end: PlaceTable.Place
    public init(path: String, start: PlaceTable.Place, end: PlaceTable.Place) {
      self.path = path
      self.start = start
      self.end = end
    }
  }

  public struct Fix: Sendable {
    public var title: String
    /// `--fix` applies it: only one printed value is possible and two independent claims say so.
    public var isExact: Bool
    public var edits: [Edit]
    public init(title: String, isExact: Bool, edits: [Edit]) {
      self.title = title
      self.isExact = isExact
      self.edits = edits
    }
  }

  public struct Edit: Sendable {
    public var range: Range<Int>
    public var newText: String
    public init(range: Range<Int>, newText: String) {
      self.range = range
      self.newText = newText
    }
  }
}

extension [Finding] {
  /// In the order in which they are told. They are large: it is their places that are put in order.
  public func inOrder() -> [Finding] {
    let order = withUnsafeBufferPointer { findings in
      findings.indices.sorted { a, b in
        let (place, other) = (findings[a].range.lowerBound, findings[b].range.lowerBound)
        return place != other ? place < other : Finding.isOrdered(findings[a], findings[b])
      }
    }
    return order.elementsEqual(indices) ? self : order.map { self[$0] }
  }
}
