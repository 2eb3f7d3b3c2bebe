import ExactNumbers

/// 得分 = Σ 得分率 × 权重 in a table with one project a row, where the weights are known: from the report's profile, or
/// from prose that gives each of them one value (`产出指标（30分）`).
enum SummaryScoreClaims {
  static func read(_ band: Band, _ choice: ProfileChoice, into reader: inout FormClaims) {
    let rates = band.columns.indices.filter { band.columns[$0].role == .rate && band.columns[$0].name.hasSuffix("得分率") }
    guard rates.count >= 2, let score = band.columns.firstIndex(where: { $0.role == .score }) else { return }
    var parts = rates.map { (column: $0, names: [band.columns[$0].name.dropLast(3)]) }
    let executionNames = WeightProfiles.execution
    if let execution = band.columns.firstIndex(where: { $0.role == .rate && $0.name.hasSuffix("执行率") }) {
      parts.insert((execution, executionNames), at: 0)
    }
    guard let weights = weights(parts.map(\.names), choice, &reader) else { return }
    let decimals =
      band.rows.indices.compactMap { row in
        band.cell(row, score).figure.map { Int(reader.report[$0].value.scale) }
      }.max() ?? 0
    for row in band.rows.indices where !band.rows[row].isDoubtful {
      guard let stated = band.cell(row, score).figure else { continue }
      var value: Arithmetic?
      for (part, weight) in zip(parts, weights) {
        guard let rate = band.cell(row, part.column).figure, reader.report[rate].unit == .percent else {
          value = nil
          break
        }
        let share = Arithmetic.divide(.figure(rate), .constant(Rational(100)))
        let earned = Arithmetic.multiply(.minimum([share, .constant(.one)]), weight)
        value = value.map { .add($0, earned) } ?? earned
      }
      guard let value else { continue }
      reader.expression(.scoreSum, stated, .rounded(value, decimals: decimals), certainty: .expected)
    }
  }

  private static func weights(
    _ names: [[Label]], _ choice: ProfileChoice, _ reader: inout FormClaims
  ) -> [Arithmetic]? {
    var values: [ExactDecimal] = []
    var result: [Arithmetic] = []
    if let profile = choice.profile(named: nil) {
      for name in names {
        guard let group = name.lazy.compactMap({ profile.group($0) }).first else { return nil }
        values.append(group.weight)
        result.append(.constant(Rational(group.weight)))
      }
    } else {
      for words in reader.weightsInProse(of: names) {
        guard let words else { return nil }
        values.append(words.value)
        result.append(.figure(reader.report.add(IndicatorTreeBuilder.figure(words))))
      }
    }
    // Weights that do not make 100 are not all of them, or not the ones meant.
    var total = ExactDecimal.zero
    for value in values {
      guard let next = total.adding(value) else { return nil }
      total = next
    }
    return total == ExactDecimal(100) && result.count == names.count ? result : nil
  }
}
