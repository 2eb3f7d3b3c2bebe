/// What is shown besides errors and warnings, as `show` in `gouji.json` and `--show` say it.
public struct ShownChoice: Sendable, Equatable {
  public var hints: Bool
  /// 尾差
  public var residue: Bool
  /// Sentences whose figures were not checked.
  public var unchecked: Bool

  public init(hints: Bool = false, residue: Bool = false, unchecked: Bool = false) {
    self.hints = hints
    self.residue = residue
    self.unchecked = unchecked
  }

  /// The words in the order in which they are offered.
  public static let words = ["hint", "hints", "提示", "尾差", "residue", "all", "全部"]

  /// False where the word is none.
  public mutating func take(_ word: String) -> Bool {
    switch word {
    case "hint", "hints", "提示": hints = true
    case "residue", "尾差": residue = true
    case "all", "全部":
      hints = true
      residue = true
      unchecked = true
    default: return false
    }
    return true
  }
}
