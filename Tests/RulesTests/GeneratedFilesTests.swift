import Foundation
import Testing

struct GeneratedFilesTests {
  /// Sources/Rules/RuleCatalogue+Generated.swift and Grammar/rules.md say what the rule files say, and
  /// Sources/Subjects/SubjectData+Generated.swift what the tables of 科目 say.
  @Test(arguments: [".ci/generate-rules.swift", ".ci/generate-subjects.swift"])
  func areFresh(generator: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["swift", generator, "--check"]
    process.currentDirectoryURL = root
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }
}
