import ExactNumbers
import ReportModel

/// What one column says of two others, where no head tells: a product, a quotient, a difference or a growth that the rows bear out
/// (checking.md, "Tables": at least four informative rows of which all but one hold).
struct RelationDiscovery: TableDiscovery {
  var report: Report
  private var judge: Judge
  /// Figures that something is claimed of already.
  private var stated: KnownClaims
  /// What executed, planned and rate say of each other is claimed by their heads.
  private var executed: KnownClaims
  /// How many claims may still be tried: all relations of all tables would take more time than reading them.
  var budget: Int

  private static let fewestRows = 4
  private static let mostRows = 500
  private static let mostColumns = 10
  /// So many digits have to be borne out in all: small numbers meet by chance.
  private static let fewestDigits = 10

  init(_ report: Report) {
    self.report = report
    // It tries no sums.
    judge = Judge(figures: report.figures, terms: [])
    budget = 4000 + report.figures.count / 24
    stated = KnownClaims(report)
    executed = KnownClaims(report, .executionRate)
  }

  mutating func settle(_ index: Int) {
    let table = report.tables[index]
    guard table.kind == .other, table.origin != .ragged else { return }
    executed.look(at: index, in: report)
    guard !executed.name(table: index) else { return }
    stated.look(at: index, in: report)
    for band in table.bands where band.rows.count >= Self.fewestRows && band.rows.count <= Self.mostRows {
      for side in band.sides { settle(band, side, table: index) }
    }
  }

  private enum Relation: CaseIterable {
    case product, quotient, difference, growth

    var tie: Tie {
      switch self {
      case .product: .proseProduct
      case .quotient: .shareColumn
      case .difference: .difference
      case .growth: .changeRate
      }
    }
  }

  /// What one row says.
  private struct Equation {
    var stated: FigureID
    var value: Arithmetic
  }

  private mutating func settle(_ band: Band, _ side: Side, table: Int) {
    let columns = side.columns.filter { column in
      switch band.columns[column].role {
      case .amount, .rate, .count, .unknown:
        band.rows.indices.count { band.cell($0, column).figure != nil } >= Self.fewestRows
      default: false
      }
    }
    guard columns.count >= 3, columns.count <= Self.mostColumns else { return }
    for result in columns.reversed() where !isClaimed(band, result) { settle(band, result, columns, table) }
  }

  private func isClaimed(_ band: Band, _ column: Int) -> Bool {
    let figures = band.rows.indices.compactMap { band.cell($0, column).figure }
    return figures.count { stated.state($0) } * 2 > figures.count
  }

  private mutating func settle(_ band: Band, _ result: Int, _ columns: [Int], _ table: Int) {
    // What stands beside it first.
    let others = columns.filter { $0 != result }.sorted { abs($0 - result) < abs($1 - result) }
    for a in others {
      for b in others where a != b {
        for relation in Relation.allCases where relation != .product || a < b {
          guard budget > 0 else { return }
          guard let equations = equations(relation, band, result, a, b) else { continue }
          for equation in equations {
            let formula = report.formula(equation.value)
            report.claims.append(
              Claim(
                tie: relation.tie, stated: equation.stated, formula: formula, table: table, certainty: .discovered))
          }
          return
        }
      }
    }
  }

  /// What all rows say; nil where these do not bear the relation out.
  private mutating func equations(
    _ relation: Relation, _ band: Band, _ result: Int, _ a: Int, _ b: Int
  ) -> [Equation]? {
    var equations: [Equation] = []
    var failures = 0
    var digits = 0
    for row in band.rows.indices where !band.rows[row].isDoubtful {
      guard let own = band.cell(row, result).figure, let first = band.cell(row, a).figure,
        let second = band.cell(row, b).figure, isInformative(own), isInformative(first), isInformative(second),
        let value = value(relation, own, first, second)
      else { continue }
      budget -= 1
      equations.append(Equation(stated: own, value: value))
      switch judge.judge(.equal, report[own], value).verdict {
      case .consistent: digits += Self.digits(report[own])
      case .residue: break
      default: failures += 1
      }
      if failures > 1 { return nil }
    }
    guard equations.count >= Self.fewestRows, digits >= Self.fewestDigits, equations.count - failures >= 3 else {
      return nil
    }
    return equations
  }

  /// Neither zero nor one, nor a hundred percent: with these everything holds.
  private func isInformative(_ id: FigureID) -> Bool {
    let value = report[id].value
    return !value.isZero && value.normalized.coefficient.magnitude != 1
  }

  private static func digits(_ figure: Figure) -> Int {
    String(figure.value.normalized.coefficient.magnitude).utf8.count
  }

  private func value(_ relation: Relation, _ own: FigureID, _ a: FigureID, _ b: FigureID) -> Arithmetic? {
    let (x, y, z) = (report[own], report[a], report[b])
    func percent(_ figure: Figure) -> Bool { figure.unit == .percent }
    switch relation {
    case .product:
      guard !percent(x), !(percent(y) && percent(z)), Self.digits(x) >= 2 else { return nil }
      let product = Arithmetic.multiply(.figure(a), .figure(b))
      return percent(y) || percent(z) ? .divide(product, .constant(Rational(100))) : product
    case .quotient:
      guard percent(x), !percent(y), !percent(z), y.unit == z.unit else { return nil }
      return .multiply(.divide(.figure(a), .figure(b)), .constant(Rational(100)))
    case .difference:
      guard x.unit == y.unit, y.unit == z.unit, !percent(x), Self.digits(x) >= 2 else { return nil }
      return .subtract(.figure(a), .figure(b))
    case .growth:
      guard percent(x), !percent(y), !percent(z), y.unit == z.unit else { return nil }
      return .multiply(
        .divide(.subtract(.figure(a), .figure(b)), .figure(b)), .constant(Rational(100)))
    }
  }
}
