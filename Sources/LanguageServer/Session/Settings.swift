import Configuration
import Findings
import JSONRPC

/// The client's settings, section `gouji`; by `initializationOptions`, `workspace/didChangeConfiguration` or `workspace/configuration`.
struct Settings: Sendable, Equatable {
  /// `lang`: zh, en
  var language: MessageLanguage?
  /// `show`: 提示 (hint), 尾差 (residue), all; nil where the settings do not say it.
  var shown: ShownChoice?
  /// `inlayHints.enable`
  var inlayHints = true
  /// `codeLens.enable`
  var codeLenses = true
  /// `workspaceDiagnostics`: whether files that are not open are checked, too.
  var checksWorkspace = true

  /// `ruleDocuments`: the client opens documents of the scheme `gouji` by asking `gouji/explain`.
  var linksRules = false

  /// What of a check's findings is shown, where a configuration holds.
  func filter(_ configuration: Configuration) -> FindingFilter {
    var filter = configuration.filter
    if let shown {
      filter.showsHints = shown.hints
      filter.showsResidue = shown.residue
    }
    return filter
  }

  init() {}

  init(_ value: JSONValue) {
    switch value["lang"].string {
    case "zh": language = .chinese
    case "en": language = .english
    default: break
    }
    if value["show"].hasValue {
      var choice = ShownChoice()
      for word in value["show"].string.map({ [$0] }) ?? value["show"].elements.compactMap(\.string) {
        _ = choice.take(word)
      }
      shown = choice
    }
    if let enabled = value["inlayHints"]["enable"].bool ?? value["inlayHints"].bool { inlayHints = enabled }
    if let enabled = value["codeLens"]["enable"].bool ?? value["codeLens"].bool { codeLenses = enabled }
    linksRules = value["ruleDocuments"].bool ?? false
    if let enabled = value["workspaceDiagnostics"].bool { checksWorkspace = enabled }
  }
}
