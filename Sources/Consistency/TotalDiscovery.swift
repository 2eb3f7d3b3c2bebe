import ReportModel

/// Tells of total rows what they are of, where the form alone leaves that open: the reading that the figures of all columns bear
/// out is claimed. 其中 rows and the rows behind them may be parts of the row above; so may rows that simply follow it.
struct TotalDiscovery: TableDiscovery {
  var report: Report
  /// Figures that a total is claimed of already.
  private var known: KnownClaims
  /// How many cells may still be looked at: trying the readings of all tables takes time in proportion to the file.
  var budget: Int

  init(_ report: Report) {
    self.report = report
    budget = 10_000 + 64 * report.figures.count
    known = KnownClaims(report, .columnTotal)
  }

  mutating func settle(_ table: Int) {
    let candidates = TotalCandidate.all(in: table, of: report)
    guard !candidates.isEmpty else { return }
    known.look(at: table, in: report)
    for candidate in candidates { settle(candidate) }
  }

  /// A row and the rows that make it up.
  private struct Group {
    var whole: Int
    var parts: [Int]
  }

  private mutating func settle(_ candidate: TotalCandidate) {
    guard report.tables.indices.contains(candidate.table) else { return }
    let band = report.tables[candidate.table].bands[candidate.band]
    var groups: [Group] = []
    var below: Set<Int> = []
    for index in candidate.parts.indices where candidate.parts[index].opensParts && !below.contains(index) {
      guard let group = named(candidate, at: index, band) else { continue }
      groups.append(group)
      below.formUnion(candidate.parts.indices.filter { group.parts.contains(candidate.parts[$0].row) })
    }
    if let total = candidate.total {
      if let group = whole(total, candidate, without: below, band) {
        groups.append(group)
      } else if let nested = nested(candidate, below, band) {
        groups += nested
      }
    }
    for group in groups { claim(group, candidate, band) }
  }

  // MARK: Readings

  /// The row before a 其中 and the fewest rows from there on that add up to it in every column.
  private mutating func named(_ candidate: TotalCandidate, at index: Int, _ band: Band) -> Group? {
    // 总计 followed by 其中 is made up of it.
    let whole = index > 0 ? candidate.parts[index - 1].row : candidate.total
    guard let whole else { return nil }
    for end in (index + 1)...candidate.parts.count {
      let group = Group(whole: whole, parts: candidate.parts[index..<end].map(\.row))
      if bears(group, candidate, band, isNamed: true) { return group }
    }
    return nil
  }

  private mutating func whole(
    _ total: Int, _ candidate: TotalCandidate, without below: Set<Int>, _ band: Band
  ) -> Group? {
    let parts = candidate.parts.indices.filter { !below.contains($0) }.map { candidate.parts[$0].row }
    let group = Group(whole: total, parts: parts)
    return parts.count >= 2 && bears(group, candidate, band, isNamed: true) ? group : nil
  }

  /// Rows that are the sum of those that follow them, and the total of what is left then.
  private mutating func nested(_ candidate: TotalCandidate, _ named: Set<Int>, _ band: Band) -> [Group]? {
    guard let total = candidate.total, candidate.parts.count <= Self.mostNested else { return nil }
    var below = named
    var groups: [Group] = []
    for index in candidate.parts.indices where !below.contains(index) {
      guard index + 3 <= candidate.parts.count else { break }
      for end in (index + 3)...min(candidate.parts.count, index + Self.longestGroup) {
        let group = Group(
          whole: candidate.parts[index].row, parts: candidate.parts[(index + 1)..<end].map(\.row))
        guard bears(group, candidate, band, isNamed: false) else { continue }
        groups.append(group)
        below.formUnion((index + 1)..<end)
        break
      }
    }
    guard !groups.isEmpty, let all = whole(total, candidate, without: below, band) else { return nil }
    return groups + [all]
  }

  private static let mostNested = 40
  private static let longestGroup = 8
  /// A sum of fewer digits may come about by chance.
  private static let fewestDigits = 1000

  /// Whether a group holds in every column, and some column says something by that.
  private mutating func bears(_ group: Group, _ candidate: TotalCandidate, _ band: Band, isNamed: Bool) -> Bool {
    var isInformative = false
    for column in candidate.columns {
      budget -= group.parts.count + 1
      guard budget > 0, let terms = terms(group, column, band) else { return false }
      guard let stated = band.cell(group.whole, column).figure else {
        // A total leaves out what can't be added: areas, rates, numbers of rows.
        if terms.isEmpty || isNamed { continue }
        return false
      }
      guard !terms.isEmpty || report[stated].value.coefficient == 0 else {
        // A column that only the total fills in says nothing.
        if isNamed { continue }
        return false
      }
      let run = TermRun(first: 0, count: terms.count)
      let claim = Claim(tie: .columnTotal, stated: stated, formula: .sum(run), table: candidate.table)
      var judge = Judge(figures: report.figures, terms: terms)
      guard judge.judge(claim).verdict != .contradiction else { return false }
      let written = terms.count { report[$0.figure].value.coefficient != 0 }
      let digits = report[stated].value.coefficient.magnitude
      if isNamed ? written >= 1 : written >= 2 && digits >= UInt128(Self.fewestDigits) { isInformative = true }
    }
    return isInformative
  }

  /// nil where a cell holds no amount, or one of another unit than the whole.
  private func terms(_ group: Group, _ column: Int, _ band: Band) -> [Term]? {
    let unit = band.cell(group.whole, column).figure.map { report[$0].unit }
    var terms: [Term] = []
    for row in group.parts {
      switch band.cell(row, column).content {
      case .figure(let figure):
        guard unit == nil || report[figure].unit == unit else { return nil }
        terms.append(Term(figure))
      case .empty, .noValue: continue
      case .text, .spreadsheetError: return nil
      }
    }
    return terms
  }

  private mutating func claim(_ group: Group, _ candidate: TotalCandidate, _ band: Band) {
    for column in candidate.columns {
      guard let stated = band.cell(group.whole, column).figure, !known.state(stated),
        let terms = terms(group, column, band), !terms.isEmpty
      else { continue }
      let run = report.add(terms)
      report.claims.append(Claim(tie: .columnTotal, stated: stated, formula: .sum(run), table: candidate.table))
    }
  }
}
