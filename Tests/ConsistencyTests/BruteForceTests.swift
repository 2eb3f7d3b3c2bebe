import Consistency
import ExactNumbers
import Findings
import ReportModel
import ReportSyntax
import TestSupport
import Testing

/// The judge against enumeration of small cases: figures with 0–2 decimals, weights −1…2, truncation, missing and exact
/// figures, the same figure more than once, every comparison, the strict reading.
///
/// The enumeration knows nothing of merging, of slopes or of openness. All numbers are whole numbers of a tiny unit, of
/// which `grain` make a half unit of the second decimal. Each figure takes its ends and its printed value; an open end
/// is one tiny unit inside. The formula is worked out for every combination, as it is written. What the combinations
/// reach decides exactly what the reals reach, because
/// - a linear form takes its least and greatest value at corners, everything between is reached on the way, and
/// - at corners of the closed box it is a whole multiple of `grain`, while stepping inside from open ends moves it by less
///   than `grain`: so that it keeps its sign, or leaves zero to the right side.
@Suite struct BruteForceTests {
  static let grain = 1 << 18

  #if DEBUG
    static let cases = 520_000
  #else
    static let cases = 1_500_000
  #endif

  struct Case {
    var figures: [Figure] = []
    var stated = 0
    var part: [Term] = []
    var whole: [Term] = []
    var scale = 0
    var comparison = ClaimComparison.equal
    var isRatio: Bool { scale != 0 }
  }

  @Test(arguments: 0..<8)
  func sums(_ shard: Int) {
    check(seed: UInt64(1000 + shard), cases: Self.cases / 8, isRatio: false)
  }

  @Test(arguments: 0..<8)
  func ratios(_ shard: Int) {
    check(seed: UInt64(2000 + shard), cases: Self.cases / 8, isRatio: true)
  }

  private func check(seed: UInt64, cases: Int, isRatio: Bool) {
    var random = Seeded(seed)
    var seen: Set<Verdict> = []
    var failures = 0
    for start in stride(from: 0, to: cases, by: 5000) {
      let batch = (0..<min(5000, cases - start)).map { _ in Self.randomCase(isRatio: isRatio, &random) }
      let judgements = JudgedClaims(Self.report(batch)).judgements
      for (index, (one, judgement)) in zip(batch, judgements).enumerated() {
        let expected = Self.expected(one)
        seen.insert(expected.verdict)
        if judgement != expected && failures < 5 {
          failures += 1
          Issue.record("seed \(seed), case \(start + index): \(judgement), by enumeration \(expected): \(one)")
        }
      }
    }
    #expect(seen == [.consistent, .residue, .contradiction, .undecidable])
  }

  // MARK: Cases

  private static func randomCase(isRatio: Bool, _ random: inout Seeded) -> Case {
    var one = Case()
    let count = Int.random(in: 2...4, using: &random)
    let truncates = Int.random(in: 0..<4, using: &random) == 0
    for _ in 0..<count {
      let scale = Int.random(in: 0...2, using: &random)
      let coefficient = Int.random(in: -3...9, using: &random) * (Int.random(in: 0..<3, using: &random) == 0 ? 10 : 1)
      var precision = truncates ? Figure.Precision.truncated : .rounded
      switch Int.random(in: 0..<16, using: &random) {
      case 0...1: precision = .exact
      case 2: precision = .unknownUpToValue
      default: break
      }
      one.figures.append(
        Figure(
          value: ExactDecimal(coefficient: Int128(coefficient), scale: UInt8(scale)), unit: .none, range: 0..<1,
          precision: precision,
          prevailingDecimals: Int.random(in: 0..<6, using: &random) == 0 ? UInt8.random(in: 1...2, using: &random) : nil
        ))
    }
    one.comparison =
      Int.random(in: 0..<3, using: &random) > 0
      ? .equal : [.atMost, .atLeast, .notEqual, .less, .greater][Int.random(in: 0..<5, using: &random)]
    // The stated figure of a ratio stands on neither side; that of a sum may stand in the sum.
    let operands = isRatio ? 1..<count : (Int.random(in: 0..<8, using: &random) == 0 ? 0..<count : 1..<count)
    func terms(_ most: Int) -> [Term] {
      (0..<Int.random(in: 1...most, using: &random)).map { _ in
        Term(FigureID(Int.random(in: operands, using: &random)), Int.random(in: -1...2, using: &random))
      }
    }
    one.part = terms(isRatio ? 2 : 4)
    if isRatio {
      one.whole = terms(2)
      one.scale = Bool.random(using: &random) ? 100 : 1
    }
    // Most random statements are far off: state what the printed values make, or a little beside it.
    if Int.random(in: 0..<4, using: &random) > 0, let value = centre(one) {
      let scale = one.figures[0].value.scale
      let near = Bool.random(using: &random) ? value.truncated(Int(scale)) : value.nearest(Int(scale))[0]
      if abs(near) < 20_000 {
        let nudge = Int.random(in: -2...2, using: &random) / 2
        one.figures[0].value = ExactDecimal(coefficient: Int128(near + nudge), scale: scale)
      }
    }
    return one
  }

  /// What the printed values make; nil where that is division by zero.
  private static func centre(_ one: Case) -> Fraction? {
    func sum(_ terms: [Term]) -> Int {
      var sum = 0
      for term in terms { sum += Int(term.coefficient) * one.figures[Int(term.figure.index)].hundredths }
      return sum
    }
    if !one.isRatio { return Fraction(sum(one.part), 100) }
    let whole = sum(one.whole)
    return whole == 0 ? nil : Fraction(sum(one.part) * one.scale * whole.signum(), abs(whole))
  }

  private static func report(_ batch: [Case]) -> Report {
    var builder = ReportBuilder()
    for one in batch {
      let base = builder.report.figures.count
      func moved(_ terms: [Term]) -> [Term] {
        terms.map { Term(FigureID(base + Int($0.figure.index)), Int($0.coefficient)) }
      }
      builder.report.figures += one.figures
      if one.isRatio {
        builder.ratio(
          FigureID(base), moved(one.part), moved(one.whole), scale: Int32(one.scale), one.comparison)
      } else {
        builder.sum(FigureID(base), terms: moved(one.part), one.comparison)
      }
    }
    return builder.report
  }

  // MARK: Enumeration

  /// A figure in tiny units: its ends, an open one moved inside by one unit, and its printed value.
  struct Points {
    var low: Int
    var high: Int
    var centre: Int
    /// In half units of the second decimal, for the rate: where its interval really ends.
    var lowEnd: Int
    var highEnd: Int

    init(_ figure: Figure, strict: Bool) {
      let tens = [1, 10, 100]
      let units = 2 * Int(figure.value.coefficient) * tens[2 - Int(figure.value.scale)]
      var decimals = Int(figure.value.scale)
      if strict, let more = figure.prevailingDecimals { decimals = max(decimals, Int(more)) }
      let half = tens[2 - decimals]
      (lowEnd, highEnd) = (units, units)
      var (openLow, openHigh) = (0, 0)
      let isBareZero = units == 0 && figure.value.scale == 0 && figure.prevailingDecimals != nil
      switch figure.precision {
      case .exact: break
      case .unknownUpToValue: (lowEnd, highEnd) = (min(0, units), max(0, units))
      case .rounded where !isBareZero: (lowEnd, highEnd) = (units - half, units + half)
      case .truncated where !isBareZero:
        if units <= 0 { (lowEnd, openLow) = (units - 2 * half, 1) }
        if units >= 0 { (highEnd, openHigh) = (units + 2 * half, 1) }
      default: break
      }
      centre = units * grain
      low = lowEnd * grain + openLow
      high = highEnd * grain - openHigh
    }
  }

  private static func expected(_ one: Case) -> Judgement {
    let literal = reach(one, strict: false)
    // Whether the base may be zero decides before anything else.
    if one.isRatio && !(literal.wholeSigns == [1] || literal.wholeSigns == [-1]) {
      let hasUnknown = one.figures.indices.contains { index in
        one.figures[index].precision == .unknownUpToValue && (index == 0 || takesPart(index, one))
      }
      if !hasUnknown && one.comparison == .equal && (printedFits(one) || isNothingOverNothing(one)) {
        return Judgement(.consistent)
      }
      return Judgement(.undecidable, obstacle: .zeroBase)
    }
    if !literal.possible(one.comparison) { return Judgement(.contradiction) }
    let isStrict = one.figures.contains { $0.prevailingDecimals != nil }
    let strict = isStrict ? reach(one, strict: true) : literal
    let strictIsDecided = !one.isRatio || strict.wholeSigns == [1] || strict.wholeSigns == [-1]
    if strictIsDecided && !strict.possible(one.comparison) {
      return Judgement(.residue, onlyStrictReadingFails: true)
    }
    let hasUnknown = one.figures.indices.contains { index in
      one.figures[index].precision == .unknownUpToValue && takesPart(index, one)
    }
    if hasUnknown {
      return literal.certain(one.comparison) ? Judgement(.consistent) : Judgement(.undecidable, obstacle: .missing)
    }
    return Judgement(holdsAsPrinted(one) ? .consistent : .residue)
  }

  /// For sums, whether what the figure is makes a difference; for ratios, whether it is mentioned.
  private static func takesPart(_ index: Int, _ one: Case) -> Bool {
    if one.isRatio {
      return index == 0 || (one.part + one.whole).contains { Int($0.figure.index) == index }
    }
    let own = one.part.filter { Int($0.figure.index) == index }.reduce(0) { $0 + Int($1.coefficient) }
    return own - (index == 0 ? 1 : 0) != 0
  }

  /// What the difference formula − stated reaches. For a ratio it is that of scale·part and rate·whole, turned where
  /// the whole is negative.
  struct Reach {
    var below = false
    var zero = false
    var above = false
    var wholeSigns: Set<Int> = []

    func possible(_ comparison: ClaimComparison) -> Bool {
      // What lies between two values that are reached is reached too.
      let equal = zero || (below && above)
      return switch comparison {
      case .equal, .sameQuantity: equal
      case .atMost: above || zero
      case .atLeast: below || zero
      case .less: above
      case .greater: below
      case .notEqual: above || below
      }
    }

    func certain(_ comparison: ClaimComparison) -> Bool {
      switch comparison {
      case .equal, .sameQuantity: !possible(.notEqual)
      case .atMost: !possible(.greater)
      case .atLeast: !possible(.less)
      case .less: !possible(.atLeast)
      case .greater: !possible(.atMost)
      case .notEqual: !possible(.equal)
      }
    }

    mutating func insert(_ sign: Int) {
      if sign < 0 { below = true } else if sign > 0 { above = true } else { zero = true }
    }
  }

  private static func reach(_ one: Case, strict: Bool) -> Reach {
    let points = one.figures.map { Points($0, strict: strict) }
    let rate = points[0]
    let rateIsOpen = (rate.low != rate.lowEnd * grain, rate.high != rate.highEnd * grain)
    let part = one.part.map { (Int($0.figure.index), Int($0.coefficient)) }
    let whole = one.whole.map { (Int($0.figure.index), Int($0.coefficient)) }
    var values = points.map(\.centre)
    var reach = Reach()
    // Of a ratio the rate itself is looked at by its ends only. First the printed values, then each corner.
    let free = one.isRatio ? 1 : 0
    for corner in -1..<(1 << (points.count - free)) {
      if corner >= 0 {
        var index = free
        while index < points.count {
          values[index] = corner >> (index - free) & 1 == 0 ? points[index].low : points[index].high
          index += 1
        }
      }
      var partSum = 0
      for (figure, coefficient) in part { partSum += coefficient * values[figure] }
      if !one.isRatio {
        reach.insert((partSum - values[0]).signum())
        continue
      }
      var wholeSum = 0
      for (figure, coefficient) in whole { wholeSum += coefficient * values[figure] }
      let sign = wholeSum.signum()
      reach.wholeSigns.insert(sign)
      // At the rate's two real ends; an end that is open gives all but itself: the difference falls as the rate rises.
      let scaled = partSum * one.scale * 200
      let atLow = (scaled - rate.lowEnd * wholeSum).signum() * sign
      let atHigh = (scaled - rate.highEnd * wholeSum).signum() * sign
      if atLow > 0 { reach.above = true }
      if atLow < 0 || (atLow == 0 && rateIsOpen.0) { reach.below = true }
      if atLow == 0 && !rateIsOpen.0 { reach.zero = true }
      if atHigh < 0 { reach.below = true }
      if atHigh > 0 || (atHigh == 0 && rateIsOpen.1) { reach.above = true }
      if atHigh == 0 && !rateIsOpen.1 { reach.zero = true }
    }
    return reach
  }

  // MARK: As printed

  private static func isNothingOverNothing(_ one: Case) -> Bool {
    func isZero(_ terms: [Term]) -> Bool {
      terms.reduce(0) { $0 + Int($1.coefficient) * one.figures[Int($1.figure.index)].hundredths } == 0
    }
    return isZero(one.part) && isZero(one.whole) && one.figures[0].hundredths == 0
  }

  /// The printed values make a number that is printed as the stated one, halves going either way.
  private static func printedFits(_ one: Case) -> Bool {
    guard let value = centre(one) else { return false }
    let stated = one.figures[0]
    let (coefficient, decimals) = (Int(stated.value.coefficient), Int(stated.value.scale))
    let isBareZero = coefficient == 0 && decimals == 0 && stated.prevailingDecimals != nil
    switch stated.precision {
    case .rounded where !isBareZero: return value.nearest(decimals).contains(coefficient)
    case .truncated where !isBareZero: return value.truncated(decimals) == coefficient
    default: return value.order(stated.hundredths) == 0
    }
  }

  private static func holdsAsPrinted(_ one: Case) -> Bool {
    if one.comparison == .equal { return printedFits(one) }
    guard let value = centre(one) else { return false }
    let order = value.order(one.figures[0].hundredths)
    return switch one.comparison {
    case .equal, .sameQuantity: false
    case .atMost: order >= 0
    case .atLeast: order <= 0
    case .less: order > 0
    case .greater: order < 0
    case .notEqual: order != 0
    }
  }
}

/// numerator ÷ a positive denominator, for what small cases make.
private struct Fraction {
  var numerator: Int
  var denominator: Int

  init(_ numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  private static let tens = [1, 10, 100]

  /// The whole numbers of the last decimal that are nearest: one, or both beside an exact half.
  func nearest(_ decimals: Int) -> [Int] {
    let below = floor(decimals)
    let rest = 2 * (numerator * Self.tens[decimals] - below * denominator)
    return rest == denominator ? [below, below + 1] : [rest > denominator ? below + 1 : below]
  }

  func truncated(_ decimals: Int) -> Int { numerator * Self.tens[decimals] / denominator }

  /// -1, 0 or 1 beside a number of hundredths.
  func order(_ hundredths: Int) -> Int { (numerator * 100 - hundredths * denominator).signum() }

  private func floor(_ decimals: Int) -> Int {
    let scaled = numerator * Self.tens[decimals]
    return scaled / denominator - (scaled % denominator < 0 ? 1 : 0)
  }
}

extension Figure {
  fileprivate var hundredths: Int { Int(value.coefficient) * (value.scale == 0 ? 100 : value.scale == 1 ? 10 : 1) }
}
