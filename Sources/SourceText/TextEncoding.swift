/// What a file is written in.
public enum TextEncoding: Sendable, Equatable {
  case utf8
  case utf8WithMark
  case gb18030
  case utf16LittleEndian
  case utf16BigEndian
  /// No text: a picture, a document of a word processor, an archive.
  case unknown

  /// The name that a user knows it by.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8WithMark: "UTF-8 BOM"
    case .gb18030: "GB18030"
    case .utf16LittleEndian: "UTF-16 LE"
    case .utf16BigEndian: "UTF-16 BE"
    case .unknown: "?"
    }
  }

  public var isUTF8: Bool { self == .utf8 || self == .utf8WithMark }

  /// Decides by mark, validity and likeness. A file that is valid UTF-8 is never taken for GB18030, and one that is mostly
  /// valid is UTF-8 with invalid bytes in it.
  public static func detect(_ bytes: [UInt8]) -> TextEncoding {
    bytes.withUnsafeBufferPointer { buffer in
      if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
      if buffer.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
      if buffer.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
      let sample = UnsafeBufferPointer(rebasing: buffer.prefix(1 << 20))
      let zeros = zeros(in: sample)
      if zeros.even + zeros.odd > 0, let found = withZeros(sample, zeros) { return found }
      guard UTF8Validation.firstInvalid(buffer) != nil else { return .utf8 }
      let likeness = utf8Likeness(sample)
      // Pairs of GB18030 often happen to be two-byte forms of UTF-8; Chinese in UTF-8 has three bytes a character.
      if likeness.long >= likeness.invalid { return .utf8 }
      if isGB18030(sample) { return .gb18030 }
      return likeness.long + likeness.short >= likeness.invalid ? .utf8 : .unknown
    }
  }

  /// The bytes as UTF-8, without a mark at the start; `invalid` counts what became U+FFFD. UTF-8 is handed back as it is,
  /// invalid bytes included; nil for `unknown`.
  public func decode(_ bytes: [UInt8]) -> (utf8: [UInt8], invalid: Int)? {
    switch self {
    case .utf8: return (bytes, 0)
    case .utf8WithMark: return (Array(bytes.dropFirst(3)), 0)
    case .gb18030: return GB18030.decode(bytes)
    case .utf16LittleEndian: return UTF16Text.decode(bytes, bigEndian: false)
    case .utf16BigEndian: return UTF16Text.decode(bytes, bigEndian: true)
    case .unknown: return nil
    }
  }

  private static func zeros(in bytes: UnsafeBufferPointer<UInt8>) -> (even: Int, odd: Int) {
    var even = 0
    var odd = 0
    for offset in bytes.indices where bytes[offset] == 0 {
      if offset & 1 == 0 { even += 1 } else { odd += 1 }
    }
    return (even, odd)
  }

  /// Text holds no zero bytes but as one half of an ASCII character in UTF-16: all on one side.
  private static func withZeros(_ bytes: UnsafeBufferPointer<UInt8>, _ zeros: (even: Int, odd: Int)) -> TextEncoding? {
    let all = zeros.even + zeros.odd
    if all >= 2, all * 100 >= bytes.count {
      if zeros.even * 20 <= zeros.odd { return .utf16LittleEndian }
      if zeros.odd * 20 <= zeros.even { return .utf16BigEndian }
    }
    return all * 200 >= bytes.count ? .unknown : nil
  }

  /// How many bytes beyond ASCII stand in scalars of two bytes, in longer ones, and in none.
  private static func utf8Likeness(_ bytes: UnsafeBufferPointer<UInt8>) -> (short: Int, long: Int, invalid: Int) {
    var short = 0
    var long = 0
    var invalid = 0
    var offset = 0
    while offset < bytes.count {
      let scalar = UTF8Scalar.read(bytes, at: offset)
      if scalar.isValid {
        if scalar.length == 2 { short += 2 }
        if scalar.length > 2 { long += scalar.length }
      } else {
        invalid += scalar.length
      }
      offset += scalar.length
    }
    return (short, long, invalid)
  }

  /// Nearly every sequence is well formed, and most of those are of the common characters' rows B0…F7 or of the signs A1…A3.
  private static func isGB18030(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var common = 0
    var other = 0
    var invalid = 0
    var control = 0
    var offset = 0
    while offset < bytes.count {
      let first = bytes[offset]
      if first < 0x80 {
        if first < 0x20, first != 0x09, first != 0x0A, first != 0x0D, first != 0x0C { control += 1 }
        offset += 1
        continue
      }
      let step = GB18030.read(bytes, at: offset)
      if step.scalar == nil {
        // A sequence that the end of the sample cuts is no fault.
        if bytes.count - offset >= 4 { invalid += 1 }
      } else if step.length == 2, bytes[offset + 1] >= 0xA1,
        (0xA1...0xA3).contains(first) || (0xB0...0xF7).contains(first)
      {
        common += 1
      } else {
        other += 1
      }
      offset += step.length
    }
    return common + other > 0 && invalid * 50 <= common && control * 50 <= common && other <= common
  }
}
