import Findings
import SourceText

/// What is true of the session between two messages. A value: whoever answers beside the messages keeps the one that was true when
/// the question came.
struct SessionState: Sendable {
  var client: ClientCapabilities
  /// The disk.
  let files: any WorkspaceFiles
  /// What the files of the workspace name.
  let symbols: SymbolStore
  var settings = Settings()
  /// `--lang`, which the client's locale gives way to.
  let commandLanguage: MessageLanguage?
  var documents: [DocumentURI: OpenDocument] = [:]
  /// Folders of the workspace, by path.
  var folders: [String] = []

  init(client: ClientCapabilities, commandLanguage: MessageLanguage?, files: any WorkspaceFiles) {
    self.client = client
    self.commandLanguage = commandLanguage
    self.files = files
    symbols = SymbolStore(files)
  }

  /// The settings' word counts most, then the command line's, then the client's.
  var language: MessageLanguage { settings.language ?? commandLanguage ?? client.language ?? .chinese }
  var encoding: PositionEncoding { client.encoding }

  func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}
