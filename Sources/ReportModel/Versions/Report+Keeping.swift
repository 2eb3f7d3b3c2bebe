/// Figures and terms of the version before get into the report.
extension Report {
  /// Adds figures of an earlier list, which stood so much further on at the front of the text.
  mutating func keep(_ range: Range<Int>, of earlier: [Figure], movedBy distance: Int) {
    let first = figures.count
    figures += earlier[range]
    guard distance != 0 else { return }
    figures.withUnsafeMutableBufferPointer { figures in
      for index in first..<figures.count { figures[index].move(by: distance) }
    }
  }

  /// Adds terms of an earlier list, whose figures stand elsewhere now.
  public mutating func keep(_ range: Range<Int>, of earlier: [Term], _ shift: ClaimShift) {
    let first = terms.count
    terms += earlier[range]
    guard !shift.isNone else { return }
    terms.withUnsafeMutableBufferPointer { terms in
      for index in first..<terms.count { terms[index] = shift.moved(terms[index]) }
    }
  }
}
