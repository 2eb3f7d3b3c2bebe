import ExactNumbers
import ReportSyntax

/// The profiles that a report names or lays down itself: `@办法`, `@指标表 … 办法：`, `评分办法：` in the header.
struct ProfileChoice {
  private(set) var local: [WeightProfile] = []
  private let header: String?

  init(_ report: Report) {
    header = report.header.profile
    let blocks = report.tree.blocks
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      for placed in blocks {
        guard case .directive(let syntax) = placed.block.content, syntax.keyword == .profile else { continue }
        var groups: [WeightProfile.Group] = []
        for argument in syntax.arguments {
          let key = LabelText.folded(bytes, placed.range(of: argument.key))
          guard case .number(let number) = CellReader.read(bytes, placed.range(of: argument.value)) else { continue }
          let names =
            WeightProfiles.execution.split(separator: " ").map(String.init).contains(key)
            ? WeightProfiles.execution.split(separator: " ").map(String.init) : [key]
          groups.append(WeightProfile.Group(names: names, weight: number.value))
        }
        local.append(WeightProfile(name: LabelText.folded(bytes, placed.range(of: syntax.subject)), groups: groups))
      }
    }
  }

  /// The profile that decides for a table: the one its directive names, else the header's, else the report's only `@办法`.
  func profile(named directive: String?) -> WeightProfile? {
    if let name = directive ?? header { return find(name) }
    return local.count == 1 ? local.first : nil
  }

  private func find(_ name: String) -> WeightProfile? {
    local.first { $0.isMeant(by: name) } ?? WeightProfiles.all.first { $0.isMeant(by: name) }
  }
}
