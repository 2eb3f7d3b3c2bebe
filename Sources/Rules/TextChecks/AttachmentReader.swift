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
    var titles: [AttachmentTitle] = []
    for title in text.readTitles() {
      // A piece that was begun is read to its end.
      if titles.count >= Self.mostTitles, titles.last?.piece != title.piece { break }
      titles.append(title)
    }
    for table in text.report.tables where !table.title.isEmpty {
      titles.append(AttachmentTitle(table.title, piece: -1))
    }
    var known: [String: Bool] = [:]
    missing = promises.filter { promise in
      let key = promise.name ?? "附件\(promise.number)"
      if let isThere = known[key] { return !isThere }
      let isThere = isThere(promise, titles)
      if known.count < Self.mostNames { known[key] = isThere }
      return !isThere && known.count <= Self.mostNames
    }
  }

  private static let most = 200
  private static let mostTitles = 2_000
  private static let mostNames = 20

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

  private func isThere(_ promise: Promise, _ titles: [AttachmentTitle]) -> Bool {
    guard let name = promise.name else {
      let (attached, table) = ("附件\(promise.number)", "附表\(promise.number)")
      return titles.contains { $0.text.hasPrefix(attached) || $0.text.hasPrefix(table) }
    }
    let own = AttachmentTitle.plain(name)
    return titles.contains { title in
      let other = title.plain
      guard own.utf8.count >= 9, other.utf8.count >= 12 else { return own == other }
      return own.contains(other) || other.contains(own) || BodyName.isShort(own, for: other)
        || BodyName.isShort(other, for: own)
    }
  }
}
