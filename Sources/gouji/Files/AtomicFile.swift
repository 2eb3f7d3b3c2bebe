#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Replaces a file whole or not at all: a new file beside it, written out to the disk, takes its place in one step.
///
/// The mode of the file stays, and a symbolic link keeps pointing at the file that is replaced.
enum AtomicFile {
  static func write(_ bytes: [UInt8], to path: FilePath) throws(FileProblem) {
    let target = resolved(path)
    var status = stat()
    let exists = target.withCString { stat($0, &status) } == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      // `/dev/stdout`, `/dev/null`: nothing to replace.
      return try writeInPlace(bytes, target)
    }
    // A file that one may not write is not to be replaced by way of its folder.
    if exists, target.withCString({ access($0, W_OK) }) != 0 { throw .system(errno) }
    var template = (target.bytes + Array(".gouji-XXXXXX".utf8)).map(CChar.init(bitPattern:))
    template.append(0)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw errno == ENOENT ? .noFolder : .system(errno) }
    var problem = StandardStreams.write(bytes, to: descriptor)
    let mode = exists ? status.st_mode & 0o7777 : 0o666 & ~currentMask()
    if problem == 0, fchmod(descriptor, mode) != 0 { problem = errno }
    if problem == 0, exists, fchown(descriptor, status.st_uid, status.st_gid) != 0 {
      // Only the owner or root can keep a foreign owner; the content matters more.
      errno = 0
    }
    if problem == 0, fsync(descriptor) != 0, errno != EINVAL { problem = errno }
    if close(descriptor) != 0, problem == 0 { problem = errno }
    if problem == 0, target.withCString({ rename(template, $0) }) != 0 { problem = errno }
    if problem != 0 {
      unlink(template)
      throw .system(problem)
    }
  }

  /// The file that a link leads to; the path itself where it leads nowhere yet.
  private static func resolved(_ path: FilePath) -> FilePath {
    guard let found = path.withCString({ realpath($0, nil) }) else { return path }
    defer { free(found) }
    return FilePath(bytes: Array(UnsafeBufferPointer(start: found, count: strlen(found))).map(UInt8.init(bitPattern:)))
  }

  private static func writeInPlace(_ bytes: [UInt8], _ path: FilePath) throws(FileProblem) {
    let descriptor = path.withCString { open($0, O_WRONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .system(errno) }
    let problem = StandardStreams.write(bytes, to: descriptor)
    close(descriptor)
    if problem != 0 { throw .system(problem) }
  }

  private static func currentMask() -> mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}
