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
  /// The shares of labels that were looked for.
  private var known: [String: [Range<Int>]] = [:]

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
  private static let mostShares = 20

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
  private mutating func shares(of name: String, _ text: TextScan) -> [Range<Int>] {
    if let known = known[name] { return known }
    let word = Array((name.hasSuffix("支出") && name.count > 4 ? String(name.dropLast(2)) : name).utf8)
    var found: [Range<Int>] = []
    if word.count >= 6 {
      for share in text.readShares() where found.count < Self.mostShares && stands(word, in: share.words) {
        found.append(share.share)
      }
    }
    known[name] = found
    return found
  }

  private func stands(_ word: [UInt8], in range: Range<Int>) -> Bool {
    guard let lead = word.first, range.count >= word.count else { return false }
    return (range.lowerBound...(range.upperBound - word.count)).contains { start in
      bytes[start] == lead && word.indices.allSatisfy { bytes[start + $0] == word[$0] }
    }
  }
}
