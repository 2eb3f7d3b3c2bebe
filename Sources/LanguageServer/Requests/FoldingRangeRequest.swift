import Analysis
import JSONRPC

/// `textDocument/foldingRange`
enum FoldingRangeRequest: DocumentRequest {
  static let method = "textDocument/foldingRange"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.set("foldingRangeProvider", true)
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let client = question.session.client.all["textDocument"]["foldingRange"]
    let limit = client["rangeLimit"].int(clampedTo: 0...Int(Int32.max))
    let regions = FoldingRegions.regions(of: question.snapshot, limit: limit)
    try question.cancellation.check()
    let wholeLines = client["lineFoldingOnly"].bool == true
    let showsText = client["foldingRange"]["collapsedText"].bool == true
    let known = client["foldingRangeKind"]["valueSet"].elements.compactMap(\.string)
    let (snapshot, places) = (question.snapshot, question.places)
    let ends = regions.map { snapshot.lines.contentRange(ofLine: $0.lines.lowerBound, in: snapshot.bytes).upperBound }
    let walked = WalkedPlaces(wholeLines ? [] : ends + regions.map(\.range.upperBound), places)
    return .array { array in
      for (region, end) in zip(regions, ends) {
        array.object { range in
          range.set("startLine", region.lines.lowerBound)
          range.set("endLine", region.lines.upperBound)
          if !wholeLines {
            range.set("startCharacter", walked.position(end).character)
            range.set("endCharacter", walked.position(region.range.upperBound).character)
          }
          if let kind = kind(region.kind), known.isEmpty || known.contains(kind) { range.set("kind", kind) }
          if showsText { range.set("collapsedText", region.summary) }
        }
      }
    }
  }

  private static func kind(_ kind: FoldingRegion.Kind) -> String? {
    switch kind {
    case .comment: "comment"
    case .section: "region"
    case .table, .tableRows, .list, .header, .contents: nil
    }
  }
}
