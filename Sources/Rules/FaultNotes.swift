import Consistency
import ExactNumbers
import Findings
import ReportModel

/// The further lines of a finding that depend on no rule: the value and the slip, other figures that may be wrong, what
/// a discovered relation rests on, why a residue is none.
struct FaultNotes {
  let report: Report
  let names: FigureNames
  let language: MessageLanguage
  /// Discovered relations that hold, by table.
  private let discovered: [Int32: [Int]]

  private static let mostCandidates = 3

  init(report: Report, judged: JudgedClaims, names: FigureNames, language: MessageLanguage) {
    self.report = report
    self.names = names
    self.language = language
    var discovered: [Int32: [Int]] = [:]
    for index in judged.noted.claims(.discovered) {
      guard judged.judgements.indices.contains(index), report.claims.indices.contains(index) else { break }
      let verdict = judged.judgements[index].verdict
      if verdict == .consistent || verdict == .residue {
        discovered[report.claims[index].table, default: []].append(index)
      }
    }
    self.discovered = discovered
  }

  /// - Parameter saysExpected: the message does not name the value.
  func texts(_ fault: Fault, _ claim: Claim, _ figure: Figure, saysExpected: Bool) -> [String] {
    [
      value(fault, figure, saysExpected: saysExpected), candidates(fault, at: fault.figure ?? claim.stated),
      evidence(claim), leniency(fault),
    ].compactMap(\.self)
  }

  private func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  /// 应为 192.66（192.66 至 192.67 都说得通），像是相邻两位写颠倒
  private func value(_ fault: Fault, _ figure: Figure, saysExpected: Bool) -> String? {
    guard let expected = fault.expected else { return nil }
    var parts: [String] = []
    if saysExpected {
      let text = names.numbers.text(expected, figure.unit)
      parts.append(say("应为 \(text)", "it should be \(text)"))
    }
    if let range = fault.admissible {
      let (low, high) = (
        names.numbers.text(range.lowerBound, figure.unit), names.numbers.text(range.upperBound, figure.unit)
      )
      parts.append(say("\(low) 至 \(high) 都说得通", "anything from \(low) to \(high) would do"))
    }
    if let slip = fault.slip { parts.append(SlipWords.text(slip, language)) }
    return parts.isEmpty ? nil : parts.joined(separator: say("，", "; "))
  }

  private func candidates(_ fault: Fault, at place: FigureID) -> String? {
    let others = fault.candidates.filter { $0.figure != place && isPlausible($0) }
    guard !others.isEmpty else { return nil }
    let shown = others.prefix(FaultNotes.mostCandidates).map { candidate in
      let figure = report.figure(candidate.figure)
      let name = ClaimWords.join(
        names.name(of: candidate.figure), number: figure.map(names.numbers.text) ?? "?", runsAlongRow: false, language)
      guard let value = candidate.expected, let figure else { return name }
      let text = names.numbers.text(value, figure.unit)
      return say("\(name)（改为 \(text) 才相符）", "\(name) (\(text) would agree)")
    }
    let list = shown.joined(separator: say("；", "; "))
    return say("也可能错在别处：\(list)", "or the slip is elsewhere: \(list)")
  }

  /// A figure without a name and a value tells nothing, and hardly anyone writes an amount for a negative one.
  func isPlausible(_ candidate: Diagnosis.Candidate) -> Bool {
    guard let expected = candidate.expected else {
      let name = names.name(of: candidate.figure)
      return !name.row.isEmpty || !name.column.isEmpty
    }
    return expected.sign >= 0 || (report.figure(candidate.figure)?.value.sign ?? 0) < 0
  }

  /// 其余 14 行均成立: what a discovered relation rests on.
  private func evidence(_ claim: Claim) -> String? {
    guard claim.certainty == .discovered, let stated = names.place(of: claim.stated) else { return nil }
    let others = (discovered[claim.table] ?? []).filter { index in
      let other = report.claims[index]
      guard other.stated != claim.stated, let place = names.place(of: other.stated), place.band == stated.band else {
        return false
      }
      return place.column == stated.column || place.row == stated.row
    }
    return say("其余 \(others.count) 行均成立", "it holds in the other \(others.count) rows")
  }

  private func leniency(_ fault: Fault) -> String? {
    guard fault.verdict == .residue else { return nil }
    if !fault.isOnlyStrict {
      return say("差额在四舍五入的范围之内，不算错误", "the difference is within rounding and no error")
    }
    return say(
      "有的数少写了小数位：若省去的是 0，就不符", "a figure has fewer decimals than the others; if zeros were dropped, this fails")
  }
}
