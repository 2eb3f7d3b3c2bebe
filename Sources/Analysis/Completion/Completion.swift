import Findings
import SourceText

/// One of the things that may be put in where somebody types.
public struct Completion: Sendable {
  public enum Kind: Sendable {
    case subject, directive, key, value, name, table, row, column, function, format, unit, indicator, section, rule,
      file, folder
  }

  public var kind: Kind
  /// What the list shows.
  public var label: String
  /// Behind the label: the code of a name, a value.
  public var detail: String
  /// At the end of the line: where the thing belongs.
  public var description: String
  public var text: InsertText
  /// Up to the cursor at least: what was typed of it, and what gives way to it.
  public var range: Range<Int>
  /// What else of the word stands behind the cursor; `range` with it is what a writer means who replaces words.
  public var rest: Range<Int>
  /// What the editor compares with what stands between the start of `range` and the cursor: it begins with just that.
  public var filter: String
  /// What changes elsewhere; nothing of it touches `range` and `rest`.
  public var otherEdits: [TextEdit]
  public var isDeprecated: Bool
  public var isPreselected: Bool
  /// What `CompletionGuide` explains.
  public var topic: CompletionTopic?

  public init(
    _ kind: Kind, label: String, detail: String = "", description: String = "", text: InsertText, range: Range<Int>,
    rest: Range<Int>? = nil, filter: String = "", otherEdits: [TextEdit] = [], isDeprecated: Bool = false,
    isPreselected: Bool = false, topic: CompletionTopic? = nil
  ) {
    self.kind = kind
    self.label = label
    self.detail = detail
    self.description = description
    self.text = text
    self.range = range
    self.rest = rest ?? range.upperBound..<range.upperBound
    self.filter = filter
    self.otherEdits = otherEdits
    self.isDeprecated = isDeprecated
    self.isPreselected = isPreselected
    self.topic = topic
  }
}

/// What a completion is about, in words that go to the editor and back.
public struct CompletionTopic: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case subject, localSubject, oldSubject, directive, headerField, function, rule, skeleton
  }

  public var kind: Kind
  public var key: String
  /// The year of the report.
  public var year: Int?

  public init(_ kind: Kind, _ key: String, year: Int? = nil) {
    self.kind = kind
    self.key = key
    self.year = year
  }
}

/// What an editor can do with completions, as far as it changes them.
public struct CompletionOptions: Sendable {
  public var language: MessageLanguage
  public var lineEdits: LineEdits
  /// What is in a folder that a report names, seen from its own; nil: nobody can say.
  public var folders: (@Sendable (String) -> [FolderEntry])?
  /// Only paths are asked for: what was typed means nothing elsewhere.
  public var isForPaths = false

  /// Which other edits of the cursor's line an editor makes right. Many make them after the completion has been put in, at the places
  /// where they were before.
  public enum LineEdits: Sendable {
    case anywhere
    /// Behind the cursor only where the completion moves nothing.
    case inPlace
    /// Behind the cursor none; what stands there of a word stays, too.
    case beforeCursor
  }

  public init(language: MessageLanguage = .chinese, lineEdits: LineEdits = .anywhere) {
    self.language = language
    self.lineEdits = lineEdits
  }
}
