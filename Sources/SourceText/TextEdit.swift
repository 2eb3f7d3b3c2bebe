/// A replacement of a stretch of bytes.
public struct TextEdit: Sendable, Equatable {
  public var range: Range<Int>
  public var newText: [UInt8]

  public init(range: Range<Int>, newText: [UInt8]) {
    self.range = range
    self.newText = newText
  }

  /// The bytes with all edits made, whose ranges speak of the bytes as they were.
  ///
  /// The edits may stand in any order; insertions at one place are made in the order given.
  /// - Returns: nil, and nothing is changed, where two edits overlap or one leaves the bytes.
  public static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8]? {
    let order = edits.indices.sorted {
      let (a, b) = (edits[$0].range, edits[$1].range)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      if a.upperBound != b.upperBound { return a.upperBound < b.upperBound }
      return $0 < $1
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var done = 0
    for index in order {
      let edit = edits[index]
      guard edit.range.lowerBound >= done, edit.range.upperBound <= bytes.count else { return nil }
      result.append(contentsOf: bytes[done..<edit.range.lowerBound])
      result.append(contentsOf: edit.newText)
      done = edit.range.upperBound
    }
    result.append(contentsOf: bytes[done...])
    return result
  }
}
