import Foundation
import TestSupport
import Testing

struct GeneratedFilesTests {
  /// Sources/Rules/RuleCatalogue+Generated.swift and Grammar/rules.md say what the rule files say, and
  /// Sources/Subjects/SubjectData+Generated.swift what the tables of 科目 say.
  @Test(arguments: [".ci/generate-rules.swift", ".ci/generate-subjects.swift"])
  func areFresh(generator: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let run = try SwiftScript.run(generator, ["--check"], in: root)
    #expect(run.status == 0, "\(run.text)")
  }
}
