/// What somebody typed to find a 科目: digits at its front are the beginning of a code, the rest is part of a name, in
/// Chinese characters, initials or full pinyin, mixed as they come (`20805`, `养老`, `zfgjj`, `zhufang`, `医保jb`, `208 养老`).
struct SubjectQuery {
  /// Digits of the code, without blanks.
  private(set) var digits: [UInt8] = []
  /// Chinese characters as their three bytes, letters in lower case as themselves.
  private(set) var units: [UInt32] = []
  /// Names that can match have all of these bits (see `NameSignature`).
  private(set) var signature: UInt64 = 0
  private(set) var hasHan = false

  /// Longer than any name.
  static let mostUnits = 60

  init(_ text: UnsafeBufferPointer<UInt8>) {
    units.reserveCapacity(16)
    var index = 0
    while index < text.count, units.count < Self.mostUnits {
      let length = NameCharacters.length(text, index)
      defer { index += length }
      let letter = Self.folded(text, index)
      switch letter {
      case 0x30...0x39 where units.isEmpty && digits.count < 16: digits.append(letter)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): add(UInt32(letter))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(UInt32(letter | 0x20))
      default:
        if let han = NameCharacters.han(text, index) {
          hasHan = true
          add(han)
        } else if length == 2, text[index] == 0xC3, text[index + 1] == 0xBC || text[index + 1] == 0x9C {
          add(UInt32(UInt8(ascii: "v")))  // ü
        }
      }
    }
  }

  private mutating func add(_ unit: UInt32) {
    units.append(unit)
    signature |= NameSignature.ofQuery(unit)
  }

  var isEmpty: Bool { units.isEmpty && digits.isEmpty }

  static func isLetter(_ unit: UInt32) -> Bool { unit < 0x80 }

  /// ASCII, or the half-width form of a full-width letter or digit; 0 for anything else.
  private static func folded(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8 {
    if text[index] < 0x80 { return text[index] }
    guard index + 2 < text.count, text[index] == 0xEF, text[index + 1] == 0xBC || text[index + 1] == 0xBD else {
      return 0
    }
    let scalar = 0xF000 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
    return scalar >= 0xFF01 && scalar <= 0xFF5E ? UInt8(truncatingIfNeeded: scalar - 0xFEE0) : 0
  }
}

/// Bits that tell at one glance that a name can't match: its letters, its initials and its characters.
enum NameSignature {
  // 26 bits for letters of the pinyin, 16 for letters that begin a syllable wherever they stand, 22 for characters by number.
  private static let initialBits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 26)
    for (index, letter) in "bcdfjklmpqstwxyz".utf8.enumerated() {
      bits[Int(letter - UInt8(ascii: "a"))] = 1 << UInt64(26 + index)
    }
    return bits
  }()

  static func letter(_ letter: UInt8) -> UInt64 {
    letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") ? 1 << UInt64(letter - UInt8(ascii: "a")) : 0
  }

  static func initial(_ letter: UInt8) -> UInt64 {
    letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") ? initialBits[Int(letter - UInt8(ascii: "a"))] : 0
  }

  static func han(_ han: UInt32) -> UInt64 { 1 << UInt64(42 + (han &* 2_654_435_761 >> 7) % 22) }

  static func ofQuery(_ unit: UInt32) -> UInt64 {
    guard SubjectQuery.isLetter(unit) else { return han(unit) }
    let byte = UInt8(truncatingIfNeeded: unit)
    // u may stand for ü, which is written v.
    return byte == UInt8(ascii: "u") ? 0 : letter(byte) | initial(byte)
  }

  static func of(_ name: some Collection<NameCharacter>) -> UInt64 {
    var bits: UInt64 = 0
    for character in name {
      bits |= han(character.han)
      for index in 0..<Int(character.count) { bits |= letter(character.letter(index)) }
      if character.count > 0 { bits |= initial(character.letter(0)) }
    }
    return bits
  }
}
