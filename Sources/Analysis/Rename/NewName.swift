import ReportModel
import ReportSyntax

/// A name that somebody wants to give, and how it is written.
struct NewName {
  /// As it is to be shown.
  let text: String
  /// As names are compared.
  let key: String

  /// - Parameter typed: quotes around it mean nothing
  init(_ typed: String) throws(RenameRefusal) {
    let bytes = Array(typed.utf8)
    let content = bytes.withUnsafeBufferPointer { NameText.content($0, 0..<bytes.count) }
    text = String(decoding: bytes[content], as: UTF8.self)
    key = NameText.key(text)
    let isClean = text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && !"「」{}｛｝".unicodeScalars.contains(scalar) && !(0x2028...0x2029).contains(scalar.value)
    }
    guard !key.isEmpty, isClean, bytes.count <= Self.longest else { throw .invalid(typed) }
  }

  /// In bytes; a longer one is no name to the parser.
  private static let longest = 200

  /// In braces, expressions and `@设`: in 「」 where it would not be read as one name without them.
  var inExpression: String { isPlain ? text : "「\(text)」" }

  private var isPlain: Bool {
    let bytes = Array(text.utf8)
    guard case .name(let span) = ExpressionParser.parse(bytes, Span(0, bytes.count)).node else { return false }
    return Int(span.start) == 0 && Int(span.end) == bytes.count
  }
}
