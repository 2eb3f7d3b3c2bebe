/// A cell of an official table that takes part in a tie between tables.
struct SheetCell {
  /// Index into the report's tables.
  var table: Int
  var row: Int
  var column: Int
  var content: GridCell

  var figure: FigureID? { content.figure }

  /// Whether the cell says an amount: an empty one says zero, and so does a dash.
  var isReadable: Bool {
    switch content.content {
    case .figure, .empty, .noValue: true
    case .text, .spreadsheetError: false
    }
  }
}
