extension PassageClaims {
  /// Whether a word stands somewhere in a range of the text.
  func holds(_ word: Label, in range: Range<Int>) -> Bool { holds([word], in: range) }

  /// Whether one of some words stands somewhere in a range of the text.
  func holds(_ words: [Label], in range: Range<Int>) -> Bool {
    passage.text.bytes.withUnsafeBufferPointer { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[range.clamped(to: bytes.indices)])
      return words.contains { word in word.withBytes { part.place(of: $0) != nil } }
    }
  }
}
