extension Workup {
  /// Contradicted claims in groups that are connected by the quantities they share: each group in the order of the
  /// claims, and the groups in the order of their first.
  func connected(_ contradicted: [Int]) -> [[Int]] {
    var parent = Array(contradicted.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index {
        parent[index] = parent[parent[index]]
        index = parent[index]
      }
      return index
    }
    var owner: [Int: Int] = [:]
    for (index, claim) in contradicted.enumerated() {
      claims[claim].forEachFigure(judge.terms) { figure in
        let figure = quantities.first(of: figure)
        guard let other = owner[figure] else {
          owner[figure] = index
          return
        }
        let (a, b) = (root(index), root(other))
        // The earlier one stays the root, so that the order is that of the claims.
        parent[max(a, b)] = min(a, b)
      }
    }
    var groups: [Int: [Int]] = [:]
    for index in contradicted.indices { groups[root(index), default: []].append(contradicted[index]) }
    return groups.keys.sorted().compactMap { groups[$0] }
  }
}
