import ExactNumbers

/// The profiles that a report names, lays down itself or takes from another file: `@办法`, `@指标表 … 办法：`, `评分办法：` in
/// the header.
struct ProfileChoice {
  /// The report's own before those of other files.
  private(set) var local: [WeightProfile] = []
  private let ownCount: Int
  private let header: String?

  init(_ report: Report) {
    header = report.header.profile
    let own = report.localProfiles.filter { $0.origin == nil }
    ownCount = own.count
    local = (own + report.localProfiles.filter { $0.origin != nil }).map(Self.weights)
  }

  private static func weights(_ profile: LocalProfile) -> WeightProfile {
    let execution = WeightProfiles.execution
    let groups = profile.weights.map { weight in
      let name = Label(weight.label)
      return WeightProfile.Group(names: execution.contains(name) ? execution : [name], weight: weight.value)
    }
    return WeightProfile(name: profile.name, groups: groups)
  }

  /// The profile that decides for a table: the one its directive names, else the header's, else the report's only `@办法`.
  func profile(named directive: String?) -> WeightProfile? {
    if let name = directive ?? header { return find(name) }
    return ownCount == 1 ? local.first : nil
  }

  private func find(_ name: String) -> WeightProfile? {
    let wanted = WeightProfile.plain(name)
    return local.first { $0.isMeant(by: wanted) } ?? WeightProfiles.all.first { $0.isMeant(by: wanted) }
  }
}
