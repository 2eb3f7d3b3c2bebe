/// A CSV or TSV file that a `@数据` brought in. Its bytes stand behind the report's own (see `Report.ownLength`).
public struct DataFile: Sendable {
  /// As written in the report.
  public var path: String
  /// Where its bytes, as UTF-8, stand in `Report.tree.bytes`.
  public var range: Range<Int>
  /// The `@数据` in the report: where everything that is found in the file is told.
  public var place: Range<Int>

  public init(path: String, range: Range<Int>, place: Range<Int>) {
    self.path = path
    self.range = range
    self.place = place
  }
}

extension Report {
  /// Whether a range lies in a data file.
  public func dataFile(holding range: Range<Int>) -> DataFile? {
    guard range.lowerBound >= ownLength else { return nil }
    return dataFiles.first { $0.range.lowerBound <= range.lowerBound && range.lowerBound <= $0.range.upperBound }
  }

  /// The place in the report of a range of the model: itself, or the `@数据` of the data file that it lies in.
  public func place(of range: Range<Int>) -> Range<Int> {
    guard range.lowerBound >= ownLength, ownLength < tree.bytes.count else { return range }
    return dataFile(holding: range)?.place ?? ownLength..<ownLength
  }

  /// File and line (from 1) of a range that lies in a data file.
  public func dataPlace(of range: Range<Int>) -> (path: String, line: Int)? {
    guard let file = dataFile(holding: range) else { return nil }
    let end = min(range.lowerBound, tree.bytes.count)
    guard file.range.lowerBound < end else { return (file.path, 1) }
    return (file.path, 1 + tree.bytes[file.range.lowerBound..<end].count { $0 == 0x0A })
  }
}
