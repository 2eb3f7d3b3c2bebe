import Consistency
import ExactNumbers
import Findings
import ReportModel

/// One claim, recomputed, as it is told to whoever looks at one of its figures.
public struct ClaimNote: Sendable {
  /// What the figure is to the claim.
  public enum Role: Sendable {
    /// The total, the rate, the score.
    case result
    case part
    /// Read beside it, and no part of its arithmetic: 指标值 of a score.
    case evidence
  }

  /// Index in the report.
  public var claim: Int
  public var role: Role
  public var verdict: Verdict
  /// The rule that tells of it: its id and its name.
  public var rule: String
  public var name: String
  /// The result's number, and what it is called.
  public var result: String
  public var resultName: String
  /// The formula in the report's own figures, and what it comes to: `114.18 ÷ 512.40 = 22.2834%`.
  public var equation: String
  /// How the result relates to it, where it need not be equal: ≤.
  public var relation: String?
  /// What follows from the verdict: 差 0.01，在四舍五入的范围之内.
  public var remark: String?
  /// What could be printed where the figure stands: `22.28%`, `30.29 至 30.31`, `不小于 3.00`.
  public var printable: String?
  /// That is one number only.
  public var isDetermined: Bool
  /// The result, then what the formula is made of, then what it was read beside.
  public var figures: [FigureID]
}

extension ReportNotes {
  /// A claim as it is seen from one of its figures; nil for an index that is none of the report's.
  public func claim(_ index: Int, seenFrom figures: [FigureID]) -> ClaimNote? {
    guard let words = words(index), judgements.indices.contains(index) else { return nil }
    let (claim, judgement) = (words.claim, judgements[index])
    let operands = words.operands
    let seen = figures.first { $0 == claim.stated } ?? figures.first(where: operands.contains)
    let role: ClaimNote.Role = seen == claim.stated ? .result : seen == nil ? .evidence : .part
    let rule = RuleCatalogue.rule(of: claim, in: report)
    var note = ClaimNote(
      claim: index, role: role, verdict: judgement.verdict, rule: rule?.id ?? "",
      name: rule?.name(in: language) ?? "", result: number(of: claim.stated), resultName: name(of: claim.stated),
      equation: equation(words), relation: relation(claim.comparison), remark: remark(words, judgement),
      printable: nil, isDetermined: false, figures: [])
    if let seen, let figure = report.figure(seen) {
      (note.printable, note.isDetermined) = printable(seen, figure, words, role)
    }
    note.figures = self.figures(ofClaim: index)
    return note
  }

  /// The result, then what the formula is made of, then what it was read beside; each once.
  public func figures(ofClaim index: Int) -> [FigureID] {
    guard report.claims.indices.contains(index) else { return [] }
    let claim = report.claims[index]
    func figures(_ run: TermRun) -> [FigureID] {
      report.terms[run.indices.clamped(to: report.terms.indices)].filter(\.isFigure).map(\.figure)
    }
    var all = [claim.stated]
    switch claim.formula {
    case .sum(let run), .expression(let run): all += figures(run)
    case .ratio(let part, let whole, _): all += figures(part) + figures(whole)
    }
    all += figures(claim.evidence)
    var known: Set<FigureID> = []
    return all.filter { known.insert($0).inserted }
  }

  /// Written with the text of the check where the writer gave one.
  private func equation(_ words: ClaimWords) -> String {
    let formula = words.formula
    guard let evaluation = words.evaluation, let stated = report.figure(words.claim.stated) else { return formula }
    let decimals = Int(stated.value.scale)
    let value = names.numbers.text(evaluation.value, decimals: decimals, most: decimals + 2)
    let sign = stated.unit == .percent || words.saysUnits ? stated.unit.symbol : ""
    let whole = value + sign
    return formula == whole || formula == value ? whole : "\(formula) = \(whole)"
  }

  private func relation(_ comparison: ClaimComparison) -> String? {
    switch comparison {
    case .equal, .sameQuantity: nil
    case .atMost: "≤"
    case .atLeast: "≥"
    case .notEqual: "≠"
    case .less: "<"
    case .greater: ">"
    }
  }

  private func remark(_ words: ClaimWords, _ judgement: Judgement) -> String? {
    switch judgement.verdict {
    case .consistent: return nil
    case .residue:
      if judgement.onlyStrictReadingFails {
        return say(
          "有的数少写了小数位：若省去的是 0，就不符", "a figure has fewer decimals than the others; if zeros were dropped, this fails")
      }
      return say("差额在四舍五入的范围之内，不算错误", "the difference is within rounding and no error")
    case .contradiction:
      guard let evaluation = words.evaluation, let stated = report.figure(words.claim.stated),
        words.claim.comparison == .equal || words.claim.comparison == .sameQuantity
      else { return nil }
      let decimals = Int(stated.value.scale)
      let difference = names.numbers.text(evaluation.difference, decimals: decimals, most: decimals + 2)
      let text = difference + (stated.unit == .percent ? say("个百分点", " points") : stated.unit.symbol)
      return say("差 \(text)", "off by \(text)")
    case .doubtful: return say("算得出，但与应有的不符，请核实", "the arithmetic holds, but not as it should: please check")
    case .undecidable: return judgement.obstacle.map(obstacle)
    }
  }

  private func obstacle(_ obstacle: Judgement.Obstacle) -> String {
    switch obstacle {
    case .missing: say("有的数没有填写，无法判断", "a figure is not filled in")
    case .zeroBase: say("作除数的数是 0 或可能是 0，无法判断", "the base is zero, or may be")
    case .unitsDiffer: say("金额与不是金额的数相比，无法判断", "money stands beside what is not money")
    case .tooLarge: say("数太大或算式太深，无法判断", "a number is too large, or the formula too deep")
    }
  }

  private func printable(
    _ id: FigureID, _ figure: Figure, _ words: ClaimWords, _ role: ClaimNote.Role
  ) -> (text: String?, isDetermined: Bool) {
    func text(_ value: ExactDecimal) -> String { names.numbers.text(value, figure.unit) }
    guard let range = judge.printedRange(of: id, in: words.claim) else {
      guard role == .result, figure.precision != .word, words.claim.comparison == .equal,
        let expected = words.evaluation?.expected
      else { return (nil, false) }
      return (text(expected), true)
    }
    switch (range.least, range.greatest) {
    case (let least?, let greatest?):
      if range.isDetermined { return (text(least), true) }
      return (say("\(text(least)) 至 \(text(greatest))", "\(text(least)) to \(text(greatest))"), false)
    case (let least?, nil): return (say("不小于 \(text(least))", "at least \(text(least))"), false)
    case (nil, let greatest?): return (say("不大于 \(text(greatest))", "at most \(text(greatest))"), false)
    case (nil, nil): return (nil, false)
    }
  }
}

extension ClaimWords {
  /// The operands are of several units.
  var saysUnits: Bool { FormulaWords(report: report, numbers: names.numbers, language: language).saysUnits(claim) }
}
