/// What is told of a place, in lines that whoever shows them may dress.
public struct HoverText: Sendable {
  /// What is told of.
  public var range: Range<Int>
  public var lines: [Line] = []

  /// One line of what is told.
  public struct Line: Sendable {
    public enum Kind: Sendable {
      case title, text
      /// One of several, and what belongs to it.
      case item, detail
      /// Between two things that are told of one place.
      case rule
    }

    public var kind: Kind
    public var parts: [Part]
  }

  /// A stretch of a line.
  public enum Part: Sendable, Equatable {
    case text(String)
    case strong(String)
    /// Figures and formulas, as written.
    case code(String)
    /// Leads to a place in the text: its line from 1, and where it begins.
    case line(Int, offset: Int)
    /// Leads to a line of another file, whose path is as the report would write it.
    case file(String, line: Int)
  }

  init(_ range: Range<Int>) { self.range = range }

  var isEmpty: Bool { lines.isEmpty }

  mutating func add(_ kind: Line.Kind, _ parts: Part...) { lines.append(Line(kind: kind, parts: parts)) }
  mutating func add(_ kind: Line.Kind, parts: [Part]) { lines.append(Line(kind: kind, parts: parts)) }

  /// What else is told of the same place.
  mutating func add(_ other: HoverText) {
    guard !other.isEmpty else { return }
    if !lines.isEmpty { add(.rule) }
    lines += other.lines
  }
}
