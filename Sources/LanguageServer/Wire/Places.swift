import JSONRPC
import SourceText

/// Turns byte offsets of a text into the protocol's positions and back, in the encoding that was agreed on.
struct Places: Sendable {
  var bytes: [UInt8]
  var lines: LineIndex
  var encoding: PositionEncoding

  func position(_ offset: Int) -> WirePosition {
    let place = lines.position(of: offset, in: bytes, encoding: encoding)
    return WirePosition(line: place.line, character: place.column)
  }

  func range(_ range: Range<Int>) -> WireRange {
    WireRange(start: position(range.lowerBound), end: position(range.upperBound))
  }

  /// The offset of a position; one outside the text is clamped into it. Numbers that are no positions are an error.
  func offset(_ position: JSONValue) throws(ResponseError) -> Int {
    let most = 0...Int(Int32.max)
    guard let line = position["line"].int(clampedTo: most), let column = position["character"].int(clampedTo: most)
    else { throw .invalidParams("no position") }
    return lines.offset(of: LinePosition(line: line, column: column), in: bytes, encoding: encoding)
  }

  /// An inverted range is turned round.
  func range(_ range: JSONValue) throws(ResponseError) -> Range<Int> {
    let (start, end) = (try offset(range["start"]), try offset(range["end"]))
    return min(start, end)..<max(start, end)
  }
}

struct WirePosition: JSONEncodable, Sendable {
  var line: Int
  /// In units of the agreed encoding.
  var character: Int

  func encode(into slot: inout JSONSlot) {
    slot.object {
      $0.set("line", line)
      $0.set("character", character)
    }
  }
}

struct WireRange: JSONEncodable, Sendable {
  var start: WirePosition
  var end: WirePosition

  func encode(into slot: inout JSONSlot) {
    slot.object {
      $0.set("start", start)
      $0.set("end", end)
    }
  }
}
