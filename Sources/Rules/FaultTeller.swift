import Consistency
import ExactNumbers
import Findings
import ReportModel

/// Makes a finding of each fault: the rule's words, the arithmetic, what else breaks, and the fix.
struct FaultTeller {
  let report: Report
  let judgements: [Judgement]
  let judge: Judge
  let names: FigureNames
  let language: MessageLanguage

  private static let mostOperands = 6
  private static let mostOperandsElsewhere = 3
  private static let mostCandidates = 4

  init(_ report: Report, _ judgements: [Judgement], _ language: MessageLanguage) {
    self.report = report
    self.judgements = judgements
    self.language = language
    judge = Judge(report)
    names = FigureNames(report)
  }

  func tell(_ fault: Fault, into list: inout FindingList) {
    guard let first = fault.claims.first, report.claims.indices.contains(first) else { return }
    let claim = report.claims[first]
    guard let rule = RuleCatalogue.rule(of: claim, in: report) else { return }
    let place = fault.culprit ?? claim.stated
    guard let figure = report.figure(place) else { return }
    let words = words(claim)
    let written = list.text(figure.range)

    var message: String
    var notes: [String] = []
    let line = rule.message(words)
    if place == claim.stated {
      message = line
      if let expected = fault.expected, fault.claims.count > 1 { notes.append(shouldBe(expected, figure)) }
    } else {
      message = wrong(place, figure, fault.expected)
      notes.append(line)
    }
    notes += otherClaims(fault, beside: rule)
    notes += candidates(fault, written: written)
    if let note = evidence(claim) { notes.append(note) }
    if let note = leniency(fault, claim) { notes.append(note) }

    let fix = fault.expected.map { FixWords.fix(figure, to: $0, isExact: fault.isExact, written: written, language) }
    list.add(
      rule, at: figure.range, severity: min(severity(fault, claim), rule.severity(of: claim)), verdict: fault.verdict,
      message: message,
      notes: notes, expected: fault.expected.map { FixWords.text(of: $0, like: written) },
      related: related(fault, place, words), fix: fix)
  }

  func words(_ claim: Claim) -> ClaimWords {
    ClaimWords(
      claim: claim, language: language, report: report, names: names, evaluation: judge.evaluate(claim))
  }

  /// What the verdict and the certainty of the claim allow.
  private func severity(_ fault: Fault, _ claim: Claim) -> Severity {
    switch fault.verdict {
    case .consistent, .undecidable: .hint
    case .residue: fault.isOnlyStrict ? .warning : .hint
    case .doubtful: .warning
    case .contradiction: claim.certainty == .certain ? .error : .warning
    }
  }

  private func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  /// The head of a finding at a figure that is no total: `“基本支出”列 2012601 行政运行 325.28 与前后数字不符，应为 325.82`.
  private func wrong(_ id: FigureID, _ figure: Figure, _ expected: ExactDecimal?) -> String {
    let subject = ClaimWords.join(
      names.name(of: id), number: NumberWords.text(figure), runsAlongRow: false, language)
    guard let expected else {
      return say("\(subject) 与前后数字不符", "\(subject) does not agree with the figures around it")
    }
    let value = NumberWords.text(expected, figure.unit)
    return say(
      "\(subject) 与前后数字不符，应为 \(value)",
      "\(subject) does not agree with the figures around it and should be \(value)")
  }

  private func shouldBe(_ expected: ExactDecimal, _ figure: Figure) -> String {
    let value = NumberWords.text(expected, figure.unit)
    return say("改为 \(value) 后，下列各处都相符", "with \(value) everything below holds")
  }

  /// The other claims that fail, each in the words of its rule.
  private func otherClaims(_ fault: Fault, beside rule: any TieRule.Type) -> [String] {
    fault.claims.dropFirst().prefix(FaultTeller.mostOperands).compactMap { index in
      guard report.claims.indices.contains(index) else { return nil }
      let claim = report.claims[index]
      return RuleCatalogue.rule(of: claim, in: report)?.message(words(claim))
    }
  }

  private func candidates(_ fault: Fault, written: String) -> [String] {
    guard !fault.candidates.isEmpty else { return [] }
    let shown = fault.candidates.prefix(FaultTeller.mostCandidates).map { candidate in
      let figure = report.figure(candidate.figure)
      let name = ClaimWords.join(
        names.name(of: candidate.figure), number: figure.map(NumberWords.text) ?? "?", runsAlongRow: false, language)
      guard let value = candidate.value, let figure else { return name }
      let text = NumberWords.text(value, figure.unit)
      return say("\(name)（若应为 \(text)）", "\(name) (if it is to be \(text))")
    }
    let list = shown.joined(separator: say("；", "; "))
    return [say("也可能错在：\(list)", "the slip may also be in: \(list)")]
  }

  /// 其余 14 行均成立: what a discovered relation rests on.
  private func evidence(_ claim: Claim) -> String? {
    guard claim.certainty == .discovered, let stated = names.place(of: claim.stated) else { return nil }
    let others = zip(report.claims, judgements).filter { other, judgement in
      guard other.tie == claim.tie, other.table == claim.table, other.stated != claim.stated,
        judgement.verdict == .consistent || judgement.verdict == .residue,
        let place = names.place(of: other.stated), place.band == stated.band
      else { return false }
      return place.column == stated.column || place.row == stated.row
    }
    return say("其余 \(others.count) 处均成立", "it holds in the other \(others.count) places")
  }

  private func leniency(_ fault: Fault, _ claim: Claim) -> String? {
    guard fault.verdict == .residue else { return nil }
    if !fault.isOnlyStrict {
      return say("差额在四舍五入的范围之内，属尾差", "the difference is within rounding")
    }
    return say(
      "有的数少写了小数位；若省去的是 0，就不符", "a figure has fewer decimals than the others; if zeros were dropped, this fails")
  }

  /// The totals of the other claims that fail, then what the first is made of.
  private func related(_ fault: Fault, _ place: FigureID, _ words: ClaimWords) -> [Finding.Related] {
    var places: [FigureID] = []
    if place != words.claim.stated { places.append(words.claim.stated) }
    for index in fault.claims.dropFirst() where report.claims.indices.contains(index) {
      places.append(report.claims[index].stated)
    }
    // Figures of the same line are marked on it; of others only a few are worth an excerpt each.
    let operands = words.operands
    let most = words.runsAlongRow ? FaultTeller.mostOperands : FaultTeller.mostOperandsElsewhere
    if operands.count <= most { places += operands }
    var seen: Set<FigureID> = [place]
    return places.compactMap { id in
      guard seen.insert(id).inserted, let figure = report.figure(id), !figure.range.isEmpty else { return nil }
      let text = ClaimWords.join(
        names.name(of: id), number: NumberWords.text(figure), runsAlongRow: false, language)
      return Finding.Related(message: text, range: figure.range)
    }
  }
}
