/// A section that says that there was no such money, though the table of it has some (N09).
public struct FundDenial: Sendable {
  /// 没有政府性基金…: the sentence's words.
  public var range: Range<Int>
  /// What the table's total says.
  public var figure: FigureID
}

extension TableTextClaims {
  /// 七 and 八: 没有 beside a table with amounts.
  mutating func denials() {
    for (section, table) in [
      (ReportSection.governmentFunds, sheets.governmentFunds), (.stateCapital, sheets.stateCapital),
    ] {
      guard let table, let total = table.total, let figure = table.sheet.cell(total, table.spent)?.figure,
        writer.report[figure].value.coefficient != 0, let words = denial(in: section)
      else { continue }
      writer.report.fundDenials.append(FundDenial(range: words, figure: figure))
    }
  }

  /// 没有 or 无 … in the one section of a kind, where it states no amount.
  private func denial(in kind: ReportSection) -> Range<Int>? {
    let sections = writer.report.outline.sections.filter { ReportSection(title: $0.title) == kind }
    // Tables have headings of the same words.
    let narrative = sections.filter { $0.title.hasSuffix("说明") || $0.title.hasSuffix("情况") }
    guard narrative.count == 1, let section = narrative.first,
      !amounts.contains(where: { $0.section == kind && $0.amount.isMoney })
    else { return nil }
    let range = section.range.clamped(to: 0..<bytes.count)
    guard range.count <= 2000 else { return nil }
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    for word in Self.denying {
      if let place = word.withBytes({ text.place(of: $0, from: section.titleRange.upperBound - range.lowerBound) }) {
        let start = range.lowerBound + place
        return start..<(start + word.byteCount)
      }
    }
    return nil
  }

  private static let denying: [Label] = [
    "没有政府性基金", "没有使用政府性基金", "无政府性基金", "没有国有资本经营", "没有使用国有资本经营", "无国有资本经营",
  ]
}
