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

  /// A self-evaluation of all projects is of all 项目支出 (N16).
  mutating func performance() {
    guard let table = sheets.expenditure else { return }
    let stated = first(.performance) { amount in
      amount.label.contains("涉及") && (amount.label.contains("资金") || amount.label.contains("金额"))
        && !amount.label.contains("一般公共预算") && saysAllProjects(before: amount.place)
    }
    same(.performanceText, stated, table.sheet.cell(table.total, table.project), certainty: .expected)
  }

  /// 全面自评 stands in the sentence, and projects are what it speaks of.
  private func saysAllProjects(before place: Int) -> Bool {
    var start = max(0, min(place, bytes.count) - 300)
    while start < place, bytes[start] & 0xC0 == 0x80 { start += 1 }
    let text = LabelText.folded(bytes, start..<min(place, bytes.count))
    let sentence = text.withBytes { bytes -> Label in
      var begin = 0
      var next = 0
      while let stop = Label("。").withBytes({ bytes.place(of: $0, from: next) }) {
        begin = stop + 3
        next = begin
      }
      return text.part(begin..<bytes.count)
    }
    return sentence.contains("全面自评") && sentence.contains("项目支出")
  }
}
