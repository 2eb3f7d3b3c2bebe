import ReportModel
import Synchronization

/// Hands a report with its claims to whoever settles them: nobody else has the claims then, and they grow where they are.
final class Handover: Sendable {
  private let report: Mutex<Report>

  /// - Parameter report: keeps all but its claims and their terms
  init(_ report: inout Report) {
    self.report = Mutex(report)
    report.claims = []
    report.terms = []
  }

  /// The report; the second time an empty one.
  func take() -> Report {
    report.withLock { report in
      let taken = report
      report = Report(tree: taken.tree)
      return taken
    }
  }
}
