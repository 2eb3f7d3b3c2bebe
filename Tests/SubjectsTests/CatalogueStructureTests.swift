import Testing

@testable import Subjects

/// The catalogue as a whole: nothing stands without what it stands below, in any year.
struct CatalogueStructureTests {
  static let all = (0..<Records.count).compactMap { Subject(record: $0) }

  @Test func everyRecordCanBeRead() {
    #expect(Self.all.count == Records.count && Records.count > 2_000)
    for subject in Self.all {
      #expect(!subject.name.isEmpty && subject.code.classification != nil, "\(subject.code.text)")
    }
  }

  @Test func recordsStandInTheOrderOfCodes() {
    for (a, b) in zip(Self.all, Self.all.dropFirst()) { #expect(a.code.order <= b.code.order, "\(b.code.text)") }
  }

  @Test(arguments: SubjectCatalogue.years)
  func everyItemHasItsSectionAndEverySectionItsClass(year: Int) {
    let catalogue = SubjectCatalogue(year: year)
    for subject in Self.all where subject.isValid(in: year) {
      guard let parent = subject.code.parent else { continue }
      #expect(catalogue.subject(parent) != nil, "\(subject.code.text) \(subject.name)")
    }
  }

  @Test(arguments: SubjectCatalogue.years)
  func noCodeIsThereTwiceInAYear(year: Int) {
    var seen: Set<SubjectCode> = []
    for subject in Self.all where subject.isValid(in: year) {
      #expect(seen.insert(subject.code).inserted, "\(subject.code.text)")
    }
  }

  @Test func everyRenameLeadsSomewhere() {
    for rename in SubjectRename.all {
      for code in rename.successors where Records.range(of: code).isEmpty {
        // What was given up in its turn, nobody knows when.
        guard case .unsure = SubjectCatalogue(year: 2024).standing(of: code) else {
          Issue.record("\(rename.code.text) → \(code.text)")
          continue
        }
      }
    }
  }

  /// What the catalogue holds, printed by the run.
  @Test func countsByClass() {
    var lines: [String] = []
    for kind in SubjectClassification.allCases {
      let catalogue = SubjectCatalogue(year: 2024)
      for top in catalogue.children(of: nil) where top.code.classification == kind {
        let sections = catalogue.children(of: top.code)
        let items = sections.reduce(0) { $0 + catalogue.children(of: $1.code).count }
        lines.append("\(top.code.text) \(top.name) 款\(sections.count) 项\(items)")
        #expect(!top.isTransfer || kind != .departmentEconomic)
      }
    }
    print("2024 年度科目：\n" + lines.joined(separator: "\n"))
    #expect(lines.count > 50)
  }
}
