import Findings
import ReportModel

/// What figures are called in messages, so that a clerk finds the cell: row and column of a table.
struct FigureNames {
  let report: Report
  let numbers: NumberWords
  let places: CellPlaces

  init(_ report: Report) {
    self.report = report
    numbers = NumberWords(report)
    places = CellPlaces(report)
  }

  struct Name {
    /// The row's code and label; empty where it has none.
    var row = ""
    /// The column's heads from the top, joined by `/`.
    var column = ""
    /// The figure is part of a text, which is then the row's name: 产出指标（50分）.
    var isInText = false
  }

  /// nil for a figure of the report itself.
  func foreign(_ id: FigureID) -> ForeignFigure? {
    // They were added one after the other.
    guard let first = report.foreignFigures.first?.figure.index else { return nil }
    let index = Int(id.index) - Int(first)
    return report.foreignFigures.indices.contains(index) ? report.foreignFigures[index] : nil
  }

  func place(of id: FigureID) -> CellPlaces.Place? {
    guard let figure = report.figure(id), foreign(id) == nil else { return nil }
    return places.place(of: figure.range)
  }

  func name(of id: FigureID) -> Name {
    if let name = report.looseNames[id] { return Name(row: FigureNames.shortened(name.text)) }
    guard let place = place(of: id) else { return Name(row: proseName(of: id)) }
    let band = report.tables[place.table].bands[place.band]
    var isInText = false
    if case .text = band.cell(place.row, place.column).content { isInText = true }
    return Name(row: row(place, band), column: column(band.columns[place.column]), isInText: isInText)
  }

  private func proseName(of id: FigureID) -> String {
    guard let range = report.proseLabel(of: id) else { return "" }
    return report.tree.bytes.withUnsafeBufferPointer {
      let text = FigureNames.bare(LabelText.folded($0, range.clamped(to: 0..<$0.count)).text)
      return text.count <= FigureNames.longestLabel ? text : "…" + text.suffix(FigureNames.longestLabel - 1)
    }
  }

  /// Without what only leads to the number: 支出决算 of 支出决算为, nothing of 共.
  private static func bare(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, "为共是达约计的有".contains(last), !totals.contains(where: text.hasSuffix) {
      text.removeLast()
    }
    return String(text)
  }

  /// Their last character belongs to them.
  private static let totals = ["合计", "总计", "小计", "预计", "审计", "统计"]

  /// A label of prose is a part of a sentence: its end names the figure.
  private static let longestLabel = 18

  /// The whole cell that a figure stands in, else the figure.
  func written(_ id: FigureID) -> String {
    guard let figure = report.figure(id) else { return "?" }
    let range = places.place(of: figure.range).map {
      report.tables[$0.table].bands[$0.band].cell($0.row, $0.column).range
    }
    return report.tree.bytes.withUnsafeBufferPointer {
      FigureNames.shortened(LabelText.folded($0, (range ?? figure.range).clamped(to: 0..<$0.count)).text)
    }
  }

  /// 收入/金额 — levels that say the same are said once.
  private func column(_ column: Column) -> String {
    var parts: [String] = []
    for part in column.path where !part.isEmpty && part.text != parts.last { parts.append(part.text) }
    return parts.suffix(3).joined(separator: "/")
  }

  /// What names a row: code and label of its side, or, where nothing stands in the label column, the last text before
  /// the figure. A figure inside a text is named by that text.
  private func row(_ place: CellPlaces.Place, _ band: Band) -> String {
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      func text(_ column: Int?) -> String {
        guard let column, column < band.columns.count else { return "" }
        return LabelText.folded(bytes, band.cell(place.row, column).range).text
      }
      func isText(_ column: Int) -> Bool {
        if case .text = band.cell(place.row, column).content { return true }
        return false
      }
      if isText(place.column) { return FigureNames.shortened(text(place.column)) }
      let side = band.sides.first { $0.columns.contains(place.column) }
      let own: [Int?] = [side?.code, side?.label]
      var parts = own.filter { $0 != place.column }.map { text($0) }.filter { !$0.isEmpty }
      if side?.label.map({ text($0).isEmpty }) ?? true {
        let texts = (0..<place.column).filter { (side?.columns ?? 0..<place.column).contains($0) && isText($0) }
        let named = texts.last { band.columns[$0].role == .label || band.columns[$0].role.indicatorLevel != nil }
        let before = named ?? texts.last { band.columns[$0].role.takesText }
        let label = text(before)
        if !label.isEmpty, !parts.contains(label) { parts.append(label) }
      }
      if parts.isEmpty, let before = (0..<place.column).last(where: isText) { parts = [text(before)] }
      return parts.map(FigureNames.shortened).joined(separator: " ")
    }
  }

  private static let longest = 30

  private static func shortened(_ text: String) -> String {
    text.count <= longest ? text : text.prefix(longest - 1) + "…"
  }
}

extension Report {
  /// nil for an id that is none of the report's.
  func figure(_ id: FigureID) -> Figure? {
    let index = Int(id.index)
    return figures.indices.contains(index) ? figures[index] : nil
  }

  /// Whether a claim was read from one of the official tables 01–09.
  func isOfficial(tableOf claim: Claim) -> Bool {
    let index = Int(claim.table)
    return tables.indices.contains(index) && tables[index].kind.isFinalAccount
  }
}
