import ExactNumbers
import ReportModel

/// The figures of a report, a few of them written otherwise: while a diagnosis tries what they may be. Whoever writes one does not
/// copy the others, which may be a million.
struct FigureSheet: Sendable {
  private let printed: [Figure]
  private var rewritten: [Int: ExactDecimal] = [:]

  init(_ figures: [Figure]) { printed = figures }

  var indices: Range<Int> { printed.indices }

  /// The figure at an index that exists, as it is written now.
  @inline(__always)
  subscript(_ index: Int) -> Figure { rewritten.isEmpty ? printed[index] : written(index) }

  private func written(_ index: Int) -> Figure {
    var figure = printed[index]
    if let value = rewritten[index] { figure.value = value }
    return figure
  }

  mutating func write(_ value: ExactDecimal, at index: Int) {
    guard printed.indices.contains(index) else { return }
    let own = printed[index].value
    rewritten[index] = value.coefficient == own.coefficient && value.scale == own.scale ? nil : value
  }
}
