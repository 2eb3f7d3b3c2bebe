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

  init(_ text: TextScan) {
    bytes = text.bytes
    let report = text.report
    var promises: [Promise] = []
    var tries = 0
    text.forEachWord(of: TextWords.attachments) { place, index, piece in
      guard !piece.isTable, tries < Self.most else { return }
      tries += 1
      if index == 0 {
        readNames(from: place.upperBound, piece.range.upperBound, &promises)
      } else {
        readNumber(place, piece.range.upperBound, &promises)
      }
    }
    guard !promises.isEmpty else { return }
    var titles: [String] = []
    for piece in text.pieces where titles.count < Self.mostTitles {
      if piece.isTable {
        readCells(report, piece, &titles)
      } else if piece.range.count <= Self.longest, !piece.hasStop, !piece.hasComma {
        let text = LabelText.folded(bytes, piece.range).text
        if !text.contains("后附") {
          titles.append(piece.marker?.style == .attachment ? "附件\(piece.marker?.number ?? 0)" : text)
        }
        if piece.marker?.style == .attachment { titles.append(text) }
      }
    }
    for table in report.tables where !table.title.isEmpty { titles.append(table.title) }
    let plain = titles.map(Self.plain)
    var known: [String: Bool] = [:]
    missing = promises.filter { promise in
      let key = promise.name ?? "附件\(promise.number)"
      if let isThere = known[key] { return !isThere }
      let isThere = isThere(promise, titles, plain)
      if known.count < Self.mostNames { known[key] = isThere }
      return !isThere && known.count <= Self.mostNames
    }
  }

  private static let most = 200
  private static let mostTitles = 2_000
  private static let mostNames = 20
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

  /// 详见附件2
  private func readNumber(_ place: Range<Int>, _ end: Int, _ promises: inout [Promise]) {
    let start = bytes.skipBlanks(place.upperBound, to: end)
    var last = start
    while bytes.isDigit(at: last), last < end, last - start < 2 { last += 1 }
    guard last > start, let number = Int(bytes.text(start..<last)) else { return }
    promises.append(Promise(range: (place.lowerBound + 3)..<last, name: nil, number: number))
  }

  /// 后附“部门评价报告”、《自评表》
  private func readNames(from start: Int, _ end: Int, _ promises: inout [Promise]) {
    var index = bytes.skipBlanks(start, to: end)
    while index < end {
      let close: StaticString
      if bytes.has("“", at: index) {
        close = "”"
      } else if bytes.has("《", at: index) {
        close = "》"
      } else {
        return
      }
      let first = index + 3
      guard let last = bytes.place(of: close, in: first..<min(end, first + 150)) else { return }
      let name = LabelText.folded(bytes, first..<last).text
      if name.unicodeScalars.count >= 4 { promises.append(Promise(range: first..<last, name: name, number: 0)) }
      index = last + 3
      while bytes.hasAny(of: ["、", "和", "及", "，"], at: index) { index += 3 }
    }
  }

  private func isThere(_ promise: Promise, _ titles: [String], _ plain: [String]) -> Bool {
    guard let name = promise.name else {
      return titles.contains { $0.hasPrefix("附件\(promise.number)") || $0.hasPrefix("附表\(promise.number)") }
    }
    let own = Self.plain(name)
    return plain.contains { other in
      guard own.utf8.count >= 9, other.utf8.count >= 12 else { return own == other }
      return own.contains(other) || other.contains(own) || BodyName.isShort(own, for: other)
        || BodyName.isShort(other, for: own)
    }
  }

  /// Without its year and signs.
  private static func plain(_ title: String) -> String {
    // 年 and 度
    title.keeping { $0 >= 0x4E00 && $0 <= 0x9FFF && $0 != 0x5E74 && $0 != 0x5EA6 }
  }
}
