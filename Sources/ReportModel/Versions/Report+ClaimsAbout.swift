extension Report {
  /// Where claims stand that may be about some of these figures, in order: what reading a table or a passage by itself came to is about
  /// figures of its own, so that all but a few of a long report's claims need not be looked at.
  public func claims(about figures: [Int]) -> [Range<Int>] {
    // A form in braces brings a figure of another place into a sentence or a table.
    guard inlines.isEmpty else { return [claims.indices] }
    var ranges: [Range<Int>] = []
    var next = 0
    func pass(over others: Range<Int>) {
      guard others.lowerBound >= next, others.upperBound <= claims.count else { return }
      if others.lowerBound > next { ranges.append(next..<others.lowerBound) }
      next = others.upperBound
    }
    let sorted = figures.sorted()
    /// Whether one of the figures is in a range.
    func touches(_ range: Range<Int>) -> Bool {
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
      }
      return low < sorted.count && sorted[low] < range.upperBound
    }
    let within = memory.tableClaims
    if within.count == memory.tables.count + 1 {
      for table in memory.tables.indices {
        let (own, following) = (within[table], within[table + 1])
        guard own.claims < following.claims, own.figures <= following.figures,
          !touches(memory.tables[table].figures..<memory.tableFigures(before: table + 1)),
          !touches(own.figures..<following.figures)
        else { continue }
        pass(over: own.claims..<following.claims)
      }
    }
    let settled = memory.settled.claims
    if settled.count == memory.passages.count, !settled.isEmpty {
      for passage in 0..<(settled.count - 1) {
        let (first, last) = (memory.passages[passage].figures, memory.passages[passage + 1].figures)
        guard settled[passage] < settled[passage + 1], first <= last, !touches(first..<last) else { continue }
        pass(over: settled[passage]..<settled[passage + 1])
      }
    }
    pass(over: claims.count..<claims.count)
    return ranges
  }
}
