import Consistency
import Findings
import ReportModel
import SourceText

/// Hints in tables.
extension HintContext {
  /// More addends are not written out.
  private static let mostAddends = 6

  // MARK: Totals that differ

  private static let totals: Set<Tie> = [
    .subjectTree, .rowSum, .columnTotal, .incomeTotal, .expenditureTotal, .grandTotal, .fundBalance, .economicTree,
    .staffAndPublicTotal, .rollForward, .threePublic, .weightSum, .scoreSum, .difference,
  ]

  /// What the parts of a total come to, where it says something else.
  func totals() -> [FigureHint] {
    var hints: [FigureHint] = []
    var seen: Set<Int32> = []
    var judge: Judge?
    // Where another figure is to blame, the total is right.
    var isExcused: Set<Int> = []
    for diagnosis in checked.diagnoses where diagnosis.isCulprit {
      for claim in diagnosis.claims
      where report.claims.indices.contains(claim) && report.claims[claim].stated != diagnosis.figure {
        isExcused.insert(claim)
      }
    }
    for (index, (claim, judgement)) in zip(report.claims, checked.judgements).enumerated() {
      guard !isExcused.contains(index), judgement.verdict == .contradiction, claim.comparison == .equal,
        Self.totals.contains(claim.tie),
        case .sum(let run) = claim.formula, let stated = figure(claim.stated), !stated.range.isEmpty,
        isWanted(stated.range.upperBound), !seen.contains(claim.stated.index)
      else { continue }
      let own = judge ?? Judge(report)
      judge = own
      guard let expected = own.evaluate(claim)?.expected, expected != stated.value else { continue }
      seen.insert(claim.stated.index)
      hints.append(
        FigureHint(
          kind: .total, place: stated.range.upperBound, label: "Σ \(expected)",
          tooltip: "\(sum(terms(run))) = \(expected)"
            + say("，表中为 \(words(claim.stated))", ", the table says \(words(claim.stated))")))
    }
    return hints
  }

  func sum(_ terms: [Term]) -> String {
    var text = ""
    for (index, term) in terms.enumerated() {
      if terms.count > Self.mostAddends, index >= Self.mostAddends / 2, index < terms.count - 1 {
        if index == Self.mostAddends / 2 { text += " + …" }
        continue
      }
      if index > 0 { text += term.coefficient < 0 ? " − " : " + " } else if term.coefficient < 0 { text += "−" }
      if term.coefficient.magnitude != 1 { text += "\(term.coefficient.magnitude) × " }
      text += number(term.figure)
    }
    return text
  }

  func number(_ id: FigureID) -> String {
    guard let figure = figure(id), !figure.range.isEmpty else { return words(id) }
    return String(decoding: bytes[figure.range], as: UTF8.self)
  }

  // MARK: Units

  /// The unit of a table whose heads do not say it, at the end of its head: where nothing right above it says so.
  func units() -> [FigureHint] {
    report.tables.compactMap { table in
      guard table.origin == .written, let unit = table.unit, let band = table.bands.first,
        let row = band.rows.first?.range, let block = table.blocks.first, report.tree.blocks.indices.contains(block),
        band.columns.contains(where: { $0.role == .amount })
      else { return nil }
      let placed = report.tree.blocks[block]
      let head = placed.start..<max(placed.start, row.lowerBound)
      guard head.upperBound <= bytes.count, let line = lastHeadLine(head), isWanted(line.upperBound),
        !says(Array("元".utf8), head), !says(Array(unit.symbol.utf8), lineBefore(placed.start))
      else { return nil }
      return FigureHint(
        kind: .unit, place: line.upperBound, label: say("单位：\(unit.symbol)", "in \(unit.symbol)"),
        tooltip: say(
          "本表金额的单位是\(unit.symbol)，由表的标题行或文件头的“金额单位”给定",
          "the amounts of this table are in \(unit.symbol), as its caption or the header says"))
    }
  }

  /// The last line of a table's head that holds words, without its line end.
  private func lastHeadLine(_ head: Range<Int>) -> Range<Int>? {
    var end = head.upperBound
    while end > head.lowerBound {
      var start = end - 1
      while start > head.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
      var stop = end
      while stop > start, bytes[stop - 1] <= 0x20 { stop -= 1 }
      let isRule = bytes[start..<stop].allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 <= 0x20 }
      if stop > start, !isRule { return start..<stop }
      end = start
    }
    return nil
  }

  /// The last line with something on it before a place.
  private func lineBefore(_ place: Int) -> Range<Int> {
    var end = min(place, bytes.count)
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    var start = end
    while start > 0, bytes[start - 1] != 0x0A, end - start < 4096 { start -= 1 }
    return start..<end
  }

  private func says(_ word: [UInt8], _ range: Range<Int>) -> Bool {
    guard !word.isEmpty else { return false }
    let range = range.clamped(to: bytes.indices)
    var index = range.lowerBound
    while index + word.count <= range.upperBound {
      if bytes[index] == word[0], bytes[index..<(index + word.count)].elementsEqual(word) { return true }
      index += 1
    }
    return false
  }
}
