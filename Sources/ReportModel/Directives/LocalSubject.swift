import Subjects

/// `@科目 2101598 县级医保专项`: a 科目 that the catalogue does not have.
public struct LocalSubject: Sendable {
  public var code: SubjectCode
  public var name: String
  /// The code and name in the report, or the `@引入` that brought them.
  public var range: Range<Int>
  /// The file that it comes from, where that is another.
  public var origin: String?
  /// The table of 科目 that it comes from, as written in the report, and its line there, from 1.
  public var table: String?
  public var line: Int?

  /// 年度; nil where it is for every year.
  var years: YearSpan?

  /// Whether it counts in a report of a year; of a report without one it always does.
  public func isValid(in year: Int?) -> Bool { year.flatMap { years?.holds($0) } ?? true }

  func moved(to place: Range<Int>, origin path: String) -> LocalSubject {
    var moved = self
    moved.range = place
    if moved.origin == nil { moved.origin = path }
    return moved
  }
}
