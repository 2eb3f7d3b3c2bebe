import ExactNumbers

/// A form whose indicators miss their total by the ten points of an execution part that could not be read, or that stands
/// somewhere else: nothing certain can be said of its totals.
enum ExecutionElsewhere {
  static func isMissing(_ form: IndicatorForm, _ leaves: [FigureID], total: FigureID, _ report: Report) -> Bool {
    let names = WeightProfiles.execution
    guard form.execution?.weight == nil, !form.nodes.contains(where: { names.contains($0.name) }) else { return false }
    var sum = ExactDecimal(10)
    for leaf in leaves {
      guard let next = sum.adding(report[leaf].value) else { return false }
      sum = next
    }
    return sum == report[total].value
  }
}
