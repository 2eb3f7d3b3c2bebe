import ExactNumbers

/// Groups that a known profile asks for and the form lacks; indicators under a group that is not theirs.
enum CategoryRemarks {
  static func read(
    _ form: IndicatorForm, _ table: ReportTable, _ profiles: ProfileChoice, _ reader: FormClaims
  ) -> [FormRemark] {
    wrong(form) + missing(form, table, profiles, reader)
  }

  // MARK: Missing

  private static func missing(
    _ form: IndicatorForm, _ table: ReportTable, _ profiles: ProfileChoice, _ reader: FormClaims
  ) -> [FormRemark] {
    guard form.isComplete, form.total != nil || table.directive != nil,
      form.nodes.contains(where: { $0.weight != nil })
    else { return [] }
    let named = FullMarks.argument("办法", table, reader).map { LabelText.folded(reader.bytes, $0).text }
    let groups: [WeightProfile.Group]
    if let profile = profiles.profile(named: named) {
      groups = profile.groups
    } else if named == nil, reader.report.header.profile == nil, isNational(form, table) {
      groups = WeightProfiles.national.groups
    } else {
      return []
    }
    let names = form.nodes.map(\.name)
    // At least half of the groups must be there, or it is another form altogether.
    let lacking = groups.filter { group in !isThere(group, names, form) }
    guard lacking.count * 2 <= groups.count, !isExcused(table, reader) else { return [] }
    guard let place = table.titleRange ?? form.nodes.first?.range else { return [] }
    return lacking.map { group in
      FormRemark(.missingCategory, range: place, name: group.names.first?.text ?? "")
    }
  }

  private static func isNational(_ form: IndicatorForm, _ table: ReportTable) -> Bool {
    guard table.title.contains("项目支出"), form.execution?.weight != nil else { return false }
    let names = form.roots.filter { form.nodes[$0].place != form.execution?.place }.map { form.nodes[$0].name }
    let national: [Label] = ["产出指标", "效益指标", "满意度指标"]
    return names.count >= 2 && names.allSatisfy(national.contains)
  }

  private static func isThere(_ group: WeightProfile.Group, _ names: [Label], _ form: IndicatorForm) -> Bool {
    if group.names.contains(where: names.contains) { return true }
    if group.names.contains(where: WeightProfiles.execution.contains) { return form.execution != nil }
    // 服务对象满意度指标 below 效益指标 will do.
    guard let first = group.names.first else { return true }
    let word = first.hasSuffix("指标") ? first.dropLast(2) : first
    return names.contains { $0.contains(word) }
  }

  /// 不适用 anywhere in the form.
  private static func isExcused(_ table: ReportTable, _ reader: FormClaims) -> Bool {
    let word: Label = "不适用"
    return table.bands.contains { band in
      band.rows.contains { row in
        word.withBytes { wanted in
          UnsafeBufferPointer(rebasing: reader.bytes[row.range.clamped(to: reader.bytes.indices)]).place(of: wanted)
            != nil
        }
      }
    }
  }

  // MARK: Wrong

  private static let output: [Label] = ["数量指标", "质量指标", "时效指标"]
  private static let benefit: [Label] = ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "可持续发展指标"]
  private static let satisfaction: [Label] = ["服务对象满意度指标", "满意度指标", "服务对象满意度"]

  private static func wrong(_ form: IndicatorForm) -> [FormRemark] {
    let roots = form.roots.map { form.nodes[$0].name }
    var seen: Set<Label> = []
    return form.nodes.compactMap { node in
      guard node.level == 1, let parent = node.parent, form.nodes[parent].level <= 0 else { return nil }
      let group = form.nodes[parent].name
      guard let right = right(node.name, group), seen.insert(node.name).inserted,
        // Where the right group is not there at all its label may be lost.
        roots.contains(where: { $0.contains(right) && $0 != group })
      else { return nil }
      return FormRemark(.wrongCategory, range: node.range, name: node.name.text, other: right.text)
    }
  }

  /// The group where an indicator belongs; nil where it is there, or may be.
  private static func right(_ name: Label, _ group: Label) -> Label? {
    let isOutput = group.contains("产出")
    let isBenefit = group.contains("效益") || group.contains("效果")
    let isSatisfaction = group.contains("满意")
    guard (isOutput ? 1 : 0) + (isBenefit ? 1 : 0) + (isSatisfaction ? 1 : 0) == 1 else { return nil }
    if output.contains(name), !isOutput { return "产出" }
    if benefit.contains(name), !isBenefit { return "效益" }
    if satisfaction.contains(name), isOutput { return "满意度" }
    return nil
  }
}
