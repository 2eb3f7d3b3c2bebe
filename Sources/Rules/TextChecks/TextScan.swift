import ReportModel
import ReportSyntax
import SourceText

/// The report's own text, looked through once for all rules of wording: its pieces, and the places where one of the rules has
/// something to look at. Most text has none, and costs a look at each byte.
///
/// It borrows the bytes: it lives no longer than the call that made them available.
final class TextScan {
  /// A place to look at.
  struct Mark: Sendable {
    private var start: Int32
    let kind: Kind
    private let index: Int16

    init(_ offset: Int, _ kind: Kind, word: Int = 0) {
      start = Int32(truncatingIfNeeded: offset)
      self.kind = kind
      index = Int16(truncatingIfNeeded: word)
    }

    var offset: Int { Int(start) }

    /// It stands so much further on in the file.
    mutating func move(by distance: Int) { start &+= Int32(truncatingIfNeeded: distance) }

    /// Index into `TextWords`.
    var word: Int { Int(index) }
  }

  enum Kind: UInt8, Sendable, CaseIterable {
    /// 年, 元, 月: where the character stands.
    case year, yuan, month
    /// The first digit of a decimal number without a unit behind it.
    case decimal
    /// The first digit of a number with more decimals than anybody writes.
    case chart
    /// The first of a run of X or ×.
    case blank
    /// 万元 with a blank, a dot or a line before it.
    case emptyAmount
    /// The first digit of a year behind a bracket.
    case document
    /// ：1. in prose: a list begins.
    case list
    case word
  }

  let report: Report
  let bytes: UnsafeBufferPointer<UInt8>
  private let scanned: ScannedText
  var pieces: [TextPiece] { scanned.pieces }
  var marks: [Mark] { scanned.marks }

  /// - Parameter scanned: of the report's tree; of any other it serves for nothing
  init(_ report: Report, _ bytes: UnsafeBufferPointer<UInt8>, _ scanned: ScannedText? = nil) {
    self.report = report
    self.bytes = bytes
    if let scanned, scanned.isOf(report) {
      self.scanned = scanned
    } else {
      self.scanned = ScannedText(report.tree, ownLength: report.ownLength, bytes, after: scanned?.previous)
    }
  }

  /// What is read of each piece by itself; the next version takes it over.
  private(set) var periods: [PeriodReader.Place]?
  private(set) var amounts: [PlacedAmount]?
  private(set) var shares: [ShareMention]?
  private(set) var sectionWords: [SectionWords]?
  private(set) var entries: [ContentsReader.Entry]?
  private(set) var mentions: [BodyReader.Mention]?
  private(set) var titles: [AttachmentTitle]?

  /// The places that name a year as the report's own.
  func readPeriods() -> [PeriodReader.Place] {
    readings(\.periods, \.periods) { PeriodReader.read(self, $0, into: &$1) }
  }

  /// The amounts of money in prose that have digits enough to tell something.
  func readAmounts() -> [PlacedAmount] { readings(\.amounts, \.amounts) { MagnitudeReader.read(self, $0, into: &$1) } }

  /// What `MagnitudeReader` leaves for the next version, and what it left of the one before with the amounts that it knew.
  var magnitudes: MagnitudeMemory?
  var earlierMagnitudes: (memory: MagnitudeMemory, amounts: [PlacedAmount])? {
    guard let memory = scanned.previous?.memory, let known = memory.magnitudes, let amounts = memory.amounts else {
      return nil
    }
    return (known, amounts)
  }

  /// The shares that sentences give.
  func readShares() -> [ShareMention] { readings(\.shares, \.shares) { ShareMention.read(self, $0, into: &$1) } }

  /// The words for sections of a final account.
  func readSectionWords() -> [SectionWords] {
    readings(\.sectionWords, \.sectionWords) { SectionWords.read(self, $0, into: &$1) }
  }

  /// What may stand in a table of contents.
  func readEntries() -> [ContentsReader.Entry] {
    readings(\.entries, \.entries) { ContentsReader.read(self, $0, into: &$1) }
  }

  /// The bodies that titles and captions name.
  func readBodies() -> [BodyReader.Mention] {
    readings(\.mentions, \.mentions) { BodyReader.read(self, $0, into: &$1) }
  }

  /// What may be the title of something attached.
  func readTitles() -> [AttachmentTitle] { readings(\.titles, \.titles) { AttachmentTitle.read(self, $0, into: &$1) } }

  private func readings<Reading: PieceReading>(
    _ own: ReferenceWritableKeyPath<TextScan, [Reading]?>, _ earlier: KeyPath<TextMemory, [Reading]?>,
    read: (Range<Int>, inout [Reading]) -> Void
  ) -> [Reading] {
    if let known = self[keyPath: own] { return known }
    var found: [Reading] = []
    if let kept = scanned.kept, let earlier = scanned.previous?.memory[keyPath: earlier] {
      found = kept.readings(earlier, pieces: pieces.count, read: read)
    } else {
      read(pieces.indices, &found)
    }
    self[keyPath: own] = found
    return found
  }

  /// What several rules look at, read once.
  private(set) lazy var contents = ContentsReader(self)
  private(set) lazy var headings = HeadingSequence(self)
  private(set) lazy var bodies = BodyReader(self)

  func marks(of piece: TextPiece) -> ArraySlice<Mark> { marks[piece.marks.clamped(to: marks.indices)] }

  /// Whether a piece has a mark of a kind.
  func holds(_ kind: Kind, _ piece: TextPiece) -> Bool {
    piece.marks.clamped(to: marks.indices).contains { marks[$0].kind == kind }
  }

  /// The marks of a kind, each with its piece.
  func forEach(_ kind: Kind, _ body: (Mark, TextPiece) -> Void) {
    for place in scanned.places[Int(kind.rawValue)] { body(marks[Int(place.mark)], pieces[Int(place.piece)]) }
  }

  /// The words of a group, each with its place, its index in the group and its piece.
  func forEachWord(of group: Range<Int>, _ body: (Range<Int>, Int, TextPiece) -> Void) {
    forEach(.word) { mark, piece in
      guard group.contains(mark.word) else { return }
      body(mark.offset..<(mark.offset + TextWords.length(mark.word)), mark.word - group.lowerBound, piece)
    }
  }
}
