import ReportModel
import ReportSyntax

/// What a report says is attached, and what is there.
struct AttachmentReader {
  struct Promise {
    var range: Range<Int>
    /// nil where only a number is given: 详见附件2.
    var name: String?
    var number: Int
  }

  /// Promised and not found.
  private(set) var missing: [Promise] = []

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ report: Report, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var promises: [Promise] = []
    ReportText.forEach(report) { piece in
      guard !piece.isTable, promises.count < Self.most else { return }
      readPromises(piece.range, &promises)
    }
    guard !promises.isEmpty else { return }
    var titles: [String] = []
    ReportText.forEach(report) { piece in
      if piece.isTable {
        readCells(report, piece, &titles)
      } else if piece.range.count <= Self.longest, titles.count < Self.mostTitles,
        !bytes.containsAny(of: ["。", "，", "；"], in: piece.range)
      {
        let text = LabelText.folded(bytes, piece.range).text
        if !text.contains("后附") {
          titles.append(piece.marker?.style == .attachment ? "附件\(piece.marker?.number ?? 0)" : text)
        }
        if piece.marker?.style == .attachment { titles.append(text) }
      }
    }
    for table in report.tables where !table.title.isEmpty { titles.append(table.title) }
    missing = promises.filter { promise in !titles.contains { isThere(promise, $0) } }
  }

  private static let most = 200
  private static let mostTitles = 4_000
  private static let longest = 160

  private func readCells(_ report: Report, _ piece: TextPiece, _ titles: inout [String]) {
    guard report.tree.blocks.indices.contains(piece.block), titles.count < Self.mostTitles else { return }
    let placed = report.tree.blocks[piece.block]
    guard case .table(let table) = placed.block.content else { return }
    // A title may stand in a cell of its own, in any row where a form was flattened.
    for row in table.rows.prefix(400) where row.count <= 3 {
      for cell in table.cells[row.cells.clamped(to: table.cells.indices)]
      where cell.span.count >= 12 && cell.span.count <= Self.longest {
        titles.append(LabelText.folded(bytes, placed.range(of: cell.span)).text)
      }
    }
  }

  /// 后附“部门评价报告”、《自评表》; 详见附件2.
  private func readPromises(_ range: Range<Int>, _ promises: inout [Promise]) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == 0xE5 || bytes[index] == 0xE8 || bytes[index] == 0xE9 else {
        index += 1
        continue
      }
      if bytes.has("后附", at: index) {
        index = readNames(from: index + 6, range.upperBound, &promises)
      } else if bytes.has("见附件", at: index) {
        let start = bytes.skipBlanks(index + 9, to: range.upperBound)
        var end = start
        while bytes.isDigit(at: end), end < range.upperBound, end - start < 2 { end += 1 }
        if end > start, let number = Int(bytes.text(start..<end)) {
          promises.append(Promise(range: (index + 3)..<end, name: nil, number: number))
        }
        index = max(end, index + 9)
      } else {
        index += 3
      }
    }
  }

  private func readNames(from start: Int, _ end: Int, _ promises: inout [Promise]) -> Int {
    var index = bytes.skipBlanks(start, to: end)
    while index < end {
      let close: StaticString
      if bytes.has("“", at: index) {
        close = "”"
      } else if bytes.has("《", at: index) {
        close = "》"
      } else {
        return max(index, start)
      }
      let first = index + 3
      guard let last = bytes.place(of: close, in: first..<min(end, first + 150)) else { return first }
      let name = LabelText.folded(bytes, first..<last).text
      if name.unicodeScalars.count >= 4 { promises.append(Promise(range: first..<last, name: name, number: 0)) }
      index = last + 3
      while bytes.hasAny(of: ["、", "和", "及", "，"], at: index) { index += 3 }
    }
    return index
  }

  private func isThere(_ promise: Promise, _ title: String) -> Bool {
    guard let name = promise.name else {
      return title.hasPrefix("附件\(promise.number)") || title.hasPrefix("附表\(promise.number)")
    }
    let own = Self.plain(name)
    let other = Self.plain(title)
    guard own.unicodeScalars.count >= 3, other.unicodeScalars.count >= 4 else { return own == other }
    return own.contains(other) || other.contains(own) || BodyName.isShort(own, for: other)
      || BodyName.isShort(other, for: own)
  }

  /// Without its year and signs.
  private static func plain(_ title: String) -> String {
    var scalars = title.replacing("年度", with: "").replacing("年", with: "").unicodeScalars
    scalars.removeAll { !(0x4E00...0x9FFF).contains($0.value) }
    return String(scalars)
  }
}
