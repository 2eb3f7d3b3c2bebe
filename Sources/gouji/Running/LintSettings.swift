import Analysis
import Findings
import Reporting

/// How the files of one project are checked.
final class LintSettings: Sendable {
  let filter: FindingFilter
  let options: CheckOptions
  let reporter: any Reporter
  /// Something in the project's configuration was not understood: nothing is written by it.
  let isFaulty: Bool

  init(filter: FindingFilter, options: CheckOptions, reporter: any Reporter, isFaulty: Bool = false) {
    self.filter = filter
    self.options = options
    self.reporter = reporter
    self.isFaulty = isFaulty
  }
}
