import Findings
import ReportModel
import ReportSyntax

/// Makes findings of what the parser and the model could not take.
enum ProblemTeller {
  static func tell(_ report: Report, into list: inout FindingList) {
    for placed in report.tree.blocks where placed.hasProblems {
      for problem in placed.block.problems { tell(problem, at: placed.range(of: problem.span), into: &list) }
    }
    for problem in report.problems { tell(problem, into: &list) }
  }

  private static func tell(_ problem: SyntaxProblem, at range: Range<Int>, into list: inout FindingList) {
    guard let rule = RuleCatalogue.syntaxRules.first(where: { $0.kinds.contains(problem.kind) }) else { return }
    let words = SyntaxWords(kind: problem.kind, text: shortened(list.text(range)), language: list.language)
    list.add(rule, at: range, message: rule.message(words), notes: rule.help(words).map { [$0] } ?? [])
  }

  private static func tell(_ problem: ModelProblem, into list: inout FindingList) {
    guard let rule = RuleCatalogue.rule(of: problem.kind) else { return }
    let words = ProblemWords(problem: problem, language: list.language)
    var related: [Finding.Related] = []
    for (index, place) in problem.related.enumerated() {
      if let message = rule.related(words, at: index) {
        related.append(Finding.Related(message: message, range: place.range))
      }
    }
    let fix = problem.suggestion.map { near in
      Finding.Fix(
        title: words.say("改为“\(near)”", "write “\(near)”"), isExact: false,
        edits: [Finding.Edit(range: problem.range, newText: near)])
    }
    list.add(
      rule, at: problem.range, severity: problem.isTentative ? .hint : nil, message: rule.message(words),
      notes: rule.help(words).map { [$0] } ?? [], expected: problem.suggestion, related: related, fix: fix)
  }

  private static let longest = 60

  private static func shortened(_ text: String) -> String {
    text.count <= longest ? text : text.prefix(longest - 1) + "…"
  }
}
