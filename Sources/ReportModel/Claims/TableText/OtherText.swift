/// 七, 八, 十二 and 十三: funds, vehicles, performance.
extension TableTextClaims {
  /// What was spent of 政府性基金 and 国有资本经营 (N09).
  mutating func funds() {
    for (section, table) in [
      (ReportSection.governmentFunds, sheets.governmentFunds), (.stateCapital, sheets.stateCapital),
    ] {
      guard let table, table.sheet.isFilled, let total = table.total else { continue }
      let stated = first(section) { amount in
        !amount.isBudget
          && (amount.label.hasSuffix("支出") || amount.label.hasSuffix("支出合计") || amount.label.hasSuffix("支出决算为"))
          && !amount.label.contains("基本支出") && !amount.label.contains("项目支出")
      }
      same(.fundText, stated, table.sheet.cell(total, table.spent))
    }
  }

  /// 公务用车保有量 of 三公 is at most the vehicles of the body (N12): the rest is paid for otherwise.
  mutating func vehicles() {
    let kept = amounts.first {
      $0.section == .threePublic && !$0.amount.isMoney && $0.amount.label.contains("保有量")
    }
    let all = amounts.first {
      $0.section == .assets && !$0.amount.isMoney
        && ($0.amount.label.contains("共有车辆") || $0.amount.label.hasSuffix("车辆"))
    }
    guard let kept = kept?.amount, let all = all?.amount else { return }
    writer.table = -1
    writer.sum(
      .vehicleText, stated: kept.figure, of: [Term(all.figure)], comparison: .atMost, certainty: .expected)
  }

  /// A self-evaluation of all projects is of all 项目支出 of 03; of all that 一般公共预算 pays for, that of 05 (N16).
  mutating func performance() {
    for fund in [EvaluatedFund.all, .generalBudget] {
      let table = fund == .all ? sheets.expenditure : sheets.generalBudget
      guard let table else { continue }
      let stated = first(.performance) { amount in
        amount.label.contains("涉及") && (amount.label.contains("资金") || amount.label.contains("金额"))
          && evaluatedFund(of: amount) == fund
      }
      same(.performanceText, stated, table.sheet.cell(table.total, table.project), certainty: .expected)
    }
  }

  private enum EvaluatedFund { case all, generalBudget }

  /// Whose projects the sentence says to be evaluated one and all; nil where it does not say all, or means more than projects.
  private func evaluatedFund(of amount: StatedAmount) -> EvaluatedFund? {
    let before = sentence(upTo: amount.place)
    let range = writer.report[amount.figure].range
    let behind = sentence(from: range.upperBound)
    guard before.contains("项目支出"), !before.contains("整体支出"), !amount.label.contains("其中") else { return nil }
    let words: [Label] = ["全面自评", "全面开展绩效自评", "全面开展自评", "全部开展绩效自评", "全部开展自评", "全部进行绩效自评", "自评全覆盖"]
    let saysWhole = behind.contains("项目支出总额的100%") || behind.contains("项目支出总额的100.00%")
    // A share of less than all is of what was picked out.
    guard saysWhole || words.contains(where: before.contains) && !behind.contains("占") else { return nil }
    let isGeneral = before.contains("一般公共预算") || behind.contains("一般公共预算")
    guard isGeneral else { return .all }
    let isMore = before.contains("政府性基金") || before.contains("国有资本")
    return isMore ? nil : .generalBudget
  }

  /// What stands before a place, back to the end of the sentence before.
  private func sentence(upTo place: Int) -> Label {
    var start = max(0, min(place, bytes.count) - 300)
    while start < place, bytes[start] & 0xC0 == 0x80 { start += 1 }
    let text = LabelText.folded(bytes, start..<min(place, bytes.count))
    return text.withBytes { bytes -> Label in
      var begin = 0
      while let stop = Label("。").withBytes({ bytes.place(of: $0, from: begin) }) { begin = stop + 3 }
      return text.part(begin..<bytes.count)
    }
  }

  /// What stands behind a place, to the end of its sentence.
  private func sentence(from place: Int) -> Label {
    var end = min(place + 200, bytes.count)
    while end > place, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let text = LabelText.folded(bytes, min(place, end)..<end)
    return text.withBytes { bytes -> Label in
      text.part(0..<(Label("。").withBytes { bytes.place(of: $0) } ?? bytes.count))
    }
  }
}
