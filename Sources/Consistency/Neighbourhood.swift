import ReportModel

/// All that the diagnosis of a group of contradicted claims can see: the group, the other claims that its quantities take part in, and
/// the figures of all these, as they stand when the group's turn comes.
struct Neighbourhood {
  /// By claim, in the report's list.
  var claims: [Int32]
  /// By figure, in the report's list.
  var figures: [Int32]
  var content: Content

  /// What stands in the neighbourhood, in numbers of its own. A diagnosis depends on nothing else: equal contents come to
  /// the same diagnoses, wherever they stand in a report.
  struct Content: Sendable, Hashable {
    /// Claims, figures and quantities, in which each list has its length before it.
    var numbers: [Int] = []
    var ties: [Tie] = []

    /// Most contents differ in a number soon.
    func hash(into hasher: inout Hasher) {
      var mixed = numbers.count
      for number in numbers { mixed = (mixed ^ number) &* 0x2545_F491_4F6C_DD1D ^ mixed >> 29 }
      hasher.combine(mixed)
    }
  }

  /// An outcome in the report's numbers, in those of the neighbourhood.
  func own(_ outcome: GroupOutcome) -> GroupOutcome? {
    outcome.renumbered(figure: { Self.place(of: $0, in: figures) }, claim: { Self.place(of: $0, in: claims) })
  }

  /// An outcome in the neighbourhood's numbers, in those of the report.
  func placed(_ outcome: GroupOutcome) -> GroupOutcome? {
    outcome.renumbered(
      figure: { figures.indices.contains($0) ? Int(figures[$0]) : nil },
      claim: { claims.indices.contains($0) ? Int(claims[$0]) : nil })
  }

  private static func place(of number: Int, in list: [Int32]) -> Int? {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(list[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low < list.count && Int(list[low]) == number ? low : nil
  }
}
