import SourceText

/// What a file states, with the places by which other files tell of it: whoever compares needs the file no more.
public struct PlacedFacts: Sendable {
  /// As findings name the file.
  public var path: String
  public var identity: FileIdentity
  /// In the order of the file.
  public var facts: [ForeignFact]
}

extension FileFacts {
  /// - Parameter bytes: of the file
  public func placed(in bytes: [UInt8]) -> PlacedFacts {
    let ordered = ordered
    var offsets: [Int] = []
    offsets.reserveCapacity(2 * ordered.count)
    for fact in ordered {
      offsets.append(fact.figure.range.lowerBound)
      offsets.append(fact.figure.range.upperBound)
    }
    let places = PlaceTable(offsets, in: bytes)
    return PlacedFacts(
      path: path, identity: identity,
      facts: ordered.map { fact in
        let range = fact.figure.range
        let place = FilePlace(range: range, start: places[range.lowerBound], end: places[range.upperBound])
        return ForeignFact(
          key: fact.key, figure: fact.figure, source: fact.source, path: path, place: place, relation: .same)
      })
  }
}

extension ForeignFact {
  /// Whoever hears the one is told the same by the other: number, unit, line and column. Bytes before it on other lines do not count.
  public func tellsTheSame(as other: ForeignFact) -> Bool {
    figure.value == other.figure.value && figure.unit == other.figure.unit
      && figure.precision == other.figure.precision && source == other.source && relation == other.relation
      && place.start == other.place.start && place.end == other.place.end && key == other.key && path == other.path
  }
}

/// The files that may be compared with each other: those of a department and of the bodies below it, in one year.
public struct FileCompany: Sendable, Hashable {
  private var head: String
  private var year: Int

  /// A body that names a department is in the department's company.
  public init(_ identity: FileIdentity) {
    head = identity.superior ?? identity.body
    year = identity.year
  }
}
