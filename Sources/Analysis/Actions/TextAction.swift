import Findings
import SourceText

/// Something that an editor may offer to do with a text. What it changes is worked out only when it is asked for.
public struct TextAction: Sendable {
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Takes a finding away.
    case quickFix
    /// Gives a figure a name.
    case extract
    /// Puts a value in the place of its name.
    case inline
    /// Writes the same in another form.
    case rewrite
    /// Does all at once that needs no asking.
    case fixAll
  }

  /// Tells it from the other actions at the same place of the same text.
  public var key: String
  public var kind: Kind
  public var title: String
  /// There is nothing to choose: this is what to do.
  public var isPreferred: Bool
  /// The findings that it takes away; for a quick fix only.
  public var mends: [Finding]
  /// A word of the text that it inserts which the writer is to replace by one of his own.
  public var placeholder: String?
  private let make: @Sendable () -> [TextEdit]?

  init(
    _ kind: Kind, key: String, title: String, isPreferred: Bool = false, mends: [Finding] = [],
    placeholder: String? = nil, edits: @escaping @Sendable () -> [TextEdit]?
  ) {
    self.key = key
    self.kind = kind
    self.title = title
    self.isPreferred = isPreferred
    self.mends = mends
    self.placeholder = placeholder
    make = edits
  }

  /// What it changes; nil where it turns out that nothing can be done.
  public func edits() -> [TextEdit]? { make().flatMap { $0.isEmpty ? nil : $0 } }
}

extension Finding.Fix {
  var textEdits: [TextEdit] { edits.map { TextEdit(range: $0.range, newText: Array($0.newText.utf8)) } }
}
