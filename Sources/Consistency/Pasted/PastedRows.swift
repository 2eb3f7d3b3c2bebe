import ReportModel

/// Rows of indicators under heads in running words (`指标 单位 符号 目标 权重 实际 得分`): each has a number for every head of
/// numbers, in their order.
enum PastedRows {
  static func leaves(_ tokens: [PastedToken], _ report: PastedFigures) -> [PastedReading.Leaf] {
    var leaves: [PastedReading.Leaf] = []
    var heads: [ColumnRole] = []
    var current: [ColumnRole] = []
    var numbers: [PastedToken] = []
    func close() {
      defer { numbers = [] }
      guard !current.isEmpty, numbers.count == current.count, let leaf = leaf(current, numbers, report) else { return }
      leaves.append(leaf)
    }
    for token in tokens {
      switch token.kind {
      case .number, .noValue:
        if !heads.isEmpty {
          current = heads.count == wanted.count ? heads : []
          heads = []
        }
        numbers.append(token)
      case .text, .total:
        close()
        guard wanted.contains(token.role) else { continue }
        if let known = heads.firstIndex(of: token.role) { heads.removeFirst(known + 1) }
        heads.append(token.role)
      default:
        close()
        heads = []
      }
    }
    close()
    return leaves
  }

  private static let wanted: [ColumnRole] = [.target, .actual, .weight, .score]

  private static func leaf(_ roles: [ColumnRole], _ numbers: [PastedToken], _ report: PastedFigures) -> PastedReading
    .Leaf?
  {
    var by: [ColumnRole: PastedToken] = [:]
    for (role, token) in zip(roles, numbers) { by[role] = token }
    guard let weight = by[.weight]?.figure, let score = by[.score]?.figure, let target = by[.target],
      let actual = by[.actual]
    else { return nil }
    return PastedReading.Leaf(weight: weight, score: score, others: [target, actual])
  }
}
