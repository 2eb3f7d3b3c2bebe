import Consistency
import ExactNumbers
import Findings
import ReportModel
import SourceText

/// What empty cells of tables would hold, by how the other rows of their column, or the other columns of their row, are made.
extension HintContext {
  func emptyCells() -> [FigureHint] {
    var hints: [FigureHint] = []
    var claims: [Int32: [Int]]?
    for (index, table) in report.tables.enumerated() where table.origin == .written {
      for band in table.bands {
        let places = emptyPlaces(band)
        guard !places.isEmpty else { continue }
        // Looked through once, and only where there is something to fill.
        if claims == nil { claims = holdingClaims() }
        guard let own = claims?[Int32(truncatingIfNeeded: index)] else { continue }
        var filler = BandFiller(context: self, band: band)
        filler.learn(own, rows: Set(places.map(\.row)), columns: Set(places.map(\.column)))
        hints += places.compactMap { filler.hint($0.row, $0.column) }
      }
    }
    return hints
  }

  /// Empty cells of the range that a figure may stand in.
  private func emptyPlaces(_ band: Band) -> [(row: Int, column: Int)] {
    let columns = band.columns.indices.filter {
      band.columns[$0].role.holdsFigures && band.columns[$0].role != .unknown
    }
    guard !columns.isEmpty, let first = band.rows.first?.range, let last = band.rows.last?.range,
      first.lowerBound <= range.upperBound, last.upperBound >= range.lowerBound, last.upperBound <= bytes.count,
      band.cells.count >= band.rows.count * band.columns.count
    else { return [] }
    var places: [(row: Int, column: Int)] = []
    for (row, own) in band.rows.enumerated() {
      guard own.range.upperBound >= range.lowerBound else { continue }
      if own.range.lowerBound > range.upperBound { break }
      guard !own.isDoubtful, own.written == band.columns.count else { continue }
      for column in columns {
        let cell = band.cell(row, column)
        if cell.isEmpty, isWanted(cell.range.lowerBound) { places.append((row, column)) }
      }
    }
    return places
  }

  /// Claims of tables that hold, by table.
  private func holdingClaims() -> [Int32: [Int]] {
    var claims: [Int32: [Int]] = [:]
    for (index, claim) in report.claims.enumerated()
    where claim.table >= 0 && checked.judgements.indices.contains(index) {
      let verdict = checked.judgements[index].verdict
      guard verdict == .consistent || verdict == .residue, claim.comparison == .equal else { continue }
      if case .expression = claim.formula { continue }
      claims[claim.table, default: []].append(index)
    }
    return claims
  }
}

/// Fills the empty cells of one band.
private struct BandFiller {
  let context: HintContext
  let band: Band
  /// How the cells of a column are made, most often first.
  private var ofColumn: [Int: [RowRecipe: Int]] = [:]
  /// How the cells of a row are made.
  private var ofRow: [Int: ColumnRecipe] = [:]

  /// A value by other cells of its row, or of one row that is the same for all.
  private struct RowRecipe: Hashable {
    struct Operand: Hashable {
      var column: Int
      /// Nil for the row of the value.
      var row: Int?
      var coefficient: Int32
    }
    var part: [Operand]
    /// Empty for a sum.
    var whole: [Operand]
    var decimals: Int
    var hasSign: Bool
  }

  /// A total by the cells of other rows in its column.
  private struct ColumnRecipe {
    var rows: [Int]
    var role: ColumnRole
  }

  init(context: HintContext, band: Band) {
    self.context = context
    self.band = band
  }

  // MARK: Learning

  mutating func learn(_ claims: [Int], rows: Set<Int>, columns: Set<Int>) {
    for index in claims where context.report.claims.indices.contains(index) {
      let claim = context.report.claims[index]
      guard let stated = place(claim.stated) else { continue }
      switch claim.formula {
      case .sum(let run):
        let terms = context.terms(run)
        guard !terms.isEmpty else { continue }
        if columns.contains(stated.column) { learnRow(claim, stated, terms, [], isRatio: false) }
        if rows.contains(stated.row), ofRow[stated.row] == nil { learnColumn(stated, terms) }
      case .ratio(let part, let whole, let scale) where scale == 100:
        guard columns.contains(stated.column) else { continue }
        learnRow(claim, stated, context.terms(part), context.terms(whole), isRatio: true)
      default: continue
      }
    }
  }

  private mutating func learnRow(
    _ claim: Claim, _ stated: (row: Int, column: Int), _ part: [Term], _ whole: [Term], isRatio: Bool
  ) {
    // Many operands are a column of rows.
    guard part.count <= 32, whole.count <= 4, !part.isEmpty, !isRatio || !whole.isEmpty, part != whole,
      let parts = operands(part, stated), let wholes = operands(whole, stated),
      !parts.contains(where: { $0.row != nil }),
      let figure = context.figure(claim.stated)
    else { return }
    let recipe = RowRecipe(
      part: parts, whole: wholes, decimals: Int(figure.value.scale), hasSign: context.isPercentText(figure.range))
    ofColumn[stated.column, default: [:]][recipe, default: 0] += 1
  }

  private func operands(_ terms: [Term], _ stated: (row: Int, column: Int)) -> [RowRecipe.Operand]? {
    var operands: [RowRecipe.Operand] = []
    for term in terms {
      guard let place = place(term.figure) else { return nil }
      operands.append(
        RowRecipe.Operand(
          column: place.column, row: place.row == stated.row ? nil : place.row, coefficient: term.coefficient))
    }
    return operands.sorted { ($0.column, $0.row ?? -1) < ($1.column, $1.row ?? -1) }
  }

  private mutating func learnColumn(_ stated: (row: Int, column: Int), _ terms: [Term]) {
    var rows: [Int] = []
    for term in terms {
      guard term.coefficient == 1, let place = place(term.figure), place.column == stated.column,
        place.row != stated.row
      else { return }
      rows.append(place.row)
    }
    let role = band.columns[stated.column].role
    // Rates do not add up.
    guard role == .amount || role == .count || role == .weight || role == .score else { return }
    ofRow[stated.row] = ColumnRecipe(rows: rows, role: role)
  }

  /// Where a figure stands in the band.
  private func place(_ id: FigureID) -> (row: Int, column: Int)? {
    guard let range = context.figure(id)?.range, !range.isEmpty else { return nil }
    var low = 0
    var high = band.rows.count
    while low < high {
      let middle = (low + high) / 2
      if band.rows[middle].range.lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0, band.rows[low - 1].range.upperBound >= range.upperBound else { return nil }
    let column = band.columns.indices.first { band.cell(low - 1, $0).figure == id }
    return column.map { (low - 1, $0) }
  }

  // MARK: Filling

  func hint(_ row: Int, _ column: Int) -> FigureHint? {
    guard let value = byRow(row, column) ?? byColumn(row, column) else { return nil }
    let cell = band.cell(row, column).range
    return FigureHint(
      kind: .cell, place: cell.lowerBound, label: value.text, tooltip: "\(value.formula) = \(value.text)",
      edits: [CellInsertion.edit(value.text, at: cell.lowerBound, context.bytes)], padsLeft: false)
  }

  private func byRow(_ row: Int, _ column: Int) -> (text: String, formula: String)? {
    // The one that most rows are made by; of two alike none.
    guard let recipes = ofColumn[column], let most = recipes.values.max() else { return nil }
    let best = recipes.filter { $0.value == most }
    guard best.count == 1, let recipe = best.first?.key, let part = terms(recipe.part, row), !part.isEmpty else {
      return nil
    }
    if recipe.whole.isEmpty {
      let isDifference = recipe.part.contains { $0.coefficient < 0 }
      guard !isDifference || part.count == recipe.part.count,
        let value = UnstatedFigures.sum(part, in: unit(column, part), of: context.report), value.sign != 0
      else { return nil }
      return (value.description, context.sum(part))
    }
    guard let whole = terms(recipe.whole, row), part.count == recipe.part.count, whole.count == recipe.whole.count,
      part != whole || recipe.whole.contains(where: { $0.row != nil }),
      let value = UnstatedFigures.percentage(part: part, whole: whole, decimals: recipe.decimals, in: context.report)
    else { return nil }
    let text = value.description + (recipe.hasSign ? "%" : "")
    func side(_ terms: [Term]) -> String { terms.count > 1 ? "(\(context.sum(terms)))" : context.sum(terms) }
    return (text, "\(side(part)) ÷ \(side(whole))")
  }

  private func byColumn(_ row: Int, _ column: Int) -> (text: String, formula: String)? {
    guard let recipe = ofRow[row], band.columns[column].role == recipe.role else { return nil }
    var terms: [Term] = []
    for other in recipe.rows {
      switch band.cell(other, column).content {
      case .figure(let id): terms.append(Term(id))
      case .empty, .noValue: continue
      default: return nil
      }
    }
    guard !terms.isEmpty, let value = UnstatedFigures.sum(terms, in: unit(column, terms), of: context.report),
      value.sign != 0
    else { return nil }
    return (value.description, context.sum(terms))
  }

  /// The figures of a recipe in a row, empty ones left out; nil where something else stands there.
  private func terms(_ operands: [RowRecipe.Operand], _ row: Int) -> [Term]? {
    var terms: [Term] = []
    for operand in operands {
      switch band.cell(operand.row ?? row, operand.column).content {
      case .figure(let id): terms.append(Term(id, Int(operand.coefficient)))
      case .empty, .noValue: continue
      default: return nil
      }
    }
    return terms
  }

  private func unit(_ column: Int, _ terms: [Term]) -> Unit {
    band.columns[column].unit ?? terms.first.flatMap { context.figure($0.figure)?.unit } ?? .none
  }
}
