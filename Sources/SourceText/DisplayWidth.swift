/// How many columns text takes on a terminal or in a monospaced font: Chinese characters two, combining marks none.
///
/// A tab counts one; what it expands to is the caller's business. Scalars of East Asian width "ambiguous" (“ ” — …) count one,
/// as terminals draw them.
public enum DisplayWidth {
  /// The width of a whole byte array.
  public static func of(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { of($0, in: 0..<$0.count) }
  }

  /// The width of a stretch of bytes, which is clamped. An invalid run counts one, as the U+FFFD that stands for it.
  public static func of(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
    var offset = min(max(range.lowerBound, 0), bytes.count)
    let end = min(max(range.upperBound, offset), bytes.count)
    var counter = Counter()
    while offset < end {
      let byte = bytes[offset]
      if byte < 0x80 {
        counter.addASCII(byte)
        offset &+= 1
      } else {
        let scalar = UTF8Scalar.read(bytes, at: offset)
        counter.add(scalar.value)
        offset &+= scalar.length
      }
    }
    return counter.columns
  }

  /// The width of one scalar alone: 0, 1 or 2.
  public static func of(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x300:
      return scalar < 0x20 || (0x7F..<0xA0).contains(scalar) ? 0 : 1
    // The stretches that Chinese text lives in, ahead of the tables.
    case 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60:
      return 2
    default:
      if isIn(DisplayWidthTables.zero, scalar) { return 0 }
      return isIn(DisplayWidthTables.wide, scalar) ? 2 : 1
    }
  }

  /// Adds up scalar by scalar, so that an emoji made of several scalars counts once.
  public struct Counter: Sendable {
    public private(set) var columns = 0
    private var last: UInt32 = 0
    private var lastWidth = 0
    private var isJoined = false

    public init() {}

    @inline(__always)
    mutating func addASCII(_ byte: UInt8) {
      let width = byte >= 0x20 && byte != 0x7F || byte == 0x09 ? 1 : 0
      columns &+= width
      lastWidth = width
      last = UInt32(byte)
      isJoined = false
    }

    public mutating func add(_ scalar: UInt32) {
      if scalar < 0x80 { return addASCII(UInt8(truncatingIfNeeded: scalar)) }
      switch scalar {
      case 0x200D:
        isJoined = lastWidth == 2
        return
      case 0xFE0F where lastWidth == 1 && last > 0xA0:
        // The emoji form of a character that is narrow otherwise: ☀️.
        columns &+= 1
        lastWidth = 2
        return
      case 0x1F3FB...0x1F3FF where lastWidth == 2 && last > 0x2000:
        // A skin tone belongs to the emoji before it.
        return
      default:
        let width = DisplayWidth.of(scalar)
        if width == 0 { return }
        if !isJoined { columns &+= width }
        isJoined = false
        last = scalar
        lastWidth = width
      }
    }
  }

  /// Whether a table of ranges (first, last, first, last …) holds the scalar.
  private static func isIn(_ table: [UInt32], _ scalar: UInt32) -> Bool {
    var low = 0
    var high = table.count / 2
    while low < high {
      let middle = (low + high) / 2
      if scalar > table[2 * middle + 1] { low = middle + 1 } else { high = middle }
    }
    return low < table.count / 2 && table[2 * low] <= scalar
  }
}
