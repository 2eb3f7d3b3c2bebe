import ExactNumbers

extension PassageClaims {
  /// 占p%, and shares that make a whole.
  mutating func readShares() {
    var groups: [ShareGroup] = []
    for index in passage.mentions.indices
    where mention(index).role == .share && !mention(index).traits.contains(.explains) {
      if let last = groups.last?.members.last, last >= index { continue }
      if case let run = shareRun(index), run.count >= 2 {
        groups.append(distribute(run))
        continue
      }
      readShare(index, &groups)
    }
    let sums = groups.map { readSum($0) }
    readSharesOfLists()
    // Shares that add up to 100 are all there are: each is of the whole.
    for share in pendingShares where sums.indices.contains(share.group) {
      guard let sum = sums[share.group] else {
        add(share.claims, isCertain: false)
        continue
      }
      add(share.claims, isCertain: true, mostDifference: 8, condition: sum)
    }
    pendingShares = []
  }

  /// Parts of one list are shares of one whole: where the total of the list is that of one of them, it is that of all.
  private mutating func readSharesOfLists() {
    var sharesOf: [Int32: [(share: Int, part: Int)]] = [:]
    for (index, part) in listedShares { sharesOf[listOfPart[part], default: []].append((index, part)) }
    for (number, shares) in sharesOf.sorted(by: { $0.key < $1.key }) where shares.count >= 2 && shares.count <= 8 {
      let list = lists[Int(number)]
      guard
        shares.allSatisfy({
          mention($0.share).wholeKey == mention(shares[0].share).wholeKey && meet($0.part, list.parent)
        })
      else { continue }
      for total in parents(of: list.parts[0]).prefix(3) where meet(total, list.parts[0]) && !list.parts.contains(total)
      {
        let whole = report.readings.count
        add([sum(.proseParts, stated: total, of: list.parts.map { Term(figure($0)) })], isCertain: false)
        for (share, part) in shares {
          for (other, sibling) in shares where other != share {
            add([self.share(other, of: sibling, in: total)], isCertain: false)
            var reading = ClaimReading(
              [self.share(share, of: part, in: total)], isCertain: true, condition: report.readings.count - 1)
            reading.otherCondition = whole
            report.readings.append(reading)
          }
        }
      }
    }
  }

  /// Shares of one whole.
  private struct ShareGroup {
    /// The words for the whole.
    var key: LabelKey
    /// A mention that is the whole; nil where none is known.
    var whole: Int?
    var members: [Int] = []
    var parts: [Int?] = []
    var isListed = false
    var paragraph: Int
  }

  // MARK: One share

  private mutating func readShare(_ index: Int, _ groups: inout [ShareGroup]) {
    let own = mention(index)
    let key = wholeKey(of: own)
    if readShareOfChange(index) { return }
    let part = shareOwner(index)
    // 占全部收入28583万元的38.96%
    if index > 0, mention(index - 1).role == .shareBase, mention(index - 1).sentence == own.sentence {
      let owner = valuesBefore(index - 1, most: 1).first
      if let owner, meet(owner, index - 1) {
        add(
          [share(index, of: owner, in: index - 1)],
          isCertain: !isVague(index) && mention(owner).sentence == own.sentence)
      }
      join(index, owner, key: labelKey(index - 1), whole: index - 1, &groups)
      return
    }
    guard let part, ownsShare(index, part) else {
      readForward(index)
      join(index, nil, key: key, whole: nil, &groups)
      return
    }
    var wholes: [Int] = []
    var isSure = false
    let list = listOfPart[part] >= 0 ? lists[Int(listOfPart[part])] : nil
    if let list {
      if key.isEmpty {
        wholes.append(list.parent)
        isSure = list.isCertain || mention(list.parent).traits.contains(.isTotal)
      } else if labelKey(list.parent).isLike(key) || isGeneric(key) && labelKey(list.parent).contains(key) {
        wholes.append(list.parent)
        let parent = labelKey(list.parent)
        isSure = list.isCertain || parent.isOfPlace(key) || key.isOfPlace(parent) || isGeneric(key)
      }
    }
    // Nothing else is looked for where that is settled.
    if !isSure || wholes.first == part || !(wholes.first.map { meet($0, part) } ?? false) {
      let named = named(key, before: part)
      if wholes.isEmpty, !named.isEmpty {
        var same = named.filter { labelKey($0).isOfPlace(key) }
        // The one of its own sentence rather than that of another.
        let near = same.filter { mention($0).sentence == own.sentence }
        if !near.isEmpty { same = near }
        isSure = !same.isEmpty && same.allSatisfy { isPrintedAlike($0, same[0]) }
        wholes += same
      }
      wholes += named
      wholes += valuesBefore(part)
    }
    wholes = distinct(wholes, but: part...part, meeting: part)
    // Where the words say which whole is meant, it is no other.
    if isSure, let first = wholes.first { wholes = [first] }
    var claims = wholes.prefix(Self.mostAlternatives).map { share(index, of: part, in: $0) }
    // The whole may be nothing but the parts together.
    let siblings = isSure ? [] : siblings(of: part, index)
    if siblings.count >= 2 {
      claims.append(
        ratio(.proseShare, stated: index, part: [Term(figure(part))], whole: siblings.map { Term(figure($0)) }))
    }
    if list != nil, !isVague(index) { listedShares.append((index, part)) }
    let group = join(index, part, key: key, whole: isSure ? wholes.first : list?.parent, &groups)
    let isExact = !wholes.isEmpty && !isVague(part) && !isVague(index)
    if !isSure, isExact, let list, key.isEmpty {
      pendingShares.append((group, claims))
      // What adds up is the whole, where nothing else is.
      add(claims, isCertain: true, condition: list.reading)
    } else {
      add(claims, isCertain: isSure && isExact)
    }
  }

  /// Each once, without some of them and without what cannot meet a mention.
  private func distinct(_ mentions: [Int], but left: ClosedRange<Int>?, meeting other: Int) -> [Int] {
    var found: [Int] = []
    found.reserveCapacity(mentions.count)
    for index in mentions where left?.contains(index) != true && meet(index, other) && !found.contains(index) {
      found.append(index)
    }
    return found
  }

  /// The words before 占 name the part, or nothing else.
  private func ownsShare(_ index: Int, _ part: Int) -> Bool {
    guard mention(index).traits.contains(.hasOwnSubject) else { return true }
    let key = labelKey(index)
    return key.isEmpty || key.isLike(labelKey(part)) || key.count < 6
  }

  /// 用款占到账的99.12%。用款2310.4万元: the part comes behind its share.
  private mutating func readForward(_ index: Int) {
    let key = labelKey(index)
    var claims: [Claim] = []
    for part in (index + 1)..<min(passage.mentions.count, index + 5)
    where mention(part).isValue && labelKey(part).isLike(key) {
      for whole in valuesBefore(index) where meet(part, whole) { claims.append(share(index, of: part, in: whole)) }
    }
    add(claims, isCertain: false)
  }

  private mutating func share(_ index: Int, of part: Int, in whole: Int) -> Claim {
    ratio(.proseShare, stated: index, part: part, whole: whole)
  }

  /// What a share is said of: the value before it in its sentence.
  private mutating func shareOwner(_ index: Int) -> Int? {
    if shareOwners[index] == Self.unknown {
      shareOwners[index] = findShareOwner(index).map { Int32(truncatingIfNeeded: $0) } ?? -1
    }
    return shareOwners[index] < 0 ? nil : Int(shareOwners[index])
  }

  private func findShareOwner(_ index: Int) -> Int? {
    let own = mention(index)
    if own.traits.contains(.hasOwnSubject) {
      let key = labelKey(of: own)
      if key.count >= 6 {
        let named = named(key, before: index)
        if let first = named.first, labelKey(first).isLike(key) { return first }
      }
    }
    // Those behind the nearest stand in no later sentence.
    return valuesBefore(index, most: 1).first { mention($0).sentence == own.sentence }
  }

  /// Values whose label is like a key, nearest first.
  func named(_ key: LabelKey, before index: Int) -> [Int] {
    guard !key.isEmpty else { return [] }
    var found: [Int] = []
    // The same names come again and again: each is compared once.
    var compared = SIMD16<Int32>(repeating: -1)
    var alike: UInt32 = 0
    var hasExact = false
    var hasOther = false
    var next = Int(index < namedBefore.count ? namedBefore[index] : Int32(namedValues.count)) - 1
    while next >= 0, found.count < Self.mostAlternatives {
      let (position, name) = namedValues[next]
      if index - Int(position) > 4 * Self.reach { break }
      next -= 1
      let place = Int(name & 15)
      let bit: UInt32 = 1 << UInt32(place)
      if compared[place] != name {
        compared[place] = name
        alike = passage.keys[Int(name)].isLike(key) ? alike | bit : alike & ~bit
      }
      if alike & bit == 0 { continue }
      if found.isEmpty { found.reserveCapacity(Self.mostAlternatives) }
      found.append(Int(position))
      if passage.keys[Int(name)] == key { hasExact = true } else { hasOther = true }
    }
    if !hasExact || !hasOther { return found }
    // The same words first.
    return found.filter { labelKey($0) == key }
      + found.filter { labelKey($0) != key }
  }

  /// 收入, 支出, 总盘子: words for the whole of what is at hand.
  private func isGeneric(_ key: LabelKey) -> Bool {
    let words: [Label] = ["收入", "支出", "比重", "全部", "总量", "总"]
    return words.contains { word in word.withBytes { $0.elementsEqual(key.bytes) } }
  }

  /// Values with shares in the same words beside this one, itself among them.
  private mutating func siblings(of part: Int, _ index: Int) -> [Int] {
    let key = mention(index).wholeKey
    var found: [Int] = []
    let low = max(0, index - Self.reach)
    let high = min(passage.mentions.count, index + Self.reach)
    for position in low..<high where mention(position).role == .share && mention(position).depth == mention(index).depth
    {
      guard mention(position).wholeKey == key, let owner = shareOwner(position), meet(owner, part) else {
        continue
      }
      if !found.contains(owner) { found.append(owner) }
    }
    return found
  }

  // MARK: Several

  /// `分别占48.6%、32.4%和19%`
  private func shareRun(_ index: Int) -> Range<Int> {
    var end = index + 1
    while end < passage.mentions.count, end - index < 64, mention(end).role == .share,
      mention(end).sentence == mention(index).sentence,
      wholeKey(end).isEmpty, labelKey(end).isEmpty, !hasComma(end - 1, end)
    {
      end += 1
    }
    return index..<end
  }

  private mutating func distribute(_ run: Range<Int>) -> ShareGroup {
    var group = ShareGroup(
      key: wholeKey(run.lowerBound), whole: nil, members: Array(run), parts: run.map { _ in nil },
      isListed: true, paragraph: mention(run.lowerBound).paragraph)
    var values: [Int] = []
    var position = run.lowerBound - 1
    while position >= 0, values.count < run.count, mention(position).sentence == mention(run.lowerBound).sentence {
      if mention(position).isValue { values.append(position) }
      position -= 1
    }
    guard values.count == run.count else { return group }
    values.reverse()
    group.parts = values
    let list = listOfPart[values[0]] >= 0 ? lists[Int(listOfPart[values[0]])].parent : nil
    var wholes = list.map { [$0] } ?? []
    wholes += named(group.key, before: values[0])
    wholes += valuesBefore(values[0])
    wholes = distinct(wholes.filter { !values.contains($0) }, but: nil, meeting: values[0])
    group.whole = wholes.first
    let isOwnList = list.map { mention($0).sentence == mention(values[0]).sentence } ?? false
    let together = values.map { Term(figure($0)) }
    let canMeet = values.allSatisfy { meet($0, values[0]) } && values.count >= 2
    var ofAll: [Int] = []
    for (order, index) in run.enumerated() {
      var claims = wholes.prefix(Self.mostAlternatives).map { share(index, of: values[order], in: $0) }
      if canMeet {
        let claim = ratio(.proseShare, stated: index, part: [Term(figure(values[order]))], whole: together)
        claims.append(claim)
        ofAll.append(report.readings.count)
        add([claim], isCertain: false)
      }
      add(claims, isCertain: isOwnList && !isVague(index))
    }
    // Where two of them are shares of all together, the others are.
    guard ofAll.count >= 3 else { return group }
    for (order, index) in run.enumerated() where !isVague(index) {
      let others = ofAll.indices.filter { $0 != order }
      for (position, first) in others.enumerated().prefix(4) {
        for second in others[(position + 1)...].prefix(4) {
          var reading = ClaimReading(
            [ratio(.proseShare, stated: index, part: [Term(figure(values[order]))], whole: together)], isCertain: true,
            condition: ofAll[first])
          reading.otherCondition = ofAll[second]
          report.readings.append(reading)
        }
      }
    }
    return group
  }

  /// Puts a share into the group of its whole, and tells which that is.
  @discardableResult
  private func join(_ index: Int, _ part: Int?, key: LabelKey, whole: Int?, _ groups: inout [ShareGroup]) -> Int {
    let own = mention(index)
    if let last = groups.indices.suffix(6).last(where: { position in
      let group = groups[position]
      guard let member = group.members.last, mention(member).depth == own.depth else { return false }
      let isNear = own.paragraph - mention(member).paragraph <= 3 || group.whole != nil && group.whole == whole
      let sameWhole = group.whole != nil && whole != nil && group.whole == whole
      return isNear
        && (sameWhole
          || group.key == key && (group.whole == nil || whole == nil || isPrintedAlikeWhole(group.whole, whole)))
    }) {
      groups[last].members.append(index)
      groups[last].parts.append(part)
      if groups[last].whole == nil { groups[last].whole = whole }
      return last
    }
    groups.append(
      ShareGroup(key: key, whole: whole, members: [index], parts: [part], isListed: false, paragraph: own.paragraph))
    return groups.count - 1
  }

  private func isPrintedAlikeWhole(_ a: Int?, _ b: Int?) -> Bool {
    guard let a, let b else { return false }
    return isPrintedAlike(a, b)
  }

  /// Shares of one whole add up to 100: the last is 100 less the others.
  ///
  /// - Returns: the index of the reading that all of the group make 100; nil where they are too many or too few
  private mutating func readSum(_ group: ShareGroup) -> Int? {
    guard group.members.count >= 2, group.members.count <= 64, let last = group.members.last else { return nil }
    var starts = [0]
    // Two ways to part one total, one behind the other.
    if group.members.count >= 4 { starts += Array(1...(group.members.count - 2)).prefix(8) }
    var claims: [Claim] = []
    for start in starts {
      claims.append(hundred(Array(group.members[start...]), stated: last))
    }
    let list = group.parts.first.flatMap { $0 }.flatMap { listOfPart[$0] >= 0 ? lists[Int(listOfPart[$0])] : nil }
    let covers = list.map { list in list.parts.allSatisfy { group.parts.contains($0) } } ?? false
    // 中小企业占采购总额的64.99%，其中小微企业占采购总额的36.39%: a part of a part.
    let isNested =
      group.parts.dropFirst().contains { $0.map { mention($0).traits.contains(.opensParts) } ?? false }
      || group.parts.contains { part in
        guard let part, listOfPart[part] >= 0 else { return false }
        return group.parts.contains(lists[Int(listOfPart[part])].parent)
      }
    let isAll =
      !isNested && (covers || group.isListed || group.parts.count >= 2 && group.key.count >= 6 && list == nil)
    // Where the amounts are known, they have to make the whole, too.
    var condition: Int?
    if !covers, !group.isListed, let whole = group.whole, case let parts = group.parts.compactMap({ $0 }),
      parts.count == group.parts.count, parts.allSatisfy({ meet($0, whole) })
    {
      condition = report.readings.count
      add([sum(.proseParts, stated: whole, of: parts.map { Term(figure($0)) })], isCertain: false)
    }
    let reading = report.readings.count
    // Without amounts nothing tells that they are all.
    let knowsAmounts = group.parts.allSatisfy { $0 != nil }
    add(
      claims, isCertain: isAll && !group.members.contains(where: isVague),
      mostDifference: knowsAmounts ? covers ? 20 : 8 : 2, condition: condition)
    if !knowsAmounts, isAll, !group.members.contains(where: isVague), var most = claims.first {
      // Some of them need not make 100, and no more than that.
      most.comparison = .atMost
      add([most], isCertain: true, mostDifference: 8)
    }
    guard group.members.count >= 4 else { return reading }
    for split in 2...(min(group.members.count, 10) - 2) {
      add([hundred(Array(group.members[..<split]), stated: group.members[split - 1])], isCertain: false)
    }
    return reading
  }

  private mutating func hundred(_ members: [Int], stated: Int) -> Claim {
    var rest = Arithmetic.constant(Rational(100))
    for member in members where member != stated { rest = .subtract(rest, .figure(figure(member))) }
    return Claim(tie: .proseShareSum, stated: figure(stated), formula: report.formula(rest))
  }
}
