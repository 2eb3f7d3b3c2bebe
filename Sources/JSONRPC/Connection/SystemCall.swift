#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Calls that are repeated where a signal comes in between.
enum SystemCall {
  /// - Returns: how many bytes, 0 at the end, or minus the system's error number.
  static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      if errno != EINTR { return -Int(errno) }
    }
  }

  /// Writes all of it.
  /// - Returns: 0, or the system's error number.
  static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int32 {
    guard let base = bytes.baseAddress else { return 0 }
    var done = 0
    while done < bytes.count {
      let length = min(bytes.count - done, 1 << 30)
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, base + done, length)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, base + done, length)
      #else
        let count = Darwin.write(descriptor, base + done, length)
      #endif
      if count >= 0 {
        done += count
      } else if errno == EAGAIN {
        _ = isWritable(descriptor, milliseconds: -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Whether a little can be written without waiting.
  static func isWritable(_ descriptor: Int32, milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&waiting, 1, milliseconds) > 0
  }
}
