import Testing

@testable import JSON

@Suite struct JSONWriterTests {
  private func text(_ json: JSONText) -> String { String(decoding: json.bytes, as: UTF8.self) }

  @Test func everythingIsWrittenInItsPlace() throws {
    let missing: Int? = nil
    let written = JSONText.object { object in
      object.set("a", 1)
      object.set("b", true)
      object.set("c", "引号\"\\\n\u{1}")
      object.set("d", [1, 2])
      object.set("e", missing)
      object.set("f", Optional(3))
      object.null("g")
      object.object("h") { $0.set("i", utf8: Array("合".utf8)) }
      object.array("j") { array in
        array.append(-5)
        array.append("x")
        array.object { _ in }
        array.array { $0.append([nil, 1]) }
        array.element { _ in }
      }
      object.set("k", integers: [0, 10, 4_294_967_295])
      object.member("l") { $0.bool(false) }
      object.set("m", JSONText(Int.min))
    }
    #expect(
      text(written)
        == #"{"a":1,"b":true,"c":"引号\"\\\n\u0001","d":[1,2],"f":3,"g":null,"h":{"i":"合"},"j":[-5,"x",{},[[null,1]],null],"k":[0,10,4294967295],"l":false,"m":-9223372036854775808}"#
    )
    #expect(throws: Never.self) { try JSONDocument(written.bytes) }
  }

  @Test func aPlaceTakesOneValue() {
    #expect(text(JSONText { _ in }) == "null")
    #expect(
      text(
        JSONText { slot in
          slot.int(1)
          slot.string("x")
          slot.object { _ in }
        }) == "1")
  }

  @Test func anErrorInBetweenLeavesItWellFormed() {
    struct Stop: Error {}
    let written = JSONText.object { object in
      try? object.object("a") { (inner: inout JSONObjectWriter) throws(Stop) in
        inner.set("b", 1)
        throw Stop()
      }
      try? object.member("c") { (_: inout JSONSlot) throws(Stop) in throw Stop() }
      try? object.array("d") { (array: inout JSONArrayWriter) throws(Stop) in
        array.append(1)
        try array.array { (_: inout JSONArrayWriter) throws(Stop) in throw Stop() }
      }
      object.set("e", 2)
    }
    #expect(text(written) == #"{"a":{"b":1},"c":null,"d":[1,[]],"e":2}"#)
  }

  @Test func bytesThatAreNoUTF8AreMended() throws {
    let written = JSONText.object { $0.set("a", utf8: [0x61, 0xFF, 0xE4, 0xB8, 0x62] + Array("合计合计".utf8) + [0xE4]) }
    #expect(try JSONDocument(written.bytes).root["a"].string == "a\u{FFFD}\u{FFFD}\u{FFFD}b合计合计\u{FFFD}")
  }

  @Test func whatWasReadIsWrittenAsItWas() throws {
    let source = #"{"data":{"n":1.50e999,"s":"\u5408","a":[ 1 , null]},"s":"\u0041"}"#
    let value = try json(source)
    let written = JSONText.object { object in
      object.set("data", value["data"])
      object.set("s", value["s"])
      object.set("gone", value["gone"])
    }
    #expect(text(written) == #"{"data":{"n":1.50e999,"s":"\u5408","a":[ 1 , null]},"s":"\u0041","gone":null}"#)
  }

  @Test func timeIsInProportion() {
    let written = JSONText.array { array in
      for index in 0..<50_000 {
        array.object { item in
          item.set("label", "一般公共服务支出")
          item.object("data") { $0.set("n", index) }
        }
      }
    }
    #expect(written.bytes.count > 2_000_000)
  }
}
