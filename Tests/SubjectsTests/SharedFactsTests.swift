import Foundation
import Testing

@testable import Subjects

/// The collected facts on 科目 beside the project: all that they vouch for must be found in both directions.
struct SharedFactsTests {
  struct Fact {
    var code: String
    var name: String
    var first: Int?
    var last: Int?
    var isEvidenced: Bool
  }

  static let folder = ProcessInfo.processInfo.environment["GOUJI_CORPUS"].map { "\($0)/domain/subjects" }
  static var hasFacts: Bool { folder.map { FileManager.default.fileExists(atPath: "\($0)/function.tsv") } ?? false }

  static func facts(_ table: String) throws -> [Fact] {
    let text = try String(contentsOfFile: "\(folder ?? "")/\(table).tsv", encoding: .utf8)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 5 else { return nil }
      return Fact(
        code: cells[0], name: cells[1], first: Int(cells[2]), last: Int(cells[3]), isEvidenced: cells[4] != "memory")
    }
  }

  @Test(
    .enabled(if: hasFacts, "skipped: GOUJI_CORPUS names no folder with domain/subjects"),
    arguments: ["function", "economic_dept", "economic_gov", "revenue"])
  func everyClassAndSectionAndEveryEvidencedItemIsFoundBothWays(table: String) throws {
    let facts = try Self.facts(table)
    var found = 0
    for fact in facts where fact.code.count < 7 || fact.isEvidenced {
      let year = fact.last ?? fact.first.map { max($0, SubjectCatalogue.years.lowerBound) } ?? 2024
      let catalogue = SubjectCatalogue(year: year)
      #expect(catalogue.subject(fact.code)?.name == fact.name, "\(fact.code) \(fact.name)")
      #expect(catalogue.subjects(named: fact.name).contains { $0.code.text == fact.code }, "\(fact.name) \(fact.code)")
      #expect(
        catalogue.search(fact.name, SubjectSearchOptions(limit: 200)).contains { $0.subject.code.text == fact.code },
        "\(fact.name)")
      found += 1
    }
    print("\(table): \(found) of \(facts.count) facts must be found, and are")
    #expect(found > 50)
  }

  @Test(.enabled(if: hasFacts, "skipped: GOUJI_CORPUS names no folder with domain/subjects"))
  func whatIsNotSureIsNotValid() throws {
    for line in try String(contentsOfFile: "\(Self.folder ?? "")/unsure.tsv", encoding: .utf8).split(separator: "\n")
      .dropFirst()
    {
      let cells = line.split(separator: "\t").map(String.init)
      // A few codes are doubtful under one name and well known under another.
      for year in SubjectCatalogue.years {
        let subject = SubjectCatalogue(year: year).subject(cells[0])
        #expect(subject?.name != cells[1] || ["2014003", "2080208", "2130209"].contains(cells[0]), "\(line)")
      }
    }
  }
}
