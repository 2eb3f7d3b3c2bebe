extension DirectiveSyntax.Keyword {
  /// As it is written behind `@`.
  public var word: String {
    for (literal, keyword) in DirectiveKeys.keywords where keyword == self { return "\(literal)" }
    return ""
  }

  /// The keys of its `键：值`, in the order in which they are usually written.
  public var keys: [String] { DirectiveKeys.keys(of: self).map { "\($0)" } }
}
