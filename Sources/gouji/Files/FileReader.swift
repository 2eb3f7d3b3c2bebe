#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads files whole. They are not mapped: a mapped file that another program cuts short kills the reader.
enum FileReader {
  /// One GiB; places in a report are 32-bit.
  static let limit = 1 << 30

  static func read(_ path: FilePath) throws(FileProblem) -> [UInt8] {
    // A pipe by name would block until somebody writes to it; those that the shell hands over (`<(…)`) do not.
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .system(EISDIR)
    case S_IFIFO where path.text.hasPrefix("/dev/fd/") || path.text.hasPrefix("/proc/self/fd/"):
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    default: throw .notRegular
    }
    return try read(descriptor: descriptor, expected: Int(status.st_size))
  }

  /// The first bytes of a regular file; empty where there is none to be read.
  static func readFront(_ path: FilePath, most: Int) -> [UInt8] {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
    return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      if fill(buffer, &count, descriptor) != nil { count = 0 }
    }
  }

  static func readStandardInput() throws(FileProblem) -> [UInt8] {
    try read(descriptor: STDIN_FILENO, expected: 0)
  }

  private static func read(descriptor: Int32, expected: Int) throws(FileProblem) -> [UInt8] {
    if expected > limit { throw .tooLarge(expected) }
    var problem: FileProblem?
    var bytes = [UInt8](unsafeUninitializedCapacity: max(expected, 0) + 1) { buffer, count in
      // One byte more than the file had, so that a file that has not grown takes no second buffer.
      problem = fill(buffer, &count, descriptor)
    }
    while problem == nil, bytes.count == bytes.capacity || bytes.count > max(expected, 0) {
      var chunk = [UInt8](unsafeUninitializedCapacity: min(max(1 << 16, bytes.count), 1 << 26)) { buffer, count in
        problem = fill(buffer, &count, descriptor)
      }
      if chunk.isEmpty { break }
      bytes.append(contentsOf: chunk)
      chunk.removeAll()
      if bytes.count > limit { throw .tooLarge(bytes.count) }
    }
    if let problem { throw problem }
    return bytes
  }

  /// Reads until the buffer is full or the input ends.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, _ descriptor: Int32
  ) -> FileProblem? {
    guard let base = buffer.baseAddress else { return nil }
    while count < buffer.count {
      #if canImport(Glibc)
        let got = Glibc.read(descriptor, base + count, buffer.count - count)
      #elseif canImport(Musl)
        let got = Musl.read(descriptor, base + count, buffer.count - count)
      #else
        let got = Darwin.read(descriptor, base + count, min(buffer.count - count, 1 << 30))
      #endif
      if got > 0 {
        count += got
      } else if got == 0 {
        return nil
      } else if errno != EINTR {
        return .system(errno)
      }
    }
    return nil
  }
}
