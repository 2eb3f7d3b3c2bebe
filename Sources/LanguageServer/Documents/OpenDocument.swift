import Analysis
import Configuration

/// A document that the client has open: its newest version.
struct OpenDocument: Sendable {
  /// As the client spelt it when it opened the document.
  var uri: DocumentURI
  /// As the client counts; nil where it did not say.
  var version: Int?
  var languageID: String
  var snapshot: Snapshot
  /// What `gouji.json` says of it.
  var configuration = Configuration()
}
