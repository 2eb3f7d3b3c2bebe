import Foundation
import Testing

@Suite struct FileTests {
  /// Data that a program wrote, not a person.
  private func isGenerated(_ file: SourceFiles.File) -> Bool {
    file.lines.prefix(4).contains { $0.hasPrefix("// Generated") } || file.path.contains("Generated")
      || file.path.contains("Catalogue")
  }

  @Test func noFileIsPast400Lines() throws {
    for folder in ["Sources", "Tests"] {
      for file in try SourceFiles.files(under: folder) where !isGenerated(file) {
        #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
      }
    }
  }

  @Test func nothingInTheSourcesCanTrapByAWordThatSaysSo() throws {
    let words = ["fatalError(", "preconditionFailure(", "try!", "as! ", "unowned "]
    for file in try SourceFiles.files(under: "Sources") {
      for (number, line) in file.lines.enumerated() {
        let code = line.prefix { $0 != "\"" }
        guard !code.drop(while: \.isWhitespace).hasPrefix("//") else { continue }
        for word in words where code.contains(word) { Issue.record("\(file.path):\(number + 1) \(word)") }
      }
    }
  }
}
