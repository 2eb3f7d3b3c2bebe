/// Names, table names and paths as they stand in the source, for whoever finds or changes them.
public enum NameText {
  /// The range without the blanks and the quotes around what it holds.
  public static func content(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    SourceWords.content(bytes, range)
  }

  /// As names are compared: without quotes and blanks, in half-width forms.
  public static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    SourceWords.name(bytes, range)
  }

  /// A name that somebody typed, as names are compared.
  public static func key(_ name: String) -> String {
    Array(name.utf8).withUnsafeBufferPointer { SourceWords.name($0, $0.indices) }
  }
}
