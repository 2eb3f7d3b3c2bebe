#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writing to standard output and standard error.
enum StandardStreams {
  /// A reader that has gone away shows as an error of `write`, not as a signal.
  static func prepare() { signal(SIGPIPE, SIG_IGN) }

  static func output(_ text: String) { output(Array(text.utf8)) }

  /// Where the reader has gone away there is nobody left to tell, and the program ends at once, without a word.
  static func output(_ bytes: [UInt8]) {
    let problem = write(bytes, to: STDOUT_FILENO)
    if problem == 0 { return }
    if problem != EPIPE { error("gouji: \(FileProblem.system(problem).message(.chinese))\n") }
    // As a shell shows a program that ended by the signal, or a failed input or output.
    _exit(problem == EPIPE ? 128 + SIGPIPE : 2)
  }

  static func error(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// - Returns: 0, or the system's error number.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        guard let base = buffer.baseAddress else { return 0 }
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, base + done, buffer.count - done)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, base + done, buffer.count - done)
        #else
          let count = Darwin.write(descriptor, base + done, min(buffer.count - done, 1 << 30))
        #endif
        if count >= 0 {
          done += count
        } else if errno == EAGAIN {
          var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&waiting, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}
