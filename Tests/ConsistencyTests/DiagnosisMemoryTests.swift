import Consistency
import ExactNumbers
import Foundation
import ReportModel
import TestSupport
import Testing

@Suite("Diagnoses that are taken over from version to version")
struct DiagnosisMemoryTests {
  /// `GOUJI_EDITS` makes it longer, `GOUJI_SEED` another.
  private static let count = ProcessInfo.processInfo.environment["GOUJI_EDITS"].flatMap(Int.init) ?? 60
  private static let seed = ProcessInfo.processInfo.environment["GOUJI_SEED"].flatMap(UInt64.init) ?? 8_128

  @Test("Whatever is written in tables full of connected mistakes, the diagnosis is the one made anew")
  func mistakes() {
    print("connected mistakes: GOUJI_SEED=\(Self.seed) GOUJI_EDITS=\(Self.count)")
    var random = Seeded(Self.seed)
    var (groups, kept) = (0, 0)
    let edits = 24
    for text in 0..<max(1, Self.count / 6) {
      var report = Self.tables(&random)
      let right = report.figures
      var memory = DiagnosisMemory()
      for edit in 0..<edits {
        for _ in 0..<(edit == 0 ? 2 + random.below(12) : 1) { Self.write(right, in: &report, &random) }
        // Something was put in before all: everything has another number.
        if random.below(4) == 0 { report = Self.moved(report, by: 1 + random.below(3)) }
        let place = report.figures.count - right.count
        if random.below(4) == 0, place > 0 { report = Self.moved(report, by: -1) }
        let judged = JudgedClaims(report)
        let (diagnoses, next) = Diagnostician.diagnose(report, judged, after: memory)
        let anew = Diagnostician.diagnose(report, judged)
        guard "\(diagnoses)" == "\(anew)" else {
          Issue.record("seed \(Self.seed), text \(text), edit \(edit):\n\(diagnoses)\nis not\n\(anew)")
          return
        }
        memory = next
        (groups, kept) = (groups + memory.groups, kept + memory.kept)
      }
    }
    #expect(kept * 5 > groups && kept < groups, "seed \(Self.seed): \(kept) of \(groups)")
  }

  @Test("A mistake elsewhere is not diagnosed again, one whose figures other claims bind otherwise is")
  func neighbours() {
    var builder = ReportBuilder()
    let totals = (0..<3).map { _ -> FigureID in
      let parts = ["1.00", "2.00", "4.00"].map { builder.figure($0) }
      let total = builder.figure("9.00")
      builder.sum(total, parts)
      return total
    }
    func diagnose(_ memory: DiagnosisMemory) -> (diagnoses: [Diagnosis], memory: DiagnosisMemory) {
      Diagnostician.diagnose(builder.report, JudgedClaims(builder.report), after: memory)
    }
    let first = diagnose(DiagnosisMemory())
    #expect(first.diagnoses.count == 3 && first.memory.groups == 3)
    #expect(diagnose(first.memory).memory.kept == 3)
    // The second total is written anew.
    builder.write("7.50", at: totals[1])
    let second = diagnose(first.memory)
    #expect(second.memory.kept == 2 && second.diagnoses.count == 3)
    // Another claim bears out the first total: one of its parts is wrong.
    builder.sum(totals[0], ["4.00", "5.00"].map { builder.figure($0) }, tie: .columnTotal)
    let third = diagnose(second.memory)
    #expect(third.memory.kept == 2)
    #expect(third.diagnoses.first?.candidates.contains { $0.figure == totals[0] } == false)
  }

  // MARK: Texts

  /// Tables whose totals are told again elsewhere, with rates and products of their amounts.
  private static func tables(_ random: inout Seeded) -> Report {
    let isRounded = random.below(2) == 0
    var table = SubjectTable(
      classes: 1 + random.below(3), sections: 1 + random.below(2), items: 1 + random.below(3), &random,
      rounding: isRounded ? .halfAwayFromZero : nil, withRates: random.below(2) == 0)
    for row in table.cells.indices {
      for cell in table.cells[row] where random.below(4) == 0 {
        let twin = table.builder.figure(table.builder[cell], .tenThousandYuan, .rounded, prevailing: 2)
        table.builder.sum(twin, [cell], tie: .proseRestated, .sameQuantity)
        if random.below(3) == 0 { table.builder.sum(twin, [table.cells[0][0]], tie: .partsAtMost, .atMost) }
      }
      if random.below(5) == 0, let cell = table.cells[row].first {
        let double = (ExactDecimal(table.builder[cell]).flatMap { Rational($0) + Rational($0) })?.rounded(toDecimals: 2)
        let product = table.builder.figure(double?.description ?? "")
        table.builder.expression(product, .multiply(.figure(cell), .constant(Rational(2))))
      }
    }
    return table.builder.report
  }

  /// Another number in the place of one, of all that were written alike, or the right one again.
  private static func write(_ right: [Figure], in report: inout Report, _ random: inout Seeded) {
    let first = report.figures.count - right.count
    let place = random.below(right.count)
    let written = report.figures[first + place].value
    switch random.below(6) {
    case 0, 1: report.figures[first + place].value = right[place].value
    case 2:
      let value = slip(written, &random)
      for index in report.figures.indices where report.figures[index].value.isPrintedLike(written) {
        report.figures[index].value = value
      }
    default: report.figures[first + place].value = slip(written, &random)
    }
  }

  private static func slip(_ value: ExactDecimal, _ random: inout Seeded) -> ExactDecimal {
    var digits = Array(String(value.coefficient))
    let place = random.below(digits.count)
    switch random.below(4) {
    case 0 where digits.count > 2: digits.remove(at: place)
    case 1: digits.insert(digits[place], at: place)
    case 2 where place + 1 < digits.count: digits.swapAt(place, place + 1)
    default: digits[place] = Character(String(random.below(10)))
    }
    return ExactDecimal(coefficient: Int128(String(digits)) ?? value.coefficient, scale: value.scale)
  }

  /// The same report with other figures before its own, or with fewer of them.
  private static func moved(_ report: Report, by count: Int) -> Report {
    var other = report
    let shift = ClaimShift(figures: count, terms: 0)
    let new = (0..<max(0, count)).map {
      Figure(value: ExactDecimal(1), unit: .point, range: $0..<($0 + 1), precision: .exact)
    }
    other.figures = new + report.figures.dropFirst(max(0, -count))
    other.terms = report.terms.map(shift.moved)
    other.claims = report.claims.map(shift.moved)
    return other
  }
}
