import ExactNumbers

/// Leaves add to their group's weight at every level, groups to the full marks.
enum WeightClaims {
  static func read(_ form: IndicatorForm, _ table: ReportTable, into reader: inout FormClaims) {
    for node in form.nodes where !node.isDeduction {
      if let words = node.weightInWords, let weight = node.weight { reader.sum(.weightSum, words, of: [weight]) }
      guard let weight = node.weight, !node.children.isEmpty, !node.isPartial else { continue }
      let leaves = node.children.flatMap { leafWeights($0, form) }
      if !leaves.isEmpty { reader.sum(.weightSum, weight, of: leaves) }
    }
    if form.isComplete { fullMarks(form, table, into: &reader) }
  }

  /// The figures that make up a node's weight: those of its indicators, or its own where they have none.
  static func leafWeights(_ index: Int, _ form: IndicatorForm) -> [FigureID] {
    var result: [FigureID] = []
    var open = [index]
    while let next = open.popLast() {
      let node = form.nodes[next]
      guard !node.isDeduction else { continue }
      let below = node.children.filter { hasWeights($0, form) }
      if below.isEmpty {
        if let weight = node.weight { result.append(weight) }
      } else {
        open += below.reversed()
      }
    }
    return result
  }

  private static func hasWeights(_ index: Int, _ form: IndicatorForm) -> Bool {
    var open = [index]
    while let next = open.popLast() {
      if form.nodes[next].weight != nil, !form.nodes[next].isDeduction { return true }
      open += form.nodes[next].children
    }
    return false
  }

  private static func fullMarks(_ form: IndicatorForm, _ table: ReportTable, into reader: inout FormClaims) {
    let groups = form.roots.filter { !form.nodes[$0].isDeduction && hasWeights($0, form) }
    let leaves = groups.flatMap { leafWeights($0, form) }
    guard leaves.count > 1 else { return }
    let headings = groups.compactMap { form.nodes[$0].weight }
    let areHeadings = headings.count == groups.count && headings.count > 1 && headings != leaves
    let certainty: Claim.Certainty
    let stated: FigureID
    if let printed = form.total?.weight {
      if ExecutionElsewhere.isMissing(form, leaves, total: printed, reader.report, reader.bytes) { return }
      stated = printed
      certainty = .certain
      // What is printed is the sum, and yet not what the directive says.
      if let announced = FullMarks.announced(table, reader), announced.compare(reader.report[printed].value) != 0,
        let place = FullMarks.argument("满分", table, reader), !place.isEmpty
      {
        let marks = Figure(value: announced, unit: .point, range: place, precision: .exact)
        reader.sum(.fullMarks, reader.report.add(marks), of: leaves, certainty: .certain)
      }
    } else {
      // Nothing is printed: 满分 of the directive, or the 100 of every form that has its total row or its execution part.
      let announced = FullMarks.announced(table, reader)
      guard announced != nil || form.total != nil || form.execution?.weight != nil else { return }
      let written = FullMarks.argument("满分", table, reader).flatMap { $0.isEmpty || announced == nil ? nil : $0 }
      guard let place = written ?? form.total?.range ?? table.titleRange ?? form.nodes.first?.range else { return }
      stated = reader.report.add(
        Figure(value: announced ?? ExactDecimal(100), unit: .point, range: place, precision: .exact))
      certainty = announced == nil ? .expected : .certain
    }
    reader.sum(.fullMarks, stated, of: leaves, certainty: certainty)
    if areHeadings { reader.sum(.fullMarks, stated, of: headings, certainty: certainty) }
  }
}
