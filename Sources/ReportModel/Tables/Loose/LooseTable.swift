import ExactNumbers

/// The names and numbers of a stretch of tables and short lines in their order, as they are left where columns and rows were lost:
/// blocks side by side, a name and a number in turn, parts of two lists that alternate.
///
/// Nothing is known of what stands where. `Consistency` claims what the numbers themselves bear out.
public struct LooseTable: Sendable {
  /// Their places count from the stretch's own.
  public var items: [LooseItem]
  /// Where the stretch begins in the file.
  public var start: Int
  /// The one of the version before that it is; nil for one that was read.
  public var earlier: Int?
}

/// A name and the numbers that follow it up to the next name.
public struct LooseItem: Sendable {
  /// Without blanks, in half-width forms, without a colon at its end; empty where a line begins with numbers.
  public var label: Label
  public var numbers: [LooseNumber] = []
  /// Counts lines of the stretch.
  public var line: Int
  /// How many names stand before it in its line.
  public var position = 0
  /// A sentence ends before it: what stands there is of something else.
  public var isCutOff = false

  public init(label: Label, line: Int) {
    self.label = label
    self.line = line
  }

  public var isTotal: Bool { LooseWords.isTotal(label) }
  public var opensParts: Bool { LooseWords.opensParts(label) }
}

/// A number as written, before it is a figure of the report.
public struct LooseNumber: Sendable {
  public var value: ExactDecimal
  public var unit: Unit
  /// What it counts or measures, as written behind it: `亩`, `元/平方米`.
  public var measure: Label
  /// Bytes of the number in the file.
  public var range: Range<Int>
  /// `≥` and its like stand before it.
  public var isBound: Bool
  /// The name that it follows.
  public var name = Label.empty

  public init(_ number: WrittenNumber, measure: Label = .empty) {
    value = number.value
    unit = number.unit
    self.measure = measure
    range = number.range
    isBound = number.bound != .none
  }

  /// - Parameter start: where its table begins in the file
  public func figure(_ start: Int) -> Figure {
    Figure(
      value: value, unit: unit, range: (start + range.lowerBound)..<(start + range.upperBound),
      precision: unit == .point ? .exact : .rounded)
  }
}
