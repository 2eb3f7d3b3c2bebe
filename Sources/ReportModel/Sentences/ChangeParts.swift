extension PassageClaims {
  /// Where amounts add up, what they went up or down by adds up too, and so do the amounts before.
  mutating func readPartsOfChanges() {
    defer {
      readChangesOnly()
      readChangeTotals()
    }
    if lists.isEmpty { return }
    for comparators: [Mention.Comparator] in [[.none, .prior, .other], [.budget, .none]] {
      readPartsOfChanges(comparators)
    }
  }

  private mutating func readPartsOfChanges(_ comparators: [Mention.Comparator]) {
    // By mentions: the change of each and which way it went, and its base; nil for what has none.
    var changeOf = [(change: Int, direction: Int, comparator: Mention.Comparator)?](
      repeating: nil, count: passage.mentions.count)
    var baseOf = [Int?](repeating: nil, count: passage.mentions.count)
    var isEmpty = true
    for comparison in comparisons where comparators.contains(comparison.comparator) {
      guard let subject = comparison.subject else { continue }
      if let change = comparison.change, comparison.direction != 0, changeOf[subject] == nil {
        changeOf[subject] = (change, comparison.direction, comparison.comparator)
        isEmpty = false
      }
      if let base = comparison.base, baseOf[subject] == nil {
        baseOf[subject] = base
        isEmpty = false
      }
    }
    if isEmpty { return }
    for list in lists.prefix(4096) where list.parts.count >= 2 && list.parts.count <= 64 {
      // 比预算数减少A亿元。其中，…减少B亿元: what the total is compared with, the parts are.
      if let total = changeOf[list.parent], comparators[0] != .budget || total.comparator == .budget {
        let parts = list.parts.compactMap { changeOf[$0] }
        if parts.count >= 2, parts.allSatisfy({ meet($0.change, total.change) }) {
          let claim = sum(
            .proseChangeParts, stated: total.change,
            of: parts.map { Term(figure($0.change), $0.direction * total.direction) })
          let isCertain = parts.count == list.parts.count && !isVague(total.change)
          add([claim], isCertain: isCertain, condition: list.reading)
        }
      }
      if let total = baseOf[list.parent], comparators[0] != .budget || mention(total).comparator == .budget {
        let parts = list.parts.compactMap { baseOf[$0] }
        if parts.count == list.parts.count, parts.allSatisfy({ meet($0, total) }) {
          let claim = sum(.proseParts, stated: total, of: parts.map { Term(figure($0)) })
          add([claim], isCertain: !isVague(total), mostOff: 30, condition: list.reading)
        }
      }
    }
  }

  /// …，合计增加X万元: what stands before it in the sentence.
  private mutating func readChangeTotals() {
    for index in passage.mentions.indices
    where mention(index).role == .change && mention(index).traits.contains(.isTotal) && mention(index).direction != 0 {
      let before = passage.sentence(of: index).filter {
        $0 < index && mention($0).role == .change && mention($0).direction != 0 && meet($0, index)
      }
      guard before.count >= 2 else { continue }
      let claim = sum(
        .proseChangeParts, stated: index,
        of: before.map { Term(figure($0), mention($0).direction * mention(index).direction) })
      add([claim], isCertain: false)
    }
  }

  /// 三项比上年增加D，其中七类增加D1，一类减少D2: changes behind 其中 that have no amounts.
  private mutating func readChangesOnly() {
    for index in passage.mentions.indices
    where mention(index).role == .change && mention(index).traits.contains(.opensParts) {
      var run = [index]
      var next = index + 1
      while next < passage.mentions.count, run.count < 64, mention(next).sentence == mention(index).sentence {
        if mention(next).role == .change, mention(next).depth == mention(index).depth { run.append(next) }
        if mention(next).isValue { break }
        next += 1
      }
      guard run.count >= 2, index > 0 else { continue }
      var parent = index - 1
      while parent >= 0, index - parent <= Self.reach, mention(parent).role != .change { parent -= 1 }
      guard parent >= 0, mention(parent).role == .change, meet(parent, index) else { continue }
      let sign = mention(parent).direction == 0 ? 1 : mention(parent).direction
      let claim = sum(
        .proseChangeParts, stated: parent, of: run.map { Term(figure($0), max(-1, mention($0).direction * sign)) })
      add([claim], isCertain: false)
    }
  }
}
