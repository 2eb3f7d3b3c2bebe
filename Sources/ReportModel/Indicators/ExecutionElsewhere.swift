import ExactNumbers

/// A form whose indicators miss their total by the points of an execution part that stands before it and could not be
/// read: nothing certain can be said of its totals.
enum ExecutionElsewhere {
  /// How far above the indicators the part may stand.
  private static let farthest = 2000

  static func isMissing(
    _ form: IndicatorForm, _ leaves: [FigureID], total: FigureID, _ report: Report,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let names = WeightProfiles.execution
    let start = min(form.nodes.map(\.range.lowerBound).min() ?? 0, bytes.count)
    let before = UnsafeBufferPointer(rebasing: bytes[max(0, start - farthest)..<start])
    guard ("执行率" as Label).withBytes({ before.place(of: $0) }) != nil else { return false }
    guard form.execution?.weight == nil, !form.nodes.contains(where: { names.contains($0.name) }) else { return false }
    var sum = ExactDecimal.zero
    for leaf in leaves {
      guard let next = sum.adding(report[leaf].value) else { return false }
      sum = next
    }
    return weights.contains { weight in sum.adding(ExactDecimal(weight)) == report[total].value }
  }

  /// What such a part is given, most often ten points.
  private static let weights = [10, 20]
}
