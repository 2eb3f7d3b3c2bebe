import ReportModel

/// What in a text belongs to what stands at a place: uses of a name, a table, a 科目; for a figure the figures that claims tie it to.
public struct Highlight: Sendable, Equatable {
  public enum Kind: Sendable {
    /// It says what the others use: a definition, the result of a sum, of a share.
    case write
    /// It uses it: a reference, a part.
    case read
    /// One quantity stated again, one 科目 named again.
    case text
  }

  public var range: Range<Int>
  public var kind: Kind

  public init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }

  /// So many figures are marked; of a total over more parts, the first.
  private static let most = 400

  /// In the order of the text.
  public static func all(in snapshot: Snapshot, at offset: Int) -> [Highlight] {
    if snapshot.isAtFigure(offset) {
      let found = figures(in: snapshot, at: offset)
      if !found.isEmpty { return found }
    }
    guard let references = References.find(in: snapshot, at: offset) else { return [] }
    let isName = snapshot.isAtNameOrTable(offset)
    return references.places.filter { $0.place.file == nil }.map { found in
      Highlight(range: found.place.range, kind: !isName ? .text : found.isDeclaration ? .write : .read)
    }
  }

  private static func figures(in snapshot: Snapshot, at offset: Int) -> [Highlight] {
    let index = snapshot.checkedIndex
    let report = snapshot.checked.report
    guard let found = index.figures(at: offset) else { return [] }
    var kinds: [Range<Int>: Kind] = [:]
    func add(_ id: FigureID, _ kind: Kind) {
      guard report.figures.indices.contains(Int(id.index)), kinds.count < most else { return }
      let range = report[id].range
      guard !range.isEmpty, range.upperBound <= report.ownLength, range != found.range else { return }
      // What a claim is about weighs more than that it is stated again.
      if kinds[range] == nil || kind == .write { kinds[range] = kind }
    }
    var isResult = false
    var isPart = false
    for claim in index.claims(of: found.figures) {
      let stated = report.claims[claim].stated
      let same = found.figures.contains { !SameQuantity.partners(of: $0, report.claims[claim], report).isEmpty }
      if found.figures.contains(stated) { isResult = isResult || !same } else { isPart = isPart || !same }
      for id in index.notes.figures(ofClaim: claim) { add(id, same ? .text : id == stated ? .write : .read) }
    }
    for id in SameQuantity(of: found.figures, in: report, index).figures { add(id, .text) }
    guard !kinds.isEmpty else { return [] }
    kinds[found.range] = isResult ? .write : isPart ? .read : .text
    return kinds.map { Highlight(range: $0.key, kind: $0.value) }.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}

extension Snapshot {
  /// A figure is what is looked at, and no name, table or 科目.
  fileprivate func isAtFigure(_ offset: Int) -> Bool {
    switch syntaxPlace(at: offset) {
    case .number, .computed, nil:
      checkedIndex.table(titledAt: offset) == nil && checkedIndex.subjects.place(at: offset) == nil
    default: false
    }
  }

  fileprivate func isAtNameOrTable(_ offset: Int) -> Bool {
    switch syntaxPlace(at: offset) {
    case .name, .table, .tableTitle: true
    default: checkedIndex.table(titledAt: offset) != nil
    }
  }
}
