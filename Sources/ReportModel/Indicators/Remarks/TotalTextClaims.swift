import ExactNumbers

/// 自评得分 of a sentence = the total of the form that it speaks of: the only one of the report, the one whose title says
/// 整体 where the sentence does, or the one in whose table the sentence stands.
enum TotalTextClaims {
  private static let labels: [Label] = ["自评得分", "自评总分", "自评总得分", "自评分数", "自评分", "自评结果", "自评评分"]

  static func read(_ scores: [StatedScore], _ bytes: UnsafeBufferPointer<UInt8>, into report: inout Report) {
    let forms = report.indicatorForms.filter { $0.total?.score != nil }
    guard !forms.isEmpty else { return }
    let only = Dictionary(grouping: report.indicatorForms, by: \.table).filter { $0.value.count == 1 }
    for form in forms where only[form.table] != nil { heads(form, bytes, &report) }
    let tables = TablePlaces(report)
    let starts = Dictionary(grouping: forms.map { (form: $0, start: start($0)) }, by: \.form.table)
    let mentions = scores.filter { score in
      labels.contains(where: score.label.hasSuffix) && !score.label.contains("平均") && !isOfAnother(score, bytes)
    }
    var inProse: [StatedScore] = []
    for mention in mentions {
      if let table = tables.table(holding: mention.range.lowerBound) {
        // Of several forms in one table the sentence stands below its own.
        let own = starts[table]?.last { $0.start < mention.range.lowerBound }
        if let form = own?.form { claim(mention, form, &report) }
      } else {
        inProse.append(mention)
      }
    }
    let isOne = inProse.allSatisfy { $0.value == inProse[0].value }
    let whole = forms.filter { title($0, report).contains("整体") }
    for mention in inProse {
      let sentence = LabelText.folded(bytes, mention.sentence)
      let saysWhole = sentence.contains("整体")
      if saysWhole, whole.count == 1, !sentence.contains("项目") || isOne {
        claim(mention, whole[0], &report)
      } else if forms.count == 1, isOne, !saysWhole || title(forms[0], report).contains("整体"),
        !mention.label.contains("项目") || title(forms[0], report).contains("项目")
      {
        claim(mention, forms[0], &report)
      }
    }
  }

  /// `自评得分 | 95.3` above the indicators of the only form of a table.
  private static func heads(_ form: IndicatorForm, _ bytes: UnsafeBufferPointer<UInt8>, _ report: inout Report) {
    guard let total = form.total?.score, report.tables.indices.contains(form.table) else { return }
    let first = start(form)
    for index in report.tables[form.table].blocks where report.tree.blocks.indices.contains(index) {
      let placed = report.tree.blocks[index]
      guard case .table(let syntax) = placed.block.content else { continue }
      for row in syntax.rows where placed.start + Int(row.span.end) <= first {
        let cells = syntax.cells[row.cells].map { placed.range(of: $0.span) }.filter { !$0.isEmpty }
        for (label, next) in zip(cells, cells.dropFirst())
        where label.count <= 30 && LabelText.mayEnd(bytes, label, in: labels)
          && labels.contains(LabelText.folded(bytes, label))
        {
          guard case .number(let number) = CellReader.read(bytes, next), number.unit == .none || number.unit == .point
          else { continue }
          let stated = report.add(Figure(value: number.value, unit: .point, range: number.range, precision: .exact))
          report.claims.append(
            Claim(
              tie: .totalInText, stated: stated, formula: .sum(report.add([Term(total)])), comparison: .sameQuantity,
              table: form.table))
        }
      }
    }
  }

  private static func claim(_ mention: StatedScore, _ form: IndicatorForm, _ report: inout Report) {
    guard let total = form.total?.score else { return }
    let stated = report.add(Figure(value: mention.value, unit: .point, range: mention.range, precision: .exact))
    let run = report.add([Term(total)])
    report.claims.append(
      Claim(tie: .totalInText, stated: stated, formula: .sum(run), comparison: .sameQuantity, table: form.table))
  }

  /// Last year's score, or what somebody else gave.
  private static func isOfAnother(_ score: StatedScore, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let sentence = LabelText.folded(bytes, score.sentence.lowerBound..<score.range.lowerBound)
    return ["上年", "去年", "上一年", "财政评价", "第三方", "抽查", "复核", "调整前"].contains { (word: Label) in
      sentence.contains(word)
    }
  }

  private static func title(_ form: IndicatorForm, _ report: Report) -> Label {
    report.tables.indices.contains(form.table) ? Label(report.tables[form.table].title) : .empty
  }

  private static func start(_ form: IndicatorForm) -> Int { form.nodes.map(\.range.lowerBound).min() ?? Int.max }
}

/// Which table holds a byte of the file.
private struct TablePlaces {
  private var places: [(range: Range<Int>, table: Int)] = []

  init(_ report: Report) {
    for (index, table) in report.tables.enumerated() {
      for block in table.blocks where report.tree.blocks.indices.contains(block) {
        places.append((report.tree.blocks[block].range, index))
      }
    }
    places.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  func table(holding place: Int) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0, places[low - 1].range.contains(place) else { return nil }
    return places[low - 1].table
  }
}
