import Findings
import Subjects

/// Makes findings of what is wrong with a report's 科目.
enum SubjectTeller {
  static func tell(_ faults: [SubjectFault], _ catalogue: SubjectCatalogue, into list: inout FindingList) {
    for fault in faults {
      guard let rule = RuleCatalogue.subjectRules.first(where: { $0.kinds.contains(fault.kind) }) else { continue }
      let words = SubjectWords(fault: fault, catalogue: catalogue, language: list.language)
      let fix =
        fault.edits.isEmpty
        ? nil : Finding.Fix(title: rule.fixTitle(words), isExact: fault.isExact, edits: fault.edits)
      list.add(
        rule, at: fault.range, severity: fault.severity, message: rule.message(words),
        notes: rule.notes(words) + (words.caution.map { [$0] } ?? []),
        expected: fault.edits.count == 1 ? fault.edits.first?.newText : fault.expected?.name,
        related: fault.related.indices.map {
          Finding.Related(message: rule.related(words, at: $0), range: fault.related[$0].range)
        }, fix: fix, alternatives: fault.choices.map { alternative($0, list) })
    }
  }

  private static func alternative(_ choice: SubjectFault.Choice, _ list: FindingList) -> Finding.Fix {
    let name = "\(choice.subject.code.text) \(choice.subject.name)"
    return Finding.Fix(title: list.say("改为 \(name)", "write \(name)"), isExact: false, edits: choice.edits)
  }
}
