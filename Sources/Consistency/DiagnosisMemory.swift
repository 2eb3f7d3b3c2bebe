import ReportModel

/// What the diagnosis of one version of a text leaves for the next: what each group of contradicted claims came to.
///
/// A group is known by all that its diagnosis could see (`Neighbourhood`), repairs of the groups before it among that, so that nothing has
/// to be known of the edit.
public struct DiagnosisMemory: Sendable {
  fileprivate var outcomes: [Neighbourhood.Content: GroupOutcome] = [:]
  /// How many groups there are, and how many of them were taken over from the version before.
  public fileprivate(set) var groups = 0
  public fileprivate(set) var kept = 0

  public init() {}
}

/// Looks for each group whether it was diagnosed before.
struct GroupRecall {
  private let previous: DiagnosisMemory
  private(set) var memory = DiagnosisMemory()
  private var reader: NeighbourhoodReader

  init(_ report: Report, after previous: DiagnosisMemory) {
    self.previous = previous
    reader = NeighbourhoodReader(report)
  }

  mutating func diagnose(_ group: [Int], _ diagnosis: inout GroupDiagnosis) -> GroupOutcome {
    memory.groups += 1
    guard let around = reader.read(group, diagnosis.workup) else { return diagnosis.diagnose(group) }
    if let known = previous.outcomes[around.content], let outcome = around.placed(known),
      diagnosis.workup.take(outcome)
    {
      memory.outcomes[around.content] = known
      memory.kept += 1
      return outcome
    }
    let outcome = diagnosis.diagnose(group)
    if !outcome.isCurtailed, let own = around.own(outcome) { memory.outcomes[around.content] = own }
    return outcome
  }
}
