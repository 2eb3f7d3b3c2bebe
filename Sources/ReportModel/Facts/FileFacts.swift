import SourceText

/// What a file states that other files of the same body and year may state again.
public struct FileFacts: Sendable {
  /// As findings name the file.
  public var path: String
  public var identity: FileIdentity
  public internal(set) var facts: [FactKey: Fact] = [:]
  /// Stated more than once in ways that leave open which is meant.
  private var ambiguous: Set<FactKey> = []

  public init(path: String, identity: FileIdentity) {
    self.path = path
    self.identity = identity
  }

  /// More are no help: a report has some hundreds.
  private static let most = 20_000

  /// Of two sources of one kind that state a fact neither is taken; a table is taken before a form, a form before prose.
  mutating func add(_ fact: Fact) {
    guard facts.count < Self.most, !ambiguous.contains(fact.key) else { return }
    guard let known = facts[fact.key] else {
      facts[fact.key] = fact
      return
    }
    if known.source == fact.source {
      guard known.figure.value != fact.figure.value || known.figure.unit != fact.figure.unit else { return }
      ambiguous.insert(fact.key)
      facts[fact.key] = nil
    } else if fact.source.rawValue < known.source.rawValue {
      facts[fact.key] = fact
    }
  }

  /// The facts in the order of the file.
  public var ordered: [Fact] {
    facts.values.sorted { a, b in
      let (first, second) = ((a.figure.range.lowerBound, a.id.index), (b.figure.range.lowerBound, b.id.index))
      // Names are made only where nothing else decides.
      return first == second ? a.key.name < b.key.name : first < second
    }
  }
}

/// A fact of another file that belongs with the one in hand.
public struct ForeignFact: Sendable {
  public var key: FactKey
  public var figure: Figure
  public var source: Fact.Source
  public var path: String
  public var place: FilePlace
  public var relation: Relation

  public enum Relation: UInt8, Sendable {
    /// The same number.
    case same
    /// The same number, if both files are of one scope, which one of them does not say.
    case sameIfOfOneScope
    /// The number of the department that the body belongs to.
    case ofDepartment
    /// The number of a body of the department in hand.
    case ofUnit
  }
}

/// A place in a file whose bytes are not at hand: offsets, and lines and columns as findings have them.
public struct FilePlace: Sendable, Hashable {
  public var range: Range<Int>
  public var start: PlaceTable.Place
  public var end: PlaceTable.Place
}

/// Takes what a file states, and gives what other files state that belong with it. The model itself knows of no other file.
public protocol FactExchange: Sendable {
  /// - Parameter bytes: of the file, for the places of what is kept
  func exchange(_ facts: FileFacts, of bytes: [UInt8]) -> [ForeignFact]
}
