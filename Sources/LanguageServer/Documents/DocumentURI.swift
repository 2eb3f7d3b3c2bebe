/// How the client calls a document. It is given back to the client as it came; two spellings of one file are one document.
struct DocumentURI: Sendable, Hashable {
  /// As the client wrote it.
  let text: String
  /// The path of a `file:` URI, percent signs decoded; nil for documents that are in no file (`untitled:`).
  let path: String?

  init(_ text: String) {
    self.text = text
    path = Self.path(text)
  }

  /// The URI of a file.
  init(path: String) {
    var text = "file://"
    for byte in path.utf8 { Self.append(byte, to: &text) }
    self.text = text
    self.path = path
  }

  static func == (a: DocumentURI, b: DocumentURI) -> Bool { a.key == b.key }
  func hash(into hasher: inout Hasher) { hasher.combine(key) }
  private var key: String { path ?? text }

  /// What findings and messages call it.
  var name: String { path ?? text }

  private static func path(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let scheme = Array("file:".utf8)
    guard bytes.count > scheme.count,
      zip(bytes, scheme).allSatisfy({ $0 | 0x20 == $1 || $0 == $1 })
    else { return nil }
    var rest = bytes[scheme.count...]
    if rest.starts(with: Array("//".utf8)) {
      rest = rest.dropFirst(2)
      // An authority, `localhost` or none, ends where the path begins.
      guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      rest = rest[slash...]
    }
    if let end = rest.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) { rest = rest[..<end] }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    var path: [UInt8] = []
    path.reserveCapacity(rest.count)
    var index = rest.startIndex
    while index < rest.endIndex {
      if rest[index] == UInt8(ascii: "%"), index + 2 < rest.endIndex,
        let high = digit(rest[index + 1]), let low = digit(rest[index + 2])
      {
        path.append(high << 4 | low)
        index += 3
      } else {
        path.append(rest[index])
        index += 1
      }
    }
    return path.contains(0) ? nil : String(decoding: path, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func append(_ byte: UInt8, to text: inout String) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"):
      text.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = Array("0123456789ABCDEF".unicodeScalars)
      text.unicodeScalars.append("%")
      text.unicodeScalars.append(digits[Int(byte >> 4)])
      text.unicodeScalars.append(digits[Int(byte & 15)])
    }
  }
}
