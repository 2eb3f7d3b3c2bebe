import ExactNumbers
import ReportModel

/// Reads the neighbourhoods of groups.
struct NeighbourhoodReader {
  /// What there is to read in all, so that it takes time in proportion to the report however the groups overlap.
  private var allowance: Int
  /// By figure of the report: its number in the neighbourhood in hand, or what is known of it so far.
  private var numbers: [Int32]
  private static let isNew: Int32 = -1
  private static let isAsked: Int32 = -2
  private static let isListed: Int32 = -3
  /// The neighbourhood in hand.
  private var claims: [Int32] = []
  private var figures: [Int32] = []
  /// Figures of the group's quantities.
  private var asked: [Int] = []
  private var content = Neighbourhood.Content()

  init(_ report: Report) {
    numbers = Array(repeating: Self.isNew, count: report.figures.count)
    allowance = 10_000 + 8 * (report.claims.count + report.terms.count)
  }

  /// Nil where it is too large to be worth it, or something in it is not as it should be.
  mutating func read(_ group: [Int], _ workup: Workup) -> Neighbourhood? {
    guard allowance > 0 else { return nil }
    defer { clear() }
    claims = group.map { Int32(truncatingIfNeeded: $0) }
    // Groups of so many claims are told claim by claim.
    let isListed = group.count > Diagnostician.mostClaims || listClaims(around: group, workup)
    guard isListed, listFigures(workup) else { return nil }
    content.numbers.reserveCapacity(8 * claims.count + 4 * figures.count)
    content.numbers += [group.count, claims.count, figures.count]
    for claim in claims {
      guard take(Int(claim), workup) else { return nil }
    }
    takeGroup(group)
    takeFigures(workup)
    takeQuantities(workup)
    allowance -= content.numbers.count
    return Neighbourhood(claims: claims, figures: figures, content: content)
  }

  private mutating func clear() {
    for figure in asked where numbers.indices.contains(figure) { numbers[figure] = Self.isNew }
    for figure in figures { numbers[Int(figure)] = Self.isNew }
    claims = []
    figures = []
    asked = []
    content = Neighbourhood.Content()
  }

  // MARK: What there is

  /// The claims of the quantities that the group's claims are about; false where a figure is missing.
  private mutating func listClaims(around group: [Int], _ workup: Workup) -> Bool {
    var isWhole = true
    for claim in group {
      workup.claims[claim].forEachFigure(workup.judge.terms) { figure in
        guard numbers.indices.contains(figure) else {
          isWhole = false
          return
        }
        guard numbers[figure] == Self.isNew else { return }
        for member in workup.quantities.figures(with: figure) {
          numbers[member] = Self.isAsked
          asked.append(member)
          claims += workup.index.claims(of: member)
        }
      }
    }
    allowance -= claims.count
    claims.sort()
    claims.removeRepeated()
    return isWhole
  }

  /// The figures of all claims; false where one is missing.
  private mutating func listFigures(_ workup: Workup) -> Bool {
    for claim in claims {
      var isWhole = true
      var count = 0
      workup.claims[Int(claim)].forEachFigure(workup.judge.terms) { figure in
        count += 1
        guard numbers.indices.contains(figure) else {
          isWhole = false
          return
        }
        guard numbers[figure] != Self.isListed else { return }
        numbers[figure] = Self.isListed
        figures.append(Int32(truncatingIfNeeded: figure))
      }
      allowance -= count
      guard isWhole, allowance > 0 else { return false }
    }
    figures.sort()
    for (number, figure) in figures.enumerated() { numbers[Int(figure)] = Int32(truncatingIfNeeded: number) }
    return true
  }

  // MARK: What it says

  private mutating func take(_ index: Int, _ workup: Workup) -> Bool {
    let claim = workup.claims[index]
    content.ties.append(claim.tie)
    content.numbers.append(
      Int(claim.comparison.rawValue) | Int(claim.certainty.rawValue) << 8 | Int(workup.verdicts[index].rawValue) << 16)
    content.numbers.append(Int(numbers[Int(claim.stated.index)]))
    switch claim.formula {
    case .sum(let run):
      content.numbers.append(0)
      return take(run, workup.judge.terms)
    case .ratio(let part, let whole, let scale):
      content.numbers += [1, Int(scale)]
      return take(part, workup.judge.terms) && take(whole, workup.judge.terms)
    case .expression(let run):
      content.numbers.append(2)
      return take(run, workup.judge.terms)
    }
  }

  private mutating func take(_ run: TermRun, _ terms: [Term]) -> Bool {
    guard run.first >= 0, run.count >= 0, Int(run.first) + Int(run.count) <= terms.count else { return false }
    content.numbers.append(Int(run.count))
    for index in run.indices {
      let term = terms[index]
      // What is done with figures is below all of their numbers.
      content.numbers.append(Int(term.isFigure ? numbers[Int(term.figure.index)] : term.figure.index))
      content.numbers.append(Int(term.coefficient))
    }
    return true
  }

  private mutating func takeGroup(_ group: [Int]) {
    var place = 0
    for claim in group {
      while place < claims.count, Int(claims[place]) < claim { place += 1 }
      content.numbers.append(place)
    }
  }

  private mutating func takeFigures(_ workup: Workup) {
    for figure in figures {
      let figure = workup.judge.figures[Int(figure)]
      content.numbers.append(Int(truncatingIfNeeded: figure.value.coefficient))
      content.numbers.append(Int(truncatingIfNeeded: figure.value.coefficient >> 64))
      content.numbers.append(
        Int(figure.value.scale) | Int(figure.unit.rawValue) << 8 | Int(figure.precision.rawValue) << 16
          | (figure.prevailingDecimals.map { Int($0) + 1 } ?? 0) << 24)
    }
  }

  private mutating func takeQuantities(_ workup: Workup) {
    for figure in asked {
      let quantity = workup.quantities.figures(with: figure)
      guard quantity.count > 1, quantity.first == figure else { continue }
      content.numbers.append(quantity.count)
      for member in quantity { content.numbers.append(Int(numbers[member])) }
    }
  }
}

extension [Int32] {
  /// Of equal neighbours the first stays.
  fileprivate mutating func removeRepeated() {
    guard var kept = indices.first else { return }
    for index in indices where self[index] != self[kept] {
      kept += 1
      self[kept] = self[index]
    }
    removeLast(count - kept - 1)
  }
}
