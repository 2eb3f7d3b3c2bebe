/// Stretches of a text: what is claimed outside of them need not be remembered.
struct PlaceSet {
  /// In their order; none overlaps another.
  private var stretches: [ClosedRange<Int>] = []

  init(_ stretches: [ClosedRange<Int>]) {
    for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = self.stretches.last, stretch.lowerBound <= last.upperBound {
        self.stretches[self.stretches.count - 1] = last.lowerBound...max(last.upperBound, stretch.upperBound)
      } else {
        self.stretches.append(stretch)
      }
    }
  }

  func contains(_ place: Int) -> Bool {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].upperBound < place { low = middle + 1 } else { high = middle }
    }
    return low < stretches.count && stretches[low].contains(place)
  }
}
