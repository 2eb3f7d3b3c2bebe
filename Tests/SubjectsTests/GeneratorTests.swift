import Foundation
import TestSupport
import Testing

/// A year comes in by rows of the tables alone, and rows that can't be right are refused with their place.
struct GeneratorTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs the generator on a copy of the tables with some rows added.
  private func generate(_ rows: [(table: String, row: String)], until year: Int? = nil) throws -> (
    Int32, String, String
  ) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gouji-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let tables = folder.appendingPathComponent("Sources/Subjects/Catalogue")
    try FileManager.default.createDirectory(
      at: tables.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Self.root.appendingPathComponent("Sources/Subjects/Catalogue"), to: tables)
    for (table, row) in rows {
      let file = tables.appendingPathComponent("\(table).tsv")
      try (String(contentsOf: file, encoding: .utf8) + row + "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    if let year {
      try "first\tlast\n2023\t\(year)\n".write(
        to: tables.appendingPathComponent("editions.tsv"), atomically: true, encoding: .utf8)
    }
    let run = try SwiftScript.run(Self.root.appendingPathComponent(".ci/generate-subjects.swift").path, in: folder)
    let data = try? String(
      contentsOf: folder.appendingPathComponent("Sources/Subjects/SubjectData+Generated.swift"), encoding: .utf8)
    return (run.status, run.text, data ?? "")
  }

  @Test func aYearIsADataChange() throws {
    let (status, text, data) = try generate(
      [("function", "2013999\t其他社会工作支出\t2027\t\t\t"), ("function", "20142\t低空经济事务\t2027\t\t\t3")], until: 2027)
    // The old name has not ended: a code would have two in one year.
    #expect(status == 2 && text.contains("2013999 has 2 names in 2027"), "\(text)")
    #expect(data.isEmpty)
    let right = try generate([("function", "20142\t低空经济事务\t2027\t\t\t3")], until: 2027)
    #expect(right.0 == 0 && right.2.contains("static let years = 2023...2027"), "\(right.1)")
    #expect(right.2.contains("\n低空经济事务|di kong jing ji shi wu|"))
    #expect(right.2.contains(/\n20142 +\d+27   3 g\n/))
  }

  @Test(arguments: [
    ("function", "2014299\t其他低空经济事务支出\t\t\t\t", "20142 above it is not"), ("function", "20142", "1 cells, not 6"),
    ("function", "201421\t低空经济\t\t\t\t", "is no code"), ("function", "20142\t低空 经济\t\t\t\t", "has blanks"),
    ("renames", "20101\t旧名\t20198\t2027\t", "20198 is in no table"),
    ("function", "20142\t龘事务\t\t\t\t", "龘 has no reading"),
  ])
  func rowsThatCannotBeRightAreRefused(table: String, row: String, message: String) throws {
    let (status, text, _) = try generate([(table, row)])
    #expect(status == 2 && text.contains(message), "\(text)")
    #expect(text.contains("\(table).tsv:") || text.contains("龘"), "\(text)")
  }
}
