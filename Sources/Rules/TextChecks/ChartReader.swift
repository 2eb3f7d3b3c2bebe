import Consistency
import ExactNumbers
import ReportModel
import ReportSyntax

/// The numbers that Word keeps of a chart and leaves in the text when a report is pasted: labels, then as many numbers, one
/// of them with more decimals than anybody writes.
struct ChartReader {
  struct Slip {
    /// The number in the chart's line.
    var range: Range<Int>
    var label: String
    /// The percentage in the text.
    var text: Range<Int>
  }

  private(set) var slips: [Slip] = []

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ text: TextScan) {
    bytes = text.bytes
    var lines: [Range<Int>] = []
    text.forEach(.chart) { mark, _ in
      guard lines.count < Self.most, lines.last?.contains(mark.offset) != true else { return }
      lines.append(bytes.line(at: mark.offset))
    }
    for line in lines where line.count <= Self.longest { read(line, text) }
  }

  private static let most = 100
  private static let longest = 2_000
  /// A report is no longer; every label is looked for as far as here.
  private static let farthest = 1_000_000

  private mutating func read(_ line: Range<Int>, _ text: TextScan) {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line.lowerBound...line.upperBound where index == line.upperBound || bytes[index] == 0x09 {
      let cell =
        bytes.skipBlanks(
          start, to: index)..<max(bytes.skipBlanks(start, to: index), bytes.dropBlanks(index, from: start))
      if !cell.isEmpty { cells.append(cell) }
      start = index + 1
    }
    let half = cells.count / 2
    guard cells.count >= 4, cells.count == 2 * half else { return }
    for (label, number) in zip(cells[..<half], cells[half...]) {
      guard bytes.isHan(at: label.lowerBound), let fraction = WrittenAmount.value(bytes, number),
        fraction <= ExactDecimal(1),
        fraction.scale >= 4
      else { continue }
      let name = LabelText.folded(bytes, label).text
      let shares = shares(of: name, text)
      guard let first = shares.first else { continue }
      let agrees = shares.contains { share in
        WrittenAmount.value(bytes, share).flatMap { ChartShare.agrees(fraction: fraction, percent: $0) } ?? true
      }
      if !agrees { slips.append(Slip(range: number, label: name, text: first)) }
    }
  }

  /// 基本支出386.15万元，占46.57%: the percentages that the text gives of a label.
  private func shares(of name: String, _ text: TextScan) -> [Range<Int>] {
    let word = Array((name.hasSuffix("支出") && name.count > 4 ? String(name.dropLast(2)) : name).utf8)
    guard word.count >= 6, let lead = word.first else { return [] }
    var found: [Range<Int>] = []
    for piece in text.pieces where !piece.isTable && found.count < 20 && !piece.marks.isEmpty {
      if piece.range.lowerBound > Self.farthest { break }
      var index = piece.range.lowerBound
      while index + word.count <= piece.range.upperBound {
        guard bytes[index] == lead, word.indices.allSatisfy({ bytes[index + $0] == word[$0] }) else {
          index += 1
          continue
        }
        index += word.count
        if let share = share(from: index, piece.range.upperBound) { found.append(share) }
      }
    }
    return found
  }

  /// The percentage behind the next 占, before the clause ends.
  private func share(from start: Int, _ end: Int) -> Range<Int>? {
    var index = start
    let last = min(end, start + 100)
    while index < last {
      if bytes.hasAny(of: ["。", "；", ";"], at: index) { return nil }
      if bytes.has("占", at: index) {
        var mark = index + 3
        while mark < min(end, index + 80), bytes[mark] != 0x25, !bytes.has("％", at: mark) { mark = bytes.after(mark) }
        guard mark < end, bytes[mark] == 0x25 || bytes.has("％", at: mark) else { return nil }
        return WrittenAmount.number(bytes, endingAt: bytes.dropBlanks(mark, from: index), from: index)
      }
      index = bytes.after(index)
    }
    return nil
  }
}
