/// The words that name a figure of prose: 基本支出 in `基本支出398.22万元`.
public struct ProseLabel: Sendable {
  /// Index of the figure.
  public var figure: Int32
  private var start: Int32
  private var end: Int32
  /// What the words say of the figure besides.
  let traits: Traits

  struct Traits: OptionSet {
    var rawValue: UInt8
    /// Of another year, or of what else is compared with.
    static let isBase = Traits(rawValue: 1)
    static let isBudget = Traits(rawValue: 2)
    static let isActual = Traits(rawValue: 4)
    /// 约, 不超过, or behind 原因: it states no figure of a table.
    static let isLoose = Traits(rawValue: 8)
  }

  init(_ mention: Mention, _ range: Range<Int>) {
    figure = mention.figure.index
    var traits: Traits = []
    if mention.role == .base { traits.insert(.isBase) }
    if mention.traits.contains(.isBudget) { traits.insert(.isBudget) }
    if mention.traits.contains(.isActual) { traits.insert(.isActual) }
    if !mention.traits.isDisjoint(with: [.isAbout, .isBound, .explains]) { traits.insert(.isLoose) }
    self.traits = traits
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }

  /// Its figure stands elsewhere in the report's list, and both elsewhere in the file.
  mutating func move(figureBy figures: Int, by distance: Int) {
    figure &+= Int32(truncatingIfNeeded: figures)
    start &+= Int32(truncatingIfNeeded: distance)
    end &+= Int32(truncatingIfNeeded: distance)
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
