/// Figures and terms of the version before get into the report.
extension Report {
  /// Adds figures of an earlier list, which stood so much further on at the front of the text.
  mutating func keep(_ range: Range<Int>, of earlier: [Figure], movedBy distance: Int) {
    if distance == 0 { figures += earlier[range] } else { figures.append(earlier[range]) { $0.move(by: distance) } }
  }

  /// Adds terms of an earlier list, whose figures stand elsewhere now.
  public mutating func keep(_ range: Range<Int>, of earlier: [Term], _ shift: ClaimShift) {
    if shift.isNone { terms += earlier[range] } else { terms.append(earlier[range]) { $0 = shift.moved($0) } }
  }
}
