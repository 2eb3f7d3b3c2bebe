import Subjects

/// A 科目 of an answer.
struct SubjectEntry {
  var subject: Subject
  var kind: SubjectMatchKind
  /// The old name or code that led to it, or else the last that it went by before the year.
  var rename: SubjectRename?

  init(_ subject: Subject, kind: SubjectMatchKind, rename: SubjectRename? = nil, edition: Int) {
    self.subject = subject
    self.kind = kind
    self.rename =
      rename ?? SubjectRename.of(subject.code).last { $0.keepsCode && $0.year <= edition }
      ?? SubjectRename.into(subject.code).last { $0.year <= edition }
  }
}
