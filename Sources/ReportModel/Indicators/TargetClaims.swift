/// A quantitative indicator has its full score just if its target was met; anything else is doubtful, not wrong.
enum TargetClaims {
  static func read(_ node: IndicatorNode, _ target: IndicatorTarget, into reader: inout FormClaims) {
    guard let score = node.score, let weight = node.weight, !node.sharesScore else { return }
    // 预算执行率 earns its share of the weight, target or not.
    guard !WeightProfiles.execution.contains(node.name) else { return }
    // Above its weight it is wrong whatever was reached.
    guard reader.report[score].value <= reader.report[weight].value else { return }
    let isMet = target.isMet(reader.report)
    // A bare number may be a floor or a ceiling: only reaching it exactly says something.
    guard isMet || target.isExplicit else { return }
    reader.sum(
      .targetScore, score, of: [weight], comparison: isMet ? .equal : .less, certainty: .judgement,
      evidence: [target.target, target.actual])
  }
}
