/// The words that stand before a number: in its clause, and since the number before it.
struct ClauseWords {
  /// Words of the clause, in order, with their tokens.
  private(set) var clause: [(word: ProseWord, token: Int)] = []
  /// Words since the last number of the sentence, those of the clause among them.
  private(set) var span: [(word: ProseWord, token: Int)] = []
  private(set) var label = 0..<0
  private(set) var whole = 0..<0
  private(set) var traits: Mention.Traits = []
  private(set) var comparator = Mention.Comparator.none
  private(set) var year: Int?
  /// Nothing stands between the number before it and this one but 、 and 和.
  private(set) var isBare = true
  /// 占 is followed by a budget and nothing else: 占调整预算的 says how much of it was done.
  private(set) var wholeIsBudget = false
  /// Text between 上年 and the number that names something: 上年结余, 上年余下.
  private(set) var namesBehindPrior = false
  /// 到 stands behind the number: 由A万元提高到B万元.
  private(set) var goesOnTo = false
  /// 相比 stands behind the number: 与年度预算14.8万元相比.
  private(set) var isCompared = false

  /// More words than this before one number are no sentence.
  private static let most = 64

  init() {}

  /// Reads the words before a number, in the memory of those before the last.
  mutating func read(
    _ tokens: [ProseToken], _ text: ProseText, clause first: Int, span widest: Int, number: Int
  ) {
    var kept = ClauseWords()
    swap(&self, &kept)
    swap(&clause, &kept.clause)
    swap(&span, &kept.span)
    clause.removeAll(keepingCapacity: true)
    span.removeAll(keepingCapacity: true)
    let start = max(min(first, widest), number - Self.most)
    // `clause` begins behind the number before it, too.
    for index in start..<number {
      let token = tokens[index]
      switch token.kind {
      case .word:
        span.append((token.word, index))
        if index >= first { clause.append((token.word, index)) }
        if token.word != .and, token.word != .each { isBare = false }
      case .text:
        isBare = false
      case .year: year = Int(token.value)
      case .item: traits.insert(.beginsItem)
      case .equals, .times, .plus, .divided: traits.insert(.isInFormula)
      case .comma, .semicolon, .colon, .open, .close, .stop: isBare = false
      case .listComma, .number, .digits: break
      }
    }
    readLabel(tokens, text, max(first, start), number)
    goesOnTo = Self.goesOnTo(tokens, number)
    readTraits(tokens, from: start)
    comparator = Self.comparator(span, tokens, number)
    readSurroundings(tokens, text, max(first, start), number)
  }

  private static func goesOnTo(_ tokens: [ProseToken], _ number: Int) -> Bool {
    for token in tokens[min(number + 1, tokens.count)...].prefix(12) {
      if token.kind == .word, token.word == .to { return true }
      if token.kind == .number || token.kind == .stop || token.kind == .semicolon { return false }
    }
    return false
  }

  private mutating func readSurroundings(_ tokens: [ProseToken], _ text: ProseText, _ first: Int, _ number: Int) {
    if let share = clause.last(where: { $0.word == .share })?.token, share + 1 < number,
      tokens[share + 1].kind == .word, tokens[share + 1].word == .budget
    {
      wholeIsBudget = !tokens[(share + 2)..<max(share + 2, number)].contains {
        $0.kind == .text && $0.range.count >= 6 || $0.kind == .word && ($0.word == .actual || $0.word == .total)
      }
    }
    if let prior = clause.last(where: { $0.word == .prior })?.token {
      let behind = tokens[(prior + 1)..<max(prior + 1, number)]
      namesBehindPrior = behind.contains { $0.kind == .text && !LabelKey(text.bytes, $0.range).isEmpty }
    }
    var next = number + 1
    while next < tokens.count, next - number <= 2, !tokens[next].endsClause, tokens[next].kind != .number {
      if tokens[next].kind == .word, tokens[next].word == .comparing { isCompared = true }
      next += 1
    }
    // 绩效目标中，…: parts of what is named.
    for index in max(0, first - 2)..<first
    where tokens[index].kind == .text && index + 1 < tokens.count
      && (tokens[index + 1].kind == .comma || tokens[index + 1].kind == .colon)
    {
      let isWithin = text.bytes.withUnsafeBufferPointer { bytes in
        Label("中").withBytes { bytes.holds($0, at: tokens[index].range.upperBound - 3) }
      }
      if isWithin { traits.insert(.opensParts) }
    }
  }

  private mutating func readTraits(_ tokens: [ProseToken], from first: Int) {
    for (word, index) in span {
      switch word {
      case .parts: traits.insert(.opensParts)
      // …；用于购买A万元: it goes on with the list that it stands in.
      case .uses where !tokens[first..<index].contains(where: { $0.kind == .semicolon }):
        traits.insert(.opensParts)
      case .open: traits.insert(.isOpen)
      case .each: traits.insert(.isDistributed)
      case .partition: traits.insert(.repartitions)
      default: break
      }
    }
    for (word, _) in clause {
      switch word {
      case .total: traits.insert(.isTotal)
      case .budget: traits.insert(.isBudget)
      case .actual: traits.insert(.isActual)
      case .excess: traits.insert(.isExcess)
      case .difference: traits.insert(.isDifference)
      case .about: traits.insert(.isAbout)
      case .bound: traits.insert(.isBound)
      case .from where goesOnTo: traits.insert(.isFrom)
      case .to: traits.insert(.isTo)
      default: break
      }
    }
  }

  /// What names the figure: the text of its clause behind words that only lead up to it.
  private mutating func readLabel(_ tokens: [ProseToken], _ text: ProseText, _ first: Int, _ number: Int) {
    var start = first
    var end = number
    var compares = false
    for index in first..<number {
      let token = tokens[index]
      switch token.kind {
      // 收、支总计均为: behind the name
      case .word where token.word == .each && isAll(text, token): end = min(end, index)
      case .word
      where token.word == .parts || token.word == .uses || token.word == .each || token.word == .from
        || token.word == .to:
        start = index + 1
      case .word where token.word == .share:
        // 占财政总收入的比重为: what stands between the two.
        let isNamed = !whole.isEmpty && Int(token.start) - whole.lowerBound >= 6
        whole = isNamed ? whole.lowerBound..<Int(token.start) : Int(token.end)..<Int(tokens[number].start)
      case .number, .digits, .year, .listComma:
        if index == start { start = index + 1 }
      case .word where index == start && (Self.leadsUp(token.word) || compares && token.word == .budget):
        // 与上年相比, 比年初预算
        compares = compares || token.word == .compared || token.word == .and
        start = index + 1
      default: break
      }
    }
    // What is compared, before the words that compare.
    for index in start..<max(start, number) {
      let token = tokens[index]
      guard token.kind == .word else { continue }
      switch token.word {
      case .compared, .yearOnYear, .up, .down, .excess, .change, .share, .flat, .greater, .less, .average, .per:
        end = min(end, index)
      default: break
      }
    }
    guard start < end, start < tokens.count else { return }
    label = Int(tokens[start].start)..<Int(tokens[end - 1].end)
    if end < number, !label.isEmpty { traits.insert(.hasOwnSubject) }
  }

  private func isAll(_ text: ProseText, _ token: ProseToken) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      Label("均").withBytes { bytes.holds($0, at: Int(token.start)) }
    }
  }

  /// Words that stand before what is named: 与上年相比.
  private static func leadsUp(_ word: ProseWord) -> Bool {
    switch word {
    case .and, .compared, .comparing, .prior, .yearOnYear: true
    default: false
    }
  }

  /// What a change is measured against, by the words since the last number.
  private static func comparator(
    _ words: [(word: ProseWord, token: Int)], _ tokens: [ProseToken], _ number: Int
  ) -> Mention.Comparator {
    var result = Mention.Comparator.none
    var compares = false
    for (word, token) in words {
      switch word {
      case .greater, .less: compares = true
      case .compared, .and: compares = word == .compared || compares || word == .and
      case .prior, .yearOnYear: result = .prior
      case .budget where compares: result = .budget
      case .excess: result = .budget
      case .comparing where result == .none: result = .other
      default: break
      }
      if word == .compared, result == .none {
        // 比2022年
        let next = token + 1
        if next < tokens.count, tokens[next].kind == .year { result = .prior } else { result = .other }
      }
    }
    return result
  }
}
