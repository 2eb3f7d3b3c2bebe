import JSON

/// A message as it goes over the wire.
public enum Frame {
  /// The header of a body of some length.
  public static func appendHeader(length: Int, to bytes: inout [UInt8]) {
    JSONEscaper.append(raw: "Content-Length: ", to: &bytes)
    JSONEscaper.append(length, to: &bytes)
    JSONEscaper.append(raw: "\r\n\r\n", to: &bytes)
  }

  public static func of(_ body: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count + 32)
    appendHeader(length: body.count, to: &bytes)
    bytes.append(contentsOf: body)
    return bytes
  }
}
