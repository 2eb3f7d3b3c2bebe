import ExactNumbers
import ReportModel
import TestSupport

/// A table of 科目 as the reports have it, consistent to the last digit: 合计, classes, sections and items in rows, total,
/// basic and project in columns; each row adds up, and each level of each column. Or rounded from finer amounts, each by
/// itself, as they are when 元 are told in 万元: then consistent but for rounding residue.
struct SubjectTable {
  var builder = ReportBuilder()
  /// Row by row, three figures each; true amounts in hundredths of the last decimal printed.
  var cells: [[FigureID]] = []
  var amounts: [[Int]] = []
  private var children: [Int: [Int]] = [:]

  init(
    classes: Int, sections: Int, items: Int, _ random: inout Seeded, rounding: RoundingMode? = nil,
    withRates: Bool = false
  ) {
    _ = row()
    for _ in 0..<classes {
      let subject = child(of: 0)
      for _ in 0..<sections {
        let section = child(of: subject)
        for _ in 0..<items {
          let item = child(of: section)
          let (basic, project) = (
            Int.random(in: 1...99_999, using: &random), Int.random(in: 1...999_999, using: &random)
          )
          let fine = rounding == nil ? [0, 0] : (0..<2).map { _ in Int.random(in: 0..<100, using: &random) }
          let parts = [basic * 100 + fine[0], project * 100 + fine[1]]
          amounts[item] = [parts[0] + parts[1]] + parts
        }
      }
    }
    _ = addUp(0)
    for row in cells.indices {
      cells[row] = amounts[row].map { builder.amount($0, rounding: rounding) }
      builder.sum(cells[row][0], [cells[row][1], cells[row][2]], tie: .rowSum)
    }
    if withRates {
      for row in cells.indices {
        let share = Rational(100 * amounts[row][1], amounts[row][0])?.rounded(toDecimals: 2)
        let rate = builder.figure(share?.description ?? "", .percent)
        builder.ratio(rate, [Term(cells[row][1])], [Term(cells[row][0])])
      }
    }
    for (row, parts) in children.sorted(by: { $0.key < $1.key }) {
      for column in 0..<3 {
        builder.sum(cells[row][column], parts.map { cells[$0][column] }, tie: .subjectTree)
      }
    }
  }

  private mutating func row() -> Int {
    cells.append([])
    amounts.append([0, 0, 0])
    return cells.count - 1
  }

  private mutating func child(of parent: Int) -> Int {
    let child = row()
    children[parent, default: []].append(child)
    return child
  }

  private mutating func addUp(_ row: Int) -> [Int] {
    for child in children[row] ?? [] {
      for (column, amount) in addUp(child).enumerated() { amounts[row][column] += amount }
    }
    return amounts[row]
  }
}

extension ReportBuilder {
  /// An amount of 万元 with two decimals.
  mutating func amount(_ hundredths: Int) -> FigureID {
    figure(ExactDecimal(coefficient: Int128(hundredths), scale: 2).description, prevailing: 2)
  }

  /// From hundredths of the last decimal.
  mutating func amount(_ fine: Int, rounding: RoundingMode?) -> FigureID {
    let value = ExactDecimal(coefficient: Int128(fine), scale: 4).rounded(toDecimals: 2, rounding ?? .towardZero)
    return figure(
      value?.description ?? "", .tenThousandYuan, rounding == .towardZero ? .truncated : .rounded,
      prevailing: 2)
  }

  mutating func write(_ text: String, at figure: FigureID) {
    report.figures[Int(figure.index)].value = ExactDecimal(text) ?? .zero
  }

  subscript(_ figure: FigureID) -> String { report[figure].value.description }
}
