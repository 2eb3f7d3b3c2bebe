extension PassageClaims {
  /// Sentences in which no word opens a list: the first amount, or one that a total word names, may still be the sum of the
  /// others. Nothing of it is certain.
  mutating func readPlainSentences() {
    var start = 0
    while start < passage.mentions.count {
      let sentence = start..<passage.sentence(of: start).upperBound
      start = max(sentence.upperBound, start + 1)
      guard sentence.count <= 64 else { continue }
      let values = sentence.filter { mention($0).isValue && mention($0).depth == 0 && mention($0).unit != .none }
      guard values.count >= 3 else {
        readEndTotal(values, sentence)
        continue
      }
      readFirstTotal(values)
      readEndTotal(values, sentence)
    }
  }

  private mutating func readFirstTotal(_ values: [Int]) {
    for (position, total) in values.enumerated().prefix(3) {
      guard !isParent[total] else { continue }
      let rest = values[(position + 1)...].filter { meet($0, total) }
      guard rest.count >= 2 else { continue }
      var claims: [Claim] = []
      for count in stride(from: min(rest.count, 16), through: 2, by: -1) {
        claims.append(sum(.proseParts, stated: total, of: rest[..<count].map { Term(figure($0)) }))
      }
      add(claims, isCertain: false)
    }
  }

  /// …，合计X万元: what stands before it, back to the beginning of the sentence or of the paragraph.
  private mutating func readEndTotal(_ values: [Int], _ sentence: Range<Int>) {
    for total in values
    where mention(total).traits.contains(.isTotal) || mention(total).traits.contains(.isDifference)
      || total == values.last
    {
      var before: [Int] = []
      var index = total - 1
      while index >= 0, total - index <= Self.reach, before.count < 16 {
        let other = mention(index)
        guard other.paragraph == mention(total).paragraph else { break }
        if other.isValue, other.depth == mention(total).depth, meet(index, total) { before.append(index) }
        index -= 1
      }
      guard before.count >= 2 else {
        readRemainders(total, before)
        continue
      }
      var claims: [Claim] = []
      let inSentence = before.filter { sentence.contains($0) }
      if inSentence.count >= 2 {
        claims.append(sum(.proseParts, stated: total, of: inSentence.reversed().map { Term(figure($0)) }))
      }
      for count in stride(from: before.count, through: 2, by: -1) {
        claims.append(sum(.proseParts, stated: total, of: before[..<count].reversed().map { Term(figure($0)) }))
      }
      let isBare = isBareTotal(total) && inSentence.count >= 3 && isPlainList(inSentence, total)
      add(
        claims, isCertain: isBare, mostOff: 10, slipAlternatives: mention(total).traits.contains(.isTotal) ? 3 : 0)
      readRemainders(total, before)
    }
  }

  /// 共计 with nothing else to name it.
  private func isBareTotal(_ index: Int) -> Bool {
    mention(index).traits.contains(.isTotal) && labelKey(index).isEmpty && !isVague(index)
  }

  /// Amounts of one unit, each with a name, none of them a part of another.
  private func isPlainList(_ parts: [Int], _ total: Int) -> Bool {
    parts.allSatisfy {
      mention($0).unit == mention(total).unit && !mention($0).label.isEmpty && !isVague($0) && listOfPart[$0] < 0
        && !isParent[$0] && !mention($0).traits.contains(.opensParts) && !mention($0).traits.contains(.isTotal)
    }
  }

  /// 结余X万元: one amount of the sentence less another.
  private mutating func readRemainders(_ rest: Int, _ before: [Int]) {
    guard mention(rest).traits.contains(.isDifference) else { return }
    if let rolled = rolledForward(rest) { return add([rolled], isCertain: false, slipAlternatives: 1) }
    if let balance = balance(rest) ?? unspent(rest) { add([balance], isCertain: !isVague(rest)) }
    var claims: [Claim] = []
    // 比预算的A万元节约B万元
    let before = rest > 0 && mention(rest - 1).role == .base && meet(rest - 1, rest) ? [rest - 1] + before : before
    let heads = (before.prefix(4) + before.dropFirst(4).filter { listOfPart[$0] < 0 }).prefix(8)
    for minuend in heads {
      for subtrahend in heads where minuend != subtrahend && claims.count < 56 {
        claims.append(
          sum(.proseDifference, stated: rest, of: [Term(figure(minuend)), Term(figure(subtrahend), -1)]))
      }
    }
    add(claims, isCertain: false, slipAlternatives: 16)
  }

  /// 本年收支结余: the income named last before it, less the expenditure named last.
  private mutating func balance(_ rest: Int) -> Claim? {
    guard ends(rest, in: ["收支结余", "收支差额", "收支相抵结余"]) else { return nil }
    var income: Int?
    var expenditure: Int?
    var index = rest - 1
    while index >= 0, rest - index <= 16, income == nil || expenditure == nil {
      let other = mention(index)
      guard mention(rest).paragraph == other.paragraph, mention(rest).sentence - other.sentence <= 3 else { return nil }
      if other.isValue, other.isMoney, other.depth == 0, listOfPart[index] < 0 {
        if income == nil, ends(index, in: ["收入"]) { income = index }
        if expenditure == nil, ends(index, in: ["支出"]) { expenditure = index }
      }
      index -= 1
    }
    guard let income, let expenditure, meet(income, rest), meet(expenditure, rest), !isVague(income),
      !isVague(expenditure)
    else { return nil }
    return sum(.proseDifference, stated: rest, of: [Term(figure(income)), Term(figure(expenditure), -1)])
  }

  /// 年初结转和结余A，本年收入B，本年支出C，年末结转和结余D: D is A + B − C, and what is left of B − C alone is not meant.
  private mutating func rolledForward(_ rest: Int) -> Claim? {
    guard ends(rest, in: ["年末结转和结余", "年末结转结余", "年末结转", "年末结余"]) else { return nil }
    func nearest(_ words: [Label]) -> Int? {
      passage.sentence(of: rest).last {
        $0 < rest && listOfPart[$0] < 0 && follows($0, to: rest, inSegment: false) && ends($0, in: words)
      }
    }
    guard let opening = nearest(["年初结转和结余", "年初结转结余", "年初结转", "年初结余", "上年结转和结余", "上年结转结余"]),
      let income = nearest(["收入"]), let expenditure = nearest(["支出"])
    else { return nil }
    return sum(
      .proseDifference, stated: rest,
      of: [Term(figure(opening)), Term(figure(income)), Term(figure(expenditure), -1)])
  }

  /// 项目预算120.00万元，实际支出96.30万元，结余23.70万元: three amounts that follow on one another.
  private mutating func unspent(_ rest: Int) -> Claim? {
    let (planned, paid) = (rest - 2, rest - 1)
    guard planned >= 0, ends(rest, in: ["结余", "节余", "剩余"]), [planned, paid].allSatisfy({ follows($0, to: rest) }),
      mention(planned).traits.contains(.isBudget), !mention(planned).traits.contains(.isActual),
      mention(paid).traits.contains(.isActual), !mention(paid).traits.contains(.isBudget)
    else { return nil }
    return sum(.proseDifference, stated: rest, of: [Term(figure(planned)), Term(figure(paid), -1)])
  }

  private func follows(_ index: Int, to rest: Int, inSegment: Bool = true) -> Bool {
    let other = mention(index)
    return other.isValue && other.isMoney && meet(index, rest) && !isVague(index) && other.depth == mention(rest).depth
      && (!inSegment || other.segment == mention(rest).segment)
  }

  /// Whether a mention's label ends in one of some words.
  private func ends(_ index: Int, in words: [Label]) -> Bool {
    let label = mention(index).label
    return passage.text.bytes.withUnsafeBufferPointer { bytes in
      let part = UnsafeBufferPointer(rebasing: bytes[label.clamped(to: bytes.indices)])
      return words.contains { word in word.withBytes { part.ends(with: $0) } }
    }
  }
}
