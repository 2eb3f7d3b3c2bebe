#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines on standard error, each written at once. Where nobody reads them they are lost: a client that lets its end of the pipe
/// fill up would otherwise stop us.
public enum StandardErrorLog {
  public static func write(_ message: String) {
    var bytes = Array("gouji: ".utf8)
    // A method or a header of a client must not break the line, nor fill the disk.
    for byte in message.utf8.prefix(1000) { bytes.append(byte < 0x20 || byte == 0x7F ? UInt8(ascii: " ") : byte) }
    bytes.append(UInt8(ascii: "\n"))
    guard SystemCall.isWritable(STDERR_FILENO, milliseconds: 0) else { return }
    bytes.withUnsafeBytes { _ = SystemCall.write(STDERR_FILENO, $0) }
  }
}
