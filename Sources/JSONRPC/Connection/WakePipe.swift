#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A pipe by which another thread wakes the one that waits for input.
final class WakePipe: Sendable {
  /// −1 where the system gave none.
  let readEnd: Int32
  private let writeEnd: Int32

  init() {
    var ends: (Int32, Int32) = (-1, -1)
    let failed = withUnsafeMutableBytes(of: &ends) { pipe($0.assumingMemoryBound(to: Int32.self).baseAddress) } != 0
    readEnd = failed ? -1 : ends.0
    writeEnd = failed ? -1 : ends.1
    for end in [readEnd, writeEnd] where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    if readEnd >= 0 { close(readEnd) }
    if writeEnd >= 0 { close(writeEnd) }
  }

  func wake() {
    if writeEnd >= 0 { withUnsafeBytes(of: UInt8(1)) { _ = SystemCall.write(writeEnd, $0) } }
  }
}
