import ReportModel

/// What the claims of a report come to.
public struct JudgedClaims: Sendable {
  /// One for each claim, in their order.
  public private(set) var judgements: [Judgement] = []
  /// Those that there is something to do about.
  public private(set) var noted = NotedClaims()

  /// Nothing is judged.
  public init() {}

  public init(_ report: Report) {
    var judge = Judge(report)
    judgements.reserveCapacity(report.claims.count)
    take(report.claims.indices, of: report, &judge)
  }

  /// The same, where some claims are those of the version before: what they came to is taken over, if nothing else became of their
  /// figures meanwhile.
  public init(_ report: Report, after previous: Report, _ earlier: JudgedClaims) {
    let isKept = earlier.judgements.count == previous.claims.count && report.keepsFigures(of: previous)
    let kept = isKept ? report.memory.keptClaims : []
    var judge = Judge(report)
    // As much room as the claims have, which is the same from version to version.
    judgements.reserveCapacity(report.claims.capacity)
    for run in kept {
      take(judgements.count..<run.start, of: report, &judge)
      judgements += earlier.judgements[run.earlier..<(run.earlier + run.count)]
      noted.take(run, of: earlier.noted)
    }
    take(judgements.count..<report.claims.count, of: report, &judge)
  }

  private mutating func take(_ claims: Range<Int>, of report: Report, _ judge: inout Judge) {
    for index in claims {
      let claim = report.claims[index]
      let judgement = judge.judge(claim)
      judgements.append(judgement)
      noted.take(claim, judgement, at: index)
    }
  }
}
