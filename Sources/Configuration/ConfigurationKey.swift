/// The keys that `gouji.json` may have.
public enum ConfigurationKey: String, CaseIterable, Sendable {
  /// Where editors find the schema; it says nothing to the check.
  case schema = "$schema"
  /// Only these rules.
  case select
  /// Without these rules.
  case ignore
  /// How much the findings of a rule weigh.
  case severity
  /// What is shown besides errors and warnings.
  case show
  /// The language of findings.
  case lang
  /// Values of header fields for reports that do not state them.
  case header
  /// Files and folders that are left out where a folder is checked.
  case exclude
  /// What an editor shows between the words.
  case inlayHints
}
