extension [Finding] {
  /// Puts them in the order in which they are shown (`Finding.isOrdered`); those of one rank stay as they are.
  ///
  /// Findings are large: their places are put in order, and each finding is moved once, or not at all where they are in order.
  public mutating func putInOrder() {
    let all = self
    guard !zip(all, all.dropFirst()).allSatisfy({ $0.range.lowerBound < $1.range.lowerBound }) else { return }
    var places = all.indices.map { (start: all[$0].range.lowerBound, index: $0) }
    places.sort { a, b in
      if a.start != b.start { return a.start < b.start }
      if Finding.isOrdered(all[a.index], all[b.index]) { return true }
      return a.index < b.index && !Finding.isOrdered(all[b.index], all[a.index])
    }
    self = places.map { all[$0.index] }
  }
}
