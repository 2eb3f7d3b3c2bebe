import SourceText

/// A file that a report names, as it is now.
public final class TextFile: Sendable {
  /// In the loader's spelling.
  public let path: String
  /// In UTF-8, without a byte order mark.
  public let bytes: [UInt8]
  /// The file is in UTF-8: places in `bytes` are places of the file, and it may be changed there.
  public let isUTF8: Bool
  private let lazyLines = Lazily<LineIndex>()

  public var lines: LineIndex { lazyLines.value { LineIndex(bytes) } }

  /// - Returns: nil where the bytes are no text
  init?(path: String, file bytes: [UInt8]) {
    let encoding = TextEncoding.detect(bytes)
    guard bytes.count < 1 << 26, let text = encoding.decode(bytes)?.utf8 else { return nil }
    self.path = path
    self.bytes = text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
    isUTF8 = encoding.isUTF8
  }

  init(path: String, text: [UInt8]) {
    self.path = path
    bytes = text
    isUTF8 = true
  }
}

/// A place in the text at hand or in another file.
public struct TextPlace: Sendable {
  /// Nil for the text at hand.
  public var file: TextFile?
  /// What is meant: the name, the number, the title.
  public var range: Range<Int>
  /// With what belongs to it: the directive, the row, the table.
  public var extent: Range<Int>

  public init(file: TextFile? = nil, _ range: Range<Int>, extent: Range<Int>? = nil) {
    self.file = file
    self.range = range
    let whole = extent ?? range
    self.extent = min(whole.lowerBound, range.lowerBound)..<max(whole.upperBound, range.upperBound)
  }
}

extension Range<Int> {
  /// Whether an offset is inside or at one of the ends: where a cursor touches what stands there.
  func touches(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }
}
