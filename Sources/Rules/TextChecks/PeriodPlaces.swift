import ReportModel

extension PeriodReader {
  /// Adds the places of some pieces that name a year as the report's own.
  static func read(_ text: TextScan, _ pieces: Range<Int>, into places: inout [Place]) {
    let bytes = text.bytes
    var reader = PeriodPlaces(bytes)
    for index in pieces {
      let piece = text.pieces[index]
      let marks = text.marks(of: piece)
      guard marks.contains(where: { $0.kind == .year }) else { continue }
      let previous = index > 0 ? text.pieces[index - 1] : nil
      let isContinued =
        piece.kind == .prose && previous.map { $0.isSentences && !ReportText.isClosed(bytes, $0.range) } ?? false
      reader.read(piece, index, marks, isContinued: isContinued)
    }
    places += reader.places
  }
}

/// Finds in a piece of the text whose year it tells of.
private struct PeriodPlaces {
  private(set) var places: [PeriodReader.Place] = []
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func read(
    _ piece: TextPiece, _ index: Int, _ marks: ArraySlice<TextScan.Mark>, isContinued: Bool
  ) {
    if piece.kind == .table { return readCells(piece, index, marks) }
    let isShort = piece.range.count <= Self.longestTitle && !isContinued
    var lines: [Range<Int>] = []
    if isShort { ReportText.forEachLine(bytes, in: piece.range) { lines.append($0) } }
    let isTitle: Bool
    switch piece.kind {
    case .heading, .contents, .tableTitle: isTitle = true
    case .numbered: isTitle = isShort && !piece.hasStop && !piece.hasComma
    default: isTitle = isShort && lines.count <= 3 && !piece.hasStop && !piece.hasComma
    }
    guard isTitle else {
      for mention in mentions(marks, piece)
      where isOwn(mention, in: piece.range, startsSentence: !isContinued) {
        places.append(PeriodReader.Place(mention: mention, kind: .sentence, piece: index))
      }
      return
    }
    for line in lines.isEmpty ? [piece.range] : lines {
      var found: [PeriodReader.Place] = []
      for mention in mentions(marks, piece) where line.contains(mention.digits.lowerBound) {
        if let kind = titleKind(mention, line) {
          found.append(PeriodReader.Place(mention: mention, kind: kind, piece: index))
        }
      }
      // A title that names two years tells of both.
      if Set(found.map(\.mention.year)).count <= 1 { places += found }
    }
  }

  private func mentions(_ marks: ArraySlice<TextScan.Mark>, _ piece: TextPiece) -> some Sequence<YearMention> {
    let bytes = bytes
    return marks.lazy.compactMap { mark in
      mark.kind == .year ? YearMention(bytes, mark: mark.offset, in: piece.range) : nil
    }
  }

  /// （2024年度）, or 项目支出绩效自评表（2024年度）, in a cell of its own.
  private mutating func readCells(_ piece: TextPiece, _ index: Int, _ marks: ArraySlice<TextScan.Mark>) {
    for mention in mentions(marks, piece) {
      let before = mention.digits.lowerBound
      guard mention.isPeriod, bytes.has("（", before: before) || bytes.has("(", before: before),
        bytes.has("）", at: mention.end) || bytes.has(")", at: mention.end)
      else { continue }
      var start = bytes.before(before, from: piece.range.lowerBound)
      if start > piece.range.lowerBound, bytes.has("表", before: start) {
        while start > piece.range.lowerBound, bytes.isHan(at: bytes.before(start)) { start = bytes.before(start) }
      }
      let end = bytes.skipBlanks(bytes.after(mention.end), to: piece.range.upperBound)
      let isCell =
        (start <= piece.range.lowerBound || bytes[start - 1] < 0x21 || bytes[start - 1] == 0x7C)
        && (end >= piece.range.upperBound || bytes[end] < 0x21 || bytes[end] == 0x7C)
      if isCell { places.append(PeriodReader.Place(mention: mention, kind: .caption, piece: index)) }
    }
  }

  private static let longestTitle = 180

  // MARK: - Titles

  private func titleKind(_ mention: YearMention, _ line: Range<Int>) -> PeriodReader.Kind? {
    let before = bytes.dropBlanks(mention.digits.lowerBound, from: line.lowerBound)
    let after = bytes.skipBlanks(mention.end, to: line.upperBound)
    if bytes.hasAny(of: Self.joints, before: before) || bytes.hasAny(of: Self.followers, at: after) { return nil }
    if bytes.contains("《", in: line.lowerBound..<before) { return nil }
    let isBare =
      (before == line.lowerBound || bytes.has("(", before: before) || bytes.has("（", before: before))
      && (after == line.upperBound || bytes.has(")", at: after) || bytes.has("）", at: after))
    if isBare {
      // A year of its own, without 度, is a date of the cover.
      let isWhole = before - line.lowerBound <= 3 && line.upperBound - after <= 3
      return mention.isPeriod && isWhole ? .caption : nil
    }
    let rest = LabelText.folded(bytes, after..<line.upperBound).text
    guard let word = Self.documents.compactMap({ rest.place(of: $0) }).min() else { return nil }
    if Self.reviews.contains(where: rest.contains) { return nil }
    let between = String(decoding: rest.utf8.prefix(word), as: UTF8.self)
    let isDirect =
      between.isEmpty || Self.bodies.contains { between.hasSuffix($0) }
      || Self.subjects.contains { between.hasPrefix($0) }
    return isDirect ? .title : nil
  }

  /// What compares or joins years, or opens a range of them.
  private static let joints: [StaticString] = [
    "与", "比", "较", "和", "同", "至", "到", "从", "自", "、", "—", "-", "－", "~", "～", "〔", "[", "对比",
  ]
  private static let followers: [StaticString] = [
    "至", "到", "以来", "起", "、", "—", "-", "－", "~", "～", "和", "与", "结转", "以前", "下达", "提前",
  ]

  /// 2023年部门预算执行情况 is a section of the budget of 2024.
  private static let reviews = ["执行", "回顾", "批复", "对比", "比较", "审计", "整改"]

  private static let documents = ["决算", "自评", "部门预算", "单位预算", "预算公开", "预算表", "预算总表", "预算情况", "整体支出", "绩效评价报告"]
  private static let bodies = [
    "局", "委", "办", "院", "馆", "厅", "处", "会", "所", "站", "队", "校", "部", "部门", "单位", "中心", "机关", "政府", "街道", "本级", "室", "学",
    "园", "社", "署", "团",
  ]
  private static let subjects = [
    "收入", "支出", "财政拨款", "一般公共", "政府性", "国有资本", "“三公”", "三公", "机关运行", "项目支出", "部门", "单位", "整体", "县级", "区级",
    "市级", "省级", "本级", "预算", "绩效",
  ]

  // MARK: - Sentences

  /// Whether the year is that of a sentence of the report's own account.
  private func isOwn(_ mention: YearMention, in range: Range<Int>, startsSentence: Bool) -> Bool {
    let after = bytes.skipBlanks(mention.end, to: range.upperBound)
    if bytes.hasAny(of: Self.followers, at: after) { return false }
    let subject = run(before: mention.digits.lowerBound, from: range.lowerBound)
    let opensSentence =
      subject.lowerBound == range.lowerBound ? startsSentence : ends(before: subject.lowerBound, from: range.lowerBound)
    let isOfSelf = bytes.has("对", before: subject.upperBound)
    guard subject.isEmpty ? opensSentence : names(subject) || isOfSelf else { return false }
    let end = sentenceEnd(after, range.upperBound)
    if bytes.has("，", at: after) || bytes.has(",", at: after) {
      // 2024年，本单位基本支出86.26万元
      let rest = bytes.after(after)
      return bytes.hasAny(of: Self.owners, at: rest) && bytes.containsAny(of: ["支出", "收入", "决算数"], in: rest..<end)
        && bytes.containsAny(of: ["万元", "无", "没有"], in: rest..<end)
        && !bytes.containsAny(of: Self.plans, in: rest..<end)
    }
    guard bytes.hasAny(of: Self.accounts, at: after) else { return false }
    if bytes.containsAny(of: Self.plans, in: after..<end) { return false }
    // 对…2024年整体支出情况进行自评
    if isOfSelf || bytes.has("对", at: subject.lowerBound) {
      return bytes.containsAny(of: ["自评", "评价"], in: after..<end)
    }
    return true
  }

  /// Whether a sentence ends before an index, or a line that stops there.
  private func ends(before index: Int, from start: Int) -> Bool {
    let end = bytes.dropBlanks(index, from: start)
    if bytes.hasAny(of: Self.stops, before: end) { return true }
    return end > start && bytes[end - 1] == 0x0A && ReportText.isClosed(bytes, start..<(end - 1))
  }

  /// The Chinese characters right before an index, at most two dozen, blanks left out at its end.
  private func run(before index: Int, from start: Int) -> Range<Int> {
    let end = bytes.dropBlanks(index, from: start)
    var first = end
    for _ in 0..<24 {
      let previous = bytes.before(first, from: start)
      guard previous < first, bytes.isHan(at: previous) else { break }
      first = previous
    }
    return first..<end
  }

  /// 我部门, 本单位, 云川县档案局部门; not 比上年… or 结转自….
  private func names(_ run: Range<Int>) -> Bool {
    guard !run.isEmpty else { return false }
    if bytes.containsAny(of: Self.comparing, in: run) { return false }
    guard bytes.hasAny(of: Self.endings, before: run.upperBound) else { return false }
    // 我 and 本 stand one or two characters before: 我局, 本部门; not 我县.
    var first = run.upperBound
    for _ in 0..<3 {
      first = bytes.before(first, from: run.lowerBound)
      if bytes.has("我", at: first) || bytes.has("本", at: first) && first + 3 < run.upperBound { return true }
    }
    return run.count >= 9
  }

  private static let comparing: [StaticString] = ["比", "较", "与", "和", "同", "上年", "去年", "从", "自", "至", "到", "由", "及"]
  private static let endings: [StaticString] = [
    "局", "委", "办", "院", "馆", "厅", "处", "会", "所", "站", "队", "校", "部", "部门", "单位", "中心", "机关", "政府", "街道", "本级",
  ]
  private static let stops: [StaticString] = ["。", "；", ";"]
  private static let accounts: [StaticString] = [
    "收入", "支出", "收、支", "收支", "财政拨款", "一般公共预算", "政府性基金", "国有资本经营", "“三公”", "三公", "\"三公\"", "机关运行经费",
    "政府采购", "期末", "预算", "决算", "部门", "单位", "整体支出", "资产", "没有", "无", "年初", "县级", "区级", "市级", "省级", "汇总", "本年",
    "全年", "总收入", "总支出", "部门预算", "我单位", "我部门", "本单位", "本部门",
  ]
  private static let owners: [StaticString] = ["我", "本", "单位", "部门", "全局", "全年"]
  /// What is planned, handed on or looked into is not the report's own account of its year.
  private static let plans: [StaticString] = [
    "计划", "拟", "将", "规划", "预计", "下达", "结转", "提前", "审计", "整改", "巡察", "巡视",
  ]

  private func sentenceEnd(_ from: Int, _ end: Int) -> Int {
    var index = from
    while index < end, index - from < 900 {
      if bytes.has("。", at: index) { return index }
      index += 1
    }
    return index
  }
}
