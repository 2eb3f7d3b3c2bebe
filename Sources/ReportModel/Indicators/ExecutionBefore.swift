import ExactNumbers

/// An execution part that stands as a table of its own right before the indicators: its weight and score count towards
/// their total, unless they make it up alone.
enum ExecutionBefore {
  static func settle(_ form: inout IndicatorForm, _ execution: ExecutionItem, _ report: Report) {
    guard let weight = execution.weight, let total = form.total, !form.nodes.isEmpty else { return }
    let names = WeightProfiles.execution
    guard !form.nodes.contains(where: { names.contains($0.name) }) else { return }
    let leaves = form.roots.flatMap { WeightClaims.leafWeights($0, form) }
    if let printed = total.weight, sum(leaves, report) == report[printed].value { return }
    var node = IndicatorNode(name: execution.name, range: report[weight].range, level: 0, parent: nil)
    node.weight = weight
    node.score = execution.score
    form.roots.insert(form.nodes.count, at: 0)
    form.nodes.append(node)
  }

  private static func sum(_ figures: [FigureID], _ report: Report) -> ExactDecimal? {
    var total = ExactDecimal.zero
    for figure in figures {
      guard let next = total.adding(report[figure].value) else { return nil }
      total = next
    }
    return total
  }
}
