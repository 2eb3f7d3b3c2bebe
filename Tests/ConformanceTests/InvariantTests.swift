import Foundation
import Testing

/// What ARCHITECTURE.md promises, and that each promise has a test named after it.
@Suite struct InvariantTests {
  @Test func everyInvariantHasATestNamedAfterIt() throws {
    let page = String(
      decoding: try Data(contentsOf: SourceFiles.root.appendingPathComponent("ARCHITECTURE.md")), as: UTF8.self)
    let section = try #require(page.components(separatedBy: "## Invariants").dropFirst().first)
    let numbers = section.components(separatedBy: "\n## ")[0].split(separator: "\n").compactMap { line in
      line.contains(". ") ? Int(line.prefix { $0.isNumber }) : nil
    }
    #expect(numbers == Array(1...max(numbers.count, 1)) && numbers.count >= 8)
    let tests = try SourceFiles.files(under: "Tests").flatMap(\.lines)
    for number in numbers {
      #expect(tests.contains { $0.contains("(\"Invariant \(number): ") }, "no test is named after invariant \(number)")
    }
  }

  @Test("Invariant 2: rules do no arithmetic, and no binary floating point decides anything")
  func arithmeticStaysInItsPlace() throws {
    for file in try SourceFiles.files(under: "Sources") {
      for (number, line) in file.lines.enumerated() {
        let code = line.prefix { $0 != "\"" }
        guard !code.drop(while: \.isWhitespace).hasPrefix("//") else { continue }
        let words = code.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        for word in ["Double", "Float", "Float16", "Float80", "CGFloat"] where words.contains(Substring(word)) {
          Issue.record("\(file.path):\(number + 1) \(word)")
        }
        guard file.path.contains("Sources/Rules/") else { continue }
        for word in ["adding(", "subtracting(", "multiplied(by:", "divided(by:"] where code.contains(word) {
          Issue.record("\(file.path):\(number + 1) a rule computes: \(word)")
        }
      }
    }
  }
}
