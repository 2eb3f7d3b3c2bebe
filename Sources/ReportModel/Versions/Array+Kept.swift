extension Array {
  /// Adds elements of another list, each changed. A piece of them is changed as soon as it is copied, while it is at hand: a list is
  /// longer than what a processor keeps near, and would be fetched twice.
  @inline(__always)
  mutating func append(_ elements: ArraySlice<Element>, changing change: (inout Element) -> Void) {
    var rest = elements
    while !rest.isEmpty {
      let first = count
      append(contentsOf: rest.prefix(256))
      rest = rest.dropFirst(256)
      withUnsafeMutableBufferPointer { all in
        for index in first..<all.count { change(&all[index]) }
      }
    }
  }
}
