import Findings
import ReportModel
import ReportSyntax

/// The sections that a published final account has by its outline, and a self-evaluation's score.
struct SectionReader {
  struct Missing {
    var name: String
    var englishName: String
    /// The heading that it should stand behind.
    var place: Range<Int>
    /// What may be put there; nil where its place or its number is not certain.
    var edits: [Finding.Edit]?
  }

  private struct Section {
    var name: String
    var englishName: String
    var words: [StaticString]
    /// What such a section says; XX is to be filled in, 年 stands for the report's year.
    var text: String
  }

  /// Every province has these, in this order or another.
  private static let outline = [
    Section(
      name: "收入支出决算总体情况", englishName: "income and expenditure as a whole", words: ["收入支出", "收、支", "收支", "收入、支出"],
      text: "收、支总计均为XX万元，与上年相比，收、支总计各增加XX万元，增长XX%，主要原因是XX。"),
    Section(
      name: "收入决算情况", englishName: "income", words: ["收入决算", "收入合计", "本年收入"],
      text: "本年收入合计XX万元，其中：财政拨款收入XX万元，占XX%；其他收入XX万元，占XX%。"),
    Section(
      name: "支出决算情况", englishName: "expenditure", words: ["支出决算", "支出合计", "本年支出"],
      text: "本年支出合计XX万元，其中：基本支出XX万元，占XX%；项目支出XX万元，占XX%。"),
    Section(
      name: "财政拨款收入支出决算总体情况", englishName: "fiscal appropriations", words: ["财政拨款收", "财政拨款总", "财政拨款本年收"],
      text: "财政拨款收、支总计均为XX万元，与上年相比，各增加XX万元，增长XX%，主要原因是XX。"),
    Section(
      name: "一般公共预算财政拨款支出决算情况", englishName: "general public budget", words: ["一般公共预算"],
      text: "一般公共预算财政拨款支出XX万元，占本年支出合计的XX%。"),
    Section(
      name: "一般公共预算财政拨款基本支出决算情况", englishName: "basic expenditure", words: ["基本支出"],
      text: "一般公共预算财政拨款基本支出XX万元，其中：人员经费XX万元，公用经费XX万元。"),
    Section(
      name: "政府性基金预算情况", englishName: "government funds", words: ["政府性基金", "基金预算"],
      text: "政府性基金预算财政拨款收入XX万元，支出XX万元（没有的，写明没有）。"),
    Section(
      name: "国有资本经营预算情况", englishName: "state capital operating budget", words: ["国有资本"],
      text: "国有资本经营预算财政拨款支出XX万元（没有的，写明没有）。"),
    Section(
      name: "“三公”经费情况", englishName: "the three public expenses", words: ["三公", "公务接待费"],
      text: "“三公”经费预算为XX万元，支出决算为XX万元，其中：因公出国（境）费XX万元，公务用车购置及运行费XX万元，公务接待费XX万元。"),
    Section(
      name: "机关运行经费情况", englishName: "running costs", words: ["机关运行", "运行经费"],
      text: "机关运行经费支出XX万元，比上年增加XX万元，增长XX%，主要原因是XX。"),
    Section(
      name: "政府采购情况", englishName: "government procurement", words: ["政府采购", "采购支出"],
      text: "政府采购支出总额XX万元，其中：货物支出XX万元、工程支出XX万元、服务支出XX万元。"),
    Section(
      name: "国有资产占用情况", englishName: "state assets in use", words: ["国有资产", "共有车辆", "固定资产"],
      text: "末共有车辆XX辆，单价100万元（含）以上设备XX台（套）。"),
    Section(
      name: "预算绩效情况", englishName: "budget performance", words: ["绩效"],
      text: "组织对XX个项目开展绩效自评，涉及资金XX万元，占项目支出总额的XX%。"),
  ]

  static var sectionWords: [[StaticString]] { outline.map(\.words) }

  private let text: TextScan
  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }
  private var report: Report { text.report }
  private var pieces: [TextPiece] { text.pieces }

  init(_ text: TextScan) { self.text = text }

  /// Nobody writes a longer report: what has not been said by then is not looked for.
  private static let longest = 2_000_000

  // MARK: - Final accounts

  func missingSections() -> [Missing] {
    let kinds = report.header.kinds
    let isStated = kinds.contains("部门决算") || kinds.contains("单位决算")
    guard isStated || isFinalAccount() else { return [] }
    let glossary = report.outline.sections.last { $0.title.contains("名词解释") }?.range ?? 0..<0
    var headings = [Range<Int>?](repeating: nil, count: Self.outline.count)
    var told = [Bool](repeating: false, count: Self.outline.count)
    let contents = text.contents.range
    // Nobody writes a longer report.
    if let last = pieces.last(where: SectionWords.isLooked), last.range.lowerBound > Self.longest { return [] }
    for words in text.readSectionWords() {
      let piece = pieces[words.piece]
      let start = piece.range.lowerBound
      if contents.contains(start) || glossary.contains(start) { continue }
      let isHeading = piece.kind == .heading || piece.kind == .numbered && piece.range.count <= 240
      guard isHeading || words.isAccount else { continue }
      let isSection = isHeading && piece.marker != nil && words.isSituation
      for index in Self.outline.indices where words.names(index) {
        told[index] = told[index] || words.isAccount || isSection
        if isSection, headings[index] == nil { headings[index] = piece.range }
      }
    }
    let present = headings.count { $0 != nil }
    guard present >= (isStated ? 6 : 8), present < Self.outline.count || told.contains(false) else { return [] }
    var missing: [Missing] = []
    for (index, section) in Self.outline.enumerated() where !told[index] && headings[index] == nil {
      let before = headings[..<index].last { $0 != nil } ?? nil
      guard let place = before ?? headings.compactMap(\.self).first else { continue }
      let edits = before.flatMap { heading in
        SectionSkeleton(report: report, bytes: bytes).edits(
          title: section.name + "说明", text: skeleton(section), behind: heading)
      }
      missing.append(
        Missing(name: section.name, englishName: section.englishName, place: firstLine(place), edits: edits))
    }
    return missing
  }

  private func skeleton(_ section: Section) -> String {
    (report.header.year.map { "\($0)年度" } ?? "本年度") + section.text
  }

  /// A title that says so.
  private func isFinalAccount() -> Bool {
    pieces.prefix(60).contains { piece in
      !piece.isTable && piece.range.count <= 180
        && bytes.containsAny(of: ["部门决算", "单位决算", "部门决 算", "决算公开"], in: piece.range)
    }
  }

  private func firstLine(_ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D, !bytes.has("。", at: end) { end += 1 }
    return range.lowerBound..<bytes.dropBlanks(end, from: range.lowerBound)
  }

  // MARK: - Self-evaluations

  /// Where a whole self-evaluation should give its score or grade and gives none; nil where it does.
  func missingScore() -> Range<Int>? {
    let front = pieces.prefix(12).filter { !$0.isTable && $0.range.count <= 180 }
    guard let title = front.first(where: { bytes.contains("自评报告", in: $0.range) })?.range else { return nil }
    var result: Range<Int>?
    var hasProblems = false
    var hasMeasures = false
    for piece in pieces {
      if piece.range.lowerBound > Self.longest { return nil }
      if piece.isTable {
        if bytes.containsAny(of: ["得分"], in: piece.range.prefix(600)), hasScoreColumn(piece) { return nil }
        continue
      }
      if piece.marker != nil, piece.range.count <= 180 {
        if bytes.contains("问题", in: piece.range) { hasProblems = true }
        if bytes.containsAny(of: ["改进", "措施", "建议"], in: piece.range) { hasMeasures = true }
        if bytes.containsAny(of: ["绩效情况", "绩效分析", "评价结论", "自评结论", "自评结果", "绩效自评情况"], in: piece.range), result == nil {
          result = firstLine(piece.range)
        }
      }
      if statesScore(piece.range) { return nil }
    }
    return hasProblems && hasMeasures ? result ?? firstLine(title) : nil
  }

  private func hasScoreColumn(_ piece: TextPiece) -> Bool {
    guard report.tree.blocks.indices.contains(piece.block) else { return false }
    let placed = report.tree.blocks[piece.block]
    guard case .table(let table) = placed.block.content else { return false }
    return table.cells.prefix(200).contains { cell in
      cell.span.count <= 40 && LabelText.folded(bytes, placed.range(of: cell.span)).text.hasSuffix("得分")
    }
  }

  /// 得分96分, 评为优秀, 等级为“良”.
  private func statesScore(_ range: Range<Int>) -> Bool {
    guard bytes.containsAny(of: ["分", "优", "等级", "良"], in: range) else { return false }
    if bytes.containsAny(of: ["等级为", "等级是", "评为", "结论为", "结果为", "等次为"], in: range) { return true }
    guard bytes.containsAny(of: ["得分", "评分", "总分", "分数", "打分", "自评"], in: range) else { return false }
    var index = range.lowerBound
    while let mark = bytes.place(of: "分", in: index..<range.upperBound) {
      if bytes.isDigit(at: bytes.dropBlanks(mark, from: range.lowerBound) - 1) { return true }
      index = mark + 3
    }
    return false
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
