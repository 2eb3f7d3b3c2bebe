/// The `{…}` forms.
extension BlockParser {
  mutating func putInline(at index: Int, textStart: Int, _ kind: Token.Kind, end: Int) -> Int? { nil }
}
