import Findings
import JSONRPC
import SourceText

/// What the client said of itself in `initialize`. Whatever is missing or of another type counts as not there.
struct ClientCapabilities: Sendable {
  /// `capabilities` as it came, for what one request alone asks.
  let all: JSONValue
  let encoding: PositionEncoding
  /// From `locale`; nil where it says nothing.
  let language: MessageLanguage?
  let name: String?

  init(_ params: JSONValue) {
    all = params["capabilities"]
    encoding = Self.encoding(
      all["general"]["positionEncodings"], told: params["initializationOptions"]["positionEncoding"])
    language = params["locale"].string.map { $0.lowercased().hasPrefix("zh") ? .chinese : .english }
    name = params["clientInfo"]["name"].string
  }

  /// UTF-8 where the client can: it is what the text is in. UTF-16 is what every client should, but some that offer nothing count
  /// bytes (ALE) or characters (lsp-mode) all the same: their settings say so, and are believed.
  private static func encoding(_ offered: JSONValue, told: JSONValue) -> PositionEncoding {
    let names = told.string.map { [$0] } ?? offered.elements.compactMap(\.string)
    if names.contains("utf-8") { return .utf8 }
    if names.contains("utf-16") || !names.contains("utf-32") { return .utf16 }
    return .utf32
  }

  var encodingName: String {
    switch encoding {
    case .utf8: "utf-8"
    case .utf16: "utf-16"
    case .utf32: "utf-32"
    }
  }

  /// Whether the client runs a command by itself: those say so in `experimental.commands`. To others it would be an error.
  func runs(_ command: String) -> Bool {
    let commands = all["experimental"]["commands"]
    let listed = commands.elements.map { $0 } + commands["commands"].elements.map { $0 }
    return listed.contains { $0.equals(command) }
  }

  private func has(_ value: JSONValue) -> Bool { value.bool == true }
  private var document: JSONValue { all["textDocument"] }
  private var workspace: JSONValue { all["workspace"] }

  var takesDocumentChanges: Bool { has(workspace["workspaceEdit"]["documentChanges"]) }
  var pullsDiagnostics: Bool { document["diagnostic"].hasValue }
  var refreshesDiagnostics: Bool { has(workspace["diagnostics"]["refreshSupport"]) }
  var takesRelatedPlaces: Bool { has(document["publishDiagnostics"]["relatedInformation"]) || pullsDiagnostics }
  var takesVersions: Bool { has(document["publishDiagnostics"]["versionSupport"]) }
  var takesCodeDescriptions: Bool { has(document["publishDiagnostics"]["codeDescriptionSupport"]) || pullsDiagnostics }
  var takesDiagnosticData: Bool { has(document["publishDiagnostics"]["dataSupport"]) || pullsDiagnostics }
  var takesDiagnosticTags: Bool { document["publishDiagnostics"]["tagSupport"].hasValue || pullsDiagnostics }
  var answersConfiguration: Bool { has(workspace["configuration"]) }
  var hasWorkspaceFolders: Bool { has(workspace["workspaceFolders"]) }
  var registersConfiguration: Bool { has(workspace["didChangeConfiguration"]["dynamicRegistration"]) }
  var registersFileWatchers: Bool { has(workspace["didChangeWatchedFiles"]["dynamicRegistration"]) }
  var showsProgress: Bool { has(all["window"]["workDoneProgress"]) }
  var refreshesInlayHints: Bool { has(workspace["inlayHint"]["refreshSupport"]) }
  var refreshesCodeLenses: Bool { has(workspace["codeLens"]["refreshSupport"]) }
  var refreshesSemanticTokens: Bool { has(workspace["semanticTokens"]["refreshSupport"]) }
}
