import SourceText

/// Bytes of a report as a terminal may be shown them: tabs as blanks, and no control, bidirectional or invalid bytes, which
/// could move the cursor, hide text or send a command.
enum TerminalText {
  /// A tab is shown as this many blanks, wherever it stands.
  static let tabWidth = 2

  /// Adds a stretch of bytes and returns how many columns it takes.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, to output: inout [UInt8]) -> Int {
    var counter = DisplayWidth.Counter()
    var extra = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = UTF8Scalar.read(bytes, at: offset)
      switch shown(scalar.value) {
      case .asIs:
        UTF8Scalar.append(scalar.value, to: &output)
        counter.add(scalar.value)
      case .blank:
        output.append(0x20)
        extra += 1
      case .blanks:
        output.append(contentsOf: repeatElement(0x20, count: tabWidth))
        extra += tabWidth
      case .replaced:
        UTF8Scalar.append(0xFFFD, to: &output)
        counter.add(0xFFFD)
      case .nothing:
        break
      }
      offset += scalar.length
    }
    return counter.columns + extra
  }

  /// The columns of one scalar as `append` shows it, taken alone.
  static func width(_ scalar: UInt32) -> Int {
    switch shown(scalar) {
    case .asIs: DisplayWidth.of(scalar)
    case .blank: 1
    case .blanks: tabWidth
    case .replaced: 1
    case .nothing: 0
    }
  }

  private enum Shown { case asIs, blank, blanks, replaced, nothing }

  private static func shown(_ scalar: UInt32) -> Shown {
    switch scalar {
    case 0x09: .blanks
    case 0x0A: .blank
    case 0x0D, 0xFEFF: .nothing
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: .replaced
    default: .asIs
    }
  }
}
