/// How a name answers a query, the best first.
public enum SubjectMatchKind: UInt8, Sendable, Comparable {
  /// The whole name, its initials, its pinyin, or the whole code.
  case exact
  /// Its beginning.
  case prefix
  /// A part of it.
  case part
  /// Parts of it, in order: 医保 of 医疗保障.
  case inOrder
  /// But for one slip of the keyboard.
  case slip

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Matches one query against names.
///
/// A unit of the query is a Chinese character, which must be the name's, or a letter, which begins or goes on with the
/// syllable of a character. Which units may come next is kept as a set of bits, so that every way to cut the letters into
/// syllables is followed at once.
struct NameMatcher {
  typealias Name = UnsafeBufferPointer<NameCharacter>

  private let units: [UInt32]
  /// The letters from each unit on, the first in the lowest byte; 0 behind the last and at a Chinese character.
  private let letters: [UInt64]
  private let goal: UInt64
  /// Parts in order are only looked for where there is enough to tell them from chance.
  private let takesGaps: Bool
  private let takesSlips: Bool

  /// A slip strikes one unit, and with it two bits of a signature: a letter and an initial.
  static let mostStrangeBits = 2

  init(_ query: SubjectQuery) {
    units = query.units
    goal = 1 << UInt64(min(units.count, SubjectQuery.mostUnits))
    takesGaps = query.hasHan && units.count >= 2 || units.count >= 3
    takesSlips = units.count >= (query.hasHan ? 3 : 4)
    var letters = [UInt64](repeating: 0, count: units.count + 1)
    for index in units.indices.reversed() where SubjectQuery.isLetter(units[index]) {
      letters[index] = letters[index + 1] << 8 | UInt64(units[index])
    }
    self.letters = letters
  }

  /// Whether the query is the name, its beginning, or a part of it.
  func match(_ name: Name) -> SubjectMatchKind? {
    guard !units.isEmpty else { return nil }
    // Units that may come next, for a match that began with the name and for one that began anywhere.
    var (whole, part): (UInt64, UInt64) = (1, 1)
    var isPart = false
    for character in name {
      // A match that ended before the name does is no more than its beginning.
      if whole & goal != 0 { return .prefix }
      if isPart, whole == 0 { return .part }
      // Most characters begin nothing.
      if part == 1, !mayBegin(character) {
        whole = 0
        continue
      }
      // What began with the name began somewhere.
      var open = part & ~goal
      var (nextWhole, nextPart): (UInt64, UInt64) = (0, 0)
      while open != 0 {
        let unit = open.trailingZeroBitCount
        open &= open - 1
        let reached = taken(from: unit, character)
        if whole >> UInt64(unit) & 1 != 0 { nextWhole |= reached }
        nextPart |= reached
      }
      if nextPart & goal != 0 { isPart = true }
      (whole, part) = (nextWhole, nextPart | 1)
    }
    return whole & goal != 0 ? .exact : isPart ? .part : nil
  }

  @inline(__always)
  private func mayBegin(_ character: NameCharacter) -> Bool {
    letters[0] != 0 ? letters[0] & 0xFF == character.letters & 0xFF : units[0] == character.han
  }

  /// Whether parts of the name, in order, make up the query.
  func matchesInOrder(_ name: Name) -> Bool {
    guard takesGaps else { return false }
    var reached: UInt64 = 1
    for character in name {
      if reached == 1, !mayBegin(character) { continue }
      var open = reached
      while open != 0 {
        let unit = open.trailingZeroBitCount
        open &= open - 1
        reached |= taken(from: unit, character)
      }
      if reached & goal != 0 { return true }
    }
    return false
  }

  /// The units that may come next when a character is taken for a unit and those behind it.
  @inline(__always)
  private func taken(from unit: Int, _ character: NameCharacter) -> UInt64 {
    guard unit < units.count else { return 0 }
    let own = letters[unit]
    guard own != 0 else { return units[unit] == character.han ? 1 << UInt64(unit + 1) : 0 }
    if character.hasUmlaut { return takenWithUmlaut(from: unit, character) }
    // So many letters agree; behind the end of both everything does.
    let agreeing = min((own ^ character.letters).trailingZeroBitCount >> 3, Int(character.count))
    return ((1 << UInt64(agreeing)) &- 1) << UInt64(unit + 1)
  }

  private func takenWithUmlaut(from unit: Int, _ character: NameCharacter) -> UInt64 {
    var reached: UInt64 = 0
    var length = 0
    while length < Int(character.count), unit + length < units.count,
      Self.areSame(units[unit + length], character.letter(length))
    {
      length += 1
      reached |= 1 << UInt64(unit + length)
    }
    return reached
  }

  @inline(__always)
  private static func areSame(_ unit: UInt32, _ letter: UInt8) -> Bool {
    unit == UInt32(letter) || letter == UInt8(ascii: "v") && unit == UInt32(UInt8(ascii: "u"))
  }

  // MARK: - Slips

  /// Whether a part of the name is the query but for one slip: a unit too many or too few, another one, or two that changed
  /// places.
  func matchesWithSlip(_ name: Name) -> Bool {
    guard takesSlips else { return false }
    // Units that may come next without a slip so far, and after one.
    var (clean, slipped): (UInt64, UInt64) = (1, 0)
    var before: (clean: UInt64, character: NameCharacter)?
    for character in name {
      // A unit that belongs nowhere is passed over.
      slipped |= (clean & ~1) << 1
      var (nextClean, nextSlipped): (UInt64, UInt64) = (0, 0)
      var open = (clean | slipped) & ~goal
      while open != 0 {
        let unit = open.trailingZeroBitCount
        open &= open - 1
        let reached = taken(from: unit, character)
        if clean >> UInt64(unit) & 1 != 0 {
          nextClean |= reached
          nextSlipped |= nearly(from: unit, character)
          // A character that the query leaves out.
          if unit > 0 { nextSlipped |= 1 << UInt64(unit) }
        }
        if slipped >> UInt64(unit) & 1 != 0 { nextSlipped |= reached }
      }
      if let before { nextSlipped |= swapped(before.clean, before.character, character) }
      if nextSlipped & goal != 0 { return true }
      before = (clean, character)
      (clean, slipped) = (nextClean | 1, nextSlipped)
    }
    return (slipped | clean & ~1) << 1 & goal != 0
  }

  /// Two units that stand for a character and the one before it, their places changed.
  private func swapped(_ clean: UInt64, _ before: NameCharacter, _ character: NameCharacter) -> UInt64 {
    func stands(_ unit: UInt32, for character: NameCharacter) -> Bool {
      SubjectQuery.isLetter(unit) ? unit == UInt32(character.letter(0)) : unit == character.han
    }
    var reached: UInt64 = 0
    var open = clean & ~goal
    while open != 0 {
      let unit = open.trailingZeroBitCount
      open &= open - 1
      if unit + 1 < units.count, stands(units[unit], for: character), stands(units[unit + 1], for: before) {
        reached |= 1 << UInt64(unit + 2)
      }
    }
    return reached
  }

  /// The units that may come next when the character is taken for something that differs by one slip.
  private func nearly(from unit: Int, _ character: NameCharacter) -> UInt64 {
    guard unit < units.count else { return 0 }
    guard SubjectQuery.isLetter(units[unit]) else { return 1 << UInt64(unit + 1) }
    var most = 0
    while most <= Int(character.count), unit + most < units.count, SubjectQuery.isLetter(units[unit + most]) {
      most += 1
    }
    var reached: UInt64 = 0
    for taken in 1..<(most + 1) {
      for length in max(taken - 1, 1)...(taken + 1) where length <= Int(character.count) {
        if isOneSlip(unit, taken, character, length) { reached |= 1 << UInt64(unit + taken) }
      }
    }
    return reached
  }

  /// Whether letters of the query and of a syllable differ by one letter, or by two that changed places.
  private func isOneSlip(_ unit: Int, _ taken: Int, _ character: NameCharacter, _ length: Int) -> Bool {
    func same(_ i: Int, _ j: Int) -> Bool { Self.areSame(units[unit + i], character.letter(j)) }
    let least = min(taken, length)
    var front = 0
    while front < least, same(front, front) { front += 1 }
    var back = 0
    while back < least - front, same(taken - 1 - back, length - 1 - back) { back += 1 }
    let (left, right) = (taken - front - back, length - front - back)
    if left <= 1, right <= 1 { return true }
    return left == 2 && right == 2 && same(front, front + 1) && same(front + 1, front)
  }
}
