/// The words and numbers of some blocks that may be a pasted form, as one version of the text leaves them for the next. Places count from
/// the first of the blocks.
struct PastedText: Sendable {
  /// The blocks.
  let key: [BlockKey]
  private(set) var tokens: [PastedToken] = []
  /// Empty where there is no form.
  private(set) var figures: [Figure] = []
  /// The form that was made of it, by its number.
  var form: Int?
  /// That of the version before.
  var earlier: Int?

  init(_ key: [BlockKey]) { self.key = key }

  mutating func take(_ tokenizer: PastedTokenizer, start: Int) {
    tokens = tokenizer.tokens
    for index in tokens.indices {
      let range = tokens[index].range
      tokens[index].range = (range.lowerBound - start)..<(range.upperBound - start)
    }
    figures = tokenizer.figures.map { $0.moved(by: -start) }
  }
}
