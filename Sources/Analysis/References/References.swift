import ReportModel
import Rules

/// All places that speak of what stands at a place: uses of a name, of a table, of a 科目, and figures that state one quantity.
public struct References: Sendable {
  /// What was asked about.
  public var origin: Range<Int>
  /// The text at hand first, each file in its own order.
  public var places: [Place]

  /// One of the places.
  public struct Place: Sendable {
    public var place: TextPlace
    /// It says what the others speak of: a definition, a title, the row of a 科目, a total.
    public var isDeclaration: Bool
  }

  /// - Parameter others: further texts: who takes in the file that defines a name uses it, too
  /// - Returns: nil where nothing stands that could be spoken of elsewhere
  public static func find(
    in snapshot: Snapshot, at offset: Int, others: [OtherText] = [], includesDeclaration: Bool = true
  ) -> References? {
    guard var found = ReferenceFinder(snapshot: snapshot, offset: offset, others: others).find() else { return nil }
    if !includesDeclaration { found.places.removeAll(where: \.isDeclaration) }
    return found
  }
}

private struct ReferenceFinder {
  let snapshot: Snapshot
  let offset: Int
  let others: [OtherText]

  private var index: CheckedIndex { snapshot.checkedIndex }
  private var report: Report { snapshot.checked.report }

  func find() -> References? {
    switch snapshot.syntaxPlace(at: offset) {
    case .name(let occurrence): return References(origin: occurrence.range, places: uses(of: occurrence))
    case .table(let range, _): return index.references.table(named: range).map { uses(ofTable: $0, from: range) }
    case .cell(let range, let reference):
      let figures = index.references.cells(reference, at: offset).compactMap(\.figure)
      guard figures.count == 1 else { return nil }
      return References(origin: range, places: statements(of: figures))
    case .path(let reference):
      return References(origin: reference.range, places: paths(like: reference))
    case .headerKey, .headerValue, .keyword, .directiveKey, .rule, .function, .format: return nil
    case .tableTitle, .computed, .number, nil: break
    }
    if let table = index.table(titledAt: offset), let range = report.tables[table].titleRange {
      return uses(ofTable: table, from: range)
    }
    if let place = index.subjects.place(at: offset) {
      return References(origin: place.range, places: subjects(place))
    }
    guard let found = index.figures(at: offset) else { return nil }
    return References(origin: found.range, places: statements(of: found.figures))
  }

  // MARK: - Names

  private func uses(of occurrence: NameIndex.Occurrence) -> [References.Place] {
    guard let definition = snapshot.names.definitions[occurrence.key] else {
      // A name that nothing defines is spoken of all the same.
      return snapshot.names.own.occurrences(of: occurrence.key).map { place($0, nil) }
    }
    return NameUses.all(of: occurrence.key, definition, in: snapshot, others).flatMap { uses in
      uses.occurrences.map { place($0, uses.file) }
    }
  }

  private func place(_ occurrence: NameIndex.Occurrence, _ file: TextFile?) -> References.Place {
    References.Place(
      place: TextPlace(file: file, occurrence.range, extent: occurrence.extent),
      isDeclaration: occurrence.role == .definition)
  }

  // MARK: - Tables and files

  private func uses(ofTable table: Int, from origin: Range<Int>) -> References {
    var places: [References.Place] = []
    if let title = report.tables[table].titleRange, title.upperBound <= report.ownLength {
      places.append(References.Place(place: TextPlace(title), isDeclaration: true))
    }
    for use in snapshot.names.own.tables where index.references.table(named: use.range) == table {
      places.append(References.Place(place: TextPlace(use.range), isDeclaration: false))
    }
    places.sort { $0.place.range.lowerBound < $1.place.range.lowerBound }
    return References(origin: origin, places: places)
  }

  private func paths(like reference: FileReference) -> [References.Place] {
    snapshot.fileReferences.filter { $0.path == reference.path }.map {
      References.Place(place: TextPlace($0.range), isDeclaration: false)
    }
  }

  // MARK: - 科目 and figures

  private func subjects(_ place: SubjectPlaces.Place) -> [References.Place] {
    let all = index.subjects.places(of: place.code).filter { $0.range.upperBound <= report.ownLength }
    let hasLocal = all.contains { $0.kind == .local }
    // The name beside a code is the same mention, unless it is what was asked about.
    let names = Set(all.lazy.filter { $0.kind == .name || $0.kind == .quotedName }.map(\.range.lowerBound))
    let shown = all.filter { !names.contains($0.range.lowerBound) || $0.range == place.range }
    return shown.map { found in
      References.Place(
        place: TextPlace(found.range), isDeclaration: hasLocal ? found.kind == .local : found.kind == .code)
    }
  }

  /// The places where a quantity is stated, with the uses of its name.
  private func statements(of figures: [FigureID]) -> [References.Place] {
    let same = SameQuantity(of: figures, in: report, index).figures
    var seen: Set<Range<Int>> = []
    var places: [References.Place] = []
    func add(_ range: Range<Int>, isDeclaration: Bool) {
      guard !range.isEmpty, range.upperBound <= report.ownLength, seen.insert(range).inserted else { return }
      places.append(References.Place(place: TextPlace(range), isDeclaration: isDeclaration))
    }
    for id in same where report.figures.indices.contains(Int(id.index)) {
      add(report[id].range, isDeclaration: figures.contains(id))
    }
    for name in report.names where name.origin == nil {
      guard let figure = name.figure, same.contains(figure) else { continue }
      for use in snapshot.names.own.occurrences(of: name.name) where use.role == .reference {
        add(use.braces ?? use.range, isDeclaration: false)
      }
    }
    places.sort { $0.place.range.lowerBound < $1.place.range.lowerBound }
    for foreign in same.compactMap({ report.foreign($0) }) {
      if let place = snapshot.place(of: foreign) {
        places.append(References.Place(place: place, isDeclaration: false))
      }
    }
    return places
  }
}
