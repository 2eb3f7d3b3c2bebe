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

  /// The one of some 科目 whose name is nearest to a text; nil where none is near or several are.
  static func nearest(to text: String, in subjects: [Subject]) -> Subject? {
    guard let name = EditDistance.nearest(to: text, in: subjects.lazy.map(\.name)) else { return nil }
    let found = subjects.filter { $0.name == name }
    return found.count == 1 ? found.first : nil
  }
}
