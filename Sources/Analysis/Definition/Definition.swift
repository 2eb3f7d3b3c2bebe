import ReportModel
import ReportSyntax

/// Where what stands at a place comes from: the definition of a name, a table, a cell, a file, the row of a 科目, the cell that a
/// sentence repeats, the parts of a total.
public struct Definition: Sendable {
  /// What was asked about.
  public var origin: Range<Int>
  /// Never empty.
  public var targets: [TextPlace]

  init?(_ origin: Range<Int>, _ targets: [TextPlace]) {
    guard !targets.isEmpty else { return nil }
    self.origin = origin
    self.targets = targets
  }

  /// Nil where nothing leads anywhere.
  public static func find(in snapshot: Snapshot, at offset: Int) -> Definition? {
    DefinitionFinder(snapshot: snapshot, offset: offset).find()
  }
}

private struct DefinitionFinder {
  let snapshot: Snapshot
  let offset: Int

  /// A range of cells leads to so many of them at most.
  private static let mostTargets = 200

  private var index: CheckedIndex { snapshot.checkedIndex }
  private var report: Report { snapshot.checked.report }

  func find() -> Definition? {
    switch snapshot.syntaxPlace(at: offset) {
    case .path(let reference):
      guard let file = snapshot.file(reference.path) else { return nil }
      return Definition(reference.range, [TextPlace(file: file, 0..<0)])
    case .name(let occurrence): return definition(of: occurrence)
    case .table(let range, _):
      guard let table = index.references.table(named: range) else { return nil }
      return Definition(range, [place(ofTable: table)])
    case .cell(let range, let reference):
      let cells = index.references.cells(reference, at: offset)
      return Definition(range, cells.prefix(Self.mostTargets).map { place($0.range) })
    case .tableTitle(let range):
      guard let table = index.table(titledAt: offset) else { return nil }
      return Definition(range, [place(ofTable: table)])
    case .headerKey, .headerValue, .keyword, .directiveKey, .rule, .function, .format: return nil
    case .computed, .number, nil: return subject() ?? figure()
    }
  }

  // MARK: - Names and tables

  private func definition(of occurrence: NameIndex.Occurrence) -> Definition? {
    guard let definition = snapshot.names.definitions[occurrence.key] else { return nil }
    let own = definition.path == snapshot.location
    let file = own ? nil : snapshot.names.files[definition.path]
    guard own || file != nil else { return nil }
    let writer = file?.names ?? snapshot.names.own
    let extent = writer.occurrence(at: definition.range.lowerBound)?.extent
    return Definition(occurrence.range, [TextPlace(file: file?.text, definition.range, extent: extent)])
  }

  private func place(ofTable table: Int) -> TextPlace {
    let table = report.tables[table]
    let blocks = table.blocks.filter { report.tree.blocks.indices.contains($0) }.map { report.tree.blocks[$0].range }
    let rows = (blocks.first?.lowerBound ?? 0)..<max(blocks.first?.lowerBound ?? 0, blocks.last?.upperBound ?? 0)
    guard let title = table.titleRange, !title.isEmpty, title.upperBound <= report.ownLength else { return place(rows) }
    // The rows of a data file are no part of the text.
    return rows.upperBound <= report.ownLength && rows.lowerBound >= title.lowerBound
      ? TextPlace(title, extent: title.lowerBound..<rows.upperBound) : TextPlace(title)
  }

  /// A place of the model: of the text, or of a data file that a directive brought in.
  private func place(_ range: Range<Int>) -> TextPlace {
    guard let data = report.dataFile(holding: range) else {
      return TextPlace(range.clamped(to: 0..<snapshot.bytes.count))
    }
    guard let file = snapshot.file(data.path) else { return TextPlace(data.place) }
    let start = data.range.lowerBound
    let moved = max(range.lowerBound - start, 0)..<max(range.upperBound - start, 0)
    return TextPlace(file: file, moved.clamped(to: 0..<file.bytes.count))
  }

  // MARK: - 科目

  /// The rows of a 科目 that prose names; its `@科目` where the report has one.
  private func subject() -> Definition? {
    guard let place = index.subjects.place(at: offset) else { return nil }
    let all = index.subjects.places(of: place.code)
    let local = all.filter { $0.kind == .local }
    if !local.isEmpty, place.kind != .local { return Definition(place.range, local.map { self.place($0.range) }) }
    guard !place.kind.isInTable else { return nil }
    let rows = all.filter { $0.kind == .code } + all.filter { $0.kind == .label }
    return Definition(place.range, rows.prefix(Self.mostTargets).map { self.place($0.range) })
  }

  // MARK: - Figures

  private func figure() -> Definition? {
    guard let found = index.figures(at: offset) else { return nil }
    let isInTable = found.figures.contains { index.notes.cell(of: $0) != nil }
    let claims = index.claims(of: found.figures)
    // What it repeats: a cell before another sentence, and before the figures that it is made of.
    var same: [FigureID] = []
    for claim in claims {
      for figure in found.figures { same += SameQuantity.partners(of: figure, report.claims[claim], report) }
    }
    let cells = same.filter { index.notes.cell(of: $0) != nil }
    if !isInTable, !cells.isEmpty { return definition(found, cells) }
    if let parts = definition(found, parts(claims, found.figures)) { return parts }
    if let other = definition(found, cells.isEmpty ? same : cells) { return other }
    return Definition(found.range, [TextPlace(found.range)])
  }

  /// What figures are made of: a rate of the first two that it ties, a total of its parts in the row and in the column.
  private func parts(_ claims: [Int], _ figures: [FigureID]) -> [FigureID] {
    var parts: [FigureID] = []
    var ties: Set<Tie> = []
    for index in claims where isMadeOfOthers(report.claims[index], figures) {
      let claim = report.claims[index]
      guard ties.insert(claim.tie).inserted else { continue }
      parts += self.index.notes.figures(ofClaim: index).dropFirst()
      guard case .sum = claim.formula else { break }
    }
    return parts
  }

  private func isMadeOfOthers(_ claim: Claim, _ figures: [FigureID]) -> Bool {
    guard figures.contains(claim.stated), claim.comparison == .equal || claim.comparison == .sameQuantity else {
      return false
    }
    if case .sum(let run) = claim.formula { return run.count > 1 }
    return true
  }

  private func definition(_ found: CheckedIndex.FigurePlace, _ figures: [FigureID]) -> Definition? {
    var seen: Set<Range<Int>> = [found.range]
    let places = figures.prefix(Self.mostTargets).compactMap { id -> TextPlace? in
      if let foreign = report.foreign(id) { return snapshot.place(of: foreign) }
      guard report.figures.indices.contains(Int(id.index)), !report[id].range.isEmpty,
        seen.insert(report[id].range).inserted
      else { return nil }
      return place(report[id].range)
    }
    return Definition(found.range, places)
  }
}
