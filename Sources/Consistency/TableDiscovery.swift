import ReportModel

/// Discovery that looks at each table by itself, in their order, within a budget for all.
protocol TableDiscovery {
  var report: Report { get set }
  /// How much may still be tried: all of it in all tables would take more time than reading them.
  var budget: Int { get set }

  init(_ report: Report)

  /// Claims what the figures of a table bear out.
  mutating func settle(_ table: Int)
}

extension TableDiscovery {
  /// Looks at all tables that can't be taken over from the version before.
  static func settle(_ report: inout Report, _ step: DiscoveryStep) {
    var step = step
    var discovery = Self(report)
    // Moved, so that its lists grow where they are.
    report = Report(tree: report.tree)
    var table = 0
    while table < discovery.report.tables.count {
      var budget = discovery.budget
      let kept = step.begin(table, budget: &budget, in: &discovery.report)
      discovery.budget = budget
      if kept == 0 {
        discovery.settle(table)
        step.end(table, before: budget, budget: discovery.budget)
      }
      table += max(kept, 1)
    }
    step.finish(in: &discovery.report)
    report = discovery.report
  }
}
