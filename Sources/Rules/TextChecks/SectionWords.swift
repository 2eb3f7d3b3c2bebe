/// Which words for sections of a final account stand in a piece of the text.
struct SectionWords: PieceReading {
  var piece: Int
  /// A bit for each section.
  let sections: UInt32
  /// An amount, or a word that says that there is none.
  let isAccount: Bool
  /// 情况 or 说明, as in the titles of sections.
  let isSituation: Bool

  func move(by distance: Int) {}

  func names(_ section: Int) -> Bool { sections >> UInt32(section) & 1 != 0 }

  /// The pieces in which one of the sections is named.
  static func read(_ text: TextScan, _ range: Range<Int>, into found: inout [SectionWords]) {
    for index in range where isLooked(text.pieces[index]) {
      let words = words(text.bytes, text.pieces[index].range.clamped(to: text.bytes.indices))
      let sections = words & (1 << UInt32(SectionReader.sectionWords.count) - 1)
      guard sections != 0 else { continue }
      found.append(
        SectionWords(
          piece: index, sections: sections, isAccount: words & account != 0, isSituation: words & situation != 0))
    }
  }

  /// Tables and their titles are no sections, nor is the table of contents.
  static func isLooked(_ piece: TextPiece) -> Bool {
    !piece.isTable && piece.kind != .contents && piece.kind != .tableTitle
  }

  private static let account: UInt32 = 1 << 30
  private static let situation: UInt32 = 1 << 31

  private static func words(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt32 {
    var found: UInt32 = 0
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      if bytes[index] >= 0xE4, firstSigns[sign(bytes[index + 1], bytes[index + 2])] {
        for word in all where index + word.text.utf8CodeUnitCount <= range.upperBound && bytes.has(word.text, at: index)
        {
          found |= word.bit
        }
      }
      index += 1
    }
    return found
  }

  private struct Word: Sendable {
    var text: StaticString
    var bit: UInt32
  }

  private static let all: [Word] = {
    var all: [Word] = []
    for (index, words) in SectionReader.sectionWords.enumerated() {
      all += words.map { Word(text: $0, bit: 1 << UInt32(index)) }
    }
    let accounts: [StaticString] = ["万元", "没有", "无", "未", "不", "辆", "元"]
    let situations: [StaticString] = ["情况", "说明"]
    return all + accounts.map { Word(text: $0, bit: account) } + situations.map { Word(text: $0, bit: situation) }
  }()

  /// The last two bytes of the characters that these begin with.
  private static let firstSigns: [Bool] = {
    var signs = [Bool](repeating: false, count: 4096)
    for word in all where word.text.utf8CodeUnitCount > 2 {
      signs[sign(word.text.utf8Start[1], word.text.utf8Start[2])] = true
    }
    return signs
  }()

  private static func sign(_ second: UInt8, _ third: UInt8) -> Int { Int(second & 0x3F) << 6 | Int(third & 0x3F) }
}
