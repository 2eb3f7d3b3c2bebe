import Subjects

/// The rows of one table by what a writer may call them: code, label, line number. Built once for a table that is referred to.
struct TableIndex {
  /// A row, and the side of the table that answered.
  struct Place: Hashable {
    var band: Int
    var row: Int
    var side: Int
  }

  private var byName: [String: [Place]] = [:]
  /// Labels without their marker or 其中：.
  private var byBareLabel: [String: [Place]] = [:]
  private var byLine: [Int: [Place]] = [:]
  private var rows: [Place] = []
  private var hasLineNumbers = false
  /// The rows of codes that have no codes below them.
  private(set) var leaves: [Place] = []
  /// For suggestions.
  private(set) var labels: [String] = []

  /// More rows of one name are not told apart anyway.
  private static let mostAlike = 64
  private static let mostLabels = 2000

  init(_ table: ReportTable, _ bytes: UnsafeBufferPointer<UInt8>) {
    var codes: [(code: SubjectCode, place: Place)] = []
    var parents: Set<SubjectCode> = []
    for (number, band) in table.bands.enumerated() {
      for row in band.rows.indices {
        rows.append(Place(band: number, row: row, side: 0))
        for (index, side) in band.sides.enumerated() {
          let place = Place(band: number, row: row, side: index)
          for column in side.columns where Self.names(band.columns[column].role, column, side) {
            let cell = band.cell(row, column)
            guard !cell.isEmpty else { continue }
            let text = LabelText.folded(bytes, cell.range)
            if column == side.lineNumber {
              if let line = Int(text) {
                Self.add(place, to: &byLine[line, default: []])
                hasLineNumbers = true
              }
              continue
            }
            if column == side.code, let code = SubjectCode(text) {
              codes.append((code, place))
              var parent = code.parent
              while let next = parent, parents.insert(next).inserted { parent = next.parent }
            }
            addLabel(text, place)
          }
        }
      }
    }
    leaves = codes.filter { !parents.contains($0.code) }.map(\.place)
    if codes.isEmpty { leaves = plainRows(table, bytes) }
  }

  /// The columns whose cells name a row.
  private static func names(_ role: ColumnRole, _ column: Int, _ side: Side) -> Bool {
    column == side.code || column == side.label || column == side.lineNumber || role == .label
      || role.indicatorLevel != nil || role == .code
  }

  private static func add(_ place: Place, to places: inout [Place]) {
    if places.count < mostAlike, places.last != place { places.append(place) }
  }

  private mutating func addLabel(_ text: String, _ place: Place) {
    guard !text.isEmpty, text.utf8.count <= 300 else { return }
    if byName[text] == nil, labels.count < Self.mostLabels { labels.append(text) }
    Self.add(place, to: &byName[text, default: []])
    let bare = Self.bare(text)
    if bare != text { Self.add(place, to: &byBareLabel[bare, default: []]) }
  }

  /// Without `一、`, `（一）`, `1.` and 其中： before it and a bracketed weight or colon behind it.
  static func bare(_ label: String) -> String {
    var text = label[...]
    for prefix in ["其中:", "其中", "加:", "减:"] where text.hasPrefix(prefix) && text.count > prefix.count {
      text = text.dropFirst(prefix.count)
      break
    }
    let numerals = "一二三四五六七八九十0123456789"
    var rest = text
    let isBracketed = rest.first == "("
    if isBracketed { rest = rest.dropFirst() }
    let marker = rest.prefix { numerals.contains($0) }
    if !marker.isEmpty, marker.count <= 3 {
      rest = rest.dropFirst(marker.count)
      if let sign = rest.first, isBracketed ? sign == ")" : "、.)".contains(sign), rest.count > 1 {
        text = rest.dropFirst()
      }
    }
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex,
      text[open...].hasSuffix("分)") || text[open...].hasSuffix("%)")
    {
      text = text[..<open]
    }
    if text.hasSuffix(":") { text = text.dropLast() }
    return String(text)
  }

  /// Every row that is no total and no 其中 row, where the table has no codes.
  private func plainRows(_ table: ReportTable, _ bytes: UnsafeBufferPointer<UInt8>) -> [Place] {
    rows.filter { place in
      let band = table.bands[place.band]
      guard let label = band.sides.first?.label else { return true }
      let text = LabelText.folded(bytes, band.cell(place.row, label).range)
      return !TableWords.isTotal(text) && !TableWords.opensParts(text)
    }
  }

  /// The rows that a selector names; `行59` by line number, or by count where the table has no line numbers.
  func places(of selector: String) -> [Place] {
    if selector.hasPrefix("行"), let line = Int(selector.dropFirst()), line > 0 {
      if hasLineNumbers { return byLine[line] ?? [] }
      return rows.indices.contains(line - 1) ? [rows[line - 1]] : []
    }
    return byName[selector] ?? byBareLabel[selector] ?? byBareLabel[Self.bare(selector)] ?? []
  }

  /// The rows from one to the other, both among them, in the table's order; only rows of one band.
  func places(from first: Place, to last: Place) -> [Place] {
    guard first.band == last.band else { return [] }
    return (min(first.row, last.row)...max(first.row, last.row)).map {
      Place(band: first.band, row: $0, side: first.side)
    }
  }
}
