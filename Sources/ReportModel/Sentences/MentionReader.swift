import ExactNumbers

/// Tells of each number in a passage what it is, by the words before it.
struct MentionReader {
  private let precision: (Unit) -> Figure.Precision
  /// Figures that are there already, by the place of their number: those that marks name or state.
  private let known: [Int: FigureID]
  private var paragraph = 0
  private var sentence = 0
  private var segment = 0
  private var depth = 0
  private var year = 0
  /// Token behind the last sign that ends a clause, or behind the last number.
  private var clause = 0
  /// Token behind the last number, or behind the last end of a sentence.
  private var span = 0
  private var explains = false
  private var leads = true
  private var words = ClauseWords()

  init(_ report: Report) {
    precision = report.header.precision
    var known: [Int: FigureID] = [:]
    for inline in report.inlines {
      if let figure = inline.figure, let written = inline.written { known[written.lowerBound] = figure }
    }
    self.known = known
  }

  /// Begins a passage.
  mutating func begin() {
    paragraph = 0
    sentence = 0
    segment = 0
    year = 0
  }

  /// Reads the tokens from `first` on as one paragraph.
  mutating func read(_ passage: inout Passage, from first: Int, mark: Passage.Mark?, into report: inout Report) {
    let firstMention = passage.mentions.count
    joinBrackets(&passage, from: first)
    clause = first
    span = first
    leads = true
    explains = false
    if mark != nil || !isOpen(passage, before: first) {
      depth = 0
      segment += 1
      sentence += 1
    }
    year = passage.paragraphs.isEmpty ? 0 : year
    var index = first
    while index < passage.lexer.tokens.count {
      let token = passage.lexer.tokens[index]
      switch token.kind {
      case .stop:
        sentence += 1
        segment += 1
        depth = 0
        explains = false
        (clause, span) = (index + 1, index + 1)
      case .semicolon:
        segment += 1
        explains = false
        clause = index + 1
      case .comma, .colon, .item:
        // 受…影响，由于…等原因，: what they explain follows.
        if explains, passage.mentions.last?.sentence != sentence, endsReason(passage, at: index) { explains = false }
        clause = index + 1
      case .open:
        depth += 1
        clause = index + 1
      case .close:
        depth = max(0, depth - 1)
        clause = index + 1
      case .year: year = Int(token.value)
      case .word where token.word == .reason: explains = true
      case .number:
        mention(&passage, index, into: &report)
        (clause, span) = (index + 1, index + 1)
      case .word, .text, .listComma, .digits, .equals, .times, .plus, .divided: break
      }
      index += 1
    }
    let tail = passage.lexer.tokens.last
    let announces =
      (tail.map { $0.kind == .colon || $0.kind == .word && $0.word == .parts } ?? false)
      && !saysMain(passage.lexer.tokens[first...])
    passage.paragraphs.append(
      Passage.Paragraph(mentions: firstMention..<passage.mentions.count, mark: mark, announces: announces))
    paragraph += 1
  }

  /// 影响 or 原因 before a comma, with the word that opened the reason in the same clause.
  private func endsReason(_ passage: Passage, at comma: Int) -> Bool {
    let tokens = passage.lexer.tokens
    guard comma > clause, tokens[clause..<(comma - 1)].contains(where: { $0.kind == .word && $0.word == .reason })
    else {
      return false
    }
    let end = Int(tokens[comma - 1].end)
    return passage.text.bytes.withUnsafeBufferPointer { bytes in
      ["影响", "原因"].contains { (word: Label) in word.withBytes { bytes.holds($0, at: end - $0.count) } }
    }
  }

  /// 主要 or 等 in its last sentence: what it announces is not all.
  private func saysMain(_ tokens: ArraySlice<ProseToken>) -> Bool {
    for token in tokens.reversed() {
      if token.kind == .stop { return false }
      if token.kind == .word, token.word == .open { return true }
    }
    return false
  }

  /// The paragraph before ends within a sentence, as a page break leaves it.
  private func isOpen(_ passage: Passage, before first: Int) -> Bool {
    guard first > 0, passage.lexer.tokens.indices.contains(first - 1) else { return false }
    switch passage.lexer.tokens[first - 1].kind {
    case .stop, .colon: return false
    default: return passage.lexer.tokens[first - 1].kind != .word || passage.lexer.tokens[first - 1].word != .parts
    }
  }

  /// Brackets without a figure are a part of what stands around them: 因公出国（境）费.
  private func joinBrackets(_ passage: inout Passage, from first: Int) {
    var opened: [(token: Int, hasNumber: Bool)] = []
    for index in first..<max(first, passage.lexer.tokens.count) {
      switch passage.lexer.tokens[index].kind {
      case .open:
        if opened.count < 64 { opened.append((index, false)) }
      case .number:
        for position in opened.indices { opened[position].hasNumber = true }
      case .stop: opened.removeAll()
      case .close:
        guard let last = opened.popLast() else {
          passage.lexer.tokens[index].kind = .text
          continue
        }
        if !last.hasNumber {
          passage.lexer.tokens[last.token].kind = .text
          passage.lexer.tokens[index].kind = .text
          // What is said in between is no word for the figures behind it.
          for inner in last.token..<index where passage.lexer.tokens[inner].endsClause {
            passage.lexer.tokens[inner].kind = .text
          }
        }
      default: break
      }
    }
    for left in opened where !left.hasNumber { passage.lexer.tokens[left.token].kind = .text }
  }

  /// 以上, 左右 behind a number.
  private static func behind(_ index: Int, _ tokens: [ProseToken]) -> Mention.Traits {
    var next = index + 1
    while next < tokens.count, next - index <= 6, !tokens[next].endsClause, tokens[next].kind != .number {
      if tokens[next].kind == .word {
        if tokens[next].word == .boundBehind || tokens[next].word == .bound { return .isBound }
        if tokens[next].word == .about { return .isAbout }
      }
      next += 1
    }
    return []
  }

  /// What only the figure before it, or this one, makes clear.
  private func adjust(
    _ passage: inout Passage, _ mention: inout Mention, _ previous: Mention, _ words: ClauseWords,
    _ report: inout Report
  ) {
    let last = passage.mentions.count - 1
    // 为调整预算10424万元的113.6%: it is measured against the amount just before it.
    if mention.unit == .percent || mention.traits.contains(.isTimes), previous.role == .value || previous.role == .base,
      previous.isMoney || previous.isCount,
      isOnlyOf(passage, previous.token, mention.token), beginsMeasure(passage, previous)
    {
      passage.mentions[last].role = .shareBase
      mention.role = .share
    }
    if mention.isMoney { shareUnit(&passage, mention, &report) }
    // 较上年2.08减少0.03万元: the unit is said once.
    if mention.isMoney, previous.unit == .none, previous.traits.contains(.lacksUnit), previous.role == .base,
      words.clause.contains(where: { $0.word == .up || $0.word == .down })
    {
      passage.mentions[last].unit = mention.unit
      report.figures[Int(previous.figure.index)].unit = mention.unit
      report.figures[Int(previous.figure.index)].precision = precision(mention.unit)
    }
    // 2016年安排8万元，2015年安排12.5万元: the earlier year is what is compared with.
    if mention.role == .value, previous.role == .value, let year = words.year, previous.year > year,
      previous.year - year <= 2,
      mention.unit == previous.unit, mention.depth == previous.depth
    {
      let (own, other) = (passage.keys[Int(mention.labelKey)], passage.keys[Int(previous.labelKey)])
      if own.isEmpty || own == other || own.isLike(other) {
        mention.role = .base
        mention.comparator = .prior
      }
    }
  }

  /// 分别为4125.49、4143.91万元: the unit behind the last is that of all.
  private func shareUnit(_ passage: inout Passage, _ mention: Mention, _ report: inout Report) {
    var next = mention
    for index in passage.mentions.indices.suffix(16).reversed() {
      let other = passage.mentions[index]
      guard other.unit == .none, other.traits.contains(.lacksUnit), next.token == other.token + 2,
        other.sentence == mention.sentence, passage.number(other).value.scale > 0,
        [.comma, .listComma].contains(passage.lexer.tokens[other.token + 1].kind)
          || passage.lexer.tokens[other.token + 1].word == .and
      else { return }
      passage.mentions[index].unit = mention.unit
      report.figures[Int(other.figure.index)].unit = mention.unit
      report.figures[Int(other.figure.index)].precision = precision(mention.unit)
      next = other
    }
  }

  /// Nothing stands between two tokens but 的.
  private func isOnlyOf(_ passage: Passage, _ a: Int, _ b: Int) -> Bool {
    let tokens = passage.lexer.tokens
    guard b == a + 2, tokens[a + 1].range.count == 3 else { return false }
    return passage.text.bytes.withUnsafeBufferPointer { bytes in
      Label("的").withBytes { bytes.holds($0, at: tokens[a + 1].range.lowerBound) }
    }
  }

  /// 为, 是, 相当于, 完成 at the beginning of a mention's clause.
  private func beginsMeasure(_ passage: Passage, _ mention: Mention) -> Bool {
    let tokens = passage.lexer.tokens
    var start = mention.token
    while start > 0, mention.token - start <= 12, !tokens[start - 1].endsClause, tokens[start - 1].kind != .number {
      start -= 1
    }
    return passage.text.bytes.withUnsafeBufferPointer { bytes in
      ["为", "是", "相当于", "完成"].contains { (word: Label) in
        word.withBytes { bytes.holds($0, at: Int(tokens[start].start)) }
      }
    }
  }

  private mutating func mention(_ passage: inout Passage, _ index: Int, into report: inout Report) {
    let tokens = passage.lexer.tokens
    let token = tokens[index]
    let number = passage.lexer.numbers[Int(token.value)]
    let place = passage.text.source(number.range)
    guard !place.isEmpty else { return }
    var traits: Mention.Traits = []
    if number.traits.contains(.isAbout) { traits.insert(.isAbout) }
    if number.traits.contains(.isBound) { traits.insert(.isBound) }
    if number.traits.contains(.lacksUnit) { traits.insert(.lacksUnit) }
    if number.traits.contains(.isTimes) { traits.insert(.isTimes) }
    // `指标值 =10个` is a target; behind a number it is a formula.
    if index > 0, tokens[index - 1].kind == .equals, index < 2 || tokens[index - 2].kind != .number {
      traits.insert(.isBound)
    }
    traits.formUnion(Self.behind(index, tokens))
    if explains { traits.insert(.explains) }
    // Lent, so that its memory is used again.
    var words = ClauseWords()
    swap(&words, &self.words)
    defer { swap(&words, &self.words) }
    words.read(tokens, passage.text, clause: clause, span: span, number: index)
    traits.formUnion(words.traits)
    if leads { traits.insert(.leads) }
    var mention = Mention(
      figure: FigureID(0), number: Int(token.value), token: index, role: .value, label: words.label, whole: words.whole,
      unit: number.unit, year: words.year ?? year, paragraph: paragraph, sentence: sentence, segment: segment,
      depth: depth, traits: traits)
    let previous = passage.mentions.last.flatMap { $0.sentence == sentence ? $0 : nil }
    // 分别增加1万元和2万元: what is said of the first is said of all.
    let goesOn = words.isBare || previous.map { index == $0.token + 2 && $0.unit == .none } ?? false
    if goesOn, let previous, previous.traits.contains(.isDistributed) { mention.traits.insert(.isDistributed) }
    (mention.role, mention.direction) = RoleReader.role(number, words, previous)
    mention.comparator = words.comparator
    if goesOn, let previous, previous.role == .change, mention.traits.contains(.isDistributed), mention.role == .value {
      (mention.role, mention.direction) = (.change, previous.direction)
    }
    if words.comparator != .none { mention.traits.insert(.hasComparator) }
    if mention.label.isEmpty, mention.role == .value, let previous, words.isBare { mention.label = previous.label }
    // A limit is what it says: 100万元以上. 超序时进度8.68个百分点 is none.
    let exact =
      mention.traits.contains(.isBound) && number.unit != .percentagePoint || number.unit == .count
      || number.unit == .point || mention.role == .standard
    mention.figure =
      known[place.lowerBound]
      ?? report.add(
        Figure(value: number.value, unit: number.unit, range: place, precision: exact ? .exact : precision(number.unit))
      )
    mention.labelKey = passage.intern(mention.label)
    mention.wholeKey = passage.intern(mention.whole)
    if let previous { adjust(&passage, &mention, previous, words, &report) }
    if mention.role == .value || mention.role == .base {
      let label = passage.text.source(words.label)
      if !label.isEmpty, report.proseLabels.last.map({ $0.figure < mention.figure.index }) ?? true {
        report.proseLabels.append(ProseLabel(mention, label))
      }
    }
    passage.mentions.append(mention)
    leads = false
  }
}
