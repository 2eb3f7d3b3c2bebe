import ExactNumbers
import Findings
import ReportModel

/// Diagnoses one group of contradicted claims after another.
struct GroupDiagnosis {
  var workup: Workup
  private var diagnoses: [Diagnosis] = []
  /// The suspects of single claims, as long as nothing is repaired.
  private var ofOne: [Int: [Suspect]] = [:]

  init(_ workup: Workup) { self.workup = workup }

  mutating func diagnose(_ group: [Int]) -> GroupOutcome {
    guard group.count <= Diagnostician.mostClaims else {
      return GroupOutcome(diagnoses: group.map { unexplained([$0], candidates: []) })
    }
    diagnoses = []
    ofOne = [:]
    workup.begin(group)
    explain(group)
    var outcome = workup.end()
    outcome.diagnoses = diagnoses
    return outcome
  }

  private mutating func explain(_ group: [Int]) {
    var open = group
    while !open.isEmpty && workup.budget > 0 {
      if explainByOne(open) || explainByCrossings(open) { return }
      guard let explained = explainMost(open) ?? explainFirst(open) else { break }
      // What an earlier repair has put right was told with it.
      open = open.filter { !explained.contains($0) && workup.verdicts[$0] == .contradiction }
      let parts = workup.connected(open)
      if parts.count > 1 {
        for part in parts { explain(part) }
        return
      }
    }
    for claim in open {
      diagnoses.append(unexplained([claim], candidates: candidates(suspects(of: claim))))
    }
  }

  // MARK: One figure

  /// One quantity that takes part in every claim and explains them all; or, where several may, the claims' result.
  private mutating func explainByOne(_ group: [Int]) -> Bool {
    let suspects = suspects(of: group)
    if let culprit = clearWinner(suspects) {
      diagnoses.append(diagnosis(culprit))
      repair(culprit)
      return true
    }
    if suspects.isEmpty && group.count > 1 { return false }
    diagnoses.append(unexplained(group, candidates: candidates(suspects)))
    return true
  }

  /// The first claim that has a clear culprit of its own; the claims that this explains are returned.
  private mutating func explainFirst(_ group: [Int]) -> Set<Int>? {
    for claim in group {
      guard let culprit = clearWinner(suspects(of: claim)) else { continue }
      diagnoses.append(diagnosis(culprit))
      repair(culprit)
      return Set(culprit.explained)
    }
    return nil
  }

  private func clearWinner(_ suspects: [Suspect]) -> Suspect? {
    guard let likeliest = suspects.first else { return nil }
    return suspects.count == 1 || likeliest.isBetterCorroborated(than: suspects[1]) ? likeliest : nil
  }

  private func candidates(_ suspects: [Suspect]) -> [Suspect] { Array(suspects.prefix(Self.mostCandidates)) }

  private static let mostCandidates = 6

  private mutating func suspects(of claim: Int) -> [Suspect] {
    if let known = ofOne[claim] { return known }
    let suspects = suspects(of: [claim])
    ofOne[claim] = suspects
    return suspects
  }

  private mutating func repair(_ culprit: Suspect) {
    ofOne = [:]
    workup.repair(culprit)
  }

  /// The quantities in all claims of the group that explain them, the likeliest first.
  private mutating func suspects(of group: [Int]) -> [Suspect] {
    let shared = occurrences(group).filter { $0.claims == group.count }
    if shared.count > Diagnostician.mostFigures { return [] }
    var suspects: [Suspect] = []
    for (quantity, _) in shared {
      guard let suspect = workup.examine(quantity), Set(suspect.explained).isSuperset(of: group) else { continue }
      suspects.append(suspect)
    }
    if suspects.count > Self.mostCandidates * 4 {
      // A long list that nothing corroborates: which of it are the likeliest is not worth much work.
      suspects.sort(by: Suspect.isLikelier)
      let results = Set(group.map { Int(workup.claims[$0].stated.index) })
      let rest = suspects.dropFirst(Self.mostCandidates * 4).filter { !results.isDisjoint(with: $0.figures) }
      suspects = suspects.prefix(Self.mostCandidates * 4) + rest
    }
    for index in suspects.indices { workup.settle(&suspects[index]) }
    return suspects.sorted(by: Suspect.isLikelier)
  }

  /// The quantities of the claims, in order, with how many of the claims each is in.
  private mutating func occurrences(_ group: [Int]) -> [(quantity: [Int], claims: Int)] {
    var counts: [Int: (claims: Int, last: Int)] = [:]
    for claim in group {
      guard let profile = workup.profile(claim), workup.spend(1 + profile.terms.count / 8) else { return [] }
      for figure in profile.figures {
        let quantity = workup.quantities.first(of: figure)
        let known = counts[quantity] ?? (0, -1)
        if known.last != claim { counts[quantity] = (known.claims + 1, claim) }
      }
    }
    return counts.sorted { $0.key < $1.key }.map { (workup.quantities.figures(with: $0.key), $0.value.claims) }
  }

  /// The quantity that explains two or more claims of the group, more than any other does, is diagnosed; its claims are
  /// returned. Of several that explain as many, the first is, as long as no claim is explained by two of them: then
  /// each is a slip of its own, and one of them is no way to put another right.
  private mutating func explainMost(_ group: [Int]) -> Set<Int>? {
    var best: [Suspect] = []
    for (quantity, count) in occurrences(group) where count > 1 && count >= (best.first?.explained.count ?? 2) {
      guard let suspect = workup.examine(quantity), suspect.explained.count > 1 else { continue }
      if suspect.explained.count > (best.first?.explained.count ?? 0) { best = [] }
      best.append(suspect)
    }
    guard var suspect = best.first,
      best.reduce(0, { $0 + $1.explained.count }) == Set(best.flatMap(\.explained)).count
    else { return nil }
    workup.settle(&suspect)
    guard suspect.best != nil else { return nil }
    diagnoses.append(diagnosis(suspect))
    repair(suspect)
    return Set(suspect.explained)
  }

  // MARK: Several figures

  private static let mostCrossings = 40

  /// Slips in several rows of one column contradict each row and the column: one claim that all others cross, each in
  /// the one figure that explains it, is possible again once these are changed.
  private mutating func explainByCrossings(_ group: [Int]) -> Bool {
    guard group.count > 2, group.count <= Self.mostCrossings else { return false }
    var solutions: [[Suspect]] = []
    for hub in group {
      guard let found = crossings(hub, group.filter { $0 != hub }) else { continue }
      if !solutions.contains(where: { $0.map(\.figures) == found.map(\.figures) }) { solutions.append(found) }
      if solutions.count > 1 { return false }
    }
    guard var culprits = solutions.first else { return false }
    for index in culprits.indices { workup.settle(&culprits[index]) }
    guard culprits.allSatisfy({ $0.best != nil }) else { return false }
    for culprit in culprits {
      var told = diagnosis(culprit)
      // Each rests on the others being what they are taken for.
      told.isExact = false
      diagnoses.append(told)
    }
    for culprit in culprits { repair(culprit) }
    return true
  }

  private mutating func crossings(_ hub: Int, _ others: [Int]) -> [Suspect]? {
    guard let profile = workup.profile(hub), case .sum(var spread) = profile.form, profile.isEquality else {
      return nil
    }
    var culprits: [Suspect] = []
    for other in others {
      if culprits.contains(where: { $0.explained.contains(other) }) { continue }
      guard let crossing = workup.profile(other)?.figures.filter({ profile.term($0) != nil }),
        crossing.count <= Self.mostCrossings
      else { return nil }
      let suspects = crossing.compactMap { workup.examine([$0], excluding: hub) }
      guard suspects.count == 1, let only = suspects.first, only.values != nil else { return nil }
      culprits.append(only)
    }
    guard culprits.count > 1 else { return nil }
    for culprit in culprits {
      guard let term = culprit.figures.first.flatMap({ profile.term($0) }) else { return nil }
      spread.add(workup.judge.figures[term.figure].interval(), times: Rational(term.part), count: -1)
      spread.add(culprit.admitted, times: Rational(term.part))
    }
    guard spread.interval.containsZero else { return nil }
    return culprits.map { culprit in
      var culprit = culprit
      culprit.explained = (culprit.explained + [hub]).sorted()
      return culprit
    }
  }

  // MARK: Telling

  private mutating func diagnosis(_ suspect: Suspect) -> Diagnosis {
    let figure = suspect.figures.first ?? 0
    var told = Diagnosis(figure: FigureID(figure), isCulprit: true, claims: [])
    told.twins = suspect.figures.dropFirst().map { FigureID($0) }
    let (own, other) = suspect.explained.reduce(into: ([Int](), [Int]())) { lists, claim in
      if Int(workup.claims[claim].stated.index) == figure { lists.0.append(claim) } else { lists.1.append(claim) }
    }
    // What a figure may not exceed in another table says less of it than the sums of its own.
    let bounds = own.filter { workup.claims[$0].tie.isSubset }
    told.claims = bounds.isEmpty ? own + other : own.filter { !bounds.contains($0) } + other + bounds
    told.expected = suspect.best
    if let first = suspect.values?.first, let last = suspect.values?.last { told.admissible = first...last }
    told.slip = suspect.slip
    told.isExact = isExact(suspect)
    told.related = results(of: told.claims, but: suspect.figures)
    return told
  }

  /// The claims' result as the place, and what else it may be.
  private func unexplained(_ claims: [Int], candidates: [Suspect]) -> Diagnosis {
    let stated = claims.map { Int(workup.claims[$0].stated.index) }
    // A result that may itself be the wrong figure comes first.
    let suspected = candidates.flatMap(\.figures)
    let first = stated.firstIndex { suspected.contains($0) } ?? 0
    let figure = stated.isEmpty ? 0 : stated[first]
    var ordered = claims
    if !ordered.isEmpty { ordered.insert(ordered.remove(at: first), at: 0) }
    var told = Diagnosis(figure: FigureID(figure), isCulprit: false, claims: ordered)
    if let own = candidates.first(where: { $0.figures.contains(figure) }) {
      told.expected = own.best
      told.slip = own.slip
      if let first = own.values?.first, let last = own.values?.last { told.admissible = first...last }
    } else {
      told.expected = ordered.first.flatMap { workup.judge.evaluate(workup.claims[$0])?.expected }
    }
    told.candidates = candidates.map {
      Diagnosis.Candidate(
        figure: FigureID($0.figures.first ?? 0), twins: $0.figures.dropFirst().map { FigureID($0) },
        expected: $0.best, slip: $0.slip)
    }
    told.related = results(of: ordered, but: [figure])
    return told
  }

  private func results(of claims: [Int], but figures: [Int]) -> [FigureID] {
    var found: [Int] = []
    for claim in claims {
      let stated = Int(workup.claims[claim].stated.index)
      if !figures.contains(stated) && !found.contains(stated) { found.append(stated) }
    }
    return found.map { FigureID($0) }
  }

  /// One printed value is admissible, and two claims that share nothing else fix it, or it is a rate whose operands
  /// other claims hold.
  private mutating func isExact(_ suspect: Suspect) -> Bool {
    guard let values = suspect.values, values.count == 1, let value = suspect.best, suspect.brokenRates == 0 else {
      return false
    }
    // 满分 is given by whoever sets the weights: it is the weights that have to make it.
    let isGiven = suspect.explained.contains {
      workup.claims[$0].tie == .fullMarks && suspect.figures.contains(Int(workup.claims[$0].stated.index))
    }
    if isGiven { return false }
    let certain = suspect.explained.filter {
      workup.claims[$0].certainty == .certain && [.equal, .sameQuantity].contains(workup.claims[$0].comparison)
    }
    let verdicts = workup.verdicts(of: certain, writing: value, at: suspect.figures)
    let fixing = zip(certain, verdicts).filter { $0.1 == .consistent }.map(\.0)
    var others: [Set<Int>] = []
    for claim in fixing {
      guard let profile = workup.profile(claim) else { continue }
      let figures = Set(profile.figures).subtracting(suspect.figures)
      if others.contains(where: { $0.isDisjoint(with: figures) }) { return true }
      others.append(figures)
      if profile.isRate && suspect.figures == [profile.stated] && operandsAreHeld(profile) { return true }
    }
    return false
  }

  private func operandsAreHeld(_ profile: ClaimProfile) -> Bool {
    profile.terms.allSatisfy { term in
      workup.index.claims(of: term.figure).contains {
        Int($0) != profile.claim && workup.verdicts[Int($0)] == .consistent
      }
    }
  }
}
