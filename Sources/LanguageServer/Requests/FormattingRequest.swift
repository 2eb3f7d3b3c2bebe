import Analysis
import JSONRPC
import SourceText

/// `textDocument/formatting`: what `gouji fmt` makes of the document, byte for byte.
///
/// `FormattingOptions` change nothing: a report has one form, the command's, so that nobody's editor undoes what another's has
/// done. `tabSize` and `insertSpaces` would be about indentation, which reports have none of; blanks at the ends of lines go and the last
/// line is closed whatever `trimTrailingWhitespace` and `insertFinalNewline` say; empty lines at the end stay, whatever
/// `trimFinalNewlines` says, since the command leaves them.
///
/// `willSaveWaitUntil` is not there: clients format on saving by this request where their user wants it.
enum FormattingRequest: DocumentRequest {
  static let method = "textDocument/formatting"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.set("documentFormattingProvider", true)
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let edits = DocumentFormatting.edits(of: question.snapshot)
    try question.cancellation.check()
    return JSONText(question.wireEdits(edits))
  }
}

/// `textDocument/rangeFormatting`: the same of the blocks that a selection touches.
enum RangeFormattingRequest: DocumentRequest {
  static let method = "textDocument/rangeFormatting"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    if client.all["textDocument"]["rangeFormatting"]["rangesSupport"].bool == true {
      capabilities.object("documentRangeFormattingProvider") { $0.set("rangesSupport", true) }
    } else {
      capabilities.set("documentRangeFormattingProvider", true)
    }
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let edits = DocumentFormatting.edits(of: question.snapshot, in: [try question.range()])
    return JSONText(question.wireEdits(edits))
  }
}

/// `textDocument/rangesFormatting` (3.18): the same of several selections.
enum RangesFormattingRequest: DocumentRequest {
  static let method = "textDocument/rangesFormatting"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {}

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let places = question.places
    var ranges: [Range<Int>] = []
    for range in try question.params.array("ranges") { ranges.append(try places.range(range)) }
    return JSONText(question.wireEdits(DocumentFormatting.edits(of: question.snapshot, in: ranges)))
  }
}

/// `textDocument/onTypeFormatting`: a bar that closes a row aligns its table, and a new line behind a row is the next row.
enum OnTypeFormattingRequest: DocumentRequest {
  static let method = "textDocument/onTypeFormatting"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    capabilities.object("documentOnTypeFormattingProvider") {
      $0.set("firstTriggerCharacter", "|")
      $0.set("moreTriggerCharacter", ["｜", "\n"])
    }
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let offset = try question.offset()
    let edits: [TextEdit] =
      switch question.params["ch"].string {
      case "|", "｜": TypingFormatting.afterBar(at: offset, in: question.snapshot)
      case "\n", "\r\n": TypingFormatting.afterLineBreak(at: offset, in: question.snapshot)
      default: []
      }
    return JSONText(question.wireEdits(edits))
  }
}
