import ExactNumbers

/// Groups that stand as rows of their own above their indicators, in the same column and with their weight in the same column:
/// told by their weights, which the rows below them make up one group after the other.
enum FlatGroups {
  static func settle(_ form: inout IndicatorForm, _ report: Report) {
    let rows = form.roots.filter { form.nodes[$0].place != form.execution?.place && !form.nodes[$0].isDeduction }
    guard rows.count >= 4, rows.allSatisfy({ form.nodes[$0].children.isEmpty && form.nodes[$0].level == 0 }),
      let weights = values(rows, form, report), let groups = groups(weights), groups.count > 1,
      groups.contains(where: { $0.count > 2 })
    else { return }
    let printed = form.total?.weight.map { report[$0].value }
    // As they stand they add up already.
    guard sum(weights) != printed, let heads = sum(groups.map { weights[$0.lowerBound] }) else { return }
    // The total says which rows are heads, or they alone have no score.
    let areBare = groups.allSatisfy { group in
      form.nodes[rows[group.lowerBound]].score == nil
        && group.dropFirst().allSatisfy { form.nodes[rows[$0]].score != nil }
    }
    guard heads == printed || printed == nil && areBare else { return }
    for group in groups {
      let head = rows[group.lowerBound]
      for row in group.dropFirst() {
        let child = rows[row]
        form.nodes[child].parent = head
        form.nodes[child].level = 1
        form.nodes[head].children.append(child)
        form.roots.removeAll { $0 == child }
      }
    }
  }

  private static func values(_ rows: [Int], _ form: IndicatorForm, _ report: Report) -> [ExactDecimal]? {
    var values: [ExactDecimal] = []
    for row in rows {
      guard let weight = form.nodes[row].weight else { return nil }
      values.append(report[weight].value)
    }
    return values
  }

  private static func sum(_ values: [ExactDecimal]) -> ExactDecimal? {
    var total = ExactDecimal.zero
    for value in values {
      guard let next = total.adding(value) else { return nil }
      total = next
    }
    return total
  }

  /// Runs of a weight and those that make it up, which leave nothing over.
  private static func groups(_ weights: [ExactDecimal]) -> [Range<Int>]? {
    var groups: [Range<Int>] = []
    var start = 0
    while start < weights.count {
      var sum = ExactDecimal.zero
      var end = start + 1
      while end < weights.count, sum < weights[start] {
        guard let next = sum.adding(weights[end]) else { return nil }
        sum = next
        end += 1
      }
      guard sum == weights[start], end > start + 1 else { return nil }
      groups.append(start..<end)
      start = end
    }
    return groups
  }
}
