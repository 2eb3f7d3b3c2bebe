import Consistency
import Findings
import ReportModel
import Rules
import SourceText

/// Writes what the claims of a report come to where their results say otherwise, those first that the others are made of, until
/// nothing of it is contradicted. The arithmetic is the judge's.
struct Recomputation {
  /// Which contradicted claims have their results written anew.
  var isWanted: @Sendable (Claim, Report) -> Bool
  /// Stays as it is whatever is claimed of it. Only what is contradicted together with it is written anew.
  var kept: Range<Int>?

  /// A total of totals is reached within so many rounds.
  private static let mostRounds = 8
  /// More is no longer what one would look through.
  private static let mostEdits = 400

  /// The text in which the claims hold, and how many figures were written anew; nil where that does not come about.
  func outcome(of snapshot: Snapshot) -> (snapshot: Snapshot, count: Int)? {
    var current = snapshot
    var kept = kept
    var others = kept.map { strangers(to: $0, current.checked) } ?? []
    var count = 0
    for _ in 0..<Self.mostRounds {
      let checked = current.checked
      let open = contradicted(checked).filter { claim in
        checked.report.ownFigure(claim.stated).map { !others.contains($0.range) } ?? true
      }
      if open.isEmpty { return count > 0 ? (current, count) : nil }
      let edits = edits(open, checked, kept)
      guard !edits.isEmpty, count + edits.count <= Self.mostEdits,
        let bytes = TextEdit.apply(edits, to: current.bytes)
      else { return nil }
      count += edits.count
      kept = kept.map { Self.moved($0, by: edits) }
      others = Set(others.map { Self.moved($0, by: edits) })
      current = current.edited(by: [TextEdit(range: 0..<current.bytes.count, newText: bytes)])
    }
    return nil
  }

  private func contradicted(_ checked: CheckedText) -> [Claim] {
    zip(checked.report.claims, checked.judgements).compactMap { claim, judgement in
      judgement.verdict == .contradiction && isWanted(claim, checked.report) ? claim : nil
    }
  }

  /// The results of contradicted claims that no figure ties to the one that is kept: mistakes of their own.
  private func strangers(to kept: Range<Int>, _ checked: CheckedText) -> Set<Range<Int>> {
    let report = checked.report
    var open = contradicted(checked)
    var reached: Set<FigureID> = []
    for claim in open {
      for id in [claim.stated] + report.figures(of: claim) where report.ownFigure(id)?.range == kept {
        reached.insert(id)
      }
    }
    var isGrowing = true
    while isGrowing {
      let rest = open.filter { claim in
        let figures = [claim.stated] + report.figures(of: claim)
        guard figures.contains(where: reached.contains) else { return true }
        reached.formUnion(figures)
        return false
      }
      isGrowing = rest.count < open.count
      open = rest
    }
    return Set(open.compactMap { report.ownFigure($0.stated)?.range })
  }

  /// The results whose parts are not to be written anew themselves.
  private func edits(_ claims: [Claim], _ checked: CheckedText, _ kept: Range<Int>?) -> [TextEdit] {
    let report = checked.report
    let judge = Judge(report)
    let results = Set(claims.map(\.stated))
    var edits: [TextEdit] = []
    for claim in claims {
      let operands = report.figures(of: claim)
      var target = claim.stated
      var text: String?
      if let kept, let own = report.ownFigure(claim.stated), own.range == kept {
        // What it restates is to say the same.
        guard operands.count == 1, let other = operands.first, claim.isRestatement(in: report),
          let figure = report.ownFigure(other), figure.unit == own.unit
        else { continue }
        target = other
        text = FixWords.text(of: own.value, like: checked.text(figure.range))
      } else {
        guard !operands.contains(where: { $0 != claim.stated && results.contains($0) }) else { continue }
      }
      guard let figure = report.ownFigure(target), figure.precision != .word, figure.range != kept,
        !edits.contains(where: { $0.range == figure.range || $0.range.overlaps(figure.range) })
      else { continue }
      guard let text = text ?? Self.expected(claim, judge, like: checked.text(figure.range)) else { continue }
      edits.append(TextEdit(range: figure.range, newText: Array(text.utf8)))
    }
    return edits
  }

  private static func expected(_ claim: Claim, _ judge: Judge, like written: String) -> String? {
    guard claim.comparison == .equal || claim.comparison == .sameQuantity, claim.certainty != .judgement,
      let value = judge.evaluate(claim)?.expected
    else { return nil }
    return FixWords.text(of: value, like: written)
  }

  private static func moved(_ range: Range<Int>, by edits: [TextEdit]) -> Range<Int> {
    var shift = 0
    for edit in edits where edit.range.upperBound <= range.lowerBound { shift += edit.newText.count - edit.range.count }
    return (range.lowerBound + shift)..<(range.upperBound + shift)
  }
}

extension CheckedText {
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

extension Report {
  /// A figure that stands in the text itself, not in a file beside it and in no braces that compute it; nil for any other.
  func ownFigure(_ id: FigureID) -> Figure? {
    let index = Int(id.index)
    guard figures.indices.contains(index), !foreignFigures.contains(where: { $0.figure == id }) else { return nil }
    let figure = figures[index]
    guard figure.range.upperBound <= ownLength, figure.range.lowerBound < tree.bytes.count,
      tree.bytes[figure.range.lowerBound] != UInt8(ascii: "{")
    else { return nil }
    return figure
  }

  /// The figures that the formula of a claim is made of.
  func figures(of claim: Claim) -> [FigureID] {
    func list(_ run: TermRun) -> [FigureID] {
      terms[run.indices.clamped(to: terms.indices)].filter(\.isFigure).map(\.figure)
    }
    switch claim.formula {
    case .sum(let run), .expression(let run): return list(run)
    case .ratio(let part, let whole, _): return list(part) + list(whole)
    }
  }
}

extension Claim {
  /// It says that two figures are one quantity.
  func isRestatement(in report: Report) -> Bool {
    guard comparison == .equal || comparison == .sameQuantity, case .sum(let run) = formula, run.count == 1 else {
      return false
    }
    return report.terms[run.indices.clamped(to: report.terms.indices)].first?.coefficient == 1
  }
}
