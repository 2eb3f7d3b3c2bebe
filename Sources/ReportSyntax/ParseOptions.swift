/// How a file is read.
public struct ParseOptions: Sendable {
  /// A `.txt` or `.md` file: `---` on the first line opens a header only when a known key follows.
  public var isPlainText: Bool
  /// Whether blocks keep their tokens. Checking a report needs none of them, and they are most of a tree's memory;
  /// printing, formatting and colouring do.
  public var keepsTokens: Bool

  public init(isPlainText: Bool = false, keepsTokens: Bool = true) {
    self.isPlainText = isPlainText
    self.keepsTokens = keepsTokens
  }
}
