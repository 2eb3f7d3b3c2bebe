extension PassageClaims {
  /// `1、…万元 2、…万元` within a paragraph.
  mutating func readItems() {
    for paragraph in passage.paragraphs
    where paragraph.mentions.contains(where: { mention($0).traits.contains(.beginsItem) }) {
      var items: [[Int]] = []
      var before: [Int] = []
      for index in paragraph.mentions where mention(index).isValue || mention(index).role == .change {
        if mention(index).traits.contains(.beginsItem) {
          items.append([index])
        } else if items.isEmpty {
          before.append(index)
        } else {
          items[items.count - 1].append(index)
        }
      }
      guard items.count >= 2, items.count <= 256, !before.isEmpty else { continue }
      read(items, parents: Array(before.suffix(6)), announced: false)
    }
  }

  /// Paragraphs numbered one after the other, behind one that gives their total.
  mutating func readNumberedParagraphs() {
    var start = 0
    let paragraphs = passage.paragraphs
    while start < paragraphs.count {
      guard let mark = paragraphs[start].mark, mark.number == 1, start > 0 else {
        start += 1
        continue
      }
      // Deeper numbering in between belongs to the item before it.
      var items: [[Int]] = [leading(paragraphs[start])]
      var number = 1
      var end = start + 1
      while end < paragraphs.count, items.count < 256 {
        if let next = paragraphs[end].mark, next.style == mark.style {
          guard next.number == number + 1 else { break }
          number += 1
          items.append(leading(paragraphs[end]))
        } else if paragraphs[end].mark == nil, end - start > 4 * items.count + 8 {
          break
        }
        end += 1
      }
      let used = items.filter { !$0.isEmpty }
      if items.count >= 2, used.count >= 2 {
        var parents: [Int] = []
        var before = start - 1
        while before >= 0, start - before <= 3, parents.isEmpty {
          parents = paragraphs[before].mentions.filter { mention($0).isValue || mention($0).role == .change }
          before -= 1
        }
        let announced = paragraphs[start - 1].announces && used.count == items.count
        read(used, parents: Array(parents.suffix(8)), announced: announced)
      }
      start += 1
    }
  }

  /// The last amount before the items that is no part of another; with budgets beside outturns the last of each.
  private func isHead(_ parent: Int, of parents: [Int], _ hasBudgets: Bool) -> Bool {
    guard listOfPart[parent] < 0 else { return false }
    return parent == parents.last { !hasBudgets || isBudget($0) == isBudget(parent) }
  }

  private func isBudget(_ index: Int) -> Bool {
    mention(index).traits.contains(.isBudget) && !mention(index).traits.contains(.isActual)
  }

  private func leading(_ paragraph: Passage.Paragraph) -> [Int] {
    paragraph.mentions.filter {
      (mention($0).isValue || mention($0).role == .change || mention($0).role == .base) && mention($0).depth == 0
    }
  }

  /// Each item's first amount, or all that it lists, may add up to an amount before them; and so may what they went up by
  /// and what they were.
  private mutating func read(_ items: [[Int]], parents: [Int], announced: Bool) {
    let hasBudgets = items.filter { $0.contains(where: isBudget) }.count * 2 > items.count
    func firsts(for parent: Int) -> [Int] {
      items.compactMap { item in
        item.first { mention($0).isValue && (!hasBudgets || isBudget($0) == isBudget(parent)) }
      }
    }
    let everything = items.flatMap { $0.filter { mention($0).isValue } }
    for parent in parents where mention(parent).isValue {
      let firsts = firsts(for: parent)
      var claims: [Claim] = []
      if firsts.count >= 2, firsts.allSatisfy({ meet($0, parent) }) {
        claims.append(sum(.proseParts, stated: parent, of: firsts.map { Term(figure($0)) }))
      }
      if everything.count > firsts.count, everything.count <= 256, everything.allSatisfy({ meet($0, parent) }) {
        claims.append(sum(.proseParts, stated: parent, of: everything.map { Term(figure($0)) }))
      }
      guard !claims.isEmpty else { continue }
      let isCertain =
        announced && isHead(parent, of: parents, hasBudgets) && firsts.count == items.count && !isVague(parent)
        && firsts.allSatisfy { mention($0).unit == mention(parent).unit && !isVague($0) }
      // Of several amounts before the items the last that is no part of another.
      let mayBeMeant = parents.count <= 2 || isHead(parent, of: parents, hasBudgets)
      if firsts.count >= 2 { note(parent, firsts, isCertain: isCertain) }
      add(claims, isCertain: isCertain, mostOff: 20, slipAlternatives: claims.count)
      if !mayBeMeant, !report.readings.isEmpty { report.readings[report.readings.count - 1].slipDigits = 6 }
    }
    let changes = items.compactMap { item in item.first { mention($0).role == .change } }
    guard changes.count == items.count else { return }
    for parent in parents where mention(parent).role == .change {
      let sign = mention(parent).direction == 0 ? 1 : mention(parent).direction
      guard changes.allSatisfy({ meet($0, parent) && mention($0).direction != 0 }) else { continue }
      let claim = sum(
        .proseChangeParts, stated: parent, of: changes.map { Term(figure($0), mention($0).direction * sign) })
      // Items that say nothing but what went up or down part the change itself.
      let isCertain = items.allSatisfy { item in !item.contains { mention($0).isValue } } && changes.count >= 3
      add([claim], isCertain: isCertain, mostOff: 20)
    }
  }
}
