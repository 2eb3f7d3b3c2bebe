import ExactNumbers
import ReportModel

/// 其中 and what follows it, where no column tells of what: of a number of the name before it, or of several, whose parts alternate.
enum LooseParts {
  private static let mostParts = 24
  private static let mostColumns = 4
  private static let farthest = 6

  static func proposals(_ items: [LooseItem]) -> [LooseProposal] {
    var proposals: [LooseProposal] = []
    var index = 0
    while index < items.count {
      if let (found, end) = sameNames(items, at: index) {
        proposals += found
        index = end
      } else if items[index].opensParts, index == 0 || !items[index - 1].opensParts {
        proposals += columns(items, at: index) ?? rows(items, at: index)
        index += 1
      } else {
        index += 1
      }
    }
    return proposals
  }

  // MARK: Parts of one row

  /// A row and the rows below it, each with 其中 or the first of them: what stands in the same columns adds up.
  private static func rows(_ items: [LooseItem], at first: Int) -> [LooseProposal] {
    guard let whole = whole(items, before: first) else { return [] }
    let width = items[first].numbers.count
    guard width > 0, width <= items[whole].numbers.count else { return [] }
    var sums = [LooseSum](repeating: LooseSum(), count: width)
    var parts: [Int] = []
    for index in first..<min(items.count, first + mostParts) {
      let item = items[index]
      guard !item.isTotal, !item.isCutOff else { break }
      if item.numbers.isEmpty, parts.isEmpty { break }
      guard item.numbers.isEmpty || item.numbers.count == width else { break }
      for (column, number) in item.numbers.enumerated() { sums[column].add(number) }
      if item.numbers.isEmpty { continue }
      parts.append(index)
      // As long as each row says 其中, all of them are parts.
      if index + 1 < items.count, item.opensParts, items[index + 1].opensParts, !items[index + 1].numbers.isEmpty {
        continue
      }
      guard sums.contains(where: { $0.written > 0 }) else { continue }
      if let start = window(items[whole].numbers, sums) {
        return (0..<width).filter { sums[$0].written > 0 }.map { column in
          .sum(.columnTotal, items[whole].numbers[start + column], of: parts.map { items[$0].numbers[column] })
        }
      }
    }
    return []
  }

  /// The last name with numbers before an item.
  private static func whole(_ items: [LooseItem], before first: Int) -> Int? {
    var index = first - 1
    while index >= 0, index >= first - farthest {
      if items[index].isCutOff || items[index].opensParts { return nil }
      if !items[index].numbers.isEmpty { return index }
      index -= 1
    }
    return nil
  }

  /// Where sums stand side by side among numbers.
  private static func window(_ numbers: [LooseNumber], _ sums: [LooseSum]) -> Int? {
    guard sums.count <= numbers.count else { return nil }
    return (0...(numbers.count - sums.count)).first { start in
      sums.indices.allSatisfy { sums[$0].equals(numbers[start + $0]) }
    }
  }

  // MARK: Parts that alternate

  /// Several 其中 side by side: the parts of each stand at every second, third or fourth name.
  private static func columns(_ items: [LooseItem], at first: Int) -> [LooseProposal]? {
    let width = items[first...].prefix(mostColumns + 1).prefix { $0.opensParts && $0.numbers.count <= 1 }.count
    guard width > 1, width <= mostColumns else { return nil }
    var wholes: [LooseNumber] = []
    if let last = whole(items, before: first) {
      if items[last].numbers.count >= width {
        wholes = Array(items[last].numbers.prefix(width))
      } else if last - width + 1 >= 0 {
        wholes = items[(last - width + 1)...last].compactMap(\.numbers.first)
      }
    }
    guard wholes.count == width else { return nil }
    var sums = [LooseSum](repeating: LooseSum(), count: width)
    var parts = [[LooseNumber]](repeating: [], count: width)
    for (order, item) in items[first..<min(items.count, first + mostParts)].enumerated() {
      guard !item.isTotal, !item.isCutOff, item.numbers.count <= 1 else { return nil }
      if let number = item.numbers.first {
        sums[order % width].add(number)
        parts[order % width].append(number)
      }
      let isDone = sums.indices.allSatisfy { sums[$0].equals(wholes[$0]) && sums[$0].written > 0 }
      if isDone { return wholes.indices.map { .sum(.columnTotal, wholes[$0], of: parts[$0]) } }
    }
    return nil
  }

  // MARK: Parts of one name

  /// `计划 170 | 到位 170 | 用款 179` above `省级 … | 省级 … | 省级 …`: a name at every amount, under each the same parts.
  ///
  /// - Returns: the item behind the parts, too.
  private static func sameNames(_ items: [LooseItem], at first: Int) -> ([LooseProposal], end: Int)? {
    let width = items[first...].prefix(mostColumns + 2).prefix { isSame($0, items[first]) }.count
    guard width > 1, width <= mostColumns, !items[first].label.isEmpty, first >= width else { return nil }
    let wholes = items[(first - width)..<first]
    guard wholes.allSatisfy({ !$0.isCutOff && $0.numbers.count <= 2 && !isSame($0, items[first]) }),
      wholes.count(where: { !$0.numbers.isEmpty }) > 1
    else { return nil }
    var rows: [Range<Int>] = []
    var index = first
    while index + width <= items.count, rows.count < mostParts {
      let row = items[index..<(index + width)]
      guard row.allSatisfy({ isSame($0, items[index]) && $0.numbers.count <= 1 && !$0.isTotal && !$0.isCutOff })
      else { break }
      rows.append(index..<(index + width))
      index += width
    }
    guard !rows.isEmpty else { return nil }
    var proposals: [LooseProposal] = []
    var isBorneOut = false
    for column in 0..<width {
      guard let whole = items[first - width + column].numbers.first, whole.isAmount else { continue }
      let parts = rows.compactMap { items[$0.lowerBound + column].numbers.first }
      var sum = LooseSum()
      for part in parts { sum.add(part) }
      guard sum.written > 0 else { continue }
      if sum.equals(whole) {
        if sum.written > 1, whole.digits > 2 { isBorneOut = true }
        proposals.append(.sum(.columnTotal, whole, of: parts))
      } else if sum.written > 1, let value = sum.value, value > whole.value {
        var claim = LooseProposal.sum(.columnTotal, whole, of: parts)
        claim.isSure = true
        proposals.append(claim)
      }
    }
    // Parts that make one amount to the last digit are all its parts; where none do, they may be examples.
    return (proposals.filter { !$0.isSure || isBorneOut }, index)
  }

  private static func isSame(_ a: LooseItem, _ b: LooseItem) -> Bool { a.label == b.label && !a.isCutOff }
}
