import Findings
import ReportModel
import Rules

/// A figure: what it is, and every claim that it takes part in, recomputed.
extension HoverWriter {
  /// So many claims are told; of more, those that fail first, then those that the figure is the result of.
  private static let mostClaims = 8
  /// So many figures of a claim are told where they stand.
  private static let mostPlaces = 6

  func figure(_ found: CheckedIndex.FigurePlace) -> HoverText? {
    guard let id = named(found.figures), let note = index.notes.figure(id) else { return nil }
    var text = HoverText(found.range)
    text.add(.title, parts: [.strong(note.number)] + (note.name.isEmpty ? [] : [.text("  \(note.name)")]))
    text.add(.text, .text([note.kind, note.place].filter { !$0.isEmpty }.joined(separator: say("；", "; "))))
    addClaims(of: found.figures, at: found.range, to: &text)
    return text
  }

  /// The figure that words name, where a number is several.
  private func named(_ figures: [FigureID]) -> FigureID? {
    figures.first { !index.notes.name(of: $0).isEmpty } ?? figures.first
  }

  func addClaims(of figures: [FigureID], at range: Range<Int>, to text: inout HoverText) {
    let claims = index.claims(of: figures)
    guard !claims.isEmpty else { return }
    let judgements = snapshot.checked.judgements
    func weight(_ claim: Int) -> Int { judgements.indices.contains(claim) ? Self.weight(judgements[claim].verdict) : 0 }
    // Those that fail stand first; the order is kept otherwise.
    let ordered = [3, 2, 1, 0].flatMap { level in claims.filter { weight($0) == level } }
    var told: Set<String> = []
    var count = 0
    for claim in ordered {
      guard count < Self.mostClaims, let note = index.notes.claim(claim, seenFrom: figures) else { break }
      // A total is claimed against every level below it, at times with one formula.
      guard told.insert("\(note.verdict.name) \(note.result) \(note.equation) \(note.name)").inserted else { continue }
      add(note, of: figures, at: range, to: &text)
      count += 1
    }
    if ordered.count > Self.mostClaims, count == Self.mostClaims {
      let more = ordered.count - Self.mostClaims
      text.add(.text, .text(say("另外还有 \(more) 项勾稽关系", "\(more) more claims")))
    }
  }

  private static func weight(_ verdict: Verdict) -> Int {
    switch verdict {
    case .contradiction: 3
    case .doubtful: 2
    case .residue: 1
    case .consistent, .undecidable: 0
    }
  }

  private func add(_ note: ClaimNote, of figures: [FigureID], at range: Range<Int>, to text: inout HoverText) {
    var parts: [HoverText.Part] = [.strong("\(Self.mark(note.verdict)) \(verdict(note.verdict))")]
    if !note.name.isEmpty { parts.append(.text("  \(note.name)")) }
    parts.append(.text(say("：", ": ")))
    if note.role == .result {
      if let relation = note.relation { parts.append(.text(say("应 \(relation) ", "to be \(relation) "))) }
    } else {
      if !note.resultName.isEmpty { parts.append(.text(note.resultName + " ")) }
      let relation = note.relation.map { say(" 应 \($0) ", " is to be \($0) ") } ?? say(" 应为 ", " is to be ")
      parts += [.code(note.result), .text(relation)]
    }
    parts.append(.code(note.equation))
    if let remark = note.remark { parts.append(.text(say("（\(remark)）", " (\(remark))"))) }
    text.add(.item, parts: parts)
    if let printable = note.printable {
      text.add(
        .detail, .text(say("这里写 ", note.isDetermined ? "only " : "")), .code(printable),
        .text(say(note.isDetermined ? " 才相符" : " 都说得通", " would do here")))
    }
    let places = places(of: note.figures.filter { !figures.contains($0) })
    if !places.isEmpty { text.add(.detail, parts: places) }
  }

  /// Where the other figures stand.
  private func places(of figures: [FigureID]) -> [HoverText.Part] {
    var parts: [HoverText.Part] = []
    var shown = 0
    for id in figures {
      guard shown < Self.mostPlaces else {
        parts.append(.text(say("；等", "; …")))
        break
      }
      guard report.figures.indices.contains(Int(id.index)) else { continue }
      if let foreign = report.foreign(id) {
        if shown > 0 { parts.append(.text(say("；", "; "))) }
        parts += [
          .code(index.notes.number(of: id)), .text(say(" \(foreign.name)（", " \(foreign.name) (")),
          .file(foreign.path, line: foreign.place.start.line), .text(say("）", ")")),
        ]
        shown += 1
        continue
      }
      let range = report[id].range
      guard !range.isEmpty else { continue }
      if shown > 0 { parts.append(.text(say("；", "; "))) }
      parts.append(.code(index.notes.number(of: id)))
      let name = index.notes.name(of: id)
      if !name.isEmpty { parts.append(.text(" \(name)")) }
      if let data = report.dataPlace(of: range) {
        parts.append(.text(say("（\(data.path) 第 \(data.line) 行）", " (line \(data.line) of \(data.path))")))
      } else {
        parts += [.text(say("（", " (")), line(range.lowerBound), .text(say("）", ")"))]
      }
      shown += 1
    }
    return parts
  }

  private static func mark(_ verdict: Verdict) -> String {
    switch verdict {
    case .consistent: "✓"
    case .residue: "≈"
    case .contradiction: "✗"
    case .doubtful: "？"
    case .undecidable: "…"
    }
  }

  private func verdict(_ verdict: Verdict) -> String {
    guard language == .english else { return verdict.name }
    return switch verdict {
    case .consistent: "consistent"
    case .residue: "rounding difference"
    case .contradiction: "contradiction"
    case .doubtful: "doubtful"
    case .undecidable: "undecidable"
    }
  }
}
