import Subjects

/// What the text lists behind 主要包括 against the rows of the table of 基本支出 (N07).
public struct EconomicListFault: Sendable {
  public enum Kind: Sendable {
    /// The name is listed, and the table has no amount for it.
    case isEmpty
    /// Rows with amounts that the list leaves out: their names.
    case isMissing([String])
  }
  public var kind: Kind
  /// The name, or the words 主要包括.
  public var range: Range<Int>
}

extension TableTextClaims {
  /// Reads both lists of 六: of 人员经费 and of 公用经费.
  mutating func economicLists() {
    guard let sheet = sheets.basic else { return }
    let rows = economicRows(sheet)
    guard rows.count >= 2 else { return }
    for (word, classes) in [(Label("人员经费"), ["301", "303"]), (Label("公用经费"), ["302", "307", "310", "312", "399"])] {
      guard let stated = first(.basic, where: { Self.names($0.label, word) }),
        let (names, opening) = listedNames(behind: stated.place)
      else { continue }
      let own = rows.filter { row in classes.contains(where: row.code.hasPrefix) }
      compare(names, opening, own)
    }
  }

  private struct Row {
    var code: String
    var name: Label
    var isFilled: Bool
  }

  /// The 款 of the table; none where a name stands twice.
  private func economicRows(_ sheet: Sheet) -> [Row] {
    var rows: [Row] = []
    for side in sheet.view.band.sides {
      guard side.amounts.count == 1, let column = side.amounts.first else { continue }
      for row in sheet.view.band.rows.indices where !sheet.view.band.rows[row].isDoubtful {
        guard let code = sheet.view.code(row, side), code.length == 5 else { continue }
        let figure = sheet.view.figure(row, column)
        let isFilled = figure.map { writer.report[$0].value.coefficient != 0 } ?? false
        rows.append(Row(code: code.text, name: sheet.view.label(row, side), isFilled: isFilled))
      }
    }
    return rows
  }

  /// The names behind 主要包括 up to the next `；` or `。`, each with its place, and the place of the words.
  private func listedNames(behind place: Int) -> (names: [(name: Label, range: Range<Int>)], opening: Range<Int>)? {
    let end = min(bytes.count, place + 120)
    guard place < end else { return nil }
    let near = UnsafeBufferPointer(rebasing: bytes[place..<end])
    guard let found = Label("主要包括").withBytes({ near.place(of: $0) }) else { return nil }
    let opening = (place + found)..<(place + found + 12)
    // Another amount's list begins behind a semicolon.
    if let stop = Label("；").withBytes({ near.place(of: $0) }), stop < found { return nil }
    var names: [(name: Label, range: Range<Int>)] = []
    var start = opening.upperBound
    var index = start
    while index < min(bytes.count, opening.upperBound + 3000) {
      var code = 0
      if index + 2 < bytes.count {
        code = Int(bytes[index]) << 16 | Int(bytes[index + 1]) << 8 | Int(bytes[index + 2])
      }
      let isEnd = code == 0xE3_8082 || code == 0xEF_BC9B || bytes[index] == UInt8(ascii: ";")
      // 、 ， ：
      let isSign = code == 0xE3_8081 || code == 0xEF_BC8C || code == 0xEF_BC9A
      if isEnd || isSign || bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: ":") {
        let name = LabelText.folded(bytes, start..<index)
        if !name.isEmpty { names.append((name, start..<index)) }
        if isEnd { return names.count >= 2 ? (names, opening) : nil }
        index += isSign ? 3 : 1
        start = index
        continue
      }
      if bytes[index] == 0x0A, index + 1 < bytes.count, bytes[index + 1] == 0x0A { return nil }
      index = bytes.next(index)
    }
    return nil
  }

  private mutating func compare(
    _ names: [(name: Label, range: Range<Int>)], _ opening: Range<Int>, _ rows: [Row]
  ) {
    var listed: Set<String> = []
    for entry in names {
      let same = rows.filter { $0.name == entry.name }
      guard same.count == 1, let row = same.first else {
        // Other words for a row are no fault, and the row counts as listed.
        for row in rows where row.name.contains(entry.name) || entry.name.contains(row.name) { listed.insert(row.code) }
        continue
      }
      listed.insert(row.code)
      if !row.isFilled {
        writer.report.economicListFaults.append(EconomicListFault(kind: .isEmpty, range: entry.range))
      }
    }
    // A list that names few of the rows is no list of all.
    let filled = rows.filter(\.isFilled)
    let missing = filled.filter { !listed.contains($0.code) }
    guard !missing.isEmpty, missing.count * 3 <= filled.count else { return }
    writer.report.economicListFaults.append(
      EconomicListFault(kind: .isMissing(missing.map(\.name.text)), range: opening))
  }
}
