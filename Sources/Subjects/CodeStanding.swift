/// What the catalogue says of a code in a year.
public enum CodeStanding: Sendable {
  /// The year has it.
  case valid(Subject)
  /// The year was before the code was given up; by what name it went then is told by the rename.
  case former(SubjectRename)
  /// The catalogue has the code, but not in this year.
  case otherYears(Subject)
  /// The code was given up before the year; the last change decides.
  case givenUp(SubjectRename)
  /// Remembered too badly to count as valid; the name that it may have.
  case unsure(String)
  case unknown
}
