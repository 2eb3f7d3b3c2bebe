import Consistency
import ExactNumbers
import Findings
import ReportModel
import SourceText

/// Hints in sentences.
extension HintContext {
  /// Shares are printed so where nothing near says otherwise.
  private static let decimals = 2

  // MARK: Shares

  /// Parts of a list of money that no percentage stands behind.
  func shares() -> [FigureHint] {
    var hints: [FigureHint] = []
    var seen: Set<Int32> = []
    for (claim, judgement) in zip(report.claims, checked.judgements) {
      guard claim.tie == .proseParts, claim.comparison == .equal,
        judgement.verdict == .consistent || judgement.verdict == .residue, case .sum(let run) = claim.formula,
        run.count >= 2, let total = figure(claim.stated), total.unit.isMoney, total.value.sign > 0
      else { continue }
      let parts = terms(run)
      guard parts.allSatisfy({ $0.coefficient == 1 }) else { continue }
      for part in parts {
        guard let own = figure(part.figure), isWanted(own.range.upperBound), own.value.sign > 0,
          // Who names figures has shares computed.
          braceEnd(own.range.lowerBound + 1) == own.range.lowerBound + 1,
          seen.insert(part.figure.index).inserted, !hasRateBehind(part.figure),
          let share = UnstatedFigures.percentage(
            part: [part], whole: [Term(claim.stated)], decimals: Self.decimals, in: report)
        else { continue }
        let place = endOfUnit(own)
        hints.append(
          FigureHint(
            kind: .share, place: place, label: "占\(share)%",
            tooltip: "\(words(part.figure)) ÷ \(words(claim.stated)) = \(share)%",
            edits: [TextEdit(range: place..<place, newText: Array("，占\(share)%".utf8))]))
      }
    }
    return hints
  }

  /// A percentage is the next figure of the sentence.
  private func hasRateBehind(_ id: FigureID) -> Bool {
    let next = Int(id.index) + 1
    guard report.proseFigures.contains(next), report.figures.indices.contains(next), let own = figure(id),
      let other = figure(FigureID(next)), other.unit == .percent || other.unit == .percentagePoint
    else { return false }
    let between = own.range.upperBound..<max(own.range.upperBound, other.range.lowerBound)
    return !endsSentence(between)
  }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    let range = range.clamped(to: bytes.indices)
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      if bytes[index] == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x82 { return true }
      index += 1
    }
    return false
  }

  // MARK: Growth

  /// Changes of money that no rate is given of.
  func growths() -> [FigureHint] {
    report.unratedChanges.compactMap { change in
      guard let own = figure(change.change), isWanted(own.range.upperBound), own.value.sign > 0,
        !hasRateBehind(change.change), let subject = figure(change.subject)
      else { return nil }
      let base =
        change.base.map { [Term($0)] } ?? [Term(change.subject), Term(change.change, change.isIncrease ? -1 : 1)]
      guard subject.unit.isMoney, UnstatedFigures.sum(base, in: subject.unit, of: report)?.sign ?? 0 > 0,
        let rate = UnstatedFigures.percentage(
          part: [Term(change.change)], whole: base, decimals: Self.decimals, in: report)
      else { return nil }
      let place = endOfUnit(own)
      let label = (change.isIncrease ? "增长" : "下降") + "\(rate)%"
      let divisor =
        change.base.map(words) ?? "(\(words(change.subject)) \(change.isIncrease ? "−" : "+") \(words(change.change)))"
      return FigureHint(
        kind: .growth, place: place, label: label, tooltip: "\(words(change.change)) ÷ \(divisor) = \(rate)%",
        edits: [TextEdit(range: place..<place, newText: Array("，\(label)".utf8))])
    }
  }

  // MARK: Braces

  /// What is published in the place of a reference or a computed form.
  func computed() -> [FigureHint] {
    report.inlines.compactMap { inline in
      guard inline.form == .computed || inline.form == .reference, let text = inline.text,
        isWanted(inline.range.upperBound), inline.range.upperBound <= bytes.count, !inline.range.isEmpty
      else { return nil }
      let form = OutlineText.line(
        bytes, (inline.range.lowerBound + 1)..<max(inline.range.lowerBound + 1, inline.range.upperBound - 1))
      let shown = say("发布时写作 \(text)", "published as \(text)")
      return FigureHint(
        kind: .computed, place: inline.range.upperBound, label: "= \(text)", tooltip: "\(form)\n\(shown)")
    }
  }
}
