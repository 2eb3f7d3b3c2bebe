import Testing

@testable import JSONRPC

@Suite struct RequiredMembersTests {
  @Test func whatIsMissingIsToldByName() throws {
    let value = try json(#"{"n":"x","u":-1,"big":1e300}"#)
    #expect(throws: ResponseError.invalidParams("\"n\" must be an integer")) { try value.int("n") }
    #expect(throws: ResponseError.invalidParams("\"u\" must be an unsigned integer")) { try value.uinteger("u") }
    #expect(throws: ResponseError.invalidParams("\"o\" must be an object")) { try value.required("o") }
    #expect(throws: ResponseError.invalidParams("\"a\" must be an array")) { try value.array("a") }
    #expect(throws: ResponseError.invalidParams("\"s\" must be a string")) { try value.string("s") }
    #expect(try value.string("n") == "x" && value.uinteger("big") == Int(Int32.max))
  }

  @Test func anIDThatIsNoIntegerGoesBackAsItCame() throws {
    for text in ["1.0", "1e2", "-0.5"] {
      #expect(String(decoding: JSONText(RequestID(try json(text))).bytes, as: UTF8.self) == text)
    }
  }
}
