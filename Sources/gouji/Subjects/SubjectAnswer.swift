import Subjects

/// What the catalogue has for a request.
struct SubjectAnswer {
  /// How the entries were come by.
  enum Kind {
    /// No query: the classes, or the topmost 科目 of a budget.
    case overview
    /// The code of a 类 or 款: it and everything below it.
    case subtree(Subject)
    case search
  }

  var kind: Kind
  /// The best first; a subtree in the order of codes.
  var entries: [SubjectEntry]
  /// With those that the limit cut off.
  var total: Int

  private static let usualLimit = 50
  /// More than the catalogue has, so that all are counted.
  private static let everything = 100_000

  init(_ request: SubjectRequest) {
    let catalogue = request.catalogue
    let edition = request.edition
    var entries: [SubjectEntry]
    var limit = request.limit ?? Self.usualLimit
    if let query = request.query {
      if let code = request.code, code.level < .item, let subject = catalogue.subject(code) {
        kind = .subtree(subject)
        entries = Self.subtree(subject, catalogue).filter(request.takes).map {
          SubjectEntry($0, kind: $0.code == code ? .exact : .prefix, edition: edition)
        }
      } else {
        kind = .search
        let options = SubjectSearchOptions(
          classifications: request.kinds, fund: request.fund, limit: Self.everything)
        entries = catalogue.search(query, options).map {
          SubjectEntry($0.subject, kind: $0.kind, rename: $0.rename, edition: edition)
        }
      }
    } else {
      kind = .overview
      // An overview with a part left out is none.
      limit = request.limit ?? Self.everything
      entries = Self.topmost(below: nil, request).map { SubjectEntry($0, kind: .exact, edition: edition) }
    }
    total = entries.count
    self.entries = Array(entries.prefix(limit))
  }

  var isTruncated: Bool { entries.count < total }

  /// Whether nothing but slips of the keyboard led here.
  var isOnlySlips: Bool { entries.first?.kind == .slip }

  /// A 科目 and all below it, in the order of codes.
  private static func subtree(_ subject: Subject, _ catalogue: SubjectCatalogue) -> [Subject] {
    [subject] + catalogue.children(of: subject.code).flatMap { subtree($0, catalogue) }
  }

  /// The classes; of a budget the topmost 科目 that belong to it, since many stand below a class of another.
  private static func topmost(below parent: SubjectCode?, _ request: SubjectRequest) -> [Subject] {
    request.catalogue.children(of: parent).flatMap { child in
      if request.takes(child) { return [child] }
      guard request.fund != nil, request.takes(child.code.classification) else { return [] }
      return topmost(below: child.code, request)
    }
  }
}
