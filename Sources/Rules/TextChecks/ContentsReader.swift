import ReportModel
import ReportSyntax

/// The table of contents of a report and the headings that stand below it.
struct ContentsReader {
  struct Entry: PieceReading {
    var piece: Int
    var marker: HeadingSyntax.Marker.Style?
    var number: Int
    /// Without marker and page.
    var title: Range<Int>
    var text: String
    /// 第三部分 of the entry.
    var part = 0

    mutating func move(by distance: Int) {
      title = (title.lowerBound + distance)..<(title.upperBound + distance)
    }
  }

  private(set) var entries: [Entry] = []
  private(set) var headings: [Entry] = []
  /// From 目录 to the first heading of the body; empty where there is none.
  private(set) var range = 0..<0

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ text: TextScan) {
    bytes = text.bytes
    let pieces = text.pieces
    guard let start = pieces.prefix(Self.mostBefore).firstIndex(where: { isContentsTitle($0) }) else { return }
    let bytes = bytes
    func entry(_ index: Int) -> Entry { Self.entry(bytes, pieces[index], index) }
    let lines = pieces.indices[(start + 1)...].prefix(Self.mostPieces)
    guard let first = lines.first(where: { !entry($0).text.isEmpty }) else { return }
    let opening = entry(first).text
    // The body begins where the first entry stands again.
    var end: Int?
    for index in lines.dropFirst() where pieces[index].kind != .table {
      let own = entry(index)
      if own.text == opening || own.number == 1 && own.marker == .part && index > start + 2 {
        end = index
        break
      }
    }
    guard let end, pieces.indices.contains(end) else { return }
    range = pieces[start].range.lowerBound..<pieces[end].range.lowerBound
    var part = 0
    for index in (start + 1)..<end where pieces[index].kind != .table {
      let own = entry(index)
      if own.marker == .part { part = own.number }
      guard !own.text.isEmpty, entries.count < Self.mostEntries else { continue }
      var placed = own
      placed.part = part
      entries.append(placed)
    }
    part = 0
    let found = text.readEntries()
    for var own in found[found.firstIndex(from: end, key: \.piece)...] where headings.count < Self.mostHeadings {
      if own.marker == .part { part = own.number }
      own.part = part
      if !own.text.isEmpty { headings.append(own) }
    }
  }

  /// What may stand in a table of contents of some pieces.
  static func read(_ text: TextScan, _ range: Range<Int>, into entries: inout [Entry]) {
    for index in range {
      let piece = text.pieces[index]
      guard !piece.isTable, piece.kind != .contents, piece.range.count <= 240 else { continue }
      if piece.kind == .prose, piece.hasStop || piece.range.count > 150 { continue }
      let own = entry(text.bytes, piece, index)
      if !own.text.isEmpty || own.marker == .part { entries.append(own) }
    }
  }

  private static let mostBefore = 40
  private static let mostPieces = 200
  private static let mostEntries = 80
  private static let mostBody = 1 << 19
  private static let mostHeadings = 1_500

  private func isContentsTitle(_ piece: TextPiece) -> Bool {
    guard piece.range.count <= 24, piece.kind != .table else { return false }
    let text = LabelText.folded(bytes, piece.range).text
    return text == "目录" || text == "目　录"
  }

  private static func entry(_ bytes: UnsafeBufferPointer<UInt8>, _ piece: TextPiece, _ index: Int) -> Entry {
    var end = piece.range.lowerBound
    while end < piece.range.upperBound, bytes[end] != 0x0A { end += 1 }
    var title = piece.range.lowerBound..<bytes.dropBlanks(end, from: piece.range.lowerBound)
    // What Word's field leaves of the page: 一、主要职责 PAGEREF _Toc25831 h 3
    if let field = bytes.place(of: "PAGEREF", in: title) {
      title = title.lowerBound..<bytes.dropBlanks(field, from: title.lowerBound)
    }
    // Dots and a page number.
    var last = title.upperBound
    while last > title.lowerBound {
      let previous = bytes.before(last, from: title.lowerBound)
      let isLeader =
        bytes.isDigit(at: previous) || bytes.hasAny(of: ["…", ".", "·", "．", "-", "—"], at: previous)
        || bytes.blankLength(at: previous) > 0
      if !isLeader { break }
      last = previous
    }
    title = title.lowerBound..<last
    return Entry(
      piece: index, marker: piece.marker?.style, number: piece.marker?.number ?? 0, title: title,
      text: unpunctuated(LabelText.folded(bytes, whole(bytes, title, piece)).text))
  }

  /// A title that goes on in a second line, as long as it is short.
  private static func whole(_ bytes: UnsafeBufferPointer<UInt8>, _ title: Range<Int>, _ piece: TextPiece) -> Range<Int>
  {
    guard piece.kind != .contents, piece.range.count <= 150, title.upperBound < piece.range.upperBound else {
      return title
    }
    let rest = title.upperBound..<piece.range.upperBound
    guard !bytes.containsAny(of: ["。", "，"], in: piece.range),
      bytes[rest.lowerBound] == 0x0A || bytes[rest.lowerBound] == 0x0D || bytes.blankLength(at: rest.lowerBound) > 0
    else { return title }
    return title.lowerBound..<piece.range.upperBound
  }

  private static func unpunctuated(_ text: String) -> String {
    var text = text
    while let last = text.unicodeScalars.last, "。：:.；".unicodeScalars.contains(last) {
      text.unicodeScalars.removeLast()
    }
    return text
  }

  // MARK: - Comparing

  enum Difference {
    /// The heading with the same number says something else.
    case other(entry: Entry, heading: Entry)
    case missing(Entry)
  }

  func differences() -> [Difference] {
    guard entries.count >= 4, headings.count >= 4 else { return [] }
    var body: String?
    // A title may be in a cell.
    func stands(_ entry: String) -> Bool {
      let text =
        body
        ?? Title.plain(
          LabelText.folded(bytes, range.upperBound..<min(bytes.count, range.upperBound + Self.mostBody)).text)
      body = text
      return text.contains(Title.plain(entry))
    }
    let known = Set(headings.lazy.map { Label($0.text) })
    // Most entries stand in the text as they are.
    var read: [Title]?
    func agrees(_ text: String) -> Bool {
      let titles = read ?? headings.map { Title($0.text) }
      read = titles
      let title = Title(text)
      return titles.contains { $0.agrees(with: title) }
    }
    var differences: [Difference] = []
    var matched = 0
    var index = 0
    while index < entries.count {
      let entry = entries[index]
      index += 1
      // A line that goes on in the next.
      let joined = index < entries.count && entries[index].marker == nil ? entry.text + entries[index].text : nil
      if known.contains(Label(entry.text)) || agrees(entry.text) {
        matched += 1
        continue
      }
      if let joined, agrees(joined) {
        matched += 1
        index += 1
        continue
      }
      guard let marker = entry.marker else { continue }
      let same = headings.filter { $0.marker == marker && $0.number == entry.number && $0.part == entry.part }
      if let near = same.first(where: { isNear($0.text, entry.text) }) {
        differences.append(.other(entry: entry, heading: near))
      } else if !stands(entry.text) {
        differences.append(.missing(entry))
      }
    }
    // Most entries must be there: what agrees nowhere is no table of contents of this text.
    return matched >= 2 * differences.count ? differences : []
  }

  /// A title as it is compared.
  private struct Title {
    var text: String
    var plain: String
    var count: Int

    init(_ text: String) {
      self.text = text
      plain = Self.plain(text)
      count = Self.scalars(text)
    }

    /// Of a heading and an entry: one may have the body's name, the year or a word more.
    func agrees(with entry: Title) -> Bool {
      if plain.contains(entry.plain) || text.hasPrefix(entry.text) { return true }
      if entry.count > count + 1, BodyName.isShort(text, for: entry.text) { return true }
      if count > entry.count + 1, BodyName.isShort(entry.text, for: text) { return true }
      return entry.count > 6 && count > 4 && entry.text.hasSuffix(text)
    }

    /// Without the year and 部门, 单位, which one of the two often has more.
    static func plain(_ title: String) -> String {
      let plain = title.keeping { scalar in
        switch scalar {
        // 部 门 单 位 年 度, digits, quotes
        case 0x90E8, 0x95E8, 0x5355, 0x4F4D, 0x5E74, 0x5EA6, 0x30...0x39, 0x201C, 0x201D, 0x22: false
        default: true
        }
      }
      return scalars(plain) >= 3 ? plain : title
    }

    private static func scalars(_ text: String) -> Int { text.utf8.count { $0 & 0xC0 != 0x80 } }
  }

  /// Most characters are the same: half of the pairs of one stand in the other.
  private func isNear(_ a: String, _ b: String) -> Bool {
    let first = Array(a.unicodeScalars)
    let second = Array(b.unicodeScalars)
    guard first.count >= 2, second.count >= 2, first.count <= 80, second.count <= 80 else { return false }
    func pairs(_ text: [Unicode.Scalar]) -> Set<[Unicode.Scalar]> { Set(zip(text, text.dropFirst()).map { [$0, $1] }) }
    let common = pairs(first).intersection(pairs(second)).count
    return common * 2 >= min(first.count, second.count) - 1
  }
}
