import Consistency
import Foundation
import ReportModel
import ReportSyntax
import TestSupport
import Testing

/// Reports that are consistent by the way they are made, rounded and written in every form, yield no error; a slip put
/// into one cell is found at that cell.
///
/// `GOUJI_GENERATED` sets how many reports are made (300 without it), `GOUJI_SEED` the first seed.
@Suite("Invariant 3: a finding at error level is infeasible arithmetic, never a tolerance")
struct ConsistentReportsTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["GOUJI_GENERATED"].flatMap { UInt64($0) } ?? 300
  private static let first = environment["GOUJI_SEED"].flatMap { UInt64($0) } ?? 20_241

  private static func read(_ text: String) -> Report {
    Settlement.settle(ReportReader.read(Parser.parse([UInt8](text.utf8))))
  }

  /// Contradicted claims, and figures whose dropped zeros make them doubtful, are what an error or a warning stands on.
  private static func alarms(_ report: Report) -> [String] {
    zip(report.claims, JudgedClaims(report).judgements).compactMap { claim, judgement in
      guard judgement.verdict == .contradiction || judgement.verdict == .doubtful else { return nil }
      let figure = report[claim.stated]
      return "\(claim.tie) at byte \(figure.range.lowerBound), \(figure.value)"
    }
  }

  @Test func consistentReportsYieldNoError() {
    var claims = 0
    var unread: [String] = []
    for seed in Self.first..<(Self.first + Self.count) {
      var generator = TableGenerator(seed)
      let table = generator.table()
      let text = table.text(generator.style, &generator.random).text
      let report = Self.read(text)
      let alarms = Self.alarms(report)
      #expect(alarms.isEmpty && report.scoreGaps.isEmpty, "seed \(seed), \(table.kind): \(alarms)\n\(text)")
      claims += report.claims.count
      if report.claims.isEmpty { unread.append("seed \(seed), \(table.kind):\n\(text)") }
    }
    // A table that is not read has no alarms either.
    #expect(unread.isEmpty, "\(unread.joined(separator: "\n"))")
    #expect(claims > Int(Self.count) * 5, "seeds from \(Self.first)")
  }

  @Test func aSlipInOneCellIsFoundThere() {
    var (slips, found) = (0, 0)
    var missed: [String] = []
    for seed in Self.first..<(Self.first + Self.count) {
      var generator = TableGenerator(seed)
      let table = generator.table()
      guard let slip = Self.slip(table, &generator.random) else { continue }
      let (text, place) = table.text(generator.style, slip: slip, &generator.random)
      let report = Self.read(text)
      let diagnoses = Diagnostician.diagnose(report, JudgedClaims(report))
      slips += 1
      if diagnoses.count == 1, let diagnosis = diagnoses.first, let place,
        place.overlaps(report[diagnosis.figure].range)
      {
        found += 1
      } else {
        missed.append("seed \(seed), \(table.kind): \(slip.text) in row \(slip.row + 1), \(diagnoses.count) findings")
      }
    }
    #expect(slips > Int(Self.count) / 3, "seeds from \(Self.first)")
    #expect(found * 100 >= slips * 95, "\(found) of \(slips)\n\(missed.joined(separator: "\n"))")
  }

  // MARK: Tables that lost their rows

  /// One cell a line, with a bar behind each, with bars on lines of their own, or with nothing: then empty cells are gone, too.
  @Test(arguments: [StreamForm.barBehind, .barBelow, .bare])
  func tablesPastedCellByCellYieldNoError(_ form: StreamForm) {
    var claims = 0
    for seed in Self.first..<(Self.first + Self.count) {
      var generator = TableGenerator(seed)
      let table = generator.table()
      let text = table.stream(form, generator.style)
      let report = Self.read(text)
      let alarms = Self.alarms(report)
      #expect(alarms.isEmpty, "seed \(seed), \(table.kind): \(alarms)\n\(text)")
      claims += report.claims.count
    }
    #expect(claims > Int(Self.count), "seeds from \(Self.first)")
  }

  // MARK: Official tables that tie

  @Test func officialTablesThatTieYieldNoError() {
    var ties: Set<Tie> = []
    for seed in Self.first..<(Self.first + Self.count / 3) {
      var generator = OfficialReportGenerator(seed)
      let text = generator.text(&generator.random).text
      let report = Self.read(text)
      let alarms = Self.alarms(report)
      #expect(alarms.isEmpty, "seed \(seed): \(alarms)\n\(text)")
      ties.formUnion(report.claims.map(\.tie))
    }
    for tie in [
      Tie.incomeTables, .expenditureTables, .fiscalIncomeTables, .generalBudgetTables, .basicExpenditureTables,
      .governmentFundTables, .fiscalSubset, .totalSubset, .sameSubjects,
    ] {
      #expect(ties.contains(tie), "\(tie)")
    }
  }

  @Test func aSlipInOneOfSeveralTablesIsOneFinding() {
    var (slips, found, single) = (0, 0, 0)
    var missed: [String] = []
    for seed in Self.first..<(Self.first + Self.count / 3) {
      var generator = OfficialReportGenerator(seed)
      let tables = generator.tables()
      guard let table = tables.indices.randomElement(using: &generator.random),
        let slip = Self.slip(tables[table], &generator.random)
      else { continue }
      let (text, place) = generator.text(slip: (table, slip.row, slip.column, slip.text), &generator.random)
      let report = Self.read(text)
      let diagnoses = Diagnostician.diagnose(report, JudgedClaims(report))
      slips += 1
      if diagnoses.count <= 1 { single += 1 }
      if diagnoses.count == 1, let diagnosis = diagnoses.first, let place,
        ([diagnosis.figure] + diagnosis.twins).contains(where: { place.overlaps(report[$0].range) })
      {
        found += 1
      } else {
        missed.append(
          "seed \(seed), \(tables[table].kind): \(slip.text) in row \(slip.row + 1), \(diagnoses.count) findings")
      }
    }
    #expect(slips > Int(Self.count) / 4, "seeds from \(Self.first)")
    #expect(single * 100 >= slips * 98, "\(single) of \(slips)\n\(missed.joined(separator: "\n"))")
    #expect(found * 100 >= slips * 95, "\(found) of \(slips)\n\(missed.joined(separator: "\n"))")
  }

  /// A digit before the point changed in a cell that two claims see.
  private static func slip(
    _ table: GeneratedTable, _ random: inout Seeded
  ) -> (row: Int, column: Int, text: String)? {
    let cells = table.rows.indices.flatMap { row in
      table.rows[row].indices.filter { table.rows[row][$0].sides > 1 }.map { (row, $0) }
    }
    guard let (row, column) = cells.randomElement(using: &random) else { return nil }
    var digits = Array(table.rows[row][column].text)
    // The last digits may be covered by rounding.
    let end = digits.firstIndex(of: ".") ?? digits.count
    guard let place = digits[..<end].indices.filter({ digits[$0].isNumber }).dropLast().randomElement(using: &random)
    else { return nil }
    let other = "123456789".filter { $0 != digits[place] }
    digits[place] = other.randomElement(using: &random) ?? digits[place]
    return (row, column, String(digits))
  }
}
