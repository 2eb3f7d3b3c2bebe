import ExactNumbers

/// Groups whose rows are not all there: a row of dots says so, and the end of a form that breaks off leaves it open.
enum PartialGroups {
  /// A form without a total row whose headings do not reach the full marks is a fragment: its last group may go on.
  static func settle(_ form: inout IndicatorForm, fullMarks: ExactDecimal, _ report: Report) {
    guard form.total == nil, let last = form.roots.last else { return }
    let headings = form.roots.map { form.nodes[$0].weight.map { report[$0].value } }
    guard sum(headings) != fullMarks else { return }
    var open: Int? = last
    while let index = open, !form.nodes[index].children.isEmpty {
      // More than the group has is wrong all the same.
      let below = sum(WeightClaims.leafWeights(index, form).map { report[$0].value })
      if let weight = form.nodes[index].weight, let below, below < report[weight].value {
        form.nodes[index].isPartial = true
      }
      open = form.nodes[index].children.last
    }
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
