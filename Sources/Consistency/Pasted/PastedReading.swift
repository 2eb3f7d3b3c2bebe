import ExactNumbers
import ReportModel

/// A pasted form read in one way: which number of an indicator is its weight, and where indicators end.
///
/// Groups nest by their weights: a heading right behind another is below it as long as there is room, and a group that is
/// full is closed. So what is below a group does not depend on the numbers that are to be checked.
struct PastedReading {
  /// The number of an indicator that is its weight.
  enum Place: CaseIterable { case beforeLast, first, last }

  struct Leaf {
    var weight: FigureID
    var score: FigureID?
    /// Numbers that are neither: 指标值 and 完成值.
    var others: [PastedToken]
  }

  struct Group {
    var figure: FigureID
    var terms: [FigureID]
    var scores: [FigureID]
  }

  struct Total {
    var numbers: [PastedToken]
    var terms: [FigureID]
    var scores: [FigureID]
    var sum: ExactDecimal
    /// Every indicator above it has its score.
    var isScored: Bool
    var isSubtotal: Bool
  }

  private struct Open {
    var figure: FigureID
    var value: ExactDecimal
    var sum = ExactDecimal.zero
    var terms: [FigureID] = []
    var scores: [FigureID] = []
    var leaves = 0
    var failed = false

    mutating func take(_ figure: FigureID, _ value: ExactDecimal) {
      terms.append(figure)
      if let next = sum.adding(value) { sum = next } else { failed = true }
    }
  }

  /// No form has more levels than this.
  private static let deepest = 8

  private let report: PastedFigures
  private let place: Place
  private let execution: ExactDecimal?
  /// 自评得分 above the first indicator.
  private(set) var statedBefore: FigureID?
  private(set) var leaves: [Leaf] = []
  private(set) var holding: [Group] = []
  private(set) var failing: [Group] = []
  private(set) var totals: [Total] = []
  private var open: [Open] = []
  private var root = Open(figure: FigureID(-1), value: .zero)
  private var allScored = true
  /// What stands at the first level since the last 小计.
  private var part = Open(figure: FigureID(-1), value: .zero)
  private var hasGroups = false

  /// - Parameter execution: the weight of the execution part, which a total may count in.
  init(_ items: PastedItems, _ place: Place, execution: FigureID?, _ report: PastedFigures) {
    self.report = report
    self.execution = execution.flatMap { report.figure($0)?.value }
    self.place = place
    hasGroups = items.groups > 0
    var seenGroup = false
    for item in items.items {
      switch item {
      case .group(let figure):
        seenGroup = true
        add(group: figure)
      case .leaf(let numbers, let weight, let score):
        // What stands above the first group is no indicator of the form.
        if hasGroups, !seenGroup { continue }
        if let leaf = leaf(numbers, weight, score) { add(leaf) }
      case .total(let numbers, let isSubtotal): add(total: numbers, isSubtotal)
      }
    }
    leaveOpen()
  }

  /// What is left at the end, without a total row: as one, where its weights make 100.
  var rest: Total? {
    let whole = execution.flatMap { root.sum.adding($0) } ?? root.sum
    guard totals.isEmpty, !root.failed, allScored, whole == ExactDecimal(100), root.terms.count > 1 else { return nil }
    return Total(
      numbers: [], terms: root.terms, scores: root.scores, sum: root.sum, isScored: true, isSubtotal: false)
  }

  /// How well the reading explains the form.
  var merit: Int { holding.count * 3 - failing.count * 5 + (totals.contains(where: { holds($0) }) ? 2 : 0) }

  func holds(_ total: Total) -> Bool {
    let withExecution = execution.flatMap { total.sum.adding($0) }
    return total.numbers.contains { token in
      guard let figure = token.figure, let printed = value(figure) else { return false }
      return printed == total.sum && total.terms.count > 1 || printed == withExecution && !total.isSubtotal
    }
  }

  // MARK: Indicators

  private func leaf(_ numbers: [PastedToken], _ weight: FigureID?, _ score: FigureID?) -> Leaf? {
    if let weight { return Leaf(weight: weight, score: score, others: []) }
    let plain = numbers.indices.filter { isPlain(numbers[$0]) }
    let index: Int
    var scoreIndex: Int?
    switch place {
    case .beforeLast:
      guard plain.count >= 2, plain.last == numbers.indices.last else { return nil }
      index = plain[plain.count - 2]
      scoreIndex = plain[plain.count - 1]
    case .first:
      guard let first = plain.first, first == 0 else { return nil }
      index = first
      if plain.count > 1, plain.last == numbers.indices.last { scoreIndex = plain.last }
    case .last:
      guard let last = plain.last, last == numbers.indices.last else { return nil }
      index = last
    }
    guard let weight = numbers[index].figure, let value = value(weight), value.sign > 0, value <= ExactDecimal(100)
    else {
      return nil
    }
    var score: FigureID?
    if let scoreIndex, let figure = numbers[scoreIndex].figure, let earned = self.value(figure) {
      // More than the weight: the numbers mean something else.
      guard earned <= value else { return nil }
      score = figure
    }
    let others = numbers.indices.filter { $0 != index && $0 != scoreIndex }.map { numbers[$0] }
    return Leaf(weight: weight, score: score, others: others)
  }

  private func isPlain(_ token: PastedToken) -> Bool {
    guard token.kind == .number, token.bound == .none, token.measure.isEmpty, let figure = token.figure,
      let unit = report.figure(figure)?.unit
    else { return false }
    return unit == .none || unit == .point
  }

  private func value(_ figure: FigureID) -> ExactDecimal? { report.figure(figure)?.value }

  // MARK: The tree

  private mutating func add(_ leaf: Leaf) {
    closeFull()
    leaves.append(leaf)
    if leaf.score == nil { allScored = false }
    guard let value = value(leaf.weight) else { return }
    if let top = open.indices.last {
      open[top].leaves += 1
      put(leaf.weight, value, at: top)
      for index in open.indices { if let score = leaf.score { open[index].scores.append(score) } }
    } else {
      root.take(leaf.weight, value)
      part.take(leaf.weight, value)
      if let score = leaf.score { part.scores.append(score) }
    }
    if let score = leaf.score { root.scores.append(score) }
  }

  private mutating func put(_ figure: FigureID, _ value: ExactDecimal, at index: Int) {
    open[index].take(figure, value)
  }

  private mutating func add(group figure: FigureID) {
    closeFull()
    guard let value = value(figure) else { return }
    while let top = open.last {
      if open.count < Self.deepest, top.leaves == 0, !top.failed, let sum = top.sum.adding(value), sum <= top.value {
        break
      }
      closeLast(isOver: true)
    }
    if let top = open.indices.last {
      put(figure, value, at: top)
    } else {
      root.take(figure, value)
    }
    open.append(Open(figure: figure, value: value))
  }

  private mutating func closeFull() {
    while let top = open.last, !top.failed, top.sum == top.value, !top.terms.isEmpty { closeLast(isOver: false) }
  }

  /// The text ends: what is full holds, of the rest nothing is known.
  private mutating func leaveOpen() {
    while !open.isEmpty { closeLast(isOver: false) }
  }

  /// - Parameter isOver: its rows end here, whatever they add up to.
  private mutating func closeLast(isOver: Bool) {
    guard let top = open.popLast() else { return }
    // Its rows are not all there, so neither are their scores.
    if top.sum != top.value { allScored = false }
    guard !top.terms.isEmpty else { return }
    let group = Group(figure: top.figure, terms: top.terms, scores: top.scores)
    if top.sum == top.value { holding.append(group) } else if isOver { failing.append(group) }
  }

  private mutating func add(total numbers: [PastedToken], _ isSubtotal: Bool) {
    closeFull()
    if isSubtotal, let last = holding.last, open.isEmpty || open.last?.terms.last == last.figure {
      totals.append(
        Total(
          numbers: numbers, terms: last.terms, scores: last.scores, sum: value(last.figure) ?? .zero,
          isScored: last.scores.count == last.terms.count, isSubtotal: true))
      return
    }
    if isSubtotal, !part.terms.isEmpty, !part.failed {
      totals.append(
        Total(
          numbers: numbers, terms: part.terms, scores: part.scores, sum: part.sum,
          isScored: part.scores.count == part.terms.count, isSubtotal: true))
      part = Open(figure: FigureID(-1), value: .zero)
      return
    }
    // An excerpt may leave rows out: its total still tells whether the groups of the first level are all there.
    leaveOpen()
    guard !root.terms.isEmpty else {
      if statedBefore == nil, numbers.count == 1 { statedBefore = numbers[0].figure }
      return
    }
    totals.append(
      Total(
        numbers: numbers, terms: root.terms, scores: root.scores, sum: root.sum, isScored: allScored && !leaves.isEmpty,
        isSubtotal: false))
    // What stands below its total is another form.
    guard let last = totals.last, holds(last) else { return }
    root = Open(figure: FigureID(-1), value: .zero)
    part = root
    allScored = true
  }
}
