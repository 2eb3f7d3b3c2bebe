/// Prevailing decimals: trailing zeros are often dropped (`399万元` beside `5451.45万元`), so that a money figure with fewer decimals than
/// the rest gets a strict reading too, and a bare 0 among decimals is exact (checking.md, "Judging").
enum PrecisionPolicy {
  /// So many money figures of one unit it takes to tell what prevails.
  private static let fewest = 3

  /// Applies the policy to the money figures of one table (or paragraph), `range` being their places in the report's list.
  static func apply(to range: Range<Int>, of report: inout Report) {
    for unit in [Unit.yuan, .tenThousandYuan, .hundredMillionYuan] {
      guard let decimals = prevailing(unit, range, report) else {
        exact(zerosOf: unit, range, &report)
        continue
      }
      for index in range where report.figures[index].unit == unit && report.figures[index].precision == .rounded {
        let figure = report.figures[index]
        if figure.value.coefficient == 0, figure.value.scale == 0, decimals > 0 {
          report.figures[index].precision = .exact
        } else if figure.value.scale < decimals {
          report.figures[index].prevailingDecimals = decimals
        }
      }
    }
  }

  /// A bare 0 where most are printed with decimals, if not always as many: nobody rounds 0.36 to it.
  private static func exact(zerosOf unit: Unit, _ range: Range<Int>, _ report: inout Report) {
    var fine = 0
    var coarse = 0
    var zeros: [Int] = []
    for index in range where report.figures[index].unit == unit && report.figures[index].precision == .rounded {
      let value = report.figures[index].value
      if value.coefficient == 0, value.scale == 0 {
        zeros.append(index)
      } else if value.scale > 0 {
        fine += 1
      } else {
        coarse += 1
      }
    }
    guard fine >= 1, fine > coarse else { return }
    for index in zeros { report.figures[index].precision = .exact }
  }

  /// The header's decimals, or those that at least two thirds of three or more figures were printed with.
  private static func prevailing(_ unit: Unit, _ range: Range<Int>, _ report: Report) -> UInt8? {
    if let decimals = report.header.decimals, report.header.unit == nil || report.header.unit == unit {
      return decimals
    }
    var counts = [Int](repeating: 0, count: 16)
    var all = 0
    for index in range {
      let figure = report.figures[index]
      guard figure.unit == unit, figure.precision == .rounded, figure.value.coefficient != 0 else { continue }
      counts[min(Int(figure.value.scale), 15)] += 1
      all += 1
    }
    guard all >= fewest, let decimals = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    return counts[decimals] * 3 >= all * 2 ? UInt8(truncatingIfNeeded: decimals) : nil
  }
}
