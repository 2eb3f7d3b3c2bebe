import Analysis
import Foundation
import SourceText
import TestSupport
import Testing

/// What holds of every text.
@Suite struct OutlinePropertyTests {
  private static func text(_ file: URL) throws -> [UInt8] {
    let bytes = [UInt8](try Data(contentsOf: file))
    return TextEncoding.detect(bytes).decode(bytes)?.utf8 ?? []
  }

  private func check(_ snapshot: Snapshot, offsets: some Sequence<Int>, _ comment: Comment) {
    let length = snapshot.bytes.count
    func check(_ symbols: [OutlineSymbol], in parent: Range<Int>) {
      var end = parent.lowerBound
      for symbol in symbols {
        #expect(!symbol.name.isEmpty, comment)
        #expect(symbol.range.lowerBound >= end && symbol.range.upperBound <= parent.upperBound, comment)
        #expect(symbol.selection.clamped(to: symbol.range) == symbol.selection, comment)
        end = symbol.range.upperBound
        check(symbol.children, in: symbol.range)
      }
    }
    check(DocumentOutline.symbols(of: snapshot), in: 0..<length)
    var last = -1
    for region in FoldingRegions.regions(of: snapshot) {
      #expect(region.lines.lowerBound > last && region.lines.upperBound < snapshot.lines.count, comment)
      #expect(region.lines.count > 1, comment)
      last = region.lines.lowerBound
    }
    var faults = 0
    for offset in offsets {
      let ranges = SelectionRanges.ranges(of: snapshot, at: offset)
      let nests = zip(ranges, ranges.dropFirst()).allSatisfy { inner, outer in
        outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound && inner != outer
      }
      let place = min(max(offset, 0), length)
      let holds = ranges.allSatisfy { $0.lowerBound <= place && place <= $0.upperBound }
      if !nests || !holds || ranges.last != 0..<length { faults += 1 }
    }
    #expect(faults == 0, comment)
  }

  @Test(arguments: Samples.files)
  func everyPlaceOfAReportIsAnswered(_ file: URL) throws {
    let snapshot = Snapshot(path: file.lastPathComponent, bytes: try Self.text(file))
    // Each offset of a short text, some of a long one.
    let step = max(1, snapshot.bytes.count / 4000)
    check(snapshot, offsets: stride(from: 0, through: snapshot.bytes.count, by: step), "\(file.lastPathComponent)")
  }

  @Test func everyPlaceOfAnInventedTextIsAnswered() {
    let pieces = [
      "# 第一部分 概况\n", "一、收入\n", "（一）总体：完成{甲 = 3.5}万元。\n", "@表 收入决算表 单位：万元\n", "| 项目 | 金额 |\n", "| 208 | 1.20 |\n",
      "| 20805 | |\n", "甲\t乙\n", "1\t2\n", "// 说明\n", "\n", "---\n", "年度：2024\n", "{= 求和(本表[甲..乙, 金额]) : 百分比2}", "😀𠮷，",
      "（其中：", "）12.5%。", "@校验 a = b \"c\"\n", "目录\n", "第一部分……1\n", "@设 甲 = 3\n", "｜", "\u{FEFF}", "一级指标|二级指标|分值|得分\n",
      "产出（50分）|数量|10|9\n", "\r\n",
    ]
    for seed in UInt64(1)...150 {
      var random = Seeded(seed)
      var bytes = (0..<random.below(24)).flatMap { _ in Array(pieces[random.below(pieces.count)].utf8) }
      if !bytes.isEmpty, random.below(3) == 0 { bytes.remove(at: random.below(bytes.count)) }
      let snapshot = Snapshot(path: random.below(2) == 0 ? "a.gj" : "a.txt", bytes: bytes)
      check(snapshot, offsets: -1...(bytes.count + 1), "seed \(seed)")
      // Hints and lenses answer whatever the text is.
      for hint in FigureHints.hints(of: snapshot, in: 0..<bytes.count) {
        #expect(hint.place >= 0 && hint.place <= bytes.count && !hint.label.isEmpty, "seed \(seed)")
      }
      for lens in TieLenses.lenses(of: snapshot) {
        #expect(lens.range.upperBound <= bytes.count && lens.holding <= lens.decided, "seed \(seed)")
      }
    }
  }
}
