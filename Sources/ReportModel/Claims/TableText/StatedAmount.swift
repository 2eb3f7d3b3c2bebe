/// An amount of the narrative with the words that name it.
struct StatedAmount {
  var figure: FigureID
  /// Without blanks, in half-width forms: 其中:基本支出.
  var label: Label
  var isBudget: Bool
  var isActual: Bool
  /// Else a count.
  var isMoney: Bool
  /// Byte offset of the figure.
  var place: Int
  /// Index of its section in the outline.
  var section: Int
  /// Index of its block.
  var block: Int
}
