/// A text with places marked in it: `‸` is a place, `⟦…⟧` a range. The marks are no part of the text.
///
///     let marked = Marked("支出合计⟦512.40⟧万元‸")
public struct Marked: Sendable {
  public var text: String
  /// Byte offsets of `‸`, in order.
  public var places: [Int] = []
  /// Byte ranges of `⟦…⟧`, in the order of their beginnings.
  public var ranges: [Range<Int>] = []

  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‸": places.append(bytes.count)
      case "⟦":
        open.append(ranges.count)
        ranges.append(bytes.count..<bytes.count)
      case "⟧":
        if let index = open.popLast() { ranges[index] = ranges[index].lowerBound..<bytes.count }
      default: bytes += Array(String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  public var bytes: [UInt8] { Array(text.utf8) }
  /// The first `‸`, or the end.
  public var place: Int { places.first ?? bytes.count }
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
