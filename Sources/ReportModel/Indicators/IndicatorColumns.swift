/// Which column of a band holds what an indicator form asks for.
struct IndicatorColumns {
  /// From 一级指标 down.
  var levels: [Int]
  /// Left of the first level: 绩效指标（90分） spans the rows.
  var group: Int?
  /// The leaves' weight.
  var weight: Int?
  /// Weight columns of their own behind some levels: level → column.
  var levelWeights: [Int: Int] = [:]
  var score: Int?
  var target: Int?
  var actual: Int?
  var nature: Int?
  var measure: Int?
  var deviation: Int?
  /// 评分标准: says how the weight is earned.
  var criteria: Int?

  private static let criteriaNames: [Label] = ["评分标准", "评分细则", "评分依据", "计分标准", "评分办法"]

  /// nil where the band has no indicators.
  init?(_ band: Band) {
    let columns = band.columns
    func first(_ role: ColumnRole) -> Int? { columns.firstIndex { $0.role == role } }
    levels = columns.indices.filter { columns[$0].role.indicatorLevel != nil }
    let weights = columns.indices.filter { columns[$0].role == .weight }
    score = first(.score)
    // Two forms side by side under the same heads: rows of two indicators, and one total.
    let scores = columns.filter { $0.role == .score }
    if weights.count > 1, scores.count > 1, weights.allSatisfy({ columns[$0].name == columns[weights[0]].name }),
      scores.allSatisfy({ $0.name == scores[0].name })
    {
      return nil
    }
    if levels.isEmpty {
      // 考核项目 | 考核内容 | 分值 | 得分: what stands before the weight names it.
      guard let weight = weights.first, score != nil || first(.target) != nil,
        !columns.contains(where: { $0.role == .amount || $0.role == .rate })
      else { return nil }
      levels = columns.indices.filter { $0 < weight && (columns[$0].role == .label || columns[$0].role == .text) }
      levels = Array(levels.prefix(3))
      guard !levels.isEmpty else { return nil }
    }
    guard let firstLevel = levels.first, let lastLevel = levels.last else { return nil }
    group = columns.indices.first {
      $0 < firstLevel && !columns[$0].role.takesNumbers || $0 < firstLevel && columns[$0].role == .unknown
    }
    weight = weights.first { $0 > lastLevel } ?? (levels.count == 1 ? weights.first : nil)
    for column in weights where column < lastLevel && column != weight {
      if let level = levels.lastIndex(where: { $0 < column }) { levelWeights[level] = column }
    }
    target = first(.target)
    actual = first(.actual)
    nature = first(.nature)
    measure = first(.measure)
    deviation = first(.deviation)
    criteria = columns.firstIndex { Self.criteriaNames.contains($0.name) }
  }

  /// The columns in which a total row may name itself.
  var labels: Range<Int> {
    let end = weight ?? score ?? (levels.last ?? 0) + 1
    return 0..<max(end, (levels.last ?? 0) + 1)
  }
}
