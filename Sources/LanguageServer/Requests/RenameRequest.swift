import Analysis
import JSONRPC
import SourceText

/// `textDocument/rename`: calls a name or a table otherwise wherever it is used, or says why not.
enum RenameRequest: DocumentRequest {
  static let method = "textDocument/rename"

  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {
    guard client.all["textDocument"]["rename"]["prepareSupport"].bool == true else {
      return capabilities.set("renameProvider", true)
    }
    capabilities.object("renameProvider") { $0.set("prepareProvider", true) }
  }

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let offset = try question.offset()
    let name = try question.params.string("newName")
    let files: [Rename.FileEdits]
    do throws(RenameRefusal) {
      files = try Rename.edits(in: question.snapshot, at: offset, to: name, others: question.otherTexts)
    } catch {
      throw .requestFailed(error.message(question.language))
    }
    return JSONText(WireWorkspaceEdit(files.map { document($0, question) }, question.session.client))
  }

  private static func document(_ file: Rename.FileEdits, _ question: Question) -> WireWorkspaceEdit.Document {
    let places = question.places(of: file.file)
    let uri = file.file.map { question.uri(ofFile: $0.path) } ?? question.document.uri
    return WireWorkspaceEdit.Document(
      uri: uri, version: question.session.documents[uri]?.version, edits: file.edits.map { WireTextEdit($0, places) })
  }
}

/// `textDocument/prepareRename`: what would be called otherwise, and what it is called now.
enum PrepareRenameRequest: DocumentRequest {
  static let method = "textDocument/prepareRename"

  /// `RenameRequest` says so.
  static func announce(_ client: ClientCapabilities, in capabilities: inout JSONObjectWriter) {}

  static func answer(_ question: Question) throws(ResponseError) -> JSONText {
    let offset = try question.offset()
    let candidate: Rename.Candidate
    do throws(RenameRefusal) {
      candidate = try Rename.candidate(in: question.snapshot, at: offset)
    } catch {
      if error == .nothing { return .null }
      throw .requestFailed(error.message(question.language))
    }
    return .object {
      $0.set("range", question.places.range(candidate.range))
      $0.set("placeholder", candidate.name)
    }
  }
}
