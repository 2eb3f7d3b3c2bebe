import ReportModel
import ReportSyntax

/// The bodies that a report names as its own: in the header, in titles, and in the captions of tables.
struct BodyReader {
  struct Mention: PieceReading {
    var name: BodyName
    var range: Range<Int>
    var kind: Kind
    /// -1 in the header.
    var piece: Int

    mutating func move(by distance: Int) {
      range = (range.lowerBound + distance)..<(range.upperBound + distance)
    }
  }

  enum Kind: Sendable { case header, title, caption }

  private(set) var mentions: [Mention] = []
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The piece in hand.
  private var piece = -1

  init(_ text: TextScan) {
    bytes = text.bytes
    readHeader(text.report)
    for mention in text.readBodies() {
      // A piece that was begun is read to its end.
      if mentions.count >= Self.most, mentions.last?.piece != mention.piece { break }
      mentions.append(mention)
    }
    for mention in mentions { counts[mention.name.text, default: 0] += 1 }
    names = Dictionary(mentions.map { ($0.name.text, $0.name) }) { first, _ in first }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The mentions in some pieces.
  static func read(_ text: TextScan, _ pieces: Range<Int>, into mentions: inout [Mention]) {
    var reader = BodyReader(text.bytes)
    for index in pieces { reader.read(text, index) }
    mentions += reader.mentions
  }

  private mutating func read(_ text: TextScan, _ index: Int) {
    let piece = text.pieces[index]
    self.piece = index
    switch piece.kind {
    case .table: readRows(text.report, piece)
    case .contents: return
    default:
      guard piece.range.count <= Self.longest, !piece.hasStop, !piece.hasComma else { return }
      let previous = index > 0 ? text.pieces[index - 1] : nil
      var begins: Bool?
      var lines = 0
      ReportText.forEachLine(bytes, in: piece.range) { line in
        lines += 1
        if readCaption(line) || lines > 1 { return }
        // What goes on from the piece before is no title.
        let isFirst = begins ?? !(previous.map { $0.kind == .prose && !ReportText.isClosed(bytes, $0.range) } ?? false)
        begins = isFirst
        if isFirst { readTitle(line) }
      }
    }
  }

  private var counts: [String: Int] = [:]
  private var names: [String: BodyName] = [:]

  /// A file that names very many bodies is a list of them.
  var isTelling: Bool { counts.count <= 60 }

  private static let longest = 240
  private static let most = 5_000

  private mutating func readHeader(_ report: Report) {
    for placed in report.tree.blocks.prefix(4) {
      guard case .header(let header) = placed.block.content else { continue }
      for field in header.fields where Self.headerKeys.contains(bytes.text(placed.range(of: field.key))) {
        add(placed.range(of: field.value), .header)
      }
    }
  }

  private static let headerKeys = ["单位名称", "部门名称"]

  // MARK: - Captions

  /// 部门：云川县档案馆　　单位：万元
  private mutating func readCaption(_ line: Range<Int>) -> Bool {
    guard let key = Self.keys.first(where: { bytes.has($0, at: line.lowerBound) }) else { return false }
    var start = bytes.skipBlanks(line.lowerBound + key.utf8CodeUnitCount, to: line.upperBound)
    guard bytes.has("：", at: start) || bytes.has(":", at: start) else { return false }
    start = bytes.skipBlanks(bytes.after(start), to: line.upperBound)
    var end = start
    while end < line.upperBound, bytes.isHan(at: end) || bytes.has("（", at: end) || bytes.has("）", at: end) {
      end = bytes.after(end)
    }
    add(start..<end, .caption)
    return true
  }

  private static let keys: [StaticString] = [
    "部门名称", "单位名称", "编制单位", "编制部门", "填报单位", "填报部门", "公开部门", "公开单位", "预算单位", "部门", "单位",
  ]

  /// 部门（单位）名称 ⇥ 云川县档案馆
  private mutating func readRows(_ report: Report, _ piece: TextPiece) {
    guard report.tree.blocks.indices.contains(piece.block) else { return }
    let placed = report.tree.blocks[piece.block]
    guard case .table(let table) = placed.block.content else { return }
    for row in table.rows.prefix(6) {
      let cells = row.cells.clamped(to: table.cells.indices)
      guard let key = cells.first(where: { !table.cells[$0].span.isEmpty }) else { continue }
      let place = placed.range(of: table.cells[key].span)
      guard place.count <= 40, bytes.hasAny(of: ["部门", "单位", "预算"], at: place.lowerBound),
        let name = cells[(key + 1)...].first(where: { !table.cells[$0].span.isEmpty }),
        Self.rowKeys.contains(LabelText.folded(bytes, place).text)
      else { continue }
      add(placed.range(of: table.cells[name].span), .caption)
    }
  }

  private static let rowKeys = ["部门(单位)名称", "部门名称", "单位名称", "预算部门", "预算单位", "部门(单位)"]

  // MARK: - Titles

  /// 2024年度云川县档案馆部门决算, 云川县档案馆2024年度部门整体支出绩效自评报告; or the name alone.
  private mutating func readTitle(_ line: Range<Int>) {
    guard line.count <= 180, !bytes.contains("《", in: line) else { return }
    var start = line.lowerBound
    YearMention.forEach(bytes, in: line) { mention in
      if mention.digits.lowerBound == line.lowerBound { start = mention.end }
    }
    start = bytes.skipBlanks(start, to: line.upperBound)
    var end = start
    while end < line.upperBound, bytes.isHan(at: end) || bytes.blankLength(at: end) > 0 {
      if end > start, bytes.hasAny(of: Self.documents, at: end) { break }
      end = bytes.after(end)
    }
    let isEnded = end < line.upperBound && (bytes.isDigit(at: end) || bytes.hasAny(of: Self.documents, at: end))
    guard isEnded || end == line.upperBound && start == line.lowerBound else { return }
    add(start..<bytes.dropBlanks(end, from: start), .title)
  }

  private static let documents: [StaticString] = [
    "部门决算", "单位决算", "部门决 算", "决算", "决 算", "部门预算", "单位预算", "部门整体", "整体支出", "部门概况", "单位概况", "概况", "部门职责", "绩效", "预算",
    "项目支出",
    "部门（单位）",
  ]

  private mutating func add(_ range: Range<Int>, _ kind: Kind) {
    guard (9...120).contains(range.count), endsAsBody(range), let name = BodyName(LabelText.folded(bytes, range).text)
    else { return }
    mentions.append(Mention(name: name, range: range, kind: kind, piece: piece))
  }

  /// Whether the last character is one that names of bodies end in, before 部门, 本级 and a bracket.
  private func endsAsBody(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    if bytes.has("）", before: end) || bytes.has(")", before: end), let open = bytes.place(of: "（", in: range) {
      end = open
    }
    return bytes.hasAny(of: Self.lastSigns, before: end)
  }

  private static let lastSigns: [StaticString] = [
    "局", "会", "室", "厅", "心", "院", "馆", "校", "学", "园", "站", "所", "队", "社", "府", "委", "处", "司", "部", "关", "办", "门", "级",
    "总",
  ]

  // MARK: - Judging

  /// The report's own body: what the header says, else the name that most titles and captions agree with, the fuller one.
  func own() -> Mention? {
    if let header = mentions.first(where: { $0.kind == .header }) { return header }
    let best = mentions.enumerated().max { a, b in
      let (first, second) = (rank(a.element), rank(b.element))
      return first == second ? a.offset > b.offset : first < second
    }
    return best?.element
  }

  private func rank(_ mention: Mention) -> Int {
    (counts[mention.name.text] ?? 0) * 100 + mention.name.regions.count * 10
  }

  /// How often a text stands in the report.
  func occurrences(of text: String, most: Int) -> Int {
    let word = Array(text.utf8)
    guard let first = word.first else { return 0 }
    var count = 0
    var index = 0
    while index + word.count <= bytes.count, count < most {
      if bytes[index] == first, word.indices.allSatisfy({ bytes[index + $0] == word[$0] }) {
        count += 1
        index += word.count
      } else {
        index += 1
      }
    }
    return count
  }

  /// How many mentions agree with a name.
  func count(of name: BodyName) -> Int {
    counts.reduce(0) { sum, entry in
      guard let other = names[entry.key], other.relation(to: name) == .agrees else { return sum }
      return sum + entry.value
    }
  }
}
