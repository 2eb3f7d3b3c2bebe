import ExactNumbers
import Findings
import ReportModel

/// Claims of tables that lost their rows and columns: what the numbers bear out and nothing else, unless a part of the table that
/// holds shows how another, which does not, is to be read.
public enum LooseTables {
  /// Adds the claims to the report.
  ///
  /// - Parameter previous: the report of the version before, settled, that tables were kept of
  static func settle(_ report: inout Report, after previous: Report? = nil) {
    guard !report.looseTables.isEmpty else { return }
    var settler = LooseSettler(report)
    // Moved, so that its lists grow where they are.
    report = Report(tree: report.tree)
    let known = previous?.memory.looseProposals ?? []
    for table in settler.report.looseTables {
      let earlier = table.earlier.flatMap { known.indices.contains($0) ? known[$0] as? [LooseProposal] : nil }
      settler.settle(table, earlier ?? (table.items.count <= mostItems ? LooseProposal.all(table.items) : []))
    }
    settler.settleRestatements()
    report = settler.report
  }

  private static let mostItems = 4000
}

/// What a reader of loose tables takes some of its numbers to mean. Places count from the table's own, so that it holds in every version of
/// the text that has the table.
struct LooseProposal: Sendable {
  enum Form: Sendable {
    case sum([(number: LooseNumber, factor: Int)])
    case ratio(part: LooseNumber, whole: LooseNumber)
    case same(FigureID)
    /// By how many percent the first is more than the second.
    case growth(LooseNumber, LooseNumber)
    /// An amount over a count.
    case average(LooseNumber, LooseNumber)
    /// Quantity × price, times a power of ten.
    case product(LooseNumber, LooseNumber, exponent: Int)
  }

  var tie: Tie
  var stated: LooseNumber
  var form: Form
  var certainty = Claim.Certainty.certain
  /// Claimed even where it does not hold.
  var isSure = false
  var comparison: ClaimComparison {
    if case .same = form { .sameQuantity } else { .equal }
  }

  /// Where the amount stands that it is a rate of.
  var part: Int? {
    if case .ratio(let part, _) = form { part.range.lowerBound } else { nil }
  }

  /// The stated figure is another of the report, printed in another unit.
  static func same(_ stated: LooseNumber, _ other: FigureID) -> LooseProposal {
    LooseProposal(tie: .tableText, stated: stated, form: .same(other))
  }

  static func all(_ items: [LooseItem]) -> [LooseProposal] {
    LooseTotals.proposals(items) + LooseParts.proposals(items) + LooseRows.proposals(items)
      + LooseBalances.proposals(items) + LooseRates.proposals(items) + LooseProducts.proposals(items)
      + LooseCosts.proposals(items) + LooseRateColumns.proposals(items)
  }

  static func sum(_ tie: Tie, _ stated: LooseNumber, of parts: [LooseNumber]) -> LooseProposal {
    LooseProposal(tie: tie, stated: stated, form: .sum(parts.map { ($0, 1) }))
  }
}

struct LooseSettler {
  private(set) var report: Report
  private var known: Set<Key> = []
  /// The figures made of the numbers of the table in hand, by place.
  private var figures: [Place: FigureID] = [:]
  /// Where that table begins in the file.
  private var start = 0

  /// A number may be read in two units: what was claimed in one stays.
  private struct Place: Hashable {
    var start: Int
    var unit: Unit
  }

  /// What is claimed already: a kind of tie at a place.
  private struct Key: Hashable {
    var kind: String
    var place: Int
  }

  init(_ report: Report) {
    self.report = report
    let places = PlaceSet(
      report.looseTables.compactMap { table in
        let places = table.items.lazy.flatMap(\.numbers).map { table.start + $0.range.lowerBound }
        guard let first = places.min(), let last = places.max() else { return nil }
        return first...last
      })
    for claim in report.claims {
      guard let figure = report.figure(claim.stated), places.contains(figure.range.lowerBound) else { continue }
      known.insert(Key(kind: claim.tie.kind, place: figure.range.lowerBound))
    }
  }

  mutating func settle(_ table: LooseTable, _ proposals: [LooseProposal]) {
    report.memory.looseProposals.append(proposals)
    figures = [:]
    start = table.start
    for proposal in proposals { add(proposal) }
  }

  /// Amounts of the text that a table repeats in another unit, or to other decimals.
  mutating func settleRestatements() {
    for (table, proposals) in LooseRestatements.proposals(report) {
      figures = [:]
      start = table
      for proposal in proposals { add(proposal) }
    }
  }

  private mutating func add(_ proposal: LooseProposal) {
    let key = Key(kind: proposal.tie.kind, place: start + proposal.stated.range.lowerBound)
    guard !known.contains(key) else { return }
    let (figureCount, termCount) = (report.figures.count, report.terms.count)
    let before = figures
    let formula: Formula
    let stated: FigureID
    switch proposal.form {
    case .sum(let parts):
      guard let unit = Self.commonUnit([proposal.stated] + parts.map(\.number)) else { return }
      formula = .sum(report.add(parts.map { Term(figure($0.number, unit), $0.factor) }))
      stated = figure(proposal.stated, unit)
    case .ratio(let part, let whole):
      guard let unit = Self.commonUnit([part, whole]) else { return }
      formula = .ratio(
        part: report.add([Term(figure(part, unit))]), whole: report.add([Term(figure(whole, unit))]), scale: 100)
      stated = figure(proposal.stated, .percent)
    case .growth(let now, let before):
      guard let unit = Self.commonUnit([now, before]) else { return }
      let (now, before) = (figure(now, unit), figure(before, unit))
      formula = .ratio(
        part: report.add([Term(now), Term(before, -1)]), whole: report.add([Term(before)]), scale: 100)
      stated = figure(proposal.stated, .percent)
    case .average(let whole, let count):
      formula = report.formula(.divide(.figure(figure(whole, whole.unit)), .figure(figure(count, count.unit))))
      stated = figure(proposal.stated, proposal.stated.unit)
    case .same(let other):
      formula = .sum(report.add([Term(other)]))
      stated = figure(proposal.stated, proposal.stated.unit)
    case .product(let quantity, let price, let exponent):
      let product = Arithmetic.multiply(
        .figure(figure(quantity, quantity.unit)), .figure(figure(price, .none)))
      let power = Rational.powerOfTen(exponent)
      formula = report.formula(exponent == 0 ? product : .multiply(product, .constant(power)))
      stated = figure(proposal.stated, proposal.stated.unit)
    }
    let claim = Claim(
      tie: proposal.tie, stated: stated, formula: formula, comparison: proposal.comparison,
      certainty: proposal.certainty)
    let verdict = verdict(claim)
    guard verdict == .consistent || proposal.isSure && verdict == .contradiction else {
      report.figures.removeLast(report.figures.count - figureCount)
      report.terms.removeLast(report.terms.count - termCount)
      figures = before
      return
    }
    known.insert(key)
    if verdict == .contradiction { report.looseNames[stated] = proposal.stated.name }
    report.claims.append(claim)
  }

  /// In a function of its own, so that the figures are shared with the judge no longer than it takes.
  private func verdict(_ claim: Claim) -> Verdict {
    var judge = Judge(figures: report.figures, terms: report.terms)
    return judge.judge(claim).verdict
  }

  private mutating func figure(_ number: LooseNumber, _ unit: Unit) -> FigureID {
    let place = Place(start: number.range.lowerBound, unit: unit)
    if let known = figures[place] { return known }
    var figure = number.figure(start)
    figure.unit = unit
    report.figures.append(figure)
    let id = FigureID(report.figures.count - 1)
    figures[place] = id
    return id
  }

  /// The unit of some of them, where the others have none; nil where they have several.
  private static func commonUnit(_ numbers: [LooseNumber]) -> Unit? {
    var unit = Unit.none
    for number in numbers where number.unit != .none {
      guard unit == .none || unit == number.unit else { return nil }
      unit = number.unit
    }
    return unit
  }
}

extension LooseNumber {
  /// Its digits from the first to the last that is none of the zeros at the end.
  var digits: Int {
    var rest = value.coefficient.magnitude
    guard rest != 0 else { return 0 }
    while rest % 10 == 0 { rest /= 10 }
    var count = 0
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// An amount that may be one of a sum.
  var isAmount: Bool { unit != .percent && unit != .percentagePoint && !isBound && measureIsPlain }

  private var measureIsPlain: Bool { LooseWords.priceExponent(measure) == nil }
}

/// Sums that go beyond what numbers can hold, or are none of amounts, are nil from then on.
struct LooseSum {
  private(set) var value: ExactDecimal? = .zero
  private(set) var written = 0

  mutating func add(_ number: LooseNumber) {
    value = number.isAmount ? value?.adding(number.value) : nil
    if !number.value.isZero { written += 1 }
  }

  func equals(_ number: LooseNumber) -> Bool { value == number.value }
}
