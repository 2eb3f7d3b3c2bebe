extension LineIndex {
  /// The index of the text in which `newText` has taken the place of a range of the indexed text. Only the new text is read.
  public func replacing(_ range: Range<Int>, with newText: [UInt8]) -> LineIndex {
    let range = range.clamped(to: 0..<length)
    let shift = newText.count - range.count
    // Lines that begin behind the first byte of the range and not behind its end are gone.
    let first = line(at: range.lowerBound) + 1
    let last = line(at: range.upperBound) + 1
    var starts: [UInt32] = []
    starts.reserveCapacity(count + 4)
    starts.append(contentsOf: self.starts[..<min(first, count)])
    for (offset, byte) in newText.enumerated() where byte == 0x0A {
      guard let start = UInt32(exactly: range.lowerBound + offset + 1) else { break }
      starts.append(start)
    }
    // Moved all at once where none leaves the 32 bits, which is always but for the largest files.
    let rest = self.starts[min(last, count)...]
    if let farthest = rest.last, UInt32(exactly: Int(farthest) + shift) != nil {
      let shift = UInt32(truncatingIfNeeded: shift)
      starts.append(contentsOf: rest.lazy.map { $0 &+ shift })
    } else {
      for start in rest {
        guard let start = UInt32(exactly: Int(start) + shift) else { break }
        starts.append(start)
      }
    }
    return LineIndex(starts: starts, length: length + shift)
  }
}
