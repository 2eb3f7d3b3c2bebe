/// What exact arithmetic says of one claim.
public enum Verdict: UInt8, Sendable, CaseIterable {
  /// 一致: the value recomputed from the stated figures rounds to the stated one.
  case consistent
  /// 尾差: it does not, but some unrounded values behind the written figures satisfy the claim.
  case residue
  /// 矛盾: no unrounded values can satisfy it.
  case contradiction
  /// 存疑: true arithmetic, but against expectation.
  case doubtful
  /// 不可判: a participant is missing or unreadable, or the base is zero.
  case undecidable

  /// The word of the JSON contract.
  public var name: String {
    switch self {
    case .consistent: "一致"
    case .residue: "尾差"
    case .contradiction: "矛盾"
    case .doubtful: "存疑"
    case .undecidable: "不可判"
    }
  }
}
