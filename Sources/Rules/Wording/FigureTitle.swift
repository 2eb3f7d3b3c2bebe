import ReportModel

/// What a figure is called in its table, for whoever wants a name for it.
public struct FigureTitle {
  private let names: FigureNames

  public init(_ report: Report) { names = FigureNames(report) }

  /// Code and label of the row, and the heads of the column joined by `/`; nil for a figure of prose.
  public func words(_ id: FigureID) -> (row: String, column: String)? {
    guard names.place(of: id) != nil else { return nil }
    let name = names.name(of: id)
    return (name.row, name.column)
  }
}
