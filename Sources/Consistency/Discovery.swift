import ExactNumbers
import ReportModel

/// Sums that nobody wrote a total word over: an amount column that is the sum of those beside it, borne out by the rows themselves
/// (checking.md, "Tables": at least four informative rows of which all but one hold).
public enum Discovery {
  private static let fewestRows = 4
  private static let mostColumns = 16
  /// So many rows are tried before a sum is taken to be worth the rest.
  private static let trialRows = 8

  /// The report with the claims added that its unknown tables bear out.
  public static func settle(_ report: Report) -> Report {
    var report = report
    settle(&report)
    return report
  }

  /// Adds them.
  ///
  /// - Parameter previous: the report of the version before, settled, that tables were kept of
  static func settle(_ report: inout Report, after previous: Report? = nil) {
    report.memory.claimedElsewhere = report.tablesClaimedElsewhere()
    let earlier = DiscoveryStep.earlier(report, after: previous)
    TotalDiscovery.settle(&report, DiscoveryStep(0, earlier, previous))
    ProductDiscovery.settle(&report, DiscoveryStep(1, earlier, previous))
    RelationDiscovery.settle(&report, DiscoveryStep(2, earlier, previous))
    var step = DiscoveryStep(3, earlier, previous)
    var budget = Int.max
    // A band whose total column is known needs no discovery.
    var known = KnownClaims(report, .rowSum)
    var index = 0
    while index < report.tables.count {
      let kept = step.begin(index, budget: &budget, in: &report)
      if kept == 0 {
        settle(index, &known, &report, &step)
        step.end(index, before: budget, budget: budget)
      }
      index += max(kept, 1)
    }
    step.finish(in: &report)
  }

  private static func settle(
    _ index: Int, _ known: inout KnownClaims, _ report: inout Report, _ step: inout DiscoveryStep
  ) {
    let table = report.tables[index]
    guard table.kind == .other else { return }
    known.look(at: index, in: report)
    guard !known.name(table: index) else { return }
    for band in table.bands {
      for side in band.sides {
        let columns = numberColumns(band, side)
        if columns.count >= 2, columns.count <= mostColumns { settle(band, columns, table: index, &report, &step) }
      }
      // Too few rows to bear anything out, but one may be long enough.
      if band.rows.count < fewestRows {
        for side in band.sides { settleRows(band, side, table: index, &report, &step) }
      }
    }
  }

  /// A row of many amounts of which the last, or the first, is the sum of all others to the last digit is no chance.
  private static let fewestAddends = 4
  private static let fewestDigits = 1000

  private static func settleRows(
    _ band: Band, _ side: Side, table: Int, _ report: inout Report, _ step: inout DiscoveryStep
  ) {
    let columns = side.columns.filter { band.columns[$0].role == .amount || band.columns[$0].role == .unknown }
    guard columns.count > fewestAddends, columns.count <= mostColumns, let first = columns.first,
      let last = columns.last
    else { return }
    for total in [last, first] {
      let parts = columns.filter { $0 != total }
      let claims = claims(band, total: total, parts: parts[...], table, Int.max, &report)
      guard !claims.isEmpty, failures(claims, report) == 0, claims.allSatisfy({ isTelling($0, report) }) else {
        continue
      }
      give(claims, &report, &step)
      return
    }
  }

  private static func isTelling(_ claim: Claim, _ report: Report) -> Bool {
    guard case .sum(let run) = claim.formula else { return false }
    let written = report.terms(run).count { report[$0.figure].value.coefficient != 0 }
    return written >= fewestAddends && report[claim.stated].value.coefficient.magnitude >= UInt128(fewestDigits)
  }

  /// Columns of amounts, and those whose heads say nothing of what they hold.
  private static func numberColumns(_ band: Band, _ side: Side) -> [Int] {
    side.columns.filter { column in
      switch band.columns[column].role {
      case .amount: side.amounts.contains(column)
      case .unknown: band.rows.indices.contains { band.cell($0, column).figure != nil }
      default: false
      }
    }
  }

  private static func settle(
    _ band: Band, _ columns: [Int], table: Int, _ report: inout Report, _ step: inout DiscoveryStep
  ) {
    for total in columns.indices {
      // The longest run beside the column first: it is the likeliest to be all its parts.
      for run in runs(beside: total, columns.count) {
        let claims = claims(band, total: columns[total], parts: columns[run], table, trialRows, &report)
        guard claims.count >= fewestRows, failures(claims, report) <= 1 else { continue }
        let all = Self.claims(band, total: columns[total], parts: columns[run], table, Int.max, &report)
        guard failures(all, report) <= 1 else { continue }
        add(all, band, columns[total], columns[run], table, &report, &step)
        return
      }
    }
    for total in columns.indices where TableWords.isTotal(band.columns[columns[total]].name) {
      for part in [total - 1, total + 1] where columns.indices.contains(part) {
        let claims = restated(band, total: columns[total], part: columns[part], table, &report, &step)
        if claims.count >= fewestRestated, failures(claims, report) == 0 {
          report.claims += claims
          return
        }
      }
    }
  }

  /// A total beside the only part that is filled in, in every row of several.
  private static let fewestRestated = 3

  private static func restated(
    _ band: Band, total: Int, part: Int, _ table: Int, _ report: inout Report, _ step: inout DiscoveryStep
  ) -> [Claim] {
    var claims: [Claim] = []
    for row in band.rows.indices {
      guard !band.rows[row].isDoubtful, let stated = band.cell(row, total).figure,
        let own = band.cell(row, part).figure, report[own].value == report[stated].value,
        report[own].unit == report[stated].unit || band.columns[part].role == .unknown
      else { return [] }
      claims.append(claim(stated, [Term(own)], table, &report, &step))
    }
    return claims
  }

  private static func claim(
    _ stated: FigureID, _ terms: [Term], _ table: Int, _ report: inout Report, _ step: inout DiscoveryStep
  ) -> Claim {
    giveUnit(report[stated].unit, to: terms, &report, &step)
    return Claim(
      tie: .discovered, stated: stated, formula: .sum(report.add(terms)), table: table, certainty: .discovered)
  }

  private static func give(_ claims: [Claim], _ report: inout Report, _ step: inout DiscoveryStep) {
    for claim in claims {
      guard case .sum(let run) = claim.formula else { continue }
      giveUnit(report[claim.stated].unit, to: Array(report.terms(run)), &report, &step)
    }
    report.claims += claims
  }

  /// Under a head that says nothing of it a number has no unit yet.
  private static func giveUnit(
    _ unit: Unit, to terms: [Term], _ report: inout Report, _ step: inout DiscoveryStep
  ) {
    for term in terms where report[term.figure].unit == .none { step.give(unit, to: term.figure, in: &report) }
  }

  /// The sums that rows bear out, and those of rows that have one part alone, where that is the total.
  private static func add(
    _ claims: [Claim], _ band: Band, _ total: Int, _ parts: ArraySlice<Int>, _ table: Int, _ report: inout Report,
    _ step: inout DiscoveryStep
  ) {
    give(claims, &report, &step)
    for row in band.rows.indices where !band.rows[row].isDoubtful {
      let figures = parts.compactMap { band.cell(row, $0).figure }
      guard figures.count == 1, let stated = band.cell(row, total).figure, report[stated].value.coefficient != 0,
        report[figures[0]].value == report[stated].value
      else { continue }
      report.claims.append(claim(stated, [Term(figures[0])], table, &report, &step))
    }
  }

  private static func runs(beside total: Int, _ count: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    if total + 2 < count {
      for end in ((total + 3)...count).reversed() { runs.append((total + 1)..<end) }
    }
    if total >= 2 {
      for start in 0...(total - 2) { runs.append(start..<total) }
    }
    return runs
  }

  /// The informative rows: two or more addends above zero, a total that is none of them.
  private static func claims(
    _ band: Band, total: Int, parts: ArraySlice<Int>, _ table: Int, _ most: Int, _ report: inout Report
  ) -> [Claim] {
    var result: [Claim] = []
    for row in band.rows.indices where !band.rows[row].isDoubtful {
      guard result.count < most else { break }
      guard let stated = band.cell(row, total).figure else { continue }
      var terms: [Term] = []
      var nonZero = 0
      var isOneOfThem = false
      for column in parts {
        guard let figure = band.cell(row, column).figure else { continue }
        guard report[figure].unit == report[stated].unit || hasNoUnit(figure, band.columns[column], report) else {
          return []
        }
        terms.append(Term(figure))
        if report[figure].value.coefficient != 0 { nonZero += 1 }
        if report[figure].value == report[stated].value { isOneOfThem = true }
      }
      guard nonZero >= 2, !isOneOfThem else { continue }
      result.append(
        Claim(
          tie: .discovered, stated: stated, formula: .sum(report.add(terms)), table: table, certainty: .discovered))
    }
    return result
  }

  private static func hasNoUnit(_ figure: FigureID, _ column: Column, _ report: Report) -> Bool {
    column.role == .unknown && report[figure].unit == .none
  }

  private static func failures(_ claims: [Claim], _ report: Report) -> Int {
    var judge = Judge(report)
    var failures = 0
    for claim in claims {
      switch judge.judge(claim).verdict {
      case .contradiction: failures += 1
      // Some of its figures have no unit yet.
      case .undecidable where !isExact(claim, report): failures += 1
      default: continue
      }
      if failures > 1 { break }
    }
    return failures
  }

  private static func isExact(_ claim: Claim, _ report: Report) -> Bool {
    guard case .sum(let run) = claim.formula else { return false }
    var sum = ExactDecimal.zero
    for term in report.terms(run) {
      guard let next = sum.adding(report[term.figure].value) else { return false }
      sum = next
    }
    return sum == report[claim.stated].value
  }
}
