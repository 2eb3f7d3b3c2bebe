import ExactNumbers
import ReportModel

/// Claims of forms that lost their tables: the reading under which the form's own weights add up is taken, and only what it
/// bears out is claimed. A form that no reading explains is left alone.
public enum PastedForms {
  /// The report with the claims added.
  public static func settle(_ report: Report) -> Report {
    var report = report
    settle(&report)
    return report
  }

  /// Adds the claims.
  ///
  /// - Parameter previous: the report of the version before, settled, that forms were kept of
  static func settle(_ report: inout Report, after previous: Report? = nil) {
    guard !report.pastedForms.isEmpty else { return }
    var settler = PastedSettler(report)
    // Moved, so that its lists grow where they are.
    report = Report(tree: report.tree)
    let known = previous?.memory.pastedReadings ?? []
    for form in settler.report.pastedForms {
      let earlier = form.earlier.flatMap { known.indices.contains($0) ? known[$0] as? PastedFormReading : nil }
      settler.settle(form, earlier ?? PastedFormReading(form))
    }
    report = settler.report
  }
}

struct PastedSettler {
  private(set) var report: Report
  private var known: Set<Key> = []
  /// Of the form in hand: its figures, and where they stand in the report.
  private var figures: PastedFigures?
  private var shift = ClaimShift(figures: 0, terms: 0)

  /// What is claimed already: a kind of tie at a place.
  private struct Key: Hashable {
    var kind: UInt8
    var place: Int

    /// nil for ties that no pasted form makes.
    init?(_ tie: Tie, _ place: Int) {
      // By kind, so that what another reader has told of a figure is not told again.
      switch tie.kind {
      case "weight-sum": kind = 0
      case "score-sum": kind = 1
      case "score-rule": kind = 2
      case "execution": kind = 3
      case "sum": kind = 4
      default: return nil
      }
      self.place = place
    }
  }

  init(_ report: Report) {
    self.report = report
    let places = PlaceSet(
      report.pastedForms.compactMap { form in
        let figures = report.figures[form.figures.clamped(to: report.figures.indices)]
        guard let first = figures.map(\.range.lowerBound).min(), let last = figures.map(\.range.lowerBound).max() else {
          return nil
        }
        return first...last
      })
    for claim in report.claims {
      guard let figure = report.figure(claim.stated), places.contains(figure.range.lowerBound),
        let key = Key(claim.tie, figure.range.lowerBound)
      else { continue }
      known.insert(key)
    }
  }

  mutating func settle(_ form: PastedForm, _ read: PastedFormReading) {
    report.memory.pastedReadings.append(read)
    shift = ClaimShift(figures: form.figures.lowerBound, terms: 0)
    figures = PastedFigures(form)
    let execution = read.execution
    for claim in execution.claims { add(claim) }
    for list in read.lists { add(.weightSum, list.whole, of: list.parts) }
    for sum in read.sums {
      add(.scoreSum, sum.total, of: sum.scores)
      if let remark = sum.remark { report.formRemarks.append(remark.moved(by: form.start, shift)) }
    }
    for leaf in read.rows { settle(leaf) }
    settle(read.rows, form, execution)
    if let behind = read.behind {
      settle(behind, execution)
      return
    }
    guard let reading = read.best else { return }
    for group in reading.holding { add(.weightSum, group.figure, of: group.terms) }
    // Four groups bear the reading out; a fifth that does not add up is most likely wrong.
    if reading.failing.count == 1, reading.holding.count >= 4 {
      add(.weightSum, reading.failing[0].figure, of: reading.failing[0].terms, certainty: .expected)
    }
    guard reading.failing.isEmpty else { return }
    for total in reading.totals { settle(total, reading, execution) }
    if let stated = reading.statedBefore, let rest = reading.rest {
      var scores = rest.scores
      if let score = execution.score { scores.insert(score, at: 0) }
      if sum(scores) == value(stated) { add(.scoreSum, stated, of: scores) }
    }
    let bears = !reading.holding.isEmpty || reading.totals.contains { reading.holds($0) }
    if bears { for leaf in reading.leaves { settle(leaf) } }
  }

  // MARK: Totals

  private mutating func settle(_ total: PastedReading.Total, _ reading: PastedReading, _ execution: PastedExecution) {
    let figures = total.numbers.compactMap(\.figure)
    var weights = total.terms
    var scores = total.scores
    var isWhole = false
    var rest = figures[...]
    if let first = figures.first, let stated = value(first) {
      if stated == total.sum {
        isWhole = true
      } else if !total.isSubtotal, let weight = execution.weight, let own = value(weight),
        total.sum.adding(own) == stated
      {
        isWhole = true
        weights.insert(weight, at: 0)
        if let score = execution.score { scores.insert(score, at: 0) }
      }
      // The only indicator is no sum.
      if isWhole, weights.count < 2, !total.isSubtotal { return }
      if isWhole, !(total.isSubtotal && figures.count == 1 && total.isScored) {
        add(.weightSum, first, of: weights)
        rest = rest.dropFirst()
      }
    }
    guard total.isScored, let stated = rest.first, rest.count == 1 else { return }
    // Where the weights add up and every row has its score, the printed sum is one of these scores.
    if sum(scores) == value(stated) {
      add(.scoreSum, stated, of: scores)
    } else if isWhole, figures.count == 2,
      reading.holding.count >= 2 || weights.count >= 4,
      weights.count == total.terms.count || execution.score != nil
    {
      add(.scoreSum, stated, of: scores)
    }
  }

  /// Groups that their rows fill leave no doubt of what the weight before them and the total behind them are of.
  private mutating func settle(_ behind: PastedHeadingsBehind, _ execution: PastedExecution) {
    for group in behind.groups { add(.weightSum, group.figure, of: group.terms) }
    if let parent = behind.parent { add(.weightSum, parent.figure, of: parent.terms) }
    guard let total = behind.total else { return }
    if sum(behind.rows) == value(total), !behind.countsExecution(execution.weight, total) {
      add(.scoreSum, total, of: behind.rows)
    } else if let score = execution.score {
      let scores = [score] + behind.rows
      // The weights make the total with the execution part, and so do the scores.
      if behind.countsExecution(execution.weight, total) || sum(scores) == value(total) {
        add(.scoreSum, total, of: scores)
      }
    }
  }

  /// Rows under known heads whose weights make 100, the execution part's among them: their scores make the only total.
  private mutating func settle(_ rows: [PastedReading.Leaf], _ form: PastedForm, _ execution: PastedExecution) {
    let totals = form.tokens.indices.dropLast().filter { index in
      form.tokens[index].kind == .total && form.tokens[index + 1].kind == .number && !execution.used.contains(index + 1)
        && (index + 2 >= form.tokens.count || form.tokens[index + 2].kind != .number)
    }
    guard rows.count > 1, totals.count == 1, let stated = form.tokens[totals[0] + 1].figure else {
      return
    }
    var weights = rows.map(\.weight)
    var scores = rows.compactMap(\.score)
    if let weight = execution.weight, let score = execution.score, sum(weights) != ExactDecimal(100) {
      weights.append(weight)
      scores.append(score)
    }
    guard sum(weights) == ExactDecimal(100), scores.count == weights.count else { return }
    add(.scoreSum, stated, of: scores)
  }

  private func value(_ figure: FigureID) -> ExactDecimal? { figures?.figure(figure)?.value }

  private func sum(_ figures: [FigureID]) -> ExactDecimal? {
    var total = ExactDecimal.zero
    for figure in figures {
      guard let own = value(figure), let next = total.adding(own) else { return nil }
      total = next
    }
    return total
  }

  // MARK: Indicators

  private mutating func settle(_ leaf: PastedReading.Leaf) {
    guard let figures, let score = leaf.score, leaf.others.count == 2, let marks = PastedTarget(leaf, figures) else {
      return
    }
    add(
      .targetScore, score, of: [leaf.weight], comparison: marks.isMet ? .equal : .less, certainty: .judgement,
      evidence: [marks.target, marks.actual])
  }

  // MARK: Claims

  private mutating func add(
    _ tie: Tie, _ stated: FigureID, of figures: [FigureID], comparison: ClaimComparison = .equal,
    certainty: Claim.Certainty = .certain, evidence: [FigureID] = []
  ) {
    let (stated, figures, evidence) = (shift.moved(stated), figures.map(shift.moved), evidence.map(shift.moved))
    guard !figures.isEmpty, isNew(tie, stated) else { return }
    // Weights and scores are meant as they are printed.
    for figure in figures + [stated] { report.change(figure) { $0.precision = .exact } }
    let run = report.add(figures.map { Term($0) })
    let beside = evidence.isEmpty ? TermRun(first: 0, count: 0) : report.add(evidence.map { Term($0) })
    report.claims.append(
      Claim(
        tie: tie, stated: stated, formula: .sum(run), comparison: comparison, certainty: certainty, evidence: beside))
  }

  private mutating func add(_ claim: PastedExecution.Proposal) {
    let stated = shift.moved(claim.stated)
    guard isNew(claim.tie, stated) else { return }
    if let unit = claim.unit { report.change(stated) { $0.unit = unit } }
    let formula: Formula
    switch claim.formula {
    case .sum(let figures): formula = .sum(report.add(figures.map { Term(shift.moved($0)) }))
    case .ratio(let part, let whole):
      formula = .ratio(
        part: report.add([Term(shift.moved(part))]), whole: report.add([Term(shift.moved(whole))]), scale: 100)
    case .expression(let arithmetic): formula = report.formula(shift.moved(arithmetic))
    }
    report.claims.append(
      Claim(
        tie: claim.tie, stated: stated, formula: formula, comparison: claim.comparison, certainty: claim.certainty
      ))
  }

  private mutating func isNew(_ tie: Tie, _ stated: FigureID) -> Bool {
    guard let figure = report.figure(stated), let key = Key(tie, figure.range.lowerBound) else { return false }
    return known.insert(key).inserted
  }
}

extension Report {
  /// nil for an index that is none of the report's.
  func figure(_ id: FigureID) -> Figure? {
    figures.indices.contains(Int(id.index)) ? figures[Int(id.index)] : nil
  }
}
