/// Everything that a check has to say of one file.
public struct FileReport: Sendable {
  public var path: String
  /// The file's bytes as they were checked (UTF-8; a converted file's converted bytes).
  public var bytes: [UInt8]
  public var findings: [Finding]
  /// How many claims got each verdict.
  public var counts: Counts
  /// Every claim that was read; filled only where asked for.
  public var claims: [ClaimSummary]

  public init(path: String, bytes: [UInt8], findings: [Finding], counts: Counts, claims: [ClaimSummary] = []) {
    self.path = path
    self.bytes = bytes
    self.findings = findings
    self.counts = counts
    self.claims = claims
  }

  public struct Counts: Sendable, Equatable {
    private var values: [Int]

    public init() { values = Array(repeating: 0, count: Verdict.allCases.count) }

    public subscript(verdict: Verdict) -> Int {
      get { values[Int(verdict.rawValue)] }
      set { values[Int(verdict.rawValue)] = newValue }
    }

    public static func += (own: inout Counts, other: Counts) {
      for index in own.values.indices { own.values[index] += other.values[index] }
    }
  }
}

/// A claim as `--claims` lists it. Its place is the claim's result: the total, the rate, the score.
public struct ClaimSummary: Sendable {
  /// The word of the JSON contract: sum, share, growth, weight-sum …
  public var kind: String
  public var verdict: Verdict
  public var text: String
  /// The recomputed value at the stated one's decimals; nil where there is none.
  public var expected: String?
  public var range: Range<Int>

  public init(kind: String, verdict: Verdict, text: String, expected: String?, range: Range<Int>) {
    self.kind = kind
    self.verdict = verdict
    self.text = text
    self.expected = expected
    self.range = range
  }
}
