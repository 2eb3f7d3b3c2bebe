import Foundation
import ReportModel
import Rules
import Testing

struct CatalogueTests {
  @Test func idsAreInOrderAndNamesAreUnique() {
    let ids = RuleCatalogue.all.map { $0.id }
    #expect(ids == Set(ids).sorted())
    #expect(Set(RuleCatalogue.all.map { $0.chineseName }).count == ids.count)
    #expect(Set(RuleCatalogue.all.map { $0.englishName }).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /GJ[1-69]\d{3}/) != nil, "\(id)") }
  }

  /// Whatever the model can report, a rule tells of it.
  @Test(arguments: ModelProblem.Kind.allCases) func everyProblemHasARule(_ kind: ModelProblem.Kind) {
    let rule = RuleCatalogue.all.first { $0.id == kind.rule }
    #expect(rule is any ProblemRule.Type, "\(kind)")
  }

  @Test func rulesAreFoundByIdNameAndBeginning() throws {
    let rule = try #require(RuleCatalogue.rule("GJ1021"))
    #expect(RuleCatalogue.rule("合计行")?.id == rule.id)
    #expect(RuleCatalogue.rule("没有这条") == nil)
    for word in ["GJ1021", "gj1021", "GJ10", "GJ", "合计行", "total row"] {
      #expect(RuleCatalogue.matches(word, rule), "\(word)")
    }
    for word in ["GJ1022", "GJ3", "合计", "", "G"] { #expect(!RuleCatalogue.matches(word, rule), "\(word)") }
  }

  /// Every file of a rule folder is a rule: the generator passes over nothing in silence.
  @Test func everyRuleFileIsListed() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var files: Set<String> = []
    for folder in [
      "Tables", "Between", "Sentences", "TableText", "Files", "Indicators", "Subjects", "Periods", "Structure",
      "Language",
    ] {
      let url = root.appendingPathComponent("Sources/Rules/\(folder)")
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path) where name.hasSuffix(".swift") {
        files.insert(String(name.dropLast(6)))
      }
    }
    #expect(files == Set(RuleCatalogue.all.map { "\($0)" }))
  }
}
