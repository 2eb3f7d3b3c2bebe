extension Report {
  /// Whether one of the words stands in a part of the report's bytes, as it is written; of the data files, nothing counts.
  public func says(_ words: [Label], in range: Range<Int>? = nil) -> Bool {
    let all = 0..<min(ownLength, tree.bytes.count)
    let part = (range ?? all).clamped(to: all)
    return tree.bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[part])
      return words.contains { word in word.withBytes { text.place(of: $0) != nil } }
    }
  }
}
