import ExactNumbers

/// Groups of the first level against the profile: the report's own decides (`.expected`); the national one is only a
/// hint (`.judgement`), and only where a form of projects has just its groups.
enum ProfileClaims {
  static func read(
    _ form: IndicatorForm, _ table: ReportTable, _ choice: ProfileChoice, into reader: inout FormClaims
  ) {
    guard form.isComplete, form.nodes.contains(where: { $0.weight != nil }) else { return }
    let named = FullMarks.argument("办法", table, reader).map { LabelText.folded(reader.bytes, $0).text }
    let groups = form.nodes.indices.filter { form.nodes[$0].level <= 0 && !form.nodes[$0].isDeduction }
    if let profile = choice.profile(named: named) {
      claims(profile, groups, form, certainty: .expected, into: &reader)
    } else if named == nil, reader.report.header.profile == nil, isNational(groups, form, table) {
      claims(WeightProfiles.national, groups, form, certainty: .judgement, into: &reader)
    }
  }

  private static func isNational(_ groups: [Int], _ form: IndicatorForm, _ table: ReportTable) -> Bool {
    guard table.title.contains("项目支出"), form.execution?.weight != nil else { return false }
    let names = groups.filter { form.nodes[$0].place != form.execution?.place }.map { form.nodes[$0].name }
    let national: [Label] = ["产出指标", "效益指标", "满意度指标"]
    return names.allSatisfy(national.contains) && national.allSatisfy(names.contains)
  }

  private static func claims(
    _ profile: WeightProfile, _ groups: [Int], _ form: IndicatorForm, certainty: Claim.Certainty,
    into reader: inout FormClaims
  ) {
    for index in groups {
      let node = form.nodes[index]
      let isExecution = node.place != nil && node.place == form.execution?.place
      // 预算执行情况（10分） holds 总额, which says the same.
      if isExecution, node.parent != nil { continue }
      let name = isExecution ? "预算执行率" : node.name
      guard let group = profile.group(name) else { continue }
      if let weight = node.weight {
        reader.expression(.profileWeight, weight, .constant(Rational(group.weight)), certainty: certainty)
      } else {
        let leaves = WeightClaims.leafWeights(index, form)
        guard !leaves.isEmpty else { continue }
        let stated = reader.report.add(
          Figure(value: group.weight, unit: .point, range: node.range, precision: .exact))
        reader.sum(.profileWeight, stated, of: leaves, certainty: certainty)
      }
    }
  }
}
