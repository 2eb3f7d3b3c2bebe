import ReportModel
import ReportSyntax
import SourceText

/// The rows of a band that are a line each, for what moves or adds whole rows.
struct TableLines {
  /// Line of the text by row, line end included.
  let lines: [Range<Int>]

  /// Nil where a row is no line of its own, or stands in a file beside the report.
  init?(_ band: Band, of report: Report) {
    let bytes = report.tree.bytes
    var lines: [Range<Int>] = []
    for row in band.rows {
      let range = row.range
      guard !range.isEmpty, range.upperBound <= report.ownLength, !bytes[range].dropLast().contains(0x0A) else {
        return nil
      }
      var start = range.lowerBound
      while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
      var end = range.upperBound
      while end < report.ownLength, bytes[end - 1] != 0x0A { end += 1 }
      guard lines.last.map({ $0.upperBound <= start }) ?? true else { return nil }
      lines.append(start..<end)
    }
    guard !lines.isEmpty else { return nil }
    self.lines = lines
  }
}
