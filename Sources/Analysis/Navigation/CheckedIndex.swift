import Consistency
import Findings
import ReportModel
import Rules

/// What stands where in a checked text: figures by place, claims by figure, findings by place. Made once, when it is first asked for; no
/// question after that takes time in proportion to the text.
struct CheckedIndex: Sendable {
  private struct Entry {
    var start: Int32
    var end: Int32
    var figure: Int32
  }

  /// Figures of the text itself, by place.
  private var entries: [Entry] = []
  private let claimsByFigure: ClaimIndex
  /// Claims that figures were read beside.
  private var evidence: [FigureID: [Int]] = [:]
  /// For each finding how far it and those before it reach.
  private var reach: [Int] = []
  private var namesByKey: [String: Int] = [:]
  /// By where they begin.
  private var titles: [(start: Int, table: Int)] = []
  private let report: Report
  private let findings: [Finding]
  let notes: ReportNotes
  let references: ReferenceReader
  let subjects: SubjectPlaces

  init(_ checked: CheckedText, _ language: MessageLanguage) {
    report = checked.report
    findings = checked.findings
    claimsByFigure = ClaimIndex(checked.report)
    notes = ReportNotes(checked.report, checked.judgements, language)
    references = ReferenceReader(checked.report)
    subjects = SubjectPlaces(checked.report)
    for (index, name) in report.names.enumerated() where namesByKey[name.name] == nil { namesByKey[name.name] = index }
    readFigures()
    for (index, claim) in report.claims.enumerated() where claim.evidence.count > 0 {
      for term in report.terms[claim.evidence.indices.clamped(to: report.terms.indices)] {
        evidence[term.figure, default: []].append(index)
      }
    }
    var end = 0
    for finding in findings {
      end = max(end, finding.range.upperBound)
      reach.append(end)
    }
    for (index, table) in report.tables.enumerated() {
      if let range = table.titleRange, range.upperBound <= report.ownLength { titles.append((range.lowerBound, index)) }
    }
    titles.sort { ($0.start, $0.table) < ($1.start, $1.table) }
  }

  private mutating func readFigures() {
    // Figures that stand for those of another file have their place at the path.
    var elsewhere: Set<Int> = []
    for name in report.names where name.origin != nil { elsewhere.insert(name.range.lowerBound) }
    if let lastYear = report.header.lastYearRange { elsewhere.insert(lastYear.lowerBound) }
    let foreign = Set(report.foreignFigures.map(\.figure.index))
    entries.reserveCapacity(report.figures.count)
    for (index, figure) in report.figures.enumerated() {
      let range = figure.range
      guard range.upperBound <= report.ownLength, range.upperBound > 0, !elsewhere.contains(range.lowerBound),
        !foreign.contains(Int32(truncatingIfNeeded: index))
      else { continue }
      entries.append(
        Entry(
          start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound),
          figure: Int32(truncatingIfNeeded: index)))
    }
    if !zip(entries, entries.dropFirst()).allSatisfy({ $0.start <= $1.start }) {
      entries.sort { ($0.start, $0.end, $0.figure) < ($1.start, $1.end, $1.figure) }
    }
  }

  // MARK: - Figures

  /// A number of the text may be several figures: in prose and by its name.
  struct FigurePlace {
    var range: Range<Int>
    var figures: [FigureID]
  }

  /// So many figures before a place are looked at: they hold one another no deeper.
  private static let mostNested = 24

  /// The innermost figure that an offset touches; where two meet there, the one that begins.
  func figures(at offset: Int) -> FigurePlace? {
    var index = firstEntry(behind: offset) - 1
    var best: Range<Int>?
    var steps = 0
    while index >= 0, steps < Self.mostNested {
      let range = Int(entries[index].start)..<Int(entries[index].end)
      if range.touches(offset) {
        let isShorter = best.map { range.count < $0.count && $0.contains(range.lowerBound) } ?? true
        if isShorter { best = range }
      }
      index -= 1
      steps += 1
    }
    return best.map { FigurePlace(range: $0, figures: figures(of: $0)) }
  }

  /// The figures of one range.
  func figures(of range: Range<Int>) -> [FigureID] {
    var index = firstEntry(behind: range.lowerBound) - 1
    var found: [FigureID] = []
    while index >= 0, Int(entries[index].start) == range.lowerBound, found.count < Self.mostNested {
      if Int(entries[index].end) == range.upperBound { found.append(FigureID(Int(entries[index].figure))) }
      index -= 1
    }
    return found.reversed()
  }

  /// The first entry that begins behind an offset.
  private func firstEntry(behind offset: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if Int(entries[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The claims that figures take part in, those that they are the result of first.
  func claims(of figures: [FigureID]) -> [Int] {
    var seen: Set<Int> = []
    var results: [Int] = []
    var others: [Int] = []
    for figure in figures {
      for index in claimsByFigure.claims(of: figure) + (evidence[figure] ?? []) where seen.insert(index).inserted {
        if report.claims[index].stated == figure { results.append(index) } else { others.append(index) }
      }
    }
    return results + others
  }

  // MARK: - Others

  /// The findings whose place an offset touches, in order.
  func findings(at offset: Int) -> [Finding] {
    var low = 0
    var high = findings.count
    while low < high {
      let middle = (low + high) / 2
      if findings[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    var found: [Finding] = []
    var index = low - 1
    while index >= 0, reach[index] >= offset {
      if findings[index].range.touches(offset) { found.append(findings[index]) }
      index -= 1
    }
    return found.reversed()
  }

  /// The first definition of a name.
  func name(_ key: String) -> NameDefinition? { namesByKey[key].map { report.names[$0] } }

  /// What is published for the form in braces that begins at an offset.
  func inline(startingAt offset: Int) -> InlineValue? {
    var low = 0
    var high = report.inlines.count
    while low < high {
      let middle = (low + high) / 2
      if report.inlines[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    guard report.inlines.indices.contains(low), report.inlines[low].range.lowerBound == offset else { return nil }
    return report.inlines[low]
  }

  /// The table whose title an offset touches.
  func table(titledAt offset: Int) -> Int? {
    var low = 0
    var high = titles.count
    while low < high {
      let middle = (low + high) / 2
      if titles[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let table = titles[low - 1].table
    return report.tables[table].titleRange?.touches(offset) == true ? table : nil
  }
}

extension Snapshot {
  /// What stands where in its checked text.
  var checkedIndex: CheckedIndex {
    let checked = checked
    return checked.lazyIndex.value { CheckedIndex(checked, options.language) }
  }
}
