import Findings

/// What a run of several files came to.
public struct RunSummary: Sendable {
  public private(set) var files = 0
  /// Files that could not be read.
  public var unreadable = 0
  public private(set) var claims = FileReport.Counts()
  private var shown = [0, 0, 0]
  /// Findings that the choice of `--show` and `--severity` left out.
  public private(set) var hidden = 0
  /// Findings that would be errors, had `gouji.json` not made their rules milder or turned them off.
  public private(set) var lessened = 0
  public private(set) var rules: [RuleCount] = []

  public struct RuleCount: Sendable {
    public var rule: String
    public var name: String
    public var severity: Severity
    public var count: Int
  }

  public init() {}

  public func count(_ severity: Severity) -> Int { shown[Int(severity.rawValue)] }

  /// How many claims were read.
  public var allClaims: Int { Verdict.allCases.reduce(0) { $0 + claims[$1] } }

  /// Adds a file whose findings are those to be shown.
  public mutating func add(_ report: FileReport, hidden: Int, lessened: Int = 0) {
    files += 1
    self.lessened += lessened
    self.hidden += hidden
    for verdict in Verdict.allCases { claims[verdict] += report.counts[verdict] }
    for finding in report.findings {
      shown[Int(finding.severity.rawValue)] += 1
      if let index = rules.firstIndex(where: { $0.rule == finding.rule && $0.severity == finding.severity }) {
        rules[index].count += 1
      } else {
        rules.append(RuleCount(rule: finding.rule, name: finding.name, severity: finding.severity, count: 1))
      }
    }
  }

  /// The rules by number of findings, the most first.
  public var statistics: [RuleCount] {
    rules.sorted { a, b in
      if a.count != b.count { return a.count > b.count }
      if a.rule != b.rule { return a.rule < b.rule }
      return a.severity > b.severity
    }
  }
}
