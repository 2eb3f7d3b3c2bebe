/// The documentation of a rule as a document that the client can open: by `workspace/textDocumentContent`, or by `gouji/explain`
/// for clients that bring a scheme of their own.
enum RuleDocument {
  static let scheme = "gouji"

  static func uri(_ rule: String) -> String { "\(scheme):/rules/\(rule).md" }

  /// The rule of such a URI.
  static func rule(of uri: String) -> String? {
    let prefix = "\(scheme):/rules/"
    guard uri.hasPrefix(prefix), uri.hasSuffix(".md") else { return nil }
    return String(uri.dropFirst(prefix.count).dropLast(3))
  }
}
