import SourceText

/// What a reporter writes into: bytes, without `String` between.
public struct ByteWriter: Sendable {
  public var bytes: [UInt8] = []

  public init() {}

  public mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  public mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  public mutating func write(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  public mutating func repeating(_ byte: UInt8, _ count: Int) {
    guard count > 0 else { return }
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }

  /// A message on one line: whatever would move a terminal's cursor or reverse its text is left out.
  public mutating func writeLine(of text: String) {
    var text = text
    text.withUTF8 { buffer in _ = TerminalText.append(buffer, in: 0..<buffer.count, to: &bytes) }
  }
}
