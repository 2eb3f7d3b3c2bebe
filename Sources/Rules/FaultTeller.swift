import Consistency
import ExactNumbers
import Findings
import ReportModel

/// Makes a finding of each fault: the rule's words, the arithmetic, what else breaks, and the fix.
struct FaultTeller {
  let report: Report
  let judge: Judge
  let names: FigureNames
  let notes: FaultNotes
  let language: MessageLanguage
  /// Index into the report's checks by claim.
  private let checks: [Int: Int]

  private static let mostLines = 3
  private static let mostOperands = 6
  private static let mostOperandsElsewhere = 3

  init(_ report: Report, _ judged: JudgedClaims, _ language: MessageLanguage) {
    self.report = report
    self.language = language
    judge = Judge(report)
    names = FigureNames(report)
    var checks: [Int: Int] = [:]
    for (index, check) in report.checks.enumerated() {
      if let claim = check.claim { checks[claim] = index }
    }
    self.checks = checks
    notes = FaultNotes(report: report, judged: judged, names: names, language: language)
  }

  func tell(_ fault: Fault, into list: inout FindingList) {
    guard let first = fault.claims.first, let words = words(first),
      let rule = RuleCatalogue.rule(of: words.claim, in: report)
    else { return }
    let claim = words.claim
    let place = fault.figure ?? claim.stated
    guard let figure = report.figure(place) else { return }
    let range = range(of: place, figure, fault, words)
    let written = list.text(figure.range)

    let isResult = place == claim.stated
    let others = fault.claims.dropFirst().filter { !isDiscovered($0) }
    var lines: [String] = []
    for other in others.prefix(FaultTeller.mostLines) {
      guard let text = line(other), text != rule.message(words), !lines.contains(text) else { continue }
      lines.append(text)
    }
    var texts: [String] = isResult ? [] : [rule.message(words)]
    texts += lines.map { isResult ? say("同时：\($0)", "also: \($0)") : $0 }
    if others.count > FaultTeller.mostLines {
      let more = others.count - FaultTeller.mostLines
      texts.append(say("另有 \(more) 处随之不符", "\(more) more fail with it"))
    }
    if fault.isNudged {
      texts.append(
        say(
          "各项占比改动一个单位凑成了 100%（倒挤），这一项因此不准", "it was changed by one unit so that the shares add up to 100%"))
    }
    texts += notes.texts(fault, claim, figure, saysExpected: isResult && fault.isCulprit)

    // A word that compares stands for zero; no number takes its place.
    let isOffered = figure.precision != .word && range == figure.range && !isInDroppedCell(place, figure)
    let value = isOffered ? fault.expected : nil
    list.add(
      rule, at: range, severity: min(severity(fault, claim), rule.severity(of: claim)), verdict: fault.verdict,
      message: message(fault, rule, words, figure), notes: texts,
      expected: value.map { FixWords.text(of: $0, like: written) }, related: related(fault, place, words),
      fix: value.map { fix(fault, figure, to: $0, written: written) },
      alternatives: alternatives(fault, at: place, list))
  }

  private func message(_ fault: Fault, _ rule: any TieRule.Type, _ words: ClaimWords, _ figure: Figure) -> String {
    if let place = fault.figure, place != words.claim.stated { return wrong(place, figure, fault.expected) }
    guard fault.verdict == .residue, !fault.isOnlyStrict else { return rule.message(words) }
    if let check = words.check, let left = check.leftText, let right = check.rightText {
      let name = check.message.map { say("“\($0)”", " “\($0)”") } ?? ""
      return say(
        "校验\(name)有尾差：左边 \(left)，右边 \(right)",
        "the check\(name) is off by rounding: \(left) on the left, \(right) on the right")
    }
    return say(
      "\(words.subject) 有尾差：\(words.arithmetic)", "\(words.subject) is off by rounding: \(words.arithmetic)")
  }

  /// The cell was dropped from its row: there is no place in the text that would be under its column.
  private func isInDroppedCell(_ id: FigureID, _ figure: Figure) -> Bool {
    guard figure.range.isEmpty, let place = names.place(of: id) else { return false }
    let band = report.tables[place.table].bands[place.band]
    let row = band.rows[place.row]
    return figure.range.lowerBound == row.range.upperBound && row.written < band.columns.count
  }

  private func isDiscovered(_ index: Int) -> Bool {
    report.claims.indices.contains(index) && report.claims[index].certainty == .discovered
  }

  /// The words for a claim; nil for an index that is none of the report's.
  private func words(_ index: Int) -> ClaimWords? {
    guard report.claims.indices.contains(index) else { return nil }
    let claim = report.claims[index]
    return ClaimWords(
      claim: claim, check: checks[index].map { report.checks[$0] }, language: language, report: report, names: names,
      evaluation: judge.evaluate(claim))
  }

  private func line(_ index: Int) -> String? {
    guard let words = words(index) else { return nil }
    return RuleCatalogue.rule(of: words.claim, in: report)?.message(words)
  }

  /// A check that fails stands at its own line, unless a figure is clearly wrong.
  private func range(of place: FigureID, _ figure: Figure, _ fault: Fault, _ words: ClaimWords) -> Range<Int> {
    guard !fault.isCulprit || fault.claims.count == 1, let check = words.check else { return figure.range }
    return check.place
  }

  private func fix(_ fault: Fault, _ figure: Figure, to value: ExactDecimal, written: String) -> Finding.Fix {
    var fix = FixWords.fix(figure, to: value, isExact: fault.isExact, written: written, language)
    guard let text = fix.edits.first?.newText else { return fix }
    for twin in fault.twins {
      if let range = report.figure(twin)?.range { fix.edits.append(Finding.Edit(range: range, newText: text)) }
    }
    return fix
  }

  /// The other figures that may be wrong instead, each with what it would have to be.
  private func alternatives(_ fault: Fault, at place: FigureID, _ list: FindingList) -> [Finding.Fix] {
    fault.candidates.compactMap { candidate in
      guard candidate.figure != place, let value = candidate.expected, notes.isPlausible(candidate),
        let figure = report.figure(candidate.figure), figure.precision != .word, names.foreign(candidate.figure) == nil,
        !isInDroppedCell(candidate.figure, figure)
      else { return nil }
      let written = list.text(figure.range)
      let text = FixWords.text(of: value, like: written)
      let name = ClaimWords.join(names.name(of: candidate.figure), number: written, runsAlongRow: false, language)
      let places = [figure.range] + candidate.twins.compactMap { report.figure($0)?.range }
      return Finding.Fix(
        title: say("将\(name) 改为 \(text)", "write \(text) for \(name)"), isExact: false,
        edits: places.map { Finding.Edit(range: $0, newText: text) })
    }
  }

  /// What the verdict and the certainty of the claim allow.
  private func severity(_ fault: Fault, _ claim: Claim) -> Severity {
    switch fault.verdict {
    case .consistent, .undecidable: .hint
    case .residue: fault.isOnlyStrict ? .warning : .hint
    case .doubtful: .warning
    case .contradiction: claim.certainty == .certain && !fault.isNudged ? .error : .warning
    }
  }

  private func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  /// The head of a finding at a figure that is no result: `“基本支出”列 2012601 行政运行 325.28 与前后数字不符，应为 325.82`.
  private func wrong(_ id: FigureID, _ figure: Figure, _ expected: ExactDecimal?) -> String {
    let subject = ClaimWords.join(
      names.name(of: id), number: names.numbers.text(figure), runsAlongRow: false, language)
    guard let expected else {
      return say("\(subject) 与前后数字不符", "\(subject) does not agree with the figures around it")
    }
    let value = names.numbers.text(expected, figure.unit)
    return say(
      "\(subject) 与前后数字不符，应为 \(value)",
      "\(subject) does not agree with the figures around it and should be \(value)")
  }

  /// Twins, the results of the claims that fail, then what the first is made of.
  private func related(_ fault: Fault, _ place: FigureID, _ words: ClaimWords) -> [Finding.Related] {
    var places = fault.twins
    places += fault.claims.filter { report.claims.indices.contains($0) }.map { report.claims[$0].stated }
    // Figures of the same line are marked on it; of others only a few are worth an excerpt each.
    let operands = words.operands + words.evidenceFigures
    let most = words.runsAlongRow ? FaultTeller.mostOperands : FaultTeller.mostOperandsElsewhere
    if operands.count <= most { places += operands }
    var seen: Set<FigureID> = [place]
    return places.compactMap { id in
      guard seen.insert(id).inserted, let figure = report.figure(id) else { return nil }
      if let foreign = names.foreign(id) {
        return Finding.Related(
          message: "\(foreign.name) \(names.numbers.textWithUnit(figure))", range: foreign.place.range,
          file: Finding.OtherFile(path: foreign.path, start: foreign.place.start, end: foreign.place.end))
      }
      guard !figure.range.isEmpty else { return nil }
      let text = ClaimWords.join(
        names.name(of: id), number: names.numbers.text(figure), runsAlongRow: false, language)
      return Finding.Related(message: text, range: figure.range)
    }
  }
}
