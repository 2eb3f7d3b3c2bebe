import ReportModel
import ReportSyntax
import Synchronization

/// Hands a report with its claims to whoever settles them: nobody else has the claims then, and they grow where they are.
final class Handover: Sendable {
  private let report = Mutex(Report(tree: SyntaxTree(bytes: [], blocks: [])))

  func put(_ report: consuming Report) { self.report.withLock { [report] in $0 = report } }

  /// All of the report but its claims and their terms.
  var rest: Report {
    report.withLock { report in
      var rest = report
      rest.claims = []
      rest.terms = []
      return rest
    }
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
