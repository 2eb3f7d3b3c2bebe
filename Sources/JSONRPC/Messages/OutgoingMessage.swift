import JSON

/// The bodies of the messages that we send.
enum OutgoingMessage {
  static func response(_ id: RequestID, _ write: (inout JSONSlot) -> Void) -> [UInt8] {
    message { object in
      object.set("id", id)
      object.member("result", write)
    }
  }

  static func error(_ id: RequestID, _ error: ResponseError) -> [UInt8] {
    message { object in
      object.set("id", id)
      object.set("error", error)
    }
  }

  /// - Parameters:
  ///   - id: nil for a notification.
  ///   - params: an array or object; anything else is left out, as the protocol wants it.
  static func call(_ method: String, id: Int?, params: JSONText?) -> [UInt8] {
    message { object in
      object.set("id", id)
      object.set("method", method)
      if let params, params.isStructure { object.set("params", params) }
    }
  }

  private static func message(_ write: (inout JSONObjectWriter) -> Void) -> [UInt8] {
    JSONText.object { object in
      object.set("jsonrpc", "2.0")
      write(&object)
    }.bytes
  }
}

extension JSONText {
  fileprivate var isStructure: Bool { bytes.first == UInt8(ascii: "{") || bytes.first == UInt8(ascii: "[") }
}
