/// Bytes that are read at unaligned places. Whoever reads has looked that the place is inside.
struct JSONBytes {
  let base: UnsafeRawPointer?
  let count: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    base = UnsafeRawPointer(bytes.baseAddress)
    count = bytes.count
  }

  subscript(offset: Int) -> UInt8 {
    guard let base, offset >= 0, offset < count else { return 0 }
    return base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// Eight bytes, the first lowest; 0 where there are no eight.
  func word(_ offset: Int) -> UInt64 {
    guard let base, offset >= 0, count &- offset >= 8 else { return 0 }
    return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
