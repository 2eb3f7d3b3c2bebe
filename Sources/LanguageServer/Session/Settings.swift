import Findings
import JSONRPC
import Reporting

/// The client's settings, section `gouji`; by `initializationOptions`, `workspace/didChangeConfiguration` or `workspace/configuration`.
struct Settings: Sendable, Hashable {
  /// `lang`: zh, en
  var language: MessageLanguage?
  /// `show`: 提示 (hint), 尾差 (residue), all
  var showsHints = false
  var showsResidue = false
  /// `inlayHints.enable`
  var inlayHints = true
  /// `codeLens.enable`
  var codeLenses = true
  /// `workspaceDiagnostics`: whether files that are not open are checked, too.
  var checksWorkspace = true

  /// `ruleDocuments`: the client opens documents of the scheme `gouji` by asking `gouji/explain`.
  var linksRules = false

  /// What of a check's findings is shown.
  var filter: FindingFilter { FindingFilter(showsHints: showsHints, showsResidue: showsResidue) }

  init() {}

  init(_ value: JSONValue) {
    switch value["lang"].string {
    case "zh": language = .chinese
    case "en": language = .english
    default: break
    }
    let shown = value["show"].string.map { [$0] } ?? value["show"].elements.compactMap(\.string)
    let showsAll = shown.contains("all") || shown.contains("全部")
    showsHints = showsAll || shown.contains { ["hint", "hints", "提示"].contains($0) }
    showsResidue = showsAll || shown.contains { ["residue", "尾差"].contains($0) }
    if let enabled = value["inlayHints"]["enable"].bool ?? value["inlayHints"].bool { inlayHints = enabled }
    if let enabled = value["codeLens"]["enable"].bool ?? value["codeLens"].bool { codeLenses = enabled }
    linksRules = value["ruleDocuments"].bool ?? false
    if let enabled = value["workspaceDiagnostics"].bool { checksWorkspace = enabled }
  }
}
