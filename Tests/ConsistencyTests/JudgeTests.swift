import Consistency
import ExactNumbers
import Findings
import ReportModel
import Testing

@Suite struct JudgeTests {
  private func verdict(_ build: (inout ReportBuilder) -> Void) -> Judgement? {
    var builder = ReportBuilder()
    build(&builder)
    return JudgedClaims(builder.report).judgements.first
  }

  private func sum(_ stated: String, _ parts: [String], _ precision: Figure.Precision = .rounded) -> Verdict? {
    verdict { report in
      let total = report.figure(stated, .tenThousandYuan, precision)
      let figures = parts.map { report.figure($0, .tenThousandYuan, precision) }
      report.sum(total, figures)
    }?.verdict
  }

  private func rate(_ stated: String, _ part: String, _ whole: String) -> Judgement? {
    verdict { report in
      let rate = report.figure(stated, .percent)
      let (done, planned) = (report.figure(part), report.figure(whole))
      report.ratio(rate, [Term(done)], [Term(planned)])
    }
  }

  @Test func sumsAreExact() {
    #expect(sum("512.40", ["398.22", "114.18"]) == .consistent)
    #expect(sum("512.41", ["398.22", "114.18"]) == .residue)
    #expect(sum("512.415", ["398.22", "114.18"]) == .contradiction)
    // Three roundings of half a unit each: 1.5 units apart is possible, 2 is not.
    #expect(sum("512.42", ["398.22", "114.18"]) == .contradiction)
    #expect(sum("0.3", ["0.1", "0.2"], .exact) == .consistent)
    #expect(sum("0.31", ["0.1", "0.2"], .exact) == .contradiction)
    // Cut-off parts can only add up to more than their printed sum.
    #expect(sum("0.31", ["0.10", "0.20"], .truncated) == .residue)
    #expect(sum("0.29", ["0.10", "0.20"], .truncated) == .contradiction)
  }

  @Test func moneyUnitsConvert() {
    func total(_ stated: String, _ unit: Unit) -> Verdict? {
      verdict { report in
        let total = report.figure(stated, unit)
        let (a, b) = (report.figure("12345678.90", .yuan), report.figure("765.43", .tenThousandYuan))
        report.sum(total, [a, b])
      }?.verdict
    }
    // 1234.56789 + 765.43 = 1999.99789 万元
    #expect(total("2000.00", .tenThousandYuan) == .consistent)
    #expect(total("0.20", .hundredMillionYuan) == .consistent)
    #expect(total("19999978.90", .yuan) == .consistent)
    #expect(total("19999928.00", .yuan) == .contradiction)
    #expect(total("2000.01", .tenThousandYuan) == .contradiction)
  }

  @Test func moneyAndCountsDoNotMeet() {
    let judgement = verdict { report in
      let (a, b) = (report.figure("3.00"), report.figure("3", .count, .exact))
      report.sum(a, [b])
    }
    #expect(judgement == Judgement(.undecidable, obstacle: .unitsDiffer))
  }

  @Test func ratesAreExact() {
    #expect(rate("22.28", "114.18", "512.40")?.verdict == .consistent)
    #expect(rate("22.29", "114.18", "512.40")?.verdict == .contradiction)
    // 14.909…% as printed; anything from 0.815 ÷ 5.505 to 0.825 ÷ 5.495.
    #expect(rate("14.91", "0.82", "5.50")?.verdict == .consistent)
    #expect(rate("14.93", "0.82", "5.50")?.verdict == .residue)
    #expect(rate("15", "0.82", "5.50")?.verdict == .consistent)
    #expect(rate("14.9", "0.82", "5.50")?.verdict == .consistent)
    #expect(rate("14.8", "0.82", "5.50")?.verdict == .residue)
    #expect(rate("14.7", "0.82", "5.50")?.verdict == .contradiction)
  }

  @Test func zeroBases() {
    #expect(rate("100", "3.20", "0.00") == Judgement(.undecidable, obstacle: .zeroBase))
    #expect(rate("0", "0.00", "0.00") == Judgement(.consistent))
    #expect(rate("0", "0", "0") == Judgement(.consistent))
    #expect(rate("100", "0.00", "0.00") == Judgement(.undecidable, obstacle: .zeroBase))
  }

  @Test func growthSharesItsBase() {
    func growth(_ rate: String, _ now: String, _ before: String) -> Verdict? {
      verdict { report in
        let stated = report.figure(rate, .percent)
        let (a, b) = (report.figure(now), report.figure(before))
        report.ratio(stated, [Term(a), Term(b, -1)], [Term(b)], tie: .changeRate)
      }?.verdict
    }
    #expect(growth("9.1", "1.2", "1.1") == .consistent)
    // 1.15 ÷ 1.15 … 1.25 ÷ 1.05: with the base taken twice by itself −15% would pass.
    #expect(growth("0", "1.2", "1.1") == .residue)
    #expect(growth("19.0", "1.2", "1.1") == .residue)
    #expect(growth("19.2", "1.2", "1.1") == .contradiction)
    #expect(growth("-0.1", "1.2", "1.1") == .contradiction)
    // A deficit as the base: −5.00 → −4.00.
    #expect(growth("-20.00", "-4.00", "-5.00") == .consistent)
    #expect(growth("20.00", "-4.00", "-5.00") == .contradiction)
  }

  @Test func theStrictReadingOnlyWarns() {
    let judgement = verdict { report in
      let total = report.figure("399", .tenThousandYuan, .rounded, prevailing: 2)
      let (a, b) = (report.figure("200.11"), report.figure("198.49"))
      report.sum(total, [a, b])
    }
    #expect(judgement == Judgement(.residue, onlyStrictReadingFails: true))
    let exact = verdict { report in
      let total = report.figure("399", .tenThousandYuan, .rounded, prevailing: 2)
      let (a, b) = (report.figure("200.51"), report.figure("198.49"))
      report.sum(total, [a, b])
    }
    #expect(exact == Judgement(.consistent))
    let bareZero = verdict { report in
      let zero = report.figure("0", .tenThousandYuan, .rounded, prevailing: 2)
      report.sum(zero, [report.figure("0.40")])
    }
    #expect(bareZero?.verdict == .contradiction)
  }

  @Test func aMissingScoreIsAnythingUpToItsWeight() {
    func total(_ stated: String) -> Judgement? {
      verdict { report in
        let total = report.figure(stated, .point, .exact)
        let (a, b) = (report.figure("80", .point, .exact), report.figure("10", .point, .unknownUpToValue))
        report.sum(total, [a, b])
      }
    }
    #expect(total("85") == Judgement(.undecidable, obstacle: .missing))
    #expect(total("79") == Judgement(.contradiction))
    #expect(total("91") == Judgement(.contradiction))
  }

  @Test func boundsCompare() {
    func cap(_ score: String, _ comparison: ClaimComparison) -> Verdict? {
      verdict { report in
        let (score, weight) = (report.figure(score, .point, .exact), report.figure("10", .point, .exact))
        report.sum(score, [weight], tie: .scoreCap, comparison)
      }?.verdict
    }
    #expect(cap("10", .atMost) == .consistent && cap("10.5", .atMost) == .contradiction)
    #expect(cap("10", .less) == .contradiction && cap("9", .less) == .consistent)
    #expect(cap("10", .atLeast) == .consistent && cap("10", .greater) == .contradiction)
    #expect(cap("10", .notEqual) == .contradiction && cap("9", .notEqual) == .consistent)
  }

  @Test func oneNumberPrintedTwiceIsPrintedAlike() {
    func balance(_ a: String, _ b: String) -> Verdict? {
      verdict { report in
        let (income, expenditure) = (report.figure(a), report.figure(b))
        report.sum(income, [expenditure], tie: .balance, .sameQuantity)
      }?.verdict
    }
    #expect(balance("512.40", "512.40") == .consistent)
    #expect(balance("512.40", "512.41") == .contradiction)
    #expect(balance("512.4", "512.41") == .consistent && balance("512.41", "512.4") == .consistent)
    #expect(balance("512.4", "512.46") == .contradiction)
  }

  @Test func anUnmetTargetIsDoubtful() {
    var builder = ReportBuilder()
    let (done, target) = (builder.figure("90", .count, .exact), builder.figure("100", .count, .exact))
    builder.sum(done, [target], tie: .targetScore, .atLeast)
    builder.report.claims[0].certainty = .judgement
    #expect(JudgedClaims(builder.report).judgements == [Judgement(.doubtful)])
  }

  @Test func expressionsAreJudged() throws {
    func score(_ stated: String, _ rate: String) -> Judgement? {
      verdict { report in
        let (rate, weight) = (report.figure(rate, .percent), report.figure("10", .point, .exact))
        let whole = Arithmetic.constant(Rational(100))
        let part = Arithmetic.divide(.minimum([.figure(rate), whole]), whole)
        report.expression(report.figure(stated, .point), .multiply(part, .figure(weight)))
      }
    }
    #expect(score("9.33", "93.3") == Judgement(.consistent))
    #expect(score("10.00", "104.20") == Judgement(.consistent))
    #expect(score("9.42", "93.30") == Judgement(.contradiction))
    let zero = verdict { report in
      let a = report.figure("1.0")
      report.expression(a, .divide(.figure(a), .subtract(.figure(a), .figure(a))))
    }
    #expect(zero == Judgement(.undecidable, obstacle: .zeroBase))
    let huge = verdict { report in
      let a = report.figure("999999999999999999999")
      var power = Arithmetic.figure(a)
      for _ in 0..<20 { power = .multiply(power, power) }
      report.expression(a, power)
    }
    #expect(huge == Judgement(.undecidable, obstacle: .tooLarge))
    let deep = verdict { report in
      let a = report.figure("1")
      var nested = Arithmetic.figure(a)
      for _ in 0..<2000 { nested = .absolute(nested) }
      report.expression(a, nested)
    }
    #expect(deep == Judgement(.undecidable, obstacle: .tooLarge))
    let doubled = verdict { report in
      let a = report.figure("1")
      var twice = Arithmetic.figure(a)
      for _ in 0..<60 { twice = .maximum([twice, twice]) }
      report.expression(a, twice)
    }
    #expect(doubled == Judgement(.undecidable, obstacle: .tooLarge))
    let column = verdict { report in
      let parts = (0..<5000).map { _ in report.figure("1.00") }
      let sum = parts.dropFirst().reduce(Arithmetic.figure(parts[0])) { .add($0, .figure($1)) }
      report.expression(report.figure("5000.00"), sum)
    }
    #expect(column == Judgement(.consistent))
  }

  @Test func greatNumbersAreNoTrouble() {
    let nines = String(repeating: "9", count: 29)
    #expect(sum("1" + String(repeating: "9", count: 28) + "8", [nines, nines]) == .consistent)
    #expect(sum(nines, ["0.\(nines)", nines]) == .residue)
    #expect(sum(nines, ["1.\(nines.dropFirst())", nines]) == .contradiction)
    #expect(rate("100.\(String(repeating: "0", count: 27))", nines, nines)?.verdict == .consistent)
    #expect(rate("100.\(String(repeating: "0", count: 26))1", nines, nines)?.verdict == .residue)
    let many = verdict { report in
      let total = report.figure(nines)
      let terms = (0..<10_000).map { _ in Term(report.figure(nines), Int(Int32.max)) }
      report.sum(total, terms: terms)
    }
    #expect(many?.verdict == .contradiction)
  }

  @Test func claimsOnFiguresThatDoNotExistAreNotDecided() {
    let ids = [FigureID(-1), FigureID(7)]
    for id in ids {
      #expect(verdict { $0.sum(id, [$0.figure("1")]) } == Judgement(.undecidable, obstacle: .missing))
      #expect(verdict { $0.sum($0.figure("1"), [id]) } == Judgement(.undecidable, obstacle: .missing))
      let ratio = verdict { report in
        let a = report.figure("1")
        report.ratio(a, [Term(a)], [Term(id)])
      }
      #expect(ratio == Judgement(.undecidable, obstacle: .missing))
      #expect(
        verdict { $0.expression($0.figure("1"), .figure(id)) } == Judgement(.undecidable, obstacle: .missing))
    }
    let run = Claim(tie: .rowSum, stated: FigureID(0), formula: .sum(TermRun(first: 3, count: -9)))
    var builder = ReportBuilder()
    _ = builder.figure("1")
    builder.report.claims.append(run)
    #expect(JudgedClaims(builder.report).judgements == [Judgement(.undecidable, obstacle: .missing)])
  }

  @Test func evaluationTellsWhatIsExpected() throws {
    var builder = ReportBuilder()
    let total = builder.figure("512.50")
    let (a, b) = (builder.figure("398.22"), builder.figure("114.18"))
    let share = builder.figure("22.82", .percent)
    let score = builder.figure("95", .point, .exact)
    let (x, y) = (builder.figure("50.5", .point, .exact), builder.figure("45", .point, .exact))
    builder.sum(total, [a, b])
    builder.ratio(share, [Term(b)], [Term(a), Term(b)])
    builder.sum(score, [x, y])
    let judge = Judge(builder.report)
    let evaluations = try builder.report.claims.map { try #require(judge.evaluate($0)) }
    #expect(evaluations.map { $0.expected?.description } == ["512.40", "22.28", "95.5"])
    #expect(evaluations[0].admissible == Interval(closed: Rational(51239, 100) ?? .zero, Rational(51241, 100) ?? .zero))
    // The part stands in the whole too: 114.175 ÷ (398.225 + 114.175) is the least.
    let least = Rational(11_417_500, 512_400)
    #expect(evaluations[1].admissible.lower == least)
  }
}
