import Consistency
import Findings
import ReportModel

/// What there is to tell of the verdicts: the diagnoses, and doubts, residues and what other files contradict on their own.
enum FaultList {
  static func faults(
    _ report: Report, _ judged: JudgedClaims, _ diagnoses: [Diagnosis], tellsResidue: Bool
  ) -> [Fault] {
    var faults = diagnoses.map { Fault($0, of: report) }
    if !faults.isEmpty {
      let nudged = Nudge.shares(report, judged)
      for index in faults.indices {
        guard let figure = faults[index].figure, nudged.contains(figure) else { continue }
        faults[index].isNudged = true
        faults[index].isExact = false
      }
    }
    // What else depends on a wrong figure is no mistake of its own.
    var wrong: Set<FigureID> = []
    for diagnosis in diagnoses where diagnosis.isCulprit { wrong.formUnion([diagnosis.figure] + diagnosis.twins) }
    var residues: Set<Residue> = []
    for index in judged.noted.claims([.doubted, .betweenFiles]) {
      guard report.claims.indices.contains(index), judged.judgements.indices.contains(index) else { break }
      let judgement = judged.judgements[index]
      guard isTold(report.claims[index].tie, judgement, tellsResidue) else { continue }
      let claim = report.claims[index]
      if !wrong.isEmpty, touches(claim, wrong, report) { continue }
      // A total is claimed against every level below it: the nearest one tells of its residue.
      if judgement.verdict == .residue,
        !residues.insert(Residue(figure: claim.stated, tie: claim.tie, isOnlyStrict: judgement.onlyStrictReadingFails))
          .inserted
      {
        continue
      }
      faults.append(Fault(claim: index, judgement))
    }
    return faults
  }

  private struct Residue: Hashable {
    var figure: FigureID
    var tie: Tie
    var isOnlyStrict: Bool
  }

  private static func isTold(_ tie: Tie, _ judgement: Judgement, _ tellsResidue: Bool) -> Bool {
    // Two files may print one number to different decimals, and their diagnosis is no part of this report's.
    if tie.isBetweenFiles { return judgement.verdict == .contradiction }
    return switch judgement.verdict {
    case .consistent, .undecidable, .contradiction: false
    case .residue: tellsResidue || judgement.onlyStrictReadingFails
    case .doubtful: true
    }
  }

  private static func touches(_ claim: Claim, _ figures: Set<FigureID>, _ report: Report) -> Bool {
    if figures.contains(claim.stated) { return true }
    func has(_ run: TermRun) -> Bool {
      report.terms[run.indices.clamped(to: report.terms.indices)].contains { figures.contains($0.figure) }
    }
    if has(claim.evidence) { return true }
    switch claim.formula {
    case .sum(let run), .expression(let run): return has(run)
    case .ratio(let part, let whole, _): return has(part) || has(whole)
    }
  }
}
