import Subjects

/// The rows of one table by what a writer may call them: code, label, line number. Built once for a table that is referred to.
struct TableIndex {
  /// A row, and the side of the table that answered.
  struct Place: Hashable {
    var band: Int
    var row: Int
    var side: Int
  }

  private var byName: [Label: [Place]] = [:]
  /// Labels without their marker or 其中：.
  private var byBareLabel: [Label: [Place]] = [:]
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
              if let line = Int(text.text) {
                Self.add(place, to: &byLine[line, default: []])
                hasLineNumbers = true
              }
              continue
            }
            if column == side.code, let code = text.withBytes({ SubjectCode($0) }) {
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

  private mutating func addLabel(_ text: Label, _ place: Place) {
    guard !text.isEmpty, text.byteCount <= 300 else { return }
    if byName[text] == nil, labels.count < Self.mostLabels { labels.append(text.text) }
    Self.add(place, to: &byName[text, default: []])
    let bare = Self.bare(text)
    if bare != text { Self.add(place, to: &byBareLabel[bare, default: []]) }
  }

  /// Without `一、`, `（一）`, `1.` and 其中： before it and a bracketed weight or colon behind it.
  static func bare(_ label: Label) -> Label {
    var text = label
    if let prefix = partMarks.first(where: { text.hasPrefix($0) && text.byteCount > $0.byteCount }) {
      text = text.part(prefix.byteCount..<text.byteCount)
    }
    if let end = markerEnd(text) { text = text.part(end..<text.byteCount) }
    if text.hasSuffix("分)") || text.hasSuffix("%)"), let base = text.beforeBracket, !base.isEmpty { text = base }
    return text.hasSuffix(":") ? text.dropLast() : text
  }

  private static let partMarks: [Label] = ["其中:", "其中", "加:", "减:"]
  private static let numerals: [Label] = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
  ]
  private static let markerSigns: [Label] = ["、", ".", ")"]

  /// Behind the sign that closes the numbering at the front; nil where there is none, or nothing behind it.
  private static func markerEnd(_ text: Label) -> Int? {
    text.withBytes { bytes in
      func word(_ words: [Label], at index: Int) -> Int? {
        words.first { $0.withBytes { bytes.holds($0, at: index) } }?.byteCount
      }
      let isBracketed = bytes.first == UInt8(ascii: "(")
      var end = isBracketed ? 1 : 0
      var count = 0
      while let length = word(numerals, at: end) {
        end += length
        count += 1
      }
      guard count > 0, count <= 3 else { return nil }
      guard let sign = isBracketed ? word([")"], at: end) : word(markerSigns, at: end), end + sign < bytes.count else {
        return nil
      }
      return end + sign
    }
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
    let label = Label(selector)
    return byName[label] ?? byBareLabel[label] ?? byBareLabel[Self.bare(label)] ?? []
  }

  /// The rows from one to the other, both among them, in the table's order; only rows of one band.
  func places(from first: Place, to last: Place) -> [Place] {
    guard first.band == last.band else { return [] }
    return (min(first.row, last.row)...max(first.row, last.row)).map {
      Place(band: first.band, row: $0, side: first.side)
    }
  }
}
