import ExactNumbers

/// 得分 ≤ 分值 in every row; scores add to the total, and to the scores of groups.
enum ScoreClaims {
  static func read(_ form: IndicatorForm, gaps: [ScoreGap], into reader: inout FormClaims) {
    for node in form.nodes where !node.isDeduction && !node.sharesScore {
      if let score = node.score, let weight = node.weight {
        reader.sum(.scoreCap, score, of: [weight], comparison: .atMost)
      }
    }
    if let total = form.total, let score = total.score, let weight = total.weight {
      reader.sum(.scoreCap, score, of: [weight], comparison: .atMost)
    }
    let missing = missing(form, gaps, &reader)
    for index in form.nodes.indices where !form.nodes[index].isDeduction {
      let node = form.nodes[index]
      guard let stated = node.score, !node.children.isEmpty, !node.isPartial else { continue }
      let terms = form.nodes[index].children.flatMap { leaves(of: $0, form, missing) }
      if !terms.isEmpty { reader.sum(.scoreSum, stated, of: terms) }
    }
    guard form.isComplete, let stated = form.total?.score else { return }
    let terms = form.roots.flatMap { leaves(of: $0, form, missing) }
    guard terms.count > 1 else { return }
    if let printed = form.total?.weight {
      let leaves = form.roots.flatMap { WeightClaims.leafWeights($0, form) }
      if ExecutionElsewhere.isMissing(form, leaves, total: printed, reader.report, reader.bytes) { return }
    }
    reader.sum(
      .scoreSum, stated, of: terms + deductions(form, reader.report),
      certainty: hasDeductions(form) ? .expected : .certain)
    withExecutionRate(form, stated, terms, missing, into: &reader)
  }

  /// An empty score beside a weight is anything from 0 to it.
  private static func missing(
    _ form: IndicatorForm, _ gaps: [ScoreGap], _ reader: inout FormClaims
  ) -> [FigureID: FigureID] {
    var result: [FigureID: FigureID] = [:]
    for gap in gaps {
      let weight = reader.report[gap.weight]
      result[gap.weight] = reader.report.add(
        Figure(value: weight.value, unit: .point, range: gap.range, precision: .unknownUpToValue))
    }
    return result
  }

  private static func leaves(_ form: IndicatorForm) -> [IndicatorNode] { form.nodes.filter { $0.children.isEmpty } }

  private static func leaves(
    of index: Int, _ form: IndicatorForm, _ missing: [FigureID: FigureID]
  ) -> [Term] {
    var result: [Term] = []
    var open = [index]
    while let next = open.popLast() {
      let node = form.nodes[next]
      guard !node.isDeduction else { continue }
      // A group that alone has a score stands for its indicators.
      if let score = node.score, !hasScores(below: next, form) {
        result.append(Term(score))
      } else if node.children.isEmpty, let weight = node.weight, let unknown = missing[weight] {
        result.append(Term(unknown))
      } else {
        open += node.children.reversed()
      }
    }
    return result
  }

  private static func hasScores(below index: Int, _ form: IndicatorForm) -> Bool {
    var open = form.nodes[index].children
    while let next = open.popLast() {
      if form.nodes[next].score != nil { return true }
      open += form.nodes[next].children
    }
    return false
  }

  private static func hasDeductions(_ form: IndicatorForm) -> Bool {
    form.nodes.contains { $0.isDeduction && $0.score != nil }
  }

  /// 扣分项 printed as negative numbers or as what is taken off.
  private static func deductions(_ form: IndicatorForm, _ report: Report) -> [Term] {
    leaves(form).compactMap { node in
      guard node.isDeduction, let score = node.score else { return nil }
      let isBonus = node.name.hasPrefix("加分") || node.name.hasPrefix("附加分")
      return Term(score, isBonus || report[score].value.sign < 0 ? 1 : -1)
    }
  }

  /// Where only the execution part's score is missing, its rate says what it would be.
  private static func withExecutionRate(
    _ form: IndicatorForm, _ stated: FigureID, _ terms: [Term], _ missing: [FigureID: FigureID],
    into reader: inout FormClaims
  ) {
    guard missing.count == 1, let weight = form.execution?.weight, let unknown = missing[weight],
      let earned = ExecutionScoreClaims.earned(form, reader.report)
    else { return }
    var value = Arithmetic.rounded(earned, decimals: 2)
    for term in terms where term.figure != unknown { value = .add(value, .figure(term.figure)) }
    reader.expression(.scoreSum, stated, value, certainty: .expected)
  }
}
