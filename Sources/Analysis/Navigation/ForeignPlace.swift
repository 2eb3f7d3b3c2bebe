import ReportModel
import SourceText

extension Report {
  /// A figure of another file that belongs with this one; nil for one of the report itself.
  func foreign(_ id: FigureID) -> ForeignFigure? {
    // They were added one after the other.
    guard let first = foreignFigures.first?.figure.index else { return nil }
    let index = Int(id.index) - Int(first)
    return foreignFigures.indices.contains(index) ? foreignFigures[index] : nil
  }
}

extension Snapshot {
  /// Where another file states a figure; nil where it cannot be read.
  func place(of foreign: ForeignFigure) -> TextPlace? {
    guard let file = file(foreign.path) else { return nil }
    // Bytes may have moved since the file was read for what it states, lines and columns have not.
    func offset(_ place: PlaceTable.Place) -> Int {
      file.lines.offset(
        of: LinePosition(line: place.line - 1, column: place.column - 1), in: file.bytes, encoding: .utf32)
    }
    let start = offset(foreign.place.start)
    return TextPlace(file: file, start..<max(start, offset(foreign.place.end)))
  }
}
