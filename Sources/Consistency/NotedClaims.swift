import Findings
import ReportModel

/// Which claims there is something to do about, once all have been judged: the contradicted and doubted ones, and
/// what else whoever tells of them looks for. They are few, and a long report has hundreds of thousands of others.
public struct NotedClaims: Sendable, Equatable {
  /// Why a claim is noted.
  public struct Reason: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let contradicted = Reason(rawValue: 1)
    /// 尾差, 存疑.
    public static let doubted = Reason(rawValue: 2)
    /// With figures of another file.
    public static let betweenFiles = Reason(rawValue: 4)
    /// Shares that are to make a hundred.
    public static let shareSum = Reason(rawValue: 8)
    public static let discovered = Reason(rawValue: 16)
    /// A rate that could not be worked out.
    public static let undecidedRate = Reason(rawValue: 32)
    /// That a quantity is stated again, which holds. What only should agree was not written from one number.
    public static let restated = Reason(rawValue: 64)
  }

  private var claims: [Int32] = []
  private var reasons: [Reason] = []

  init() {}

  /// In the order of the report's claims.
  public func claims(_ wanted: Reason) -> [Int] {
    var found: [Int] = []
    for index in claims.indices where !reasons[index].isDisjoint(with: wanted) { found.append(Int(claims[index])) }
    return found
  }

  mutating func take(_ claim: Claim, _ judgement: Judgement, at index: Int) {
    let reason = Reason(claim, judgement)
    guard !reason.isEmpty else { return }
    claims.append(Int32(truncatingIfNeeded: index))
    reasons.append(reason)
  }

  /// Those of a run of claims that the version before had, in another place.
  mutating func take(_ run: KeptRun, of earlier: NotedClaims) {
    let first = earlier.place(of: run.earlier)
    let last = earlier.place(of: run.earlier + run.count)
    let distance = Int32(truncatingIfNeeded: run.start - run.earlier)
    claims += earlier.claims[first..<last].lazy.map { $0 &+ distance }
    reasons += earlier.reasons[first..<last]
  }

  /// Of the first at or behind a claim.
  private func place(of claim: Int) -> Int {
    var (low, high) = (0, claims.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(claims[middle]) < claim { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension NotedClaims.Reason {
  /// By the claim and its judgement alone, so that what is taken over is noted as before.
  fileprivate init(_ claim: Claim, _ judgement: Judgement) {
    self = []
    switch judgement.verdict {
    case .contradiction: insert(.contradicted)
    case .residue, .doubtful: insert(.doubted)
    case .undecidable: if case .ratio = claim.formula { insert(.undecidedRate) }
    case .consistent: if claim.comparison == .sameQuantity, claim.certainty != .judgement { insert(.restated) }
    }
    if claim.tie.isBetweenFiles { insert(.betweenFiles) }
    if claim.tie == .proseShareSum { insert(.shareSum) }
    if claim.certainty == .discovered { insert(.discovered) }
  }
}
