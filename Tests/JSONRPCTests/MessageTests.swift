import Testing

@testable import JSONRPC

@Suite struct MessageTests {
  private func kind(_ text: String) -> String {
    switch IncomingMessage(Array(text.utf8)) {
    case .request(let id, let method, _): "request \(id) \(method)"
    case .notification(let method, _): "notification \(method)"
    case .response(let id, .result(let value)?): "result \(id) \(value.kind)"
    case .response(let id, .error(let error)?): "error \(id) \(error.code.rawValue) \(error.message)"
    case .response(let id, nil): "bare \(id)"
    case .invalid(let id, let error): "invalid \(id) \(error.code.rawValue)"
    }
  }

  @Test(arguments: [
    (#"{"jsonrpc":"2.0","id":1,"method":"a"}"#, "request integer(1) a"),
    (#"{"id":"x","method":"a","params":null}"#, #"request string("x") a"#),
    (#"{"jsonrpc":"2.0","id":null,"method":"a"}"#, "request null a"),
    (#"{"jsonrpc":"2.0","id":1.50,"method":"a"}"#, #"request number("1.50") a"#),
    (#"{"jsonrpc":"2.0","id":1e999,"method":"a"}"#, #"request number("1e999") a"#),
    (#"{"jsonrpc":"2.0","method":"a"}"#, "notification a"),
    (#"{"jsonrpc":"2.0","id":1,"result":null}"#, "result integer(1) null"),
    (#"{"jsonrpc":"2.0","id":1,"result":{},"error":null}"#, "result integer(1) object"),
    (#"{"jsonrpc":"2.0","id":1,"error":{"code":-5,"message":"m"}}"#, "error integer(1) -5 m"),
    (#"{"jsonrpc":"2.0","id":1,"error":7}"#, "error integer(1) -32603 "),
    (#"{"jsonrpc":"2.0","id":1}"#, "bare integer(1)"),
    (#"[{"jsonrpc":"2.0","id":1,"method":"a"}]"#, "invalid null -32600"),
    ("3", "invalid null -32600"),
    (#"{"jsonrpc":"1.0","id":7,"method":"a"}"#, "invalid integer(7) -32600"),
    (#"{"jsonrpc":"2.0","id":{},"method":"a"}"#, "invalid null -32600"),
    (#"{"jsonrpc":"2.0","id":7,"method":5}"#, "invalid integer(7) -32600"),
    (#"{"jsonrpc":"2.0","id":7,"params":{}}"#, "invalid integer(7) -32600"),
    (#"{"jsonrpc":"2.0"}"#, "invalid null -32600"),
    ("{", "invalid null -32700"), ("", "invalid null -32700"),
  ]) func areToldApart(text: String, expected: String) { #expect(kind(text) == expected, "\(text)") }

  @Test func oursAreWellFormed() {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    #expect(text(OutgoingMessage.response(.string("a\"b")) { _ in }) == #"{"jsonrpc":"2.0","id":"a\"b","result":null}"#)
    #expect(
      text(OutgoingMessage.error(.null, ResponseError(.parseError, "m", data: JSONText(1))))
        == #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"m","data":1}}"#)
    #expect(
      text(OutgoingMessage.call("m", id: 3, params: .object { _ in }))
        == #"{"jsonrpc":"2.0","id":3,"method":"m","params":{}}"#)
    // Params are an array or object or left out.
    #expect(text(OutgoingMessage.call("m", id: nil, params: JSONText(1))) == #"{"jsonrpc":"2.0","method":"m"}"#)
  }
}
