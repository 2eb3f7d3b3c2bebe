import ReportSyntax

/// Lists whose cells were run together in one line: `甲镇5乙镇1.5丙镇2总计8.5`.
///
/// A name with a number right behind it, many times over, and a total at the end, are such a list; where it begins only the sum tells.
enum GluedLists {
  private static let longestLine = 6000
  private static let fewestItems = 5
  /// In bytes.
  private static let longestName = 60

  static func read(
    _ tree: SyntaxTree, _ bytes: UnsafeBufferPointer<UInt8>, _ skipped: Set<Int>, into report: inout Report
  ) {
    let blocks = tree.blocks
    for index in blocks.indices where blocks[index].known(.holdsGluedList) != false {
      guard blocks[index].start < report.ownLength else { continue }
      switch blocks[index].kind {
      case .paragraph, .numbered: break
      case .table where !skipped.contains(index): break
      default: continue
      }
      let placed = blocks[index]
      let range = placed.range.clamped(to: 0..<min(bytes.count, report.ownLength))
      guard range != placed.range || placed.block.facts.answer(.holdsGluedList, { !lists(bytes, range).isEmpty }) else {
        continue
      }
      for (start, items) in lists(bytes, range) {
        LooseTableReader.append(LooseTableReader.moved(items, by: -start), start: start, &report)
      }
    }
  }

  /// The lists in the lines of a range, each with the start of its line.
  private static func lists(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [(start: Int, items: [LooseItem])] {
    var lists: [(start: Int, items: [LooseItem])] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
      if end - start <= longestLine, let total = total(bytes, start..<end) {
        let items = items(bytes, start..<total)
        if items.count > fewestItems { lists.append((start, items)) }
      }
      start = end + 1
    }
    return lists
  }

  /// Behind the number of the line's last 总计 or 合计 that one follows.
  private static func total(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
    guard line.count >= 40 else { return nil }
    var index = line.upperBound - 7
    while index > line.lowerBound {
      // 计 E8 AE A1 behind 总 E6 80 BB or 合 E5 90 88 or 共 E5 85 B1
      if bytes[index] == 0xE8, bytes[index + 1] == 0xAE, bytes[index + 2] == 0xA1, isDigit(bytes, index + 3),
        index - 3 >= line.lowerBound, ["总", "合", "共"].contains(LabelText.folded(bytes, (index - 3)..<index))
      {
        var end = index + 3
        while end < line.upperBound, isNumeral(bytes, end) { end += 1 }
        return end
      }
      index -= 1
    }
    return nil
  }

  private static func items(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [LooseItem] {
    var items: [LooseItem] = []
    var start = line.lowerBound
    var index = start
    while index < line.upperBound {
      guard isDigit(bytes, index) else {
        index += 1
        continue
      }
      var end = index
      while end < line.upperBound, isNumeral(bytes, end) { end += 1 }
      let name = start..<index
      let number = CellReader.read(bytes, index..<end)
      var item = LooseItem(label: .empty, line: 0)
      if case .number(let number) = number, !name.isEmpty, name.count <= longestName,
        name.allSatisfy({ bytes[$0] >= 0x80 || (0x28...0x29).contains(bytes[$0]) }), !isBroken(bytes, name)
      {
        item.label = LabelText.folded(bytes, name)
        item.numbers = [LooseNumber(number)]
      } else {
        item.isCutOff = true
      }
      items.append(item)
      start = end
      index = end
    }
    return items
  }

  /// A sentence, or a list of marks.
  private static func isBroken(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
    let text = UnsafeBufferPointer(rebasing: bytes[name])
    return marks.contains { mark in mark.withBytes { text.place(of: $0) != nil } }
  }

  private static let marks: [Label] = ["，", "。", "；", "：", "、", "年", "月", "第"]

  private static func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39
  }

  private static func isNumeral(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    isDigit(bytes, index) || bytes[index] == 0x2E && isDigit(bytes, index + 1)
  }
}
