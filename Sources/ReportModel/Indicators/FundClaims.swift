/// 总额 = 财政资金 + 财政专户管理资金 + 单位资金 + 其他资金 in the execution part of a form, in every amount column.
enum FundClaims {
  static func read(_ band: Band, into reader: inout FormClaims) {
    guard let columns = ExecutionColumns(band.columns) else { return }
    let first = band.columns.firstIndex { $0.role == .amount } ?? columns.budget
    let labels = band.rows.indices.map { ExecutionReader.label(band, $0, before: first, reader.bytes) }
    guard let total = labels.firstIndex(where: ExecutionReader.isWhole),
      !band.rows[total].isDoubtful
    else { return }
    // Up to the next total, or to a row without money that is no source of it (年度总体目标).
    let end =
      band.rows.indices[(total + 1)...].first { row in
        ExecutionReader.isWhole(labels[row]) || !isSource(labels[row]) && !hasAmount(band, row)
      } ?? labels.endIndex
    let parts = (total + 1)..<end
    if parts.count == 1 { onlyPart(band, total, parts.lowerBound, labels[parts.lowerBound], into: &reader) }
    guard parts.count >= 2, !parts.contains(where: { band.rows[$0].isDoubtful }) else { return }
    // A table with no word of what it is made of has its total row read like any other.
    let opening = labels[parts.lowerBound]
    let hasWeights = band.columns.contains { $0.role == .weight || $0.role == .score }
    guard opening.hasPrefix("其中") || opening.hasPrefix("资金来源") || hasWeights else { return }
    // A second 其中 splits a part further; which rows it covers is not known.
    guard !labels[parts].dropFirst().contains(where: { $0.contains("其中") }), areSources(labels[parts]) else { return }
    for column in band.columns.indices where band.columns[column].role == .amount {
      guard let stated = band.cell(total, column).figure else { continue }
      var terms: [Term] = []
      var isReadable = true
      for row in parts {
        switch band.cell(row, column).content {
        case .figure(let figure): terms.append(Term(figure))
        case .empty, .noValue: break
        case .text, .spreadsheetError: isReadable = false
        }
      }
      if isReadable, !terms.isEmpty { reader.sum(.columnTotal, stated, of: terms) }
    }
  }

  /// `其中：上级补助` alone may be all the money there is; where it is not, nothing follows.
  private static func onlyPart(
    _ band: Band, _ total: Int, _ part: Int, _ label: Label, into reader: inout FormClaims
  ) {
    guard label.hasPrefix("其中"), isSource(label), !band.rows[part].isDoubtful else { return }
    for column in band.columns.indices where band.columns[column].role == .amount {
      guard let stated = band.cell(total, column).figure, let figure = band.cell(part, column).figure,
        reader.report[stated].value == reader.report[figure].value
      else { continue }
      reader.sum(.columnTotal, stated, of: [figure])
    }
  }

  private static func isSource(_ label: Label) -> Bool { sources.contains { label.contains($0) } }

  private static func hasAmount(_ band: Band, _ row: Int) -> Bool {
    band.columns.indices.contains { band.columns[$0].role == .amount && band.cell(row, $0).figure != nil }
  }

  private static func areSources(_ labels: ArraySlice<Label>) -> Bool {
    guard labels.allSatisfy(isSource) else { return false }
    // 财政拨款 beside 一般公共预算, or beside 中央 and 地方, holds what stands below it.
    let holdsOthers = labels.contains { label in
      wholes.contains { label.hasSuffix($0) } && !kinds.contains { label.contains($0) }
    }
    return !holdsOthers || !labels.contains { label in kinds.contains { label.contains($0) } }
  }

  private static let sources: [Label] = ["资金", "拨款", "预算", "结转", "结余", "补助", "收入", "其他", "自筹", "专户", "债券"]
  private static let wholes: [Label] = ["财政拨款", "财政资金", "本级资金"]
  private static let kinds: [Label] = ["一般公共预算", "政府性基金", "国有资本", "中央", "省级", "市级", "县级", "区级", "地方"]
}
