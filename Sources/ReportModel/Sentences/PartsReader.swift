extension PassageClaims {
  /// Longer lists are read one way only.
  private static let mostParts = 64
  /// More parts are no list that anyone wrote in a sentence.
  private static let longest = 512

  /// 其中, 包括, brackets, items, 合计: what adds up to what.
  mutating func readParts() {
    var index = 0
    while index < passage.mentions.count {
      if opensList(index) { readList(from: amount(of: index), opening: index) }
      index += 1
    }
    readPlainSentences()
    readItems()
    readNumberedParagraphs()
  }

  /// The first part of a list that words or a bracket open.
  private func opensList(_ index: Int) -> Bool {
    let own = mention(index)
    guard own.role == .value || own.role == .change, !own.traits.contains(.explains) else {
      return false
    }
    if own.traits.contains(.opensParts) { return true }
    guard index > 0, own.depth > mention(index - 1).depth, mention(index - 1).sentence == own.sentence else {
      return false
    }
    // A bracket directly behind an amount.
    let tokens = passage.lexer.tokens
    let open = mention(index - 1).token + 1
    return open < own.token && tokens[open].kind == .open && mention(index - 1).isValue
  }

  /// 包含补助18个项目774万元: the amount behind a count, where the total is an amount.
  private func amount(of index: Int) -> Int {
    let next = index + 1
    guard mention(index).isCount, index > 0, next < passage.mentions.count, mention(next).isValue,
      mention(next).isMoney,
      mention(next).segment == mention(index).segment, mention(next).depth == mention(index).depth,
      let parent = (0..<index).suffix(4).last(where: { mention($0).isValue }), mention(parent).isMoney
    else { return index }
    return next
  }

  private mutating func readList(from first: Int, opening: Int) {
    let own = mention(first)
    let followers = followers(of: first)
    let parents = parents(of: first)
    guard let parent = parents.first else { return }
    let primary = primaryParts(followers)
    var alternatives: [Claim] = []
    var partsOf: [[Int]] = []
    let candidates = alternativeParts(followers, primary)
    for candidate in parents {
      for parts in candidates where alternatives.count < 4 * Self.mostAlternatives {
        guard isUsable(parts, candidate), parts.count >= 2 || candidate == parent && alternatives.isEmpty else {
          continue
        }
        alternatives.append(sum(tie(own), stated: candidate, of: terms(parts, of: candidate)))
        partsOf.append(parts)
      }
    }
    guard !alternatives.isEmpty, isUsable(primary, parent) else {
      if !alternatives.isEmpty { add(alternatives, isCertain: false) }
      return
    }
    let strength = strength(followers, primary, parent, first)
    note(parent, primary, isCertain: strength != nil && primary.count >= 2)
    if primary.count == 1, !isPrintedAlike(primary[0], parent) { alternatives.removeFirst() }
    let reading = report.readings.count
    add(alternatives, isCertain: strength != nil && primary.count >= 2, mostOff: strength)
    // 其中 alone need not list everything: only what nearly adds up is surely meant to.
    if strength == Self.weakest, report.readings.count > reading {
      report.readings[report.readings.count - 1].certainWithin = Self.nearly
    }
    readColumns(from: opening, parent)
    readLaterPartitions(followers, parent, primary)
  }

  private func isUsable(_ parts: [Int], _ parent: Int) -> Bool {
    !parts.isEmpty && parts.allSatisfy { meet($0, parent) && $0 != parent }
  }

  private func tie(_ mention: Mention) -> Tie {
    switch mention.role {
    case .change: .proseChangeParts
    default: .proseParts
    }
  }

  private func terms(_ parts: [Int], of parent: Int) -> [Term] {
    var terms: [Term] = []
    terms.reserveCapacity(parts.count)
    for part in parts { terms.append(term(part, of: parent)) }
    return terms
  }

  private func term(_ part: Int, of parent: Int) -> Term {
    guard mention(part).role == .change else { return Term(figure(part)) }
    let sign = mention(part).direction * (mention(parent).direction == 0 ? 1 : mention(parent).direction)
    return Term(figure(part), sign == 0 ? 1 : sign)
  }

  mutating func note(_ parent: Int, _ parts: [Int], isCertain: Bool) {
    let list = PartsList(parent: parent, parts: parts, reading: report.readings.count, isCertain: isCertain)
    for part in parts where listOfPart[part] < 0 { listOfPart[part] = Int32(truncatingIfNeeded: lists.count) }
    isParent[parent] = true
    lists.append(list)
  }

  // MARK: What is a part

  /// The values from a mention on that may be parts beside it: of its depth, to the end of its bracket or paragraph.
  private func followers(of first: Int) -> [Int] {
    let own = mention(first)
    var found = [first]
    var index = first + 1
    while index < passage.mentions.count, found.count < Self.longest {
      let other = mention(index)
      guard other.paragraph == own.paragraph, other.depth >= own.depth else { break }
      if own.depth > 0, other.sentence != own.sentence { break }
      if other.depth > own.depth {
        // Past all that stands in its brackets: there may be as many as the paragraph has figures.
        index = Int(nextShallower[index])
        continue
      }
      if other.depth == own.depth, other.role == own.role, !other.traits.contains(.explains),
        meet(index, first) || other.sentence == own.sentence
      {
        found.append(index)
      }
      index += 1
    }
    return found
  }

  /// What the list may add up to: the value before it, then others of that sentence.
  private func parents(of first: Int) -> [Int] {
    let own = mention(first)
    var found: [Int] = []
    var index = first - 1
    while index >= 0, first - index <= Self.reach, found.count < 4 {
      let other = mention(index)
      let isOpenBracket = other.depth > own.depth
      let matches = own.role == .value ? other.isValue : other.role == own.role
      if matches, !isOpenBracket, meet(index, first) {
        if let nearest = found.first, mention(nearest).sentence != other.sentence { break }
        found.append(index)
      } else if own.role == .value, other.role == .shareBase, found.isEmpty, meet(index, first) {
        found.append(index)
      }
      index -= 1
    }
    return found
  }

  /// The parts by the form of the sentence: to its end, without what a list within the list opens.
  private func primaryParts(_ followers: [Int]) -> [Int] {
    guard let first = followers.first else { return [] }
    var parts: [Int] = []
    let own = mention(first)
    let hasSegments = followers.contains { mention($0).sentence == own.sentence && mention($0).segment != own.segment }
    var skipsSegment = -1
    var skipsRest = false
    for index in followers {
      let other = mention(index)
      if index == first {
        parts.append(index)
        continue
      }
      guard other.sentence == own.sentence, !other.traits.contains(.repartitions), !skipsRest else { break }
      if isGrandTotal(index) { break }
      if other.segment == skipsSegment { continue }
      if other.traits.contains(.opensParts) {
        if hasSegments { skipsSegment = other.segment } else { skipsRest = true }
        continue
      }
      guard meet(index, first) else { continue }
      parts.append(index)
    }
    return parts.count == 1 ? leaders(followers) : parts
  }

  /// Parts that full stops divide: the first amounts of the sentences from the list's first on.
  private func leaders(_ followers: [Int]) -> [Int] {
    var parts: [Int] = []
    var sentence = -1
    for index in followers where mention(index).sentence != sentence && meet(index, followers[0]) {
      if mention(index).traits.contains(.opensParts), !parts.isEmpty { break }
      let isLeading = index == followers[0] || mention(index - 1).sentence != mention(index).sentence
      guard isLeading, mention(index).sentence - sentence <= 2 || sentence < 0 else { break }
      sentence = mention(index).sentence
      parts.append(index)
    }
    return parts
  }

  /// 合计 with nothing else to name it, behind its parts.
  private func isGrandTotal(_ index: Int) -> Bool {
    mention(index).traits.contains(.isTotal) && labelKey(index).isEmpty
      && !mention(index).label.isEmpty
  }

  private func alternativeParts(_ followers: [Int], _ primary: [Int]) -> [[Int]] {
    guard followers.count > 1, followers.count <= Self.mostParts, let first = followers.first else { return [primary] }
    var result = [primary]
    func put(_ parts: [Int]) {
      if parts.count >= 2, !result.contains(parts), result.count < 3 * Self.mostAlternatives { result.append(parts) }
    }
    let same = followers.filter { mention($0).sentence == mention(first).sentence && meet($0, first) }
    put(same.filter { mention($0).segment == mention(first).segment })
    put(same)
    // A list within the list that ends earlier than its segment.
    if let nested = same.firstIndex(where: { $0 != first && mention($0).traits.contains(.opensParts) }) {
      for length in 1...6 where nested + length < same.count {
        put(Array(same[..<nested]) + Array(same[(nested + length)...]))
      }
      put(Array(same[..<nested]))
    }
    for count in stride(from: same.count - 1, through: 2, by: -1) { put(Array(same[..<count])) }
    // Parts that full stops divide.
    let all = followers.filter { meet($0, first) }
    if all.count > same.count {
      put(all)
      for sentence in stride(from: mention(first).sentence + 3, to: mention(first).sentence, by: -1) {
        put(all.filter { mention($0).sentence <= sentence && !isNested($0, first) })
      }
    }
    return result
  }

  /// It stands behind a list that was opened after `first`, in the same segment.
  private func isNested(_ index: Int, _ first: Int) -> Bool {
    var position = index
    while position > first, mention(position).segment == mention(index).segment {
      if mention(position).traits.contains(.opensParts) { return true }
      position -= 1
    }
    return false
  }

  /// In percent, for a list that neither a total word nor its parts make whole.
  private static let weakest = 20
  private static let nearly = 3

  /// How far the parts of a list that says it is whole may be off, in percent; nil where it need not be whole.
  private func strength(_ followers: [Int], _ parts: [Int], _ parent: Int, _ first: Int) -> Int? {
    let total = mention(parent)
    // Behind 分别为 the names stand before all of the amounts.
    let isComposed = isComposed(first)
    guard
      parts.allSatisfy({
        (!mention($0).label.isEmpty || isComposed) && !isVague($0) && mention($0).unit == mention(first).unit
      }),
      !isVague(parent), opensWithin(first, parent), total.paragraph == mention(first).paragraph,
      mention(first).unit != .none,
      !isOpenList(parent, parts), !parts.contains(where: { mention($0).traits.contains(.isDifference) })
    else { return nil }
    if mention(first).role == .change { return parts.count >= 3 ? 60 : nil }
    let isShared = parts.allSatisfy { share(of: $0) != nil }
    if isShared, parts.count >= 2 { return 60 }
    let isWhole = Partition.isKnown(parts.map { labelKey($0) }) || isComposed
    if isWhole { return 45 }
    // Sentences that follow need be no parts.
    guard parts.allSatisfy({ mention($0).sentence == mention(first).sentence }) else { return nil }
    if total.traits.contains(.isTotal) { return 45 }
    return parts.count >= 2 ? Self.weakest : nil
  }

  /// The list stands in the sentence of its total, or the next sentence begins with 其中, or says what it is of: 绩效目标中.
  private func opensWithin(_ first: Int, _ parent: Int) -> Bool {
    if mention(first).sentence == mention(parent).sentence { return true }
    let tokens = passage.lexer.tokens
    var index = mention(first).token - 1
    while index >= 0, mention(first).token - index <= 24, tokens[index].kind != .stop { index -= 1 }
    let start = index + 1
    guard tokens.indices.contains(start) else { return false }
    if tokens[start].kind == .word, tokens[start].word == .parts { return true }
    let key = passage.key(Int(tokens[start].start)..<Int(tokens[min(start + 3, mention(first).token - 1)].end))
    return key.contains(labelKey(parent))
  }

  /// 由…组成, 分为, 构成: the words that open the list say that it is the whole.
  private func isComposed(_ first: Int) -> Bool {
    let words: [Label] = ["组成", "构成", "分为", "分成", "分两块", "分别为"]
    let tokens = passage.lexer.tokens
    var index = mention(first).token - 1
    while index >= 0, mention(first).token - index <= 12, tokens[index].kind != .number, tokens[index].kind != .stop {
      if tokens[index].kind == .word, tokens[index].word == .parts {
        let range = tokens[index].range
        return passage.text.bytes.withUnsafeBufferPointer { bytes in
          words.contains { word in word.withBytes { bytes.holds($0, at: range.lowerBound) } }
        }
      }
      index -= 1
    }
    return false
  }

  /// 主要, 等, 此外 somewhere in the list or behind it.
  private func isOpenList(_ parent: Int, _ parts: [Int]) -> Bool {
    guard let last = parts.last else { return true }
    let tokens = passage.lexer.tokens
    var index = mention(parent).token
    var isBehind = false
    while index < tokens.count {
      let token = tokens[index]
      if index > mention(last).token { isBehind = true }
      if isBehind, token.kind == .stop || token.kind == .close || index - mention(last).token > 40 { break }
      if token.kind == .word, token.word == .open {
        // 有水费、电费等 tells what a part is for; 万元等 leaves parts out.
        let isOther = token.range.count == 3 && !(index > 0 && tokens[index - 1].kind == .number)
        if !isOther { return true }
      }
      index += 1
    }
    return false
  }

  /// The share that is said of a part: the next mention of that role before another value.
  func share(of index: Int) -> Int? {
    var position = index + 1
    while position < passage.mentions.count, position - index <= 4 {
      let other = mention(position)
      if other.sentence != mention(index).sentence || other.isValue && other.depth <= mention(index).depth {
        return nil
      }
      if other.role == .share, other.depth == mention(index).depth { return position }
      position += 1
    }
    return nil
  }

  // MARK: More than one list of a total

  /// Behind a semicolon, or behind 按…分, the same total may be parted another way.
  private mutating func readLaterPartitions(_ followers: [Int], _ parent: Int, _ primary: [Int]) {
    guard followers.count <= Self.mostParts, let first = followers.first else { return }
    var starts: [Int] = []
    for index in followers.dropFirst() {
      let isNewSegment =
        mention(index).segment != mention(index - 1).segment && mention(index).sentence == mention(first).sentence
      if mention(index).traits.contains(.repartitions) || isNewSegment { starts.append(index) }
    }
    for start in starts.prefix(4) {
      let rest = followers.filter { $0 >= start && meet($0, first) }
      guard rest.count >= 2, meet(start, parent) else { continue }
      let segment = rest.filter { mention($0).segment == mention(start).segment }
      let sentence = rest.filter { mention($0).sentence == mention(start).sentence }
      var claims: [Claim] = []
      for parts in [sentence, segment] where parts.count >= 2 && parts != primary {
        claims.append(sum(.proseParts, stated: parent, of: parts.map { Term(figure($0)) }))
      }
      if !claims.isEmpty {
        note(parent, sentence.count >= 2 ? sentence : segment, isCertain: false)
        add(claims, isCertain: false)
      }
    }
  }

  /// Parts that give several amounts each, as their total does: 计划额, 实付额, 件数.
  private mutating func readColumns(from first: Int, _ parent: Int) {
    // The amounts of the total's own clause, back from the list.
    let totals = passage.sentence(of: parent).filter {
      $0 < first && mention($0).isValue && mention($0).depth == mention(first).depth
    }
    guard totals.count >= 2, totals.count <= 8 else { return }
    var rows: [[Int]] = []
    var index = first
    while index < passage.mentions.count, rows.count <= Self.mostParts,
      mention(index).paragraph == mention(first).paragraph
    {
      if mention(index).isValue, mention(index).depth == mention(first).depth {
        let isNewRow =
          rows.last.map { last in
            last.count == totals.count || mention(last[0]).segment != mention(index).segment
          } ?? true
        if isNewRow { rows.append([index]) } else { rows[rows.count - 1].append(index) }
      }
      index += 1
    }
    rows = Array(rows.prefix { $0.count == totals.count })
    guard rows.count >= 2 else { return }
    for (column, total) in totals.enumerated() {
      let parts = rows.map { $0[column] }
      guard parts.allSatisfy({ meet($0, total) }) else { continue }
      let claim = sum(.proseParts, stated: total, of: parts.map { Term(figure($0)) })
      add([claim], isCertain: false)
    }
  }
}
