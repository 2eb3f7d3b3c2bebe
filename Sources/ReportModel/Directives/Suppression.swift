/// `@忽略 规则 理由：…`: silences one rule for a block or for the whole file.
public struct Suppression: Sendable {
  /// The rule's id or Chinese name, in half-width forms.
  public var rule: String
  /// nil where none is given: that is reported, and the rule is not silenced.
  public var reason: String?
  /// What it covers: the next block (with its whole table), or everything.
  public var scope: Range<Int>
  public var coversFile: Bool
  /// The rule's words in the directive.
  public var range: Range<Int>
  /// The whole directive.
  public var place: Range<Int>
}
