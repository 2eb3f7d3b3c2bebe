import TestSupport
import Testing

@testable import JSON

@Suite struct JSONScannerTests {
  @Test(arguments: [
    "null", " true ", "false", "0", "-0", "12", "1.5", "1e5", "-1.25E-3", "\"\"", "[]", "{}", "[ ]", "{ }", "[1,2 , 3]",
    "{\"a\":1}", "{\"a\":{\"b\":[{},[],\"\"]},\"a\":2}", "\"\\u00e9\\n\\/\"", "\r\n\t[1]\r\n", "\"合计😀\"", "\"\u{7F}\"",
  ]) func isAccepted(text: String) { #expect(reason(text) == nil) }

  @Test(arguments: [
    ("", JSONProblem.Reason.unexpectedEnd), ("  ", .unexpectedEnd), ("nul", .unexpectedEnd), ("nulL", .unexpectedByte),
    ("[1,]", .unexpectedByte), ("[1 2]", .unexpectedByte), ("[,1]", .unexpectedByte), ("[1", .unexpectedEnd),
    ("{\"a\"}", .unexpectedByte), ("{\"a\":}", .unexpectedByte), ("{\"a\":1,}", .unexpectedByte),
    ("{a:1}", .unexpectedByte),
    ("{1:1}", .unexpectedByte), ("{\"a\" 1}", .unexpectedByte), ("[1}", .unexpectedByte),
    ("{\"a\":1]", .unexpectedByte),
    ("01", .badNumber), ("-", .unexpectedEnd), ("1.", .unexpectedEnd), ("1.x", .badNumber), ("1e", .unexpectedEnd),
    ("-x", .badNumber), ("+1", .unexpectedByte), (".5", .unexpectedByte), ("NaN", .unexpectedByte),
    ("-Infinity", .badNumber), ("1 1", .textAfterTheValue), ("{}}", .textAfterTheValue), ("null,", .textAfterTheValue),
    ("\"a", .unexpectedEnd), ("\"a\\", .unexpectedEnd), ("\"\\x\"", .badEscape), ("\"\\u12g4\"", .badEscape),
    ("\"\\u12", .unexpectedEnd), ("\"a\nb\"", .controlCharacterInString),
    ("\"abcdefgh\u{1}\"", .controlCharacterInString),
    ("'a'", .unexpectedByte), ("// a\n1", .unexpectedByte), ("\u{FEFF}1", .unexpectedByte), ("]", .unexpectedByte),
  ]) func isRefused(text: String, why: JSONProblem.Reason) { #expect(reason(text) == why, "\(text)") }

  @Test func depthHasALimitAndNoRecursion() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(reason(deep) == .tooDeep)
    #expect(reason(String(repeating: "{\"a\":", count: 100_000)) == .tooDeep)
    #expect(reason(String(repeating: "[", count: 512) + String(repeating: "]", count: 512)) == nil)
    #expect(reason(String(repeating: "[", count: 513) + String(repeating: "]", count: 513)) == .tooDeep)
    let limits = JSONLimits(depth: 1_000_000)
    let whole = Array((deep + String(repeating: "]", count: 100_000)).utf8)
    #expect(throws: Never.self) { try JSONDocument(whole, limits: limits) }
  }

  @Test func thereIsALimitOfValues() {
    let text = Array(("[" + String(repeating: "0,", count: 99) + "0]").utf8)
    #expect(throws: Never.self) { try JSONDocument(text, limits: JSONLimits(values: 101)) }
    #expect(throws: JSONProblem.self) { try JSONDocument(text, limits: JSONLimits(values: 100)) }
  }

  @Test func onlyUTF8IsAccepted() {
    let bad: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0x80], [0xE4, 0xB8], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE4, 0xB8, 0x41], [0xE4, 0x41, 0x80],
    ]
    for sequence in bad {
      for lead in 0..<9 {
        let text = [0x22] + [UInt8](repeating: 0x61, count: lead) + sequence + Array("abcdefghij\"".utf8)
        #expect(reason(text) == .invalidUTF8, "\(sequence) after \(lead)")
        let chinese = [0x22] + Array("合计决算数".utf8.prefix(3 * (lead % 5))) + sequence + Array("合计合计\"".utf8)
        #expect(reason(chinese) == .invalidUTF8, "\(sequence) after Chinese \(lead)")
      }
    }
  }

  @Test func allOfUTF8IsJudgedAsTheStandardLibraryDoes() {
    var random = Seeded(7)
    let parts: [[UInt8]] = [
      Array("合".utf8), Array("𠮷".utf8), Array("é".utf8), Array("ab".utf8), [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF],
      [0xEF, 0xBF, 0xBF],
      [0xF4, 0x8F, 0xBF, 0xBF], [0xE4, 0xB8], [0x80], [0xED, 0xA0, 0x80], Array("决算数为".utf8),
    ]
    for _ in 0..<20_000 {
      let content = (0..<random.below(8)).flatMap { _ in parts[random.below(parts.count)] }
      let isValid = String(validating: content, as: UTF8.self) != nil
      #expect((reason([0x22] + content + [0x22]) == nil) == isValid, "\(content)")
    }
  }
}
