import ReportModel
import ReportSyntax

/// What is wrong with the numbers and titles of headings, read in one walk.
///
/// Word leaves `2、` and `（2）` where its own numbering stood for 二、 and （二）: they count as those. A number that begins anew at
/// one begins another list, or another report in the same file.
struct HeadingSequence {
  struct Fault {
    enum Kind: Equatable {
      /// From the number before to this one, which is more than the next.
      case skips(from: Int)
      /// Numbers that begin above one under a heading.
      case begins
      case repeats
      /// The same number and the same title.
      case duplicate
    }
    var kind: Kind
    var number: Int
    var marker: Range<Int>
    var title: Range<Int>
    /// The heading before it in its sequence.
    var previous: Range<Int>?
  }

  private(set) var faults: [Fault] = []

  private struct Last {
    var number: Int
    var marker: Range<Int>
    var piece: TextPiece
    /// A row of a torn table, or the beginning of a list inside prose.
    var isRow: Bool
    /// `3、` that was taken for 三、.
    var isConverted: Bool
    /// The sequence began at one: what is missing from an excerpt is not told.
    var isWhole: Bool
  }

  /// The last number of each level since the last 一、: 1、 may stand above （一）.
  private var recent = [Int](repeating: 0, count: 7)
  /// By level, from 第N部分 on; nil where no sequence is open.
  private var open = [Last?](repeating: nil, count: 7)
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ text: TextScan) {
    bytes = text.bytes
    let contents = text.contents.range
    for (index, piece) in text.pieces.enumerated() where faults.count < mostTextFindings {
      guard let marker = piece.marker, !contents.contains(piece.range.lowerBound) else {
        // A title without a number begins something: what is below it is a list of its own.
        if piece.kind == .heading, piece.marker == nil { close(from: 3) }
        if piece.kind == .prose, text.holds(.list, piece) { countInline(piece) }
        continue
      }
      guard marker.style != .attachment, marker.number > 0, text.report.tree.blocks.indices.contains(piece.block) else {
        continue
      }
      // The rows of a table that was torn into lines: 二、公共安全支出, and its number on the next line.
      let isRow = index + 1 < text.pieces.count && isNumber(text.pieces[index + 1].range)
      take(marker, text.report.tree.blocks[piece.block].range(of: marker.span), piece, isRow: isRow)
    }
  }

  private mutating func take(
    _ marker: HeadingSyntax.Marker, _ place: Range<Int>, _ piece: TextPiece, isRow: Bool
  ) {
    let number = marker.number
    let level = level(marker, place)
    let own = Last(
      number: number, marker: place, piece: piece, isRow: isRow,
      isConverted: level == 2 && marker.style == .arabic, isWhole: number == 1 || open[level]?.isWhole == true)
    close(from: level + 1)
    if level <= 2 { recent = [Int](repeating: 0, count: 7) }
    defer { recent[level] = number }
    if let last = open[level] {
      compare(own, with: last)
    } else if number > 1, number <= 3, level < 6, open[..<level].contains(where: { $0 != nil }),
      !recent[3...].contains(number - 1), isHeading(own)
    {
      add(.begins, own, nil)
    }
    open[level] = own
  }

  private mutating func compare(_ own: Last, with last: Last) {
    let number = own.number
    if number == last.number {
      if last.isConverted, !own.isConverted {
        // It was no 三、 after all.
        add(.begins, last, nil)
      } else if number != 1 || mayAgree(own, last), isHeading(own), isHeading(last) {
        let isSame = folded(own) == folded(last)
        if number != 1 || isSame { add(isSame ? .duplicate : .repeats, own, last) }
      }
    } else if number > last.number + 1, number <= last.number + Self.mostSkipped {
      if last.isWhole, isHeading(own) { add(.skips(from: last.number), own, last) }
    } else if number == last.number + 1, mayAgree(own, last), own.piece.range.count <= 240,
      last.piece.range.count <= 240,
      isHeading(own), isHeading(last), folded(own) == folded(last)
    {
      add(.duplicate, own, last)
    }
  }

  private static let mostSkipped = 4

  /// 附表：1.… and 注：1.… open a list whose 2. stands on a line of its own.
  private mutating func countInline(_ piece: TextPiece) {
    open[4] = Last(number: 1, marker: piece.range, piece: piece, isRow: true, isConverted: false, isWhole: true)
    recent[4] = 1
  }

  private mutating func add(_ kind: Fault.Kind, _ own: Last, _ last: Last?) {
    faults.append(
      Fault(
        kind: kind, number: own.number, marker: own.marker, title: title(own.piece),
        previous: last.map { $0.marker.lowerBound..<max($0.marker.upperBound, title($0.piece).upperBound) }))
  }

  private mutating func close(from level: Int) {
    guard level < open.count else { return }
    for index in max(level, 0)..<open.count { open[index] = nil }
  }

  private func level(_ marker: HeadingSyntax.Marker, _ place: Range<Int>) -> Int {
    func follows(_ level: Int) -> Bool { open[level].map { $0.number == marker.number - 1 } ?? false }
    switch marker.style {
    case .part, .chapter, .attachment: return 1
    case .chinese: return 2
    case .chineseInBrackets: return 3
    case .arabic:
      let isConverted = bytes.has("、", before: place.upperBound) && open[4] == nil && marker.number > 1 && follows(2)
      return isConverted ? 2 : 4
    case .arabicInBrackets: return open[5] == nil && marker.number > 1 && follows(3) ? 3 : 5
    case .circled: return 6
    }
  }

  /// The title: to the first 。 or ：, over two lines at most.
  private func title(_ piece: TextPiece) -> Range<Int> {
    var end = piece.range.lowerBound
    var lines = 0
    while end < piece.range.upperBound, end - piece.range.lowerBound <= 180,
      !bytes.hasAny(of: ["。", "：", ":"], at: end)
    {
      if bytes[end] == 0x0A { lines += 1 }
      if lines > 1 { break }
      end = bytes.after(end)
    }
    return piece.range.lowerBound..<bytes.dropBlanks(end, from: piece.range.lowerBound)
  }

  private func folded(_ heading: Last) -> String { LabelText.folded(bytes, title(heading.piece)).text }

  /// False where the titles begin with two Chinese characters that differ.
  private func mayAgree(_ a: Last, _ b: Last) -> Bool {
    let (first, second) = (a.piece.range, b.piece.range)
    guard first.count >= 3, second.count >= 3, bytes.isHan(at: first.lowerBound), bytes.isHan(at: second.lowerBound)
    else { return true }
    return (0..<3).allSatisfy { bytes[first.lowerBound + $0] == bytes[second.lowerBound + $0] }
  }

  private func isNumber(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count <= 16
      && range.allSatisfy { bytes.isDigit(at: $0) || bytes[$0] == 0x2E || bytes[$0] == 0x2C || bytes[$0] <= 0x20 }
  }

  /// A line of prose that begins with a number is counted, but nothing is said of it.
  private func isHeading(_ heading: Last) -> Bool {
    guard !heading.isRow else { return false }
    if heading.piece.kind == .heading { return true }
    let line = title(heading.piece)
    if bytes.containsAny(of: [",", ";", "%", "％", "元"], in: line) { return false }
    return line.count <= 120 && !line.isEmpty && !bytes.containsAny(of: ["，", "；", "、"], in: line)
  }
}
