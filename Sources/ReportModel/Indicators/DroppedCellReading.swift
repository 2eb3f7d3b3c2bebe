import ExactNumbers

/// A row of a flattened form may have lost the merged cell to its left, so that `建议情况 (15分)` stands among the first
/// level though it belongs to the group above. Where the weights hold in one of the two readings only, that one is taken.
enum DroppedCellReading {
  /// No form has more groups than this; what has is left as it stands.
  private static let mostRoots = 64

  static func settle(_ form: inout IndicatorForm, _ report: Report) {
    guard form.roots.count <= mostRoots else { return }
    for (position, root) in form.roots.enumerated() where position > 0 {
      let node = form.nodes[root]
      let before = form.roots[position - 1]
      guard node.children.isEmpty, node.level == 0, node.place != form.execution?.place, !node.isDeduction,
        let own = weight(node, report), form.nodes[before].level == 0, !form.nodes[before].children.isEmpty,
        form.roots.contains(where: { $0 != root && $0 != before && !form.nodes[$0].children.isEmpty }),
        let group = weight(form.nodes[before], report)
      else { continue }
      guard let below = sum(form.nodes[before].children.map { weight(form.nodes[$0], report) }) else { continue }
      // As it stands the group holds already, or it would not hold with the row either.
      guard below != group, below.adding(own) == group else { continue }
      form.nodes[before].children.append(root)
      form.nodes[root].parent = before
      form.nodes[root].level = 1
      form.roots.remove(at: position)
      return settle(&form, report)
    }
  }

  private static func weight(_ node: IndicatorNode, _ report: Report) -> ExactDecimal? {
    node.weight.map { report[$0].value }
  }

  private static func sum(_ values: [ExactDecimal?]) -> ExactDecimal? {
    var total = ExactDecimal.zero
    for value in values {
      guard let value, let next = total.adding(value) else { return nil }
      total = next
    }
    return total
  }
}
