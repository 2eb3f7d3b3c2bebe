import Analysis
import JSONRPC

/// `textDocument/selectionRange`
enum SelectionRangeRequest: DocumentRequest {
  static let method = "textDocument/selectionRange"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.set("selectionRangeProvider", true)
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    var chains: [[Range<Int>]] = []
    for position in try question.params.array("positions") {
      try question.cancellation.check()
      chains.append(SelectionRanges.ranges(of: question.snapshot, at: try question.places.offset(position)))
    }
    let places = WalkedPlaces(chains.flatMap { $0 }, question.places)
    return .array { array in
      for chain in chains {
        // Two ranges may be one to the client, which sees no part of a character.
        var ranges: [WireRange] = []
        for range in chain.map(places.range) where ranges.last.map({ !same($0, range) }) ?? true {
          ranges.append(range)
        }
        array.object { write(ranges[...], in: &$0) }
      }
    }
  }

  private static func same(_ a: WireRange, _ b: WireRange) -> Bool {
    a.start.line == b.start.line && a.start.character == b.start.character && a.end.line == b.end.line
      && a.end.character == b.end.character
  }

  private static func write(_ ranges: ArraySlice<WireRange>, in object: inout JSONObjectWriter) {
    guard let first = ranges.first else { return }
    object.set("range", first)
    let rest = ranges.dropFirst()
    if !rest.isEmpty { object.object("parent") { write(rest, in: &$0) } }
  }
}
