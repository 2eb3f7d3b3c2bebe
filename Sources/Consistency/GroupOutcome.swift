import ExactNumbers
import Findings
import ReportModel

/// What the diagnosis of one group of contradicted claims came to, for the report and for the groups behind it.
struct GroupOutcome: Sendable {
  var diagnoses: [Diagnosis] = []
  /// In their order.
  var repairs: [Repair] = []
  /// Work that it was given, and what it took of that.
  var allotted = 0
  var spent = 0
  /// It got less than it should have, because the groups before it left no more.
  var isCurtailed = false

  /// A culprit that was taken for what it should be.
  struct Repair: Sendable {
    var figures: [Int]
    var value: ExactDecimal
    /// What became of the claims of these figures.
    var claims: [Int]
    var verdicts: [Verdict]
  }

  /// The same in other numbers; nil where there is none for a figure or a claim.
  func renumbered(figure: (Int) -> Int?, claim: (Int) -> Int?) -> GroupOutcome? {
    func id(_ id: FigureID) -> FigureID? { figure(Int(id.index)).map { FigureID($0) } }
    var outcome = self
    for index in diagnoses.indices {
      guard let renumbered = diagnoses[index].renumbered(figure: id, claim: claim) else { return nil }
      outcome.diagnoses[index] = renumbered
    }
    for index in repairs.indices {
      guard let figures = repairs[index].figures.mapEach(figure), let claims = repairs[index].claims.mapEach(claim)
      else {
        return nil
      }
      outcome.repairs[index].figures = figures
      outcome.repairs[index].claims = claims
    }
    return outcome
  }
}

extension Diagnosis {
  /// The same in other numbers; nil where there is none for a figure or a claim.
  fileprivate func renumbered(figure: (FigureID) -> FigureID?, claim: (Int) -> Int?) -> Diagnosis? {
    var told = self
    guard let own = figure(self.figure), let twins = twins.mapEach(figure), let claims = claims.mapEach(claim),
      let related = related.mapEach(figure)
    else { return nil }
    (told.figure, told.twins, told.claims, told.related) = (own, twins, claims, related)
    for index in candidates.indices {
      guard let own = figure(candidates[index].figure), let twins = candidates[index].twins.mapEach(figure) else {
        return nil
      }
      told.candidates[index].figure = own
      told.candidates[index].twins = twins
    }
    return told
  }
}

extension Array {
  /// What each element becomes; nil where one becomes nothing.
  fileprivate func mapEach<Other>(_ transform: (Element) -> Other?) -> [Other]? {
    var all: [Other] = []
    all.reserveCapacity(count)
    for element in self {
      guard let other = transform(element) else { return nil }
      all.append(other)
    }
    return all
  }
}
