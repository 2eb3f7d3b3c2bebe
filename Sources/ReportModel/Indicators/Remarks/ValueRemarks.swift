import ExactNumbers

/// What was reached, against the target, the score and the money: words for numbers, tiers, full marks for nothing spent.
enum ValueRemarks {
  static func read(
    _ form: IndicatorForm, _ table: ReportTable, _ report: Report, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [FormRemark] {
    var remarks = lowExecution(form, report)
    var known: [Int: IndicatorColumns] = [:]
    var wordsForNumber: FormRemark?
    var numberForWords: FormRemark?
    for node in form.nodes where node.children.isEmpty && !node.isDeduction {
      guard let place = node.place, place != form.execution?.place, table.bands.indices.contains(place.band) else {
        continue
      }
      let band = table.bands[place.band]
      guard let columns = known[place.band] ?? IndicatorColumns(band), let target = columns.target,
        let actual = columns.actual, band.rows.indices.contains(place.row), !band.rows[place.row].isDoubtful
      else { continue }
      known[place.band] = columns
      let (wanted, reached) = (band.cell(place.row, target), band.cell(place.row, actual))
      guard wanted.range.count <= 60, reached.range.count <= 60 else { continue }
      let (wantedContent, reachedContent) = (
        CellReader.read(bytes, wanted.range), CellReader.read(bytes, reached.range)
      )
      if case (.number, .number) = (wantedContent, reachedContent) { continue }
      let words = LabelText.folded(bytes, reached.range)
      switch (wantedContent, reachedContent) {
      case (.number(let number), .text) where number.bound != .none && done.contains(words):
        keep(.wordsForNumber, reached.range, words, LabelText.folded(bytes, wanted.range), &wordsForNumber)
      case (.text, .number(let number)) where number.unit == .percent && isWords(bytes, wanted.range):
        keep(.numberForWords, number.range, words, LabelText.folded(bytes, wanted.range), &numberForWords)
      case (.text, .text) where isWords(bytes, wanted.range):
        if let remark = tier(node, words, reached.range, report) { remarks.append(remark) }
      default: continue
      }
    }
    if let wordsForNumber { remarks.append(wordsForNumber) }
    if let numberForWords { remarks.append(numberForWords) }
    return remarks
  }

  /// One remark of a kind is enough for a form.
  private static func keep(
    _ kind: FormRemark.Kind, _ range: Range<Int>, _ words: Label, _ target: Label, _ remark: inout FormRemark?
  ) {
    if remark == nil {
      remark = FormRemark(kind, range: range, name: words.text, other: target.text)
    } else {
      remark?.more += 1
    }
  }

  private static let done: [Label] = [
    "完成", "已完成", "全部完成", "按时完成", "按期完成", "达标", "已达标", "达成", "已达成", "达到", "已达到", "达到目标", "完成目标", "是", "符合", "实现", "已实现",
  ]

  /// No digit in it: 显著提升, 相关.
  private static func isWords(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.count >= 6 && !bytes[range].contains { $0 >= 0x30 && $0 <= 0x39 || $0 == 0xE2 || $0 == 0x25 }
  }

  // MARK: Tiers

  private static let missed: [Label] = ["未完成", "未达成", "未实现", "未达标", "未达到", "未开展", "没有完成"]
  private static let partly: [Label] = ["部分完成", "部分达成", "部分实现", "部分达到"]

  /// 达成 100–80, 部分达成 80–60, 未达成 below 60 of the weight.
  private static func tier(_ node: IndicatorNode, _ words: Label, _ range: Range<Int>, _ report: Report) -> FormRemark?
  {
    guard let score = node.score, let weight = node.weight, !node.sharesScore,
      let least = report[weight].value.multiplied(by: ExactDecimal(coefficient: 6, scale: 1)),
      let most = report[weight].value.multiplied(by: ExactDecimal(coefficient: 8, scale: 1))
    else { return nil }
    let earned = report[score].value
    let isOther =
      missed.contains(words) && earned >= least || partly.contains(words) && earned == report[weight].value
      || partly.contains(words) && earned > most
    guard isOther else { return nil }
    return FormRemark(
      .otherTier, range: report[score].range, name: words.text, other: node.name.text, figures: [score, weight])
  }

  // MARK: Money

  private static func lowExecution(_ form: IndicatorForm, _ report: Report) -> [FormRemark] {
    guard let execution = form.execution, let rate = execution.rate, report[rate].unit == .percent,
      report[rate].value < ExactDecimal(50), let budget = execution.budget, report[budget].value.sign > 0
    else { return [] }
    var count = 0
    for root in form.roots {
      let name = form.nodes[root].name
      guard name.contains("产出") || name.contains("效益") else { continue }
      var open = form.nodes[root].children.isEmpty ? [root] : form.nodes[root].children
      while let next = open.popLast() {
        let node = form.nodes[next]
        open += node.children
        guard node.children.isEmpty, !node.isDeduction, let weight = node.weight else { continue }
        guard let score = node.score, report[score].value == report[weight].value else { return [] }
        count += 1
      }
    }
    guard count >= 2 else { return [] }
    return [
      FormRemark(
        .lowExecutionFullMarks, range: report[rate].range, name: execution.name.text, figures: [rate])
    ]
  }
}
