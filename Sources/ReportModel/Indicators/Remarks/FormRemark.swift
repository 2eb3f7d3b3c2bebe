import ExactNumbers

/// Something about a self-evaluation form that is no arithmetic, or a comparison with words: rules put it in words.
public struct FormRemark: Sendable {
  public enum Kind: UInt8, Sendable {
    /// A group that the profile asks for is not there.
    case missingCategory
    /// 时效指标 under 效益指标.
    case wrongCategory
    /// Points taken off, and no reason given though the form has a column for it.
    case deductionWithoutReason
    /// 年初预算 and 调整后预算 differ, or less than 90% was spent, and the column for the reason is empty.
    case budgetWithoutReason
    case lowExecutionWithoutReason
    /// Less than half was spent, and output and benefit have full marks.
    case lowExecutionFullMarks
    /// Nothing was spent, and the targets are said to be met by 100%.
    case nothingSpentAllDone
    /// A target in numbers, and what was reached in words; or the other way round.
    case wordsForNumber
    case numberForWords
    /// What was reached, in words, is in another tier than the score.
    case otherTier
    /// A score and a grade that do not go together.
    case otherGrade
  }

  public var kind: Kind
  public var range: Range<Int>
  /// The indicator, the group or the grade as written.
  public var name: String
  /// What it should be, or is beside: the right group, the target, the right grade.
  public var other: String
  public var figures: [FigureID]
  /// How many more there are of the same kind in the form.
  public var more = 0
  /// Whether it may be the place's own rule after all.
  public var isTentative = false

  public init(
    _ kind: Kind, range: Range<Int>, name: String = "", other: String = "", figures: [FigureID] = []
  ) {
    self.kind = kind
    self.range = range
    self.name = name
    self.other = other
    self.figures = figures
  }

  /// The same so much further on in the file, its figures elsewhere in the report's list.
  public func moved(by distance: Int, _ shift: ClaimShift) -> FormRemark {
    var remark = self
    remark.range = (range.lowerBound + distance)..<(range.upperBound + distance)
    remark.figures = figures.map(shift.moved)
    return remark
  }
}
