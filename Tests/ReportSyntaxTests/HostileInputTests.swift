import ReportSyntax
import Testing

/// None takes more than linear time either, or this would not end.
@Suite("Invariant 4: no input traps")
struct HostileInputTests {
  @Test func invalidBytesAreKeptAndReported() {
    let bytes: [UInt8] = Array("支出".utf8) + [0xFF, 0xFE] + Array("合计".utf8) + [0xE4, 0xB8, 0x0A]
    let probe = Probe(bytes: bytes)
    #expect(Invariants.violation(of: probe.tree) == nil)
    #expect(probe.blocks[0].block.tokens.filter { $0.kind == .invalid }.map(\.span) == [Span(6, 8), Span(14, 16)])
    #expect(probe.blocks[0].block.problems.map(\.kind) == [.invalidUTF8, .invalidUTF8])
  }

  @Test func emptyAndTinyInputs() {
    #expect(Parser.parse([]).blocks.isEmpty)
    for byte in UInt8.min...UInt8.max {
      #expect(Invariants.violation(of: Parser.parse([byte])) == nil)
      #expect(Invariants.violation(of: Parser.parse([byte, byte, 0x0A, byte])) == nil)
    }
  }

  /// Every piece a hundred thousand times over, alone on a line and as lines.
  @Test(
    arguments: [
      "{", "{{", "{甲", "{甲 = ", "{= ", "(", "[", "「", "“", "\"", "\"a\t", "“a\t", "\t", "|", "甲|", "*", "**", "** a",
      "<p>", "<", "[bookmark:",
      "-", "—", "#", "@", "@表 ", "// ", "：", "　", "1.", "（", "一", "....1 ", "\n", "\r", "\n\t", "\n\t甲", "\n甲\t乙",
      "\n\t甲\n", "\n@校验 (",
      "\n\t\"", "\n“\t1", "\n// 注\n", "\n---\n", "\u{200B}", "、",
    ])
  func repetition(_ piece: String) {
    let text = "---\n年度：1\n---\n" + String(repeating: piece, count: 20_000)
    let tree = Parser.parse(Array(text.utf8))
    #expect(Invariants.violation(of: tree) == nil)
    let rows = "甲\t乙\n丙\t" + String(repeating: piece, count: 20_000)
    #expect(Invariants.violation(of: Parser.parse(Array(rows.utf8))) == nil)
    let check = "@校验 " + String(repeating: piece, count: 20_000)
    #expect(Invariants.violation(of: Parser.parse(Array(check.utf8))) == nil)
    let inline = "{= " + String(repeating: piece, count: 20_000) + "}"
    #expect(Invariants.violation(of: Parser.parse(Array(inline.utf8))) == nil)
  }

  @Test func tenThousandColumnsAndNestedBraces() {
    let columns = Array(String(repeating: "1\t", count: 10_000).utf8) + [0x0A]
    guard case .table(let table) = Parser.parse(columns + columns).blocks[0].block.content else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(\.count) == [10_001, 10_001])
    let braces = String(repeating: "{甲 = ", count: 10_000) + String(repeating: "}", count: 10_000)
    #expect(Invariants.violation(of: Parser.parse(Array(braces.utf8))) == nil)
  }
}
