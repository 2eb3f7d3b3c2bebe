#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Cuts a stream of bytes, which may come in pieces of any size, into the bodies of messages.
///
/// Headers may come in any order and case, and end in LF or CRLF. Where a header cannot be used what follows
/// is skipped up to the next `Content-Length` with a number, even in the middle of a line, because a body does not end in a line break.
public struct FrameReader: Sendable {
  public enum Event: Sendable, Equatable {
    case body([UInt8])
    case problem(FrameProblem)
  }

  /// Where the input ended.
  public enum Ending: Sendable, Equatable {
    case betweenMessages
    case insideHeader
    case insideBody(missing: Int)
  }

  private enum State {
    case header
    /// Looking for the next header that can be used.
    case seeking
    case body(Int)
  }

  /// A line of a header is never as long as this; of a longer one only the end is kept.
  private static let lineLimit = 4096
  private static let lineTail = 256
  /// Up to here a body gets its memory at once; a longer one as it arrives, whatever the client says of its length.
  private static let reserved = 1 << 16

  private let bodyLimit: Int
  private var state = State.header
  private var line: [UInt8] = []
  private var lineIsCut = false
  private var header = FrameHeader()
  /// Garbage has been told of since the last header.
  private var isSkipping = false
  private var body: [UInt8] = []

  /// - Parameter bodyLimit: of a body in bytes.
  public init(bodyLimit: Int = 512 << 20) { self.bodyLimit = max(bodyLimit, 0) }

  /// Takes the next bytes, and hands on what is complete by them.
  public mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>, _ handle: (Event) -> Void) {
    var offset = 0
    while offset < bytes.count {
      let rest = UnsafeBufferPointer(rebasing: bytes[offset...])
      if case .body(let length) = state {
        offset += feedBody(rest, length, handle)
      } else {
        offset += feedLine(rest, handle)
      }
    }
  }

  public var ending: Ending {
    switch state {
    case .body(let length): .insideBody(missing: length - body.count)
    case .header where header.hasFields || !line.isEmpty: .insideHeader
    case .header, .seeking: .betweenMessages
    }
  }

  private mutating func feedBody(_ bytes: UnsafeBufferPointer<UInt8>, _ length: Int, _ handle: (Event) -> Void) -> Int {
    let count = min(length - body.count, bytes.count)
    body.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<count]))
    if body.count == length { finishBody(handle) }
    return count
  }

  private mutating func finishBody(_ handle: (Event) -> Void) {
    var whole: [UInt8] = []
    swap(&whole, &body)
    state = .header
    handle(.body(whole))
  }

  private mutating func feedLine(_ bytes: UnsafeBufferPointer<UInt8>, _ handle: (Event) -> Void) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    let found = memchr(base, 0x0A, bytes.count).map { UnsafeRawPointer(base).distance(to: UnsafeRawPointer($0)) }
    let count = found ?? bytes.count
    keep(UnsafeBufferPointer(rebasing: bytes[..<count]))
    guard found != nil else { return count }
    if line.last == 0x0D { line.removeLast() }
    finishLine(handle)
    line.removeAll(keepingCapacity: true)
    lineIsCut = false
    return count + 1
  }

  private mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard line.count + bytes.count > Self.lineLimit else { return line.append(contentsOf: bytes) }
    lineIsCut = true
    line.append(contentsOf: bytes.suffix(Self.lineTail))
    line.removeFirst(line.count - min(Self.lineTail, line.count))
  }

  private mutating func finishLine(_ handle: (Event) -> Void) {
    if case .seeking = state {
      guard let found = FrameHeader.length(endOf: line, isCut: lineIsCut) else { return }
      state = .header
      header.take(length: found, limit: bodyLimit)
      return
    }
    if line.isEmpty, !lineIsCut {
      // An empty line before any field is one too many after the last body.
      if header.hasFields { finishHeader(handle) }
    } else if lineIsCut || !header.take(line: line, limit: bodyLimit) {
      if !isSkipping { handle(.problem(.garbage)) }
      isSkipping = true
      header.sawGarbage()
      guard let found = FrameHeader.length(endOf: line, isCut: lineIsCut) else { return }
      header = FrameHeader()
      header.take(length: found, limit: bodyLimit)
    }
  }

  private mutating func finishHeader(_ handle: (Event) -> Void) {
    let result = header.result
    isSkipping = false
    header = FrameHeader()
    switch result {
    case .failure(let problem):
      state = .seeking
      handle(.problem(problem.problem))
    case .success(let length):
      state = .body(length)
      body.reserveCapacity(min(length, Self.reserved))
      if length == 0 { finishBody(handle) }
    }
  }
}
