import SourceText

/// The edits between a text and its formatted form, each as small as may be, so that cursors and folds in an editor stay where they
/// are. One walk through both: the two differ in blanks, dashes and bars.
struct BlankDiff {
  private let old: UnsafeBufferPointer<UInt8>
  private let new: UnsafeBufferPointer<UInt8>
  private var index: Int
  private var place = 0
  private let end: Int
  private var edits: [TextEdit] = []

  /// - Parameter range: what of the old text the new one stands for.
  /// - Returns: in order, none touching another; whatever the texts are, applying them gives the new one.
  static func edits(_ old: [UInt8], in range: Range<Int>, _ new: [UInt8]) -> [TextEdit] {
    let range = range.clamped(to: 0..<old.count)
    return old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        var diff = BlankDiff(old, range, new)
        diff.walk()
        return diff.edits
      }
    }
  }

  private init(_ old: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ new: UnsafeBufferPointer<UInt8>) {
    self.old = old
    self.new = new
    index = range.lowerBound
    end = range.upperBound
  }

  private mutating func walk() {
    while index < end || place < new.count {
      if index < end, place < new.count {
        let length = min(old.characterLength(at: index), end - index)
        if isEqual(length) {
          index += length
          place += length
          continue
        }
      }
      step()
    }
  }

  private func isEqual(_ length: Int) -> Bool {
    guard place + length <= new.count else { return false }
    for offset in 0..<length where old[index + offset] != new[place + offset] { return false }
    // A character of the new text may be longer.
    return new.characterLength(at: place) == length
  }

  /// One difference: something goes, comes, or both.
  private mutating func step() {
    let before = index < end ? filling(old, index, end) : 0
    let after = place < new.count ? filling(new, place, new.count) : 0
    if before > 0, after == 0 || isBlank(old, index) || place >= new.count {
      replace(before, 0)
    } else if after > 0 {
      replace(0, after)
    } else if isLineEnd(old, index, end) {
      replace(0, min(new.characterLength(at: place), new.count - place))
    } else if isLineEnd(new, place, new.count) {
      replace(min(old.characterLength(at: index), end - index), 0)
    } else if isBar(old, index), isBar(new, place) {
      replace(old.characterLength(at: index), new.characterLength(at: place))
    } else {
      replace(lineLength(old, index, end), lineLength(new, place, new.count))
    }
  }

  private mutating func replace(_ gone: Int, _ come: Int) {
    // Always some step forward, so that the walk ends.
    let gone = gone == 0 && come == 0 ? end - index : gone
    let text = new[place..<min(place + come, new.count)]
    if let last = edits.last, last.range.upperBound == index {
      edits[edits.count - 1].range = last.range.lowerBound..<(index + gone)
      edits[edits.count - 1].newText += text
    } else {
      edits.append(TextEdit(range: index..<(index + gone), newText: Array(text)))
    }
    index += gone
    place += text.count
  }

  /// The length of a run of blanks, or of dashes; line ends are none.
  private func filling(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    if bytes[index] == 0x2D {
      while index < end, bytes[index] == 0x2D { index += 1 }
      return index - start
    }
    while index < end, isBlank(bytes, index) {
      let length = bytes.blankLength(at: index)
      if index + length > end { break }
      index += length
    }
    return index - start
  }

  private func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] != 0x0A && bytes[index] != 0x0D && bytes.blankLength(at: index) > 0
  }

  private func isLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index >= end || bytes[index] == 0x0A || bytes[index] == 0x0D && (index + 1 >= end || bytes[index + 1] == 0x0A)
  }

  private func isBar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes.length(of: 0x7C, at: index) > 0
  }

  private func lineLength(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while !isLineEnd(bytes, index, end) { index += 1 }
    return index - start
  }
}
