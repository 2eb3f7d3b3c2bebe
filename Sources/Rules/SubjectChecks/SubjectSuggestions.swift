import ReportModel
import Subjects

/// Which 科目 may have been meant.
enum SubjectSuggestions {
  /// More than this say nothing.
  private static let most = 3

  /// The 科目 of a name whose code is one slip from digits, or stands below a 科目 that the table has; at most a few.
  static func codes(
    named name: String, near digits: String, _ table: CodedTable, _ catalogue: SubjectCatalogue
  ) -> [Subject] {
    guard !name.isEmpty else { return [] }
    let own = WrittenNames.forms(of: name).lazy.map { catalogue.subjects(named: $0) }.first { !$0.isEmpty } ?? []
    let fitting = own.filter {
      (table.classification == nil || $0.code.classification == table.classification) && $0.code.text != digits
    }
    let near = fitting.filter { $0.code.isOneSlip(from: Array(digits.utf8)) }
    if !near.isEmpty { return Array(near.prefix(most)) }
    let below = fitting.filter { subject in subject.code.parent.map { table.count(of: $0) > 0 } ?? true }
    let found = below.isEmpty ? fitting : below
    return found.count <= most ? found : []
  }

  /// Those of some 科目 whose name, which they share, is nearest to a text; empty where none is near.
  static func nearest(to text: String, in subjects: [Subject]) -> [Subject] {
    guard let name = EditDistance.nearest(to: text, in: subjects.lazy.map(\.name)) else { return [] }
    return subjects.filter { $0.name == name }
  }

  /// Those whose name the end of a text is but for a slip or two, and how many scalars that end has: words may stand before it.
  static func nearest(toEndOf text: String, in subjects: [Subject]) -> (subjects: [Subject], length: Int)? {
    let scalars = Array(text.unicodeScalars)
    var best: (name: String, slips: Int, length: Int)?
    for name in Set(subjects.map(\.name)).sorted() {
      let own = Array(name.unicodeScalars)
      for length in max(leastLength, own.count - 2)...max(leastLength, own.count + 2) where length <= scalars.count {
        let slips = EditDistance.distance(Array(scalars.suffix(length)), own)
        guard slips <= (own.count >= longLength ? 2 : 1), slips < best?.slips ?? .max else { continue }
        best = (name, slips, length)
      }
    }
    return best.map { best in (subjects.filter { $0.name == best.name }, best.length) }
  }

  /// In scalars: shorter names are near to everything, and in longer ones two slips are seen.
  private static let leastLength = 4
  private static let longLength = 8
}
