import Findings
import ReportModel
import Rules

/// What `gouji.json` says. What it does not say is nil or empty, and what is wrong in it counts as not said.
public struct Configuration: Sendable, Equatable {
  /// Ids of the rules that are wanted; nil for all.
  public var selected: [String]?
  /// By rule id; those of `ignore` are off.
  public var overrides: [String: SeverityOverride] = [:]
  public var shown: ShownChoice?
  public var language: MessageLanguage?
  public var headerDefaults = HeaderDefaults()
  public var excluded: [PathPattern] = []
  public var inlayHints = InlayHintChoice()

  /// What holds where there is no `gouji.json`.
  public init() {}

  /// Which findings are wanted.
  public var filter: FindingFilter {
    FindingFilter(
      showsHints: shown?.hints ?? false, showsResidue: shown?.residue ?? false,
      // That a file was not checked is told whatever was selected.
      selected: selected.map { $0 + RuleWords.ofUncheckedFiles } ?? [], overrides: overrides)
  }
}
