import Analysis
import JSONRPC
import SourceText

/// Tokens in the numbers that the protocol sends: five a token, each relative to the one before.
enum TokenData {
  /// Numbers that one token takes.
  static let width = 5

  static func encode(_ tokens: [SemanticToken], of question: Question) -> [UInt32] {
    let client = question.session.client
    let takesLines = client.all["textDocument"]["semanticTokens"]["multilineTokenSupport"].bool == true
    return question.snapshot.bytes.withUnsafeBufferPointer { bytes in
      var encoder = TokenEncoder(
        bytes: bytes, walker: PlaceWalker(bytes, question.snapshot.lines, question.session.encoding),
        encoding: question.session.encoding, legend: TokenLegend(client))
      encoder.data.reserveCapacity(tokens.count * width)
      for token in tokens { encoder.put(token, inOnePiece: takesLines) }
      return encoder.data
    }
  }

  /// The one edit that makes the new numbers of the old: what stands between the tokens that both begin and end with. Nil where
  /// they are equal.
  static func edit(_ old: [UInt32], _ new: [UInt32]) -> (start: Int, deleted: Int, inserted: ArraySlice<UInt32>)? {
    let most = min(old.count, new.count)
    var head = 0
    while head < most, old[head] == new[head] { head += 1 }
    if head == old.count, head == new.count { return nil }
    // Whole tokens: there are clients that cut nothing else.
    head -= head % width
    var tail = 0
    while tail < most - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    tail -= tail % width
    return (head, old.count - head - tail, new[head..<(new.count - tail)])
  }
}

private struct TokenEncoder {
  let bytes: UnsafeBufferPointer<UInt8>
  var walker: PlaceWalker
  let encoding: PositionEncoding
  let legend: TokenLegend
  var data: [UInt32] = []
  private var last = WirePosition(line: 0, character: 0)

  init(bytes: UnsafeBufferPointer<UInt8>, walker: PlaceWalker, encoding: PositionEncoding, legend: TokenLegend) {
    self.bytes = bytes
    self.walker = walker
    self.encoding = encoding
    self.legend = legend
  }

  mutating func put(_ token: SemanticToken, inOnePiece: Bool) {
    guard let type = legend.type(token.kind) else { return }
    let modifiers = legend.modifiers(token.traits)
    if inOnePiece { return put(token.range, type, modifiers) }
    // What stands in quotes may reach over line ends.
    var start = token.range.lowerBound
    let end = min(token.range.upperBound, bytes.count)
    while start < end {
      var lineEnd = start
      while lineEnd < end, bytes[lineEnd] != 0x0A { lineEnd += 1 }
      let next = lineEnd + 1
      if lineEnd < end, lineEnd > start, bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
      if lineEnd > start { put(start..<lineEnd, type, modifiers) }
      start = next
    }
  }

  private mutating func put(_ range: Range<Int>, _ type: UInt32, _ modifiers: UInt32) {
    let place = walker.position(range.lowerBound)
    let length = encoding.length(of: range, in: bytes)
    let line = place.line - last.line
    data.append(UInt32(clamping: line))
    data.append(UInt32(clamping: line == 0 ? place.character - last.character : place.character))
    data.append(UInt32(clamping: length))
    data.append(type)
    data.append(modifiers)
    last = place
  }
}
