/// The known word that a mistyped one is nearest to.
public enum EditDistance {
  /// Longer words are not compared.
  private static let longest = 40
  /// More candidates than this are not looked at.
  private static let mostCandidates = 2000

  /// The candidate with the fewest slips, where they are at most a third of the word (at least one); the first of several.
  /// - Parameter part: how much of the word may be slips: a third, or half of it where there are few candidates.
  public static func nearest(to word: String, in candidates: some Sequence<String>, part: Int = 3) -> String? {
    let target = Array(word.unicodeScalars)
    guard !target.isEmpty, target.count <= longest else { return nil }
    var best: String?
    var least = max(1, (target.count + 1) / max(part, 1)) + 1
    for candidate in candidates.prefix(mostCandidates) where candidate != word {
      let scalars = Array(candidate.unicodeScalars)
      guard !scalars.isEmpty, scalars.count <= longest, abs(scalars.count - target.count) < least else { continue }
      let slips = distance(target, scalars)
      // A word with nothing of the other in it is not near, however short both are.
      guard slips < least, slips < max(target.count, scalars.count) else { continue }
      least = slips
      best = candidate
    }
    return best
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
  public static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...b.count)
    for row in a.indices {
      var current = [row + 1]
      current.reserveCapacity(b.count + 1)
      for column in b.indices {
        let replaced = above[column] + (a[row] == b[column] ? 0 : 1)
        var least = min(replaced, above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      before = above
      above = current
    }
    return above[b.count]
  }
}
