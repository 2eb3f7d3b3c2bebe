/// The sections of a report, in the order of the file.
public struct Outline: Sendable {
  public var sections: [Section] = []

  public init() {}

  /// A heading and what stands under it.
  public struct Section: Sendable {
    /// From 1 (第N部分, `#`) on; the numbers may skip.
    public var level: Int
    /// Without blanks and in half-width forms, without marks and marker.
    public var title: String
    /// Byte range of the title's text, without marks and marker.
    public var titleRange: Range<Int>
    /// The number of its marker; nil where it has none.
    public var number: Int?
    /// Byte range from its heading to the next of its level or above.
    public var range: Range<Int>
    /// Index of the heading's block in the tree.
    public var block: Int
    /// Indices of the blocks from its heading to the next of its level or above.
    public var blocks: Range<Int>
    /// Index of the section that it stands in.
    public var parent: Int?
    /// Prose that follows on the heading's own line: `2.预算管理。2024年度…`.
    public var runIn: Range<Int>?
  }

  /// The innermost section that holds a byte offset.
  public func section(at offset: Int) -> Int? {
    var low = 0
    var high = sections.count
    while low < high {
      let middle = (low + high) / 2
      if sections[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    var candidate: Int? = low > 0 ? low - 1 : nil
    while let index = candidate, sections[index].range.upperBound <= offset { candidate = sections[index].parent }
    return candidate
  }

  /// Titles from the outermost section to this one.
  public func path(of index: Int) -> [String] {
    var titles: [String] = []
    var current: Int? = sections.indices.contains(index) ? index : nil
    while let section = current {
      titles.append(sections[section].title)
      current = sections[section].parent
    }
    return titles.reversed()
  }
}
