import Analysis
import Configuration
import Findings
import ReportModel
import SourceText

/// What is true of the session between two messages. A value: whoever answers beside the messages keeps the one that was true when
/// the question came.
struct SessionState: Sendable {
  var client: ClientCapabilities
  /// The disk.
  let files: any WorkspaceFiles
  /// What the files of the workspace name.
  let symbols: SymbolStore
  let closedTexts: ClosedTexts
  var settings = Settings()
  /// `--lang`, which the client's locale gives way to.
  let commandLanguage: MessageLanguage?
  var documents: [DocumentURI: OpenDocument] = [:]
  /// What was answered of tokens last; shared by all that keep this session.
  let tokenResults = TokenResults()
  /// Folders of the workspace, by path.
  var folders: [String] = []

  /// Threads that the check of a long document may use.
  private let workers: (any Workers)?

  init(
    client: ClientCapabilities, commandLanguage: MessageLanguage?, files: any WorkspaceFiles, workers: (any Workers)?
  ) {
    self.client = client
    self.workers = workers
    self.commandLanguage = commandLanguage
    self.files = files
    symbols = SymbolStore(files)
    closedTexts = ClosedTexts(files)
  }

  /// The settings' word counts most, then the command line's, then that of `gouji.json`, then the client's.
  func language(_ configuration: Configuration) -> MessageLanguage {
    settings.language ?? commandLanguage ?? configuration.language ?? client.language ?? .chinese
  }
  /// Of what is said about no document.
  var language: MessageLanguage { language(Configuration()) }
  var encoding: PositionEncoding { client.encoding }

  func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

  /// How a text is checked for which a configuration holds.
  func checkOptions(
    _ configuration: Configuration, loader: any FileLoader, exchange: DocumentExchange? = nil
  ) -> CheckOptions {
    let shown = settings.shown ?? configuration.shown ?? ShownChoice()
    return CheckOptions(
      language: language(configuration), tellsResidue: shown.residue, tellsUnchecked: shown.unchecked, loader: loader,
      exchange: exchange, workers: workers, headerDefaults: configuration.headerDefaults)
  }
}
