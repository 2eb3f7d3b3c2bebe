import TestSupport
import Testing

@testable import JSON

@Suite struct JSONValueTests {
  @Test func membersAreFoundAndMissedWithoutTraps() throws {
    let value = try json(#"{"a":{"b":[1,{"c":"x"}]},"d":null,"\u0065":true,"":0,"合计":2}"#)
    #expect(value["a"]["b"].elements.map(\.kind) == [.number, .object])
    #expect(Array(value["a"]["b"].elements)[1]["c"].string == "x")
    #expect(value["d"].isNull && !value["d"].hasValue && !value["d"].isAbsent)
    #expect(value["e"].bool == true && value[""].int == 0 && value["合计"].int == 2)
    #expect(value["x"]["y"]["z"].isAbsent && value["a"]["b"]["c"].isAbsent)
    #expect(value["x"].string == nil && value.string == nil && value.int == nil && value["d"].bool == nil)
    #expect(value.members.map(\.key) == ["a", "d", "e", "", "合计"])
    #expect(Array(value.elements).isEmpty && Array(value["a"]["b"].members).isEmpty)
    #expect(JSONValue.absent["a"].utf8 == nil && JSONValue.absent.int(clampedTo: 0...1) == nil)
  }

  @Test func theLastOfEqualKeysCounts() throws {
    #expect(try json(#"{"a":1,"b":{"a":9},"a":[2],"a":3}"#)["a"].int == 3)
  }

  @Test func integersAreExactHoweverTheyAreWritten() throws {
    let cases: [(String, Int?)] = [
      ("0", 0), ("-0", 0), ("3.0", 3), ("0.3e1", 3), ("30e-1", 3), ("1.5", nil), ("1e-1", nil), ("1e3", 1000),
      ("-12.50e1", -125),
      ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("9223372036854775808", nil),
      ("-9223372036854775809", nil), ("1e999", nil), ("0e999", 0), ("0.0e-999999999999999999999", 0), ("1e-999", nil),
      ("1e999999999999999999999999", nil), ("18446744073709551616", nil),
      ("123456789012345678e1", 1_234_567_890_123_456_780),
      ("0.000000000000000000001e21", 1),
    ]
    for (text, expected) in cases { #expect(try json(text).int == expected, "\(text)") }
    #expect(try json("1.50e999").numberText == "1.50e999")
  }

  @Test func numbersAreClampedToARange() throws {
    let cases: [(String, Int)] = [
      ("5", 5), ("-1", 0), ("4294967295", 100), ("1.7976931348623157e308", 100), ("-1e400", 0), ("7.9", 7), ("1e-5", 0),
      ("18446744073709551615", 100), ("-18446744073709551615", 0),
    ]
    for (text, expected) in cases { #expect(try json(text).int(clampedTo: 0...100) == expected, "\(text)") }
    #expect(try json("2147483647").uinteger == 2_147_483_647)
    #expect(try json("2147483648").uinteger == nil && json("-1").uinteger == nil)
  }

  @Test func escapesAreUndone() throws {
    let cases = [
      (#""a\n\t\r\b\f\/\\\"b""#, "a\n\t\r\u{8}\u{C}/\\\"b"), (#""\u5408\u8ba1""#, "合计"), (#""\uD83D\uDE00!""#, "😀!"),
      (#""\ud842\udfb7""#, "𠮷"), (#""\ud800""#, "\u{FFFD}"), (#""\udc00x""#, "\u{FFFD}x"),
      (#""\ud800\ud800\udc00""#, "\u{FFFD}\u{10000}"),
      (#""\ud800\n""#, "\u{FFFD}\n"), (#""\ud800A""#, "\u{FFFD}A"),
      (#""\u0000\u007f\u0080\u07ff\u0800\uffff""#, "\0\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}"),
      (#""合\u8ba1\n计""#, "合计\n计"),
    ]
    for (text, expected) in cases {
      let value = try json(text)
      #expect(value.string == expected && value.utf8 == Array(expected.utf8) && value.equals(expected), "\(text)")
      #expect(!value.equals(expected + "x") && !value.equals(""))
    }
  }

  @Test func randomTextsComeBackAsTheyWere() throws {
    var random = Seeded(11)
    let scalars: [Unicode.Scalar] = [
      "a", "\"", "\\", "\n", "\u{1}", "合", "𠮷", "😀", "é", "\u{7F}", "/", "\u{2028}", "\0", "，", "1",
    ]
    for _ in 0..<5000 {
      let text = String(
        String.UnicodeScalarView((0..<random.below(40)).map { _ in scalars[random.below(scalars.count)] }))
      let written = JSONText.object { $0.set(text, text) }
      let value = try JSONDocument(written.bytes).root
      #expect(value[text].string == text && value.members.map(\.key) == [text])
    }
  }

  @Test func everyValueAndNameHasItsPlace() throws {
    let text = #"{ "合计" : [1, "x\n"], "a":{"b":null} }"#
    let bytes = Array(text.utf8)
    func written(_ value: JSONValue) -> String { String(decoding: bytes[value.range], as: UTF8.self) }
    let pairs = try json(text).pairs
    #expect(pairs.map { written($0.name) } == [#""合计""#, #""a""#])
    #expect(pairs.map { written($0.value) } == [#"[1, "x\n"]"#, #"{"b":null}"#])
    #expect(pairs[0].value.elements.map(written) == ["1", #""x\n""#])
    #expect(JSONValue.absent.range.isEmpty && JSONValue.absent.pairs.isEmpty)
  }
}
