/// What stands in a file, and perhaps names a figure of the report's list.
public protocol Shiftable {
  /// It stands so many bytes further on in the file, and its figure so much further on in the list.
  mutating func shift(by distance: Int32, figures: Int32)
}

/// A list that moves as a whole. A long report has millions of cells, and whatever is typed moves all of those behind it: they stay as they
/// were written, shared by all versions of the text that have them, and are moved as they are looked at.
@frozen
public struct ShiftedList<Element: Shiftable & Sendable>: RandomAccessCollection, Sendable {
  @usableFromInline let written: [Element]
  @usableFromInline private(set) var distance: Int32 = 0
  @usableFromInline private(set) var figures: Int32 = 0

  public init(_ elements: [Element]) { written = elements }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { written.count }

  @inlinable
  public subscript(_ index: Int) -> Element {
    var element = written[index]
    element.shift(by: distance, figures: figures)
    return element
  }

  /// - Parameters:
  ///   - distance: in bytes
  ///   - figures: in the report's list
  mutating func move(by distance: Int, figures: Int) {
    self.distance &+= Int32(truncatingIfNeeded: distance)
    self.figures &+= Int32(truncatingIfNeeded: figures)
  }
}
