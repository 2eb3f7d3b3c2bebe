import ExactNumbers
import Findings
import ReportModel

/// What a diagnosis works on: the claims as they stand, and what was repaired of them so far.
struct Workup {
  var judge: Judge
  let claims: [Claim]
  var verdicts: [Verdict]
  let index: NearClaims
  let quantities: Quantities
  /// With the group that used each last.
  private var profiles: [Int: (profile: ClaimProfile, group: Int)] = [:]
  private var group = 0
  /// Work that is left for the group in hand, in units of about a microsecond, and for all groups: what is so thoroughly
  /// wrong that it takes more is no slip, and is told claim by claim.
  private(set) var budget = 0
  private var reserve = 1_000_000
  /// What has become of the group in hand.
  private var outcome = GroupOutcome()
  /// Values that are tried for their exactness.
  private static let mostTried = 8

  /// - Parameter contradicted: the claims that it is about
  init(_ report: Report, _ judged: JudgedClaims, _ contradicted: [Int]) {
    judge = Judge(report)
    claims = report.claims
    verdicts = judged.judgements.map { $0.verdict }
    for index in judged.noted.claims(.betweenFiles) { verdicts[index] = .undecidable }
    let quantities = Quantities(report, judged.noted)
    var near: [Int] = []
    for claim in contradicted {
      report.claims[claim].forEachFigure(report.terms) { near += quantities.figures(with: $0) }
    }
    self.quantities = quantities
    index = NearClaims(report, near: near)
  }

  // MARK: Group by group

  /// Gives a group work in proportion to its size, so that all takes time in proportion to what is contradicted.
  mutating func begin(_ claims: [Int]) {
    group += 1
    let wanted = claims.reduce(3000) { $0 + 6 * (profile($1)?.terms.count ?? 0) }
    budget = min(wanted, reserve)
    outcome = GroupOutcome(allotted: budget, isCurtailed: budget < wanted)
  }

  /// What was done to the group in hand. The work that it has left is for those behind it.
  mutating func end() -> GroupOutcome {
    outcome.spent = outcome.allotted - max(0, budget)
    reserve -= outcome.spent
    return outcome
  }

  /// Takes over what a group comes to; false where it would be given less work now.
  mutating func take(_ outcome: GroupOutcome) -> Bool {
    guard outcome.allotted <= reserve else { return false }
    reserve -= outcome.spent
    for repair in outcome.repairs {
      for figure in repair.figures { judge.figures.write(repair.value, at: figure) }
      for (claim, verdict) in zip(repair.claims, repair.verdicts) {
        profiles[claim] = nil
        verdicts[claim] = verdict
      }
    }
    return true
  }

  /// False once the group's work is used up.
  mutating func spend(_ work: Int) -> Bool {
    budget -= work
    return budget > 0
  }

  /// A profile costs each group the same, whether it is there from groups before it or not: what a group comes to does not depend on what
  /// they have looked at.
  mutating func profile(_ claim: Int) -> ClaimProfile? {
    if let known = profiles[claim], known.group == group { return known.profile }
    guard let profile = profiles[claim]?.profile ?? ClaimProfile(claim, claims[claim], &judge) else { return nil }
    profiles[claim] = (profile, group)
    budget -= profile.terms.count / 20
    return profile
  }

  func claims(of quantity: [Int]) -> [Int] {
    if quantity.count == 1 { return index.claims(of: quantity[0]).map(Int.init) }
    return Set(quantity.flatMap { index.claims(of: $0).map(Int.init) }).sorted()
  }

  /// The quantity as a suspect; nil where no value makes all its claims possible.
  /// - Parameter excluded: a claim that is looked at apart
  mutating func examine(_ quantity: [Int], excluding excluded: Int? = nil) -> Suspect? {
    let claims = claims(of: quantity)
    guard spend(1 + claims.count * 2), let first = quantity.first, judge.figures[first].precision != .unknownUpToValue,
      judge.figures[first].precision != .word
    else {
      return nil
    }
    let figure = judge.figures[first]
    let solver = AdmissionSolver(judge.figures, quantity)
    var admitted = Interval.everything
    var explained: [Int] = []
    var rates: [Interval?] = []
    var agreeing = 0
    var isResult = false
    var decimals = max(Int(figure.value.scale), Int(figure.prevailingDecimals ?? 0))
    for claim in claims {
      let verdict = verdicts[claim]
      if verdict == .undecidable || verdict == .doubtful { continue }
      guard let profile = profile(claim) else { continue }
      let isOwnResult = quantity.contains(profile.stated)
      if isOwnResult && !profile.isRate { isResult = true }
      if claim == excluded { continue }
      let isContradicted = verdict == .contradiction
      if isContradicted {
        explained.append(claim)
        if !(isOwnResult && profile.isRate) { decimals = max(decimals, profile.mostDecimals(of: figure.unit)) }
      } else if profile.isEquality {
        agreeing += 1
      }
      switch solver.admission(profile) {
      case .unknown:
        if isContradicted { return nil }
      case .nothing:
        guard !isContradicted, profile.isRate, !isOwnResult else { return nil }
        rates.append(nil)
      case .within(let interval):
        // Rates that hold were computed from the figure, right or wrong: they follow it.
        if !isContradicted && profile.isRate && !isOwnResult {
          rates.append(interval)
          continue
        }
        guard let both = admitted.intersection(interval) else { return nil }
        admitted = both
      }
    }
    var brokenRates = 0
    for rate in rates {
      if let both = rate.flatMap({ admitted.intersection($0) }) { admitted = both } else { brokenRates += 1 }
    }
    let values = figure.printedValues(within: admitted, decimals: decimals)
    if let values, values.isEmpty { return nil }
    return Suspect(
      figures: quantity, admitted: admitted, values: values, explained: explained, brokenRates: brokenRates,
      agreeing: agreeing, isResult: isResult)
  }

  /// Finds the value that a suspect was most likely meant to be, how it was slipped, and how much holds exactly at best.
  ///
  /// All its values satisfy every claim and differ in the last digit: what a slip leads back to is the likelier one, since a
  /// residue is no fault. The count that ranks suspects is of the value that fits best, however it reads.
  mutating func settle(_ suspect: inout Suspect) {
    guard let first = suspect.figures.first, let values = suspect.values ?? recomputed(suspect),
      let lower = suspect.admitted.lower,
      let upper = suspect.admitted.upper
    else { return }
    let work = suspect.explained.reduce(0) { $0 + 1 + (profile($1)?.terms.count ?? 0) / 20 }
    let written = judge.figures[first].value
    let unit = Rational.powerOfTen(judge.figures[first].unit.exponent)
    let middle = lower + upper
    func distance(_ value: ExactDecimal) -> Rational {
      let centre = Rational(value) * unit
      return (centre + centre - middle).absolute
    }
    let nearest = values.map { ($0, distance($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(Self.mostTried)
    var bestKey: (Int, Int)?
    for (value, _) in nearest {
      if !spend(work) && suspect.best != nil { return }
      let exact = verdicts(of: suspect.explained, writing: value, at: suspect.figures).count { $0 == .consistent }
      let slip = Slip.between(meant: value, written: written)
      suspect.exactCount = max(suspect.exactCount, exact)
      let key = (slip.map { Int($0.rawValue) } ?? .max, -exact)
      if bestKey.map({ key < $0 }) ?? true {
        bestKey = key
        suspect.best = value
        suspect.slip = slip
      }
    }
  }

  /// A rate printed more finely than its operands allows more values than can be tried: the one that the printed operands
  /// give is what it was computed as.
  private mutating func recomputed(_ suspect: Suspect) -> [ExactDecimal]? {
    guard let claim = suspect.explained.first(where: { suspect.figures.contains(Int(claims[$0].stated.index)) }),
      profile(claim)?.isSum == false, let expected = judge.evaluate(claims[claim])?.expected
    else { return nil }
    return [expected]
  }

  /// The verdicts of claims with another value in the place of figures.
  mutating func verdicts(of claims: [Int], writing value: ExactDecimal, at figures: [Int]) -> [Verdict] {
    let kept = figures.map { judge.figures[$0].value }
    for figure in figures { judge.figures.write(value, at: figure) }
    let verdicts = claims.map { judge.judge(self.claims[$0]).verdict }
    for (figure, value) in zip(figures, kept) { judge.figures.write(value, at: figure) }
    return verdicts
  }

  /// Takes the best value of a culprit for true from here on.
  mutating func repair(_ suspect: Suspect) {
    guard let best = suspect.best else { return }
    for figure in suspect.figures { judge.figures.write(best, at: figure) }
    let changed = claims(of: suspect.figures)
    for claim in changed {
      profiles[claim] = nil
      let verdict = judge.judge(claims[claim]).verdict
      // A rate that followed the wrong value is no new contradiction.
      verdicts[claim] = verdict == .contradiction && verdicts[claim] != .contradiction ? .undecidable : verdict
    }
    outcome.repairs.append(
      GroupOutcome.Repair(
        figures: suspect.figures, value: best, claims: changed, verdicts: changed.map { verdicts[$0] }))
  }
}
