/// The words that name a figure of prose: 基本支出 in `基本支出398.22万元`.
public struct ProseLabel: Sendable {
  /// Index of the figure.
  public var figure: Int32
  private var start: Int32
  private var end: Int32

  init(_ figure: FigureID, _ range: Range<Int>) {
    self.figure = figure.index
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }

  /// In the file.
  public var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}

extension Report {
  /// The words that name a figure; nil for one of a table, and where nothing names it.
  public func proseLabel(of id: FigureID) -> Range<Int>? {
    var low = 0
    var high = proseLabels.count
    while low < high {
      let middle = (low + high) / 2
      if proseLabels[middle].figure < id.index { low = middle + 1 } else { high = middle }
    }
    return low < proseLabels.count && proseLabels[low].figure == id.index ? proseLabels[low].range : nil
  }
}
