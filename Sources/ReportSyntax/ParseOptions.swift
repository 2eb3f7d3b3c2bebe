/// How a file is read.
public struct ParseOptions: Sendable {
  /// A `.txt` or `.md` file: `---` on the first line opens a header only when a known key follows.
  public var isPlainText: Bool

  public init(isPlainText: Bool = false) {
    self.isPlainText = isPlainText
  }
}
