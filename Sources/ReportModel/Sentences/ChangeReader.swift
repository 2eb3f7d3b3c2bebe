extension PassageClaims {
  /// Reads 比上年…, 与预算相比…, 由…到…, and what they claim.
  mutating func readComparisons() {
    collectComparisons()
    for comparison in comparisons { claim(comparison) }
  }

  private mutating func collectComparisons() {
    // One for each depth of brackets.
    var open = [ChangeStatement?](repeating: nil, count: 8)
    var sentence = -1
    func close(from depth: Int) {
      for level in depth..<open.count {
        if let comparison = open[level] { comparisons.append(comparison) }
        open[level] = nil
      }
    }
    var index = 0
    while index < passage.mentions.count {
      let mention = passage.mentions[index]
      let depth = min(mention.depth, open.count - 1)
      if mention.sentence != sentence {
        close(from: 0)
        sentence = mention.sentence
      }
      if mention.traits.contains(.explains) {
        index += 1
        continue
      }
      switch mention.role {
      case .value:
        if opensBy(open[depth]?.base, index), open[depth]?.subject == nil {
          open[depth]?.subject = index
          open[depth]?.isSure = true
          break
        }
        close(from: depth)
        if mention.traits.contains(.isTo), let before = from(index) {
          open[depth] = ChangeStatement(subject: index, base: before, comparator: .other, isSure: true)
        }
      case .base:
        if mention.traits.contains(.isFrom) { break }
        close(from: depth)
        var comparison = begin(index)
        comparison.base = index
        // 比上年X: what it is of stands before it. 上年X: it is a statement of its own.
        if !comparesHere(index) {
          comparison.isSure = comparison.subject == index - 1 && self.mention(index - 1).segment == mention.segment
        }
        // （上年309.35万元）
        let isAside = depth > 0 && comparison.subject == index - 1 && self.mention(index - 1).depth == depth - 1
        open[isAside ? depth - 1 : depth] = comparison
      // Of what was planned.
      case .growth where mention.traits.contains(.isExcess): break
      case .change, .growth:
        if let run = distributed(index) {
          close(from: depth)
          comparisons += run
          index = (run.last.flatMap { $0.growth ?? $0.change } ?? index) + 1
          continue
        }
        if var comparison = open[depth], merge(index, into: &comparison) {
          open[depth] = comparison
        } else {
          close(from: depth)
          var comparison = begin(index)
          _ = merge(index, into: &comparison)
          open[depth] = comparison
        }
      default: break
      }
      index += 1
    }
    close(from: 0)
  }

  /// 由…: the figure before one that something came to.
  private func from(_ index: Int) -> Int? {
    guard index > 0 else { return nil }
    let before = mention(index - 1)
    guard before.sentence == mention(index).sentence, before.traits.contains(.isFrom), meet(index - 1, index) else {
      return nil
    }
    return index - 1
  }

  /// 与上年X相比，支出Y，减少Z: the base is told before what is compared with it, and how that has changed right behind.
  private func opensBy(_ base: Int?, _ index: Int) -> Bool {
    guard let base, base == index - 1, index + 1 < passage.mentions.count, comparesHere(base),
      !mention(index).traits.contains(.opensParts)
    else {
      return false
    }
    let next = mention(index + 1)
    return meet(base, index) && (next.role == .change || next.role == .growth)
      && next.sentence == mention(index).sentence
      && next.depth == mention(index).depth && !next.traits.contains(.hasOwnSubject)
  }

  /// The words just before a base compare with it: 比上年, 与上年…相比.
  private func comparesHere(_ index: Int) -> Bool {
    let words = passage.lexer.tokens
    var token = mention(index).token - 1
    let first = index > 0 ? passage.mentions[index - 1].token : -1
    while token > first, token >= 0, words[token].kind != .stop {
      if words[token].kind == .word, words[token].word == .compared || words[token].word == .and { return true }
      token -= 1
    }
    return false
  }

  private func merge(_ index: Int, into comparison: inout ChangeStatement) -> Bool {
    let mention = mention(index)
    // What is compared is named anew, or with something else.
    if comparison.change != nil || comparison.growth != nil || comparison.base != nil,
      mention.traits.contains(.hasOwnSubject), !labelKey(of: mention).isEmpty, ownKeyDiffers(index, comparison)
    {
      return false
    }
    if mention.comparator != .none, comparison.comparator != .none, mention.comparator != comparison.comparator,
      comparison.change != nil || comparison.growth != nil
    {
      return false
    }
    if mention.role == .change {
      if let base = comparison.base, !meet(base, index) { return false }
      guard comparison.change == nil else { return false }
      comparison.change = index
    } else {
      guard comparison.growth == nil else { return false }
      comparison.growth = index
    }
    if comparison.direction == 0 { comparison.direction = mention.direction }
    if comparison.comparator == .none { comparison.comparator = mention.comparator }
    return true
  }

  private func ownKeyDiffers(_ index: Int, _ comparison: ChangeStatement) -> Bool {
    guard let subject = comparison.subject else { return true }
    return !labelKey(index).isLike(labelKey(subject))
  }

  /// A comparison that begins at a mention, with what it is most likely of.
  private func begin(_ index: Int) -> ChangeStatement {
    let own = mention(index)
    var comparison = ChangeStatement(comparator: own.comparator)
    let key = own.traits.contains(.hasOwnSubject) ? labelKey(of: own) : LabelKey([], 0..<0)
    var candidates = valuesBefore(index)
    if !key.isEmpty {
      // 接待比上年减少…: what bears the name.
      let named = candidates.filter { labelKey($0).isLike(key) }
      if let first = named.first {
        comparison.subject = first
        comparison.isSure =
          (labelKey(first) == key
            || key.count >= 9 && labelKey(first).contains(key))
          && named.allSatisfy { isPrintedAlike($0, first) }
        candidates.removeAll { $0 == first }
        comparison.others = named.dropFirst() + candidates.filter { !named.contains($0) }
        return comparison
      }
    }
    if key.count >= 9, let later = laterSubject(key, after: index) {
      comparison.subject = later
      comparison.isSure = true
      return comparison
    }
    guard let first = candidates.first else { return comparison }
    comparison.subject = first
    comparison.others = Array(candidates.dropFirst())
    let isSameSentence = mention(first).sentence == own.sentence
    let isShort = key.isEmpty || key.count <= 6
    if isSameSentence {
      comparison.isSure = isShort && !own.traits.contains(.isDistributed) || key.isEmpty
    } else {
      // A sentence that begins 与上年相比 goes on from the one before, where that says one amount.
      let before = candidates.filter { mention($0).sentence == mention(first).sentence }
      comparison.isSure =
        key.isEmpty && mention(first).paragraph == own.paragraph && before.allSatisfy { isPrintedAlike($0, first) }
        && mention(first).sentence == own.sentence - 1
    }
    return comparison
  }

  // MARK: 分别

  /// `甲、乙分别增加1万元和2万元，增长3%和4%` behind as many amounts: each with its own.
  private func distributed(_ index: Int) -> [ChangeStatement]? {
    guard mention(index).traits.contains(.isDistributed) else { return nil }
    let run = bareRun(index)
    guard run.count >= 2 else { return nil }
    var values: [Int] = []
    var position = run.lowerBound - 1
    while position >= 0, values.count < run.count, run.lowerBound - position <= Self.longestRun + Self.reach {
      let other = mention(position)
      let isSum = other.traits.contains(.isTotal) && labelKey(of: other).isEmpty
      if other.isValue, other.depth == mention(index).depth, !isSum { values.append(position) }
      position -= 1
    }
    guard values.count == run.count else { return nil }
    values.reverse()
    let next = run.upperBound
    let rates = next < passage.mentions.count && mention(next).role == .growth ? bareRun(next) : next..<next
    let pairsRates = mention(index).role == .change && rates.count == run.count
    // As many amounts are dealt out just before.
    let isSure =
      values.allSatisfy {
        mention($0).sentence == mention(values[0]).sentence && mention($0).unit == mention(values[0]).unit
      }
      && mention(index).sentence - mention(values[0]).sentence <= 1
      && (values.first ?? 0) + values.count == (values.last ?? 0) + 1
    return run.enumerated().map { order, place in
      var comparison = ChangeStatement(subject: values[order], comparator: mention(index).comparator)
      comparison.isSure = isSure
      comparison.direction = mention(place).direction
      if mention(index).role == .change {
        comparison.change = place
        if pairsRates { comparison.growth = rates.lowerBound + order }
      } else {
        comparison.growth = place
      }
      return comparison
    }
  }

  /// More that 分别 deals out are nothing that anyone wrote.
  private static let longestRun = 64

  /// Mentions of one role that follow on each other with nothing but 、 and 和 or a word of change between.
  func bareRun(_ index: Int) -> Range<Int> {
    var end = index + 1
    let first = mention(index)
    while end < passage.mentions.count, end - index < Self.longestRun {
      let next = mention(end)
      guard next.sentence == first.sentence, next.role == first.role, next.depth == first.depth,
        !next.traits.contains(.hasOwnSubject), labelKey(of: next).isEmpty, !hasComma(end - 1, end)
      else { break }
      end += 1
    }
    return index..<end
  }

  /// A comma, rather than 、 or 和, stands between two mentions.
  func hasComma(_ a: Int, _ b: Int) -> Bool {
    passage.lexer.tokens[(mention(a).token + 1)..<max(mention(a).token + 1, mention(b).token)].contains {
      $0.kind == .comma || $0.kind == .semicolon || $0.kind == .stop
    }
  }

  // MARK: Claims

  private mutating func claim(_ comparison: ChangeStatement) {
    guard let subject = comparison.subject else { return }
    let base = comparison.base ?? baseElsewhere(comparison)
    var differences: [Claim] = []
    var growths: [Claim] = []
    var ownGrowths: [Claim] = []
    let others = comparison.isSure ? sameSentence(comparison.others, subject) : comparison.others
    for (order, candidate) in ([subject] + others).enumerated() {
      if let base {
        guard base != candidate, meet(base, candidate) else { continue }
        if let change = comparison.change, meet(change, candidate) {
          differences += difference(change, candidate, base, comparison.direction)
        }
        if let growth = comparison.growth {
          growths += rate(growth, candidate, base, direction(comparison, growth))
          if order == 0, let change = comparison.change, meet(change, base), comparison.direction != 0 {
            ownGrowths.append(
              ratio(.proseGrowth, stated: growth, part: [Term(figure(change))], whole: [Term(figure(base))]))
          }
        }
      } else if let change = comparison.change, let growth = comparison.growth, meet(change, candidate),
        comparison.direction != 0
      {
        guard !isNegative(growth) else { continue }
        growths.append(
          ratio(
            .proseGrowth, stated: growth, part: [Term(figure(change))],
            whole: [Term(figure(candidate)), Term(figure(change), -comparison.direction)]))
      }
    }
    if base == nil { readNamedBases(comparison, subject) }
    let vague = [comparison.change, comparison.growth, comparison.base, subject].contains { $0.map(isVague) ?? false }
    let isCertain = comparison.isSure && !vague && lacksNoUnit(comparison)
    if isCertain { noteUnrated(comparison, subject, base) }
    if isCertain, readOppositeWords(comparison, subject, base) {
      add(differences, isCertain: false)
      add(growths, isCertain: false)
      return
    }
    add(differences, isCertain: isCertain && comparison.base != nil)
    add(growths, isCertain: isCertain && !isAdjusted(comparison))
    add(ownGrowths, isCertain: isCertain && comparison.base != nil)
  }

  /// The amount of the year before that stands elsewhere under the same name.
  private mutating func readNamedBases(_ comparison: ChangeStatement, _ subject: Int) {
    guard hasSeveralYears, let place = comparison.change ?? comparison.growth else { return }
    let key = labelKey(subject)
    let own = [subject] + comparison.others.prefix(4).filter { labelKey($0) == key }
    var differences: [Claim] = []
    var growths: [Claim] = []
    for candidate in own {
      for base in named(key, before: place)
      where mention(base).year != mention(candidate).year && meet(base, candidate) {
        if let change = comparison.change {
          let change = difference(change, candidate, base, comparison.direction)
          differences += change
          if let growth = comparison.growth, growths.count < 8 {
            // The earlier year's, where both say theirs.
            let isEarlier = mention(base).year < mention(candidate).year || mention(base).year == 0
            guard isEarlier else { continue }
            growths.append(ratio(.proseGrowth, stated: growth, part: comparison.change ?? growth, whole: base))
            // What the difference bears out is the base.
            if growths.count == 1, mention(base).year > 0, comparison.direction != 0, !isVague(growth) {
              add(change, isCertain: false)
              add(growths, isCertain: true, condition: report.readings.count - 1)
            }
          }
        }
        if let growth = comparison.growth, growths.count < 8 {
          growths += rate(growth, candidate, base, direction(comparison, growth))
        }
      }
    }
    add(Array(differences.prefix(8)), isCertain: false, slipAlternatives: 2)
    add(growths, isCertain: false)
  }

  private func sameSentence(_ candidates: [Int], _ subject: Int) -> [Int] {
    candidates.filter { mention($0).sentence == mention(subject).sentence }
  }

  private func lacksNoUnit(_ comparison: ChangeStatement) -> Bool {
    [comparison.subject, comparison.change].allSatisfy { index in
      index.map { mention($0).unit != .none } ?? true
    }
  }

  func isNegative(_ index: Int) -> Bool { report[figure(index)].value.sign < 0 }

  private func direction(_ comparison: ChangeStatement, _ growth: Int) -> Int {
    mention(growth).direction != 0 ? mention(growth).direction : comparison.direction
  }

  /// 上年X万元 or 预算X万元 that stands in the sentence by itself.
  private func baseElsewhere(_ comparison: ChangeStatement) -> Int? {
    guard let place = comparison.change ?? comparison.growth, comparison.isSure else { return nil }
    let sentence = passage.sentence(of: place)
    let wanted = sentence.filter { index in
      let other = mention(index)
      guard index < place, index != comparison.subject, other.depth <= mention(place).depth else { return false }
      switch comparison.comparator {
      case .prior:
        return other.role == .base && !other.traits.contains(.isFrom) && belongs(index, to: comparison.subject)
      case .budget: return other.isValue && other.traits.contains(.isBudget) && belongs(index, to: comparison.subject)
      default: return false
      }
    }
    guard let only = wanted.last, wanted.allSatisfy({ isPrintedAlike($0, only) }) else { return nil }
    return only
  }

  /// No other amount than a budget stands between a base and what it is the base of.
  private func belongs(_ base: Int, to subject: Int?) -> Bool {
    guard let subject else { return false }
    let between = (min(base, subject) + 1)..<max(base, subject)
    return !between.contains { mention($0).isValue && !mention($0).traits.contains(.isBudget) }
  }

  private mutating func difference(_ change: Int, _ subject: Int, _ base: Int, _ direction: Int) -> [Claim] {
    let up = [Term(figure(subject)), Term(figure(base), -1)]
    let down = [Term(figure(base)), Term(figure(subject), -1)]
    switch direction {
    case 1: return [sum(.proseDifference, stated: change, of: up)]
    case -1: return [sum(.proseDifference, stated: change, of: down)]
    default: return [sum(.proseDifference, stated: change, of: up), sum(.proseDifference, stated: change, of: down)]
    }
  }

  private mutating func rate(_ growth: Int, _ subject: Int, _ base: Int, _ direction: Int) -> [Claim] {
    let sign = direction == 0 ? 1 : direction
    // 下降-4.17% says the direction twice: how it is meant is not certain.
    if isNegative(growth), direction != 0 { return [] }
    return [
      ratio(
        .proseGrowth, stated: growth, part: [Term(figure(subject), sign), Term(figure(base), -sign)],
        whole: [Term(figure(base))])
    ]
  }
}
