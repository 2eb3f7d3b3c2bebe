import Subjects

/// What the narrative says of the official tables must be what they say (domain.md, N01–N11). Only what stands in a section that
/// names its table, under the words of the table, is taken for the same quantity; each is looked for once a section.
struct TableTextClaims {
  var writer: ClaimWriter
  let bytes: UnsafeBufferPointer<UInt8>
  let sheets: BetweenTables.Sheets
  /// The amounts of each section kind, in the order of the file.
  var amounts: [(section: ReportSection, title: Label, amount: StatedAmount)] = []

  static func read(into report: inout Report) {
    guard !report.proseLabels.isEmpty || !report.tables.isEmpty else { return }
    let tree = report.tree
    tree.bytes.withUnsafeBufferPointer { bytes in
      guard let tables = OfficialTables.all(of: report) else { return }
      let sheets = BetweenTables.Sheets(report, tables, bytes)
      var reader = TableTextClaims(writer: ClaimWriter(report: report, table: -1), bytes: bytes, sheets: sheets)
      report = Report(tree: tree)
      reader.collect()
      reader.denials()
      if !reader.amounts.isEmpty {
        reader.totals()
        reader.income()
        reader.expenditure()
        reader.generalBudget()
        reader.details()
        reader.basic()
        reader.threePublic()
        reader.office()
        reader.funds()
        reader.economicLists()
        reader.procurement()
        reader.vehicles()
        reader.performance()
      }
      report = reader.writer.report
    }
  }

  /// The amounts of a narrative by their sections, to be looked through; nothing is claimed.
  static func narrative(
    of report: Report, _ sheets: BetweenTables.Sheets, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> TableTextClaims {
    var reader = TableTextClaims(writer: ClaimWriter(report: report, table: -1), bytes: bytes, sheets: sheets)
    reader.collect()
    return reader
  }

  private mutating func collect() {
    let report = writer.report
    var kinds: [Int: (ReportSection, Label)] = [:]
    var block = 0
    for label in report.proseLabels where label.traits.isDisjoint(with: [.isBase, .isLoose]) {
      let id = FigureID(Int(label.figure))
      guard report.figures.indices.contains(Int(label.figure)), report[id].unit.isMoney || report[id].unit == .count
      else { continue }
      let place = report[id].range.lowerBound
      guard let section = report.outline.section(at: place) else { continue }
      let kind: (ReportSection, Label)
      if let known = kinds[section] {
        kind = known
      } else {
        kind = Self.kind(of: section, report)
        kinds[section] = kind
      }
      if case .other = kind.0 { continue }
      while block + 1 < report.tree.blocks.count, report.tree.blocks[block + 1].start <= place { block += 1 }
      let text = LabelText.folded(bytes, label.range.clamped(to: 0..<bytes.count))
      amounts.append(
        (
          kind.0, kind.1,
          StatedAmount(
            figure: id, label: text, isBudget: label.traits.contains(.isBudget),
            isActual: label.traits.contains(.isActual), isMoney: report[id].unit.isMoney, place: place,
            section: section,
            block: block)
        ))
    }
  }

  /// The kind of a section, or of the nearest one around it that has one.
  private static func kind(of section: Int, _ report: Report) -> (ReportSection, Label) {
    var current: Int? = section
    var steps = 0
    while let index = current, steps < 8 {
      // Attachments have sections of their own, of which the tables say nothing.
      let title = report.outline.sections[index].title
      if title.hasPrefix("附件") || title.hasPrefix("附表") { return (.other, .empty) }
      if let kind = ReportSection(title: title) { return (kind, Label(report.outline.sections[section].title)) }
      current = report.outline.sections[index].parent
      steps += 1
    }
    return (.other, .empty)
  }

  /// The first amount of a kind of section whose label passes.
  func first(_ section: ReportSection, where fits: (StatedAmount) -> Bool) -> StatedAmount? {
    amounts.first { $0.section == section && $0.amount.isMoney && fits($0.amount) }?.amount
  }

  /// An amount of the narrative is that of a cell; an empty cell says zero.
  mutating func same(_ tie: Tie, _ amount: StatedAmount?, _ cell: SheetCell?, certainty: Claim.Certainty = .certain) {
    guard let amount, let cell, cell.isReadable else { return }
    guard let figure = cell.figure else { return }
    writer.table = -1
    writer.sum(tie, stated: amount.figure, of: [Term(figure)], comparison: .sameQuantity, certainty: certainty)
  }

  /// Whether a label ends in a name, with nothing before it that would make it the name of something else.
  static func names(_ label: Label, _ name: Label) -> Bool {
    guard label.hasSuffix(name) else { return false }
    let rest = label.dropLast(name.count)
    if rest.isEmpty { return true }
    return leads.contains { rest.hasSuffix($0) }
  }

  private static let leads: [Label] = ["年度", "年", ":", "其中", "部门", "单位", "局", "院", "会", "办", "中心", "我们", "本", "共", "和"]
}
