import ExactNumbers

/// Cuts the text of a pasted form into words, numbers and headings.
struct PastedTokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var tokens: [PastedToken] = []
  private(set) var figures: [Figure] = []
  private let firstFigure: Int
  private var startsLine = true
  private var startsClause = true
  private var isListed = false
  /// A sign that stands alone before its number: `≥ | 90`.
  private var bound = WrittenNumber.Bound.none

  /// - Parameter firstFigure: the index that the first figure read will have in its report.
  init(_ bytes: UnsafeBufferPointer<UInt8>, firstFigure: Int) {
    self.bytes = bytes
    self.firstFigure = firstFigure
  }

  mutating func read(_ range: Range<Int>) {
    startsLine = true
    startsClause = true
    var index = range.lowerBound
    while index < range.upperBound {
      let gap = separator(index, range)
      guard gap == 0 else {
        if bytes[index] == 0x0A { startsLine = true }
        if endsClause(index) { startsClause = true }
        if bytes[index] >= 0x80 || bytes[index] == 0x2C || bytes[index] == 0x3B { isListed = true }
        // `1、`: the number of a paragraph.
        if bytes[index] == 0xE3, bytes[index + 2] == 0x81 { demoteNumber(endingAt: index) }
        index += gap
        continue
      }
      var end = index
      while end < range.upperBound, separator(end, range) == 0, end == index || !closesWeight(end) { end += 1 }
      end = closing(index..<end, in: range)
      take(index..<end)
      index = end
    }
  }

  /// How many bytes a separator has; 0 for anything else.
  private func separator(_ index: Int, _ range: Range<Int>) -> Int {
    let byte = bytes[index]
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x7C, 0x3B: return 1
    case 0x2C, 0x3A: return isBetweenDigits(index, range) ? 0 : 1
    case 0xC2: return index + 1 < range.upperBound && bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE3:
      guard index + 2 < range.upperBound, bytes[index + 1] == 0x80 else { return 0 }
      // blank 、 。
      return bytes[index + 2] >= 0x80 && bytes[index + 2] <= 0x82 ? 3 : 0
    case 0xEF:
      guard index + 2 < range.upperBound else { return 0 }
      switch (bytes[index + 1], bytes[index + 2]) {
      // ， ： ； ｜
      case (0xBC, 0x8C), (0xBC, 0x9A), (0xBC, 0x9B), (0xBD, 0x9C): return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// Right behind `分)`: what goes on without a blank is the next word.
  private func closesWeight(_ end: Int) -> Bool {
    var start = end
    if bytes[end - 1] == 0x29 {
      start = end - 1
    } else if end >= 3, bytes[end - 1] == 0x89, bytes[end - 2] == 0xBC, bytes[end - 3] == 0xEF {
      start = end - 3
    } else {
      return false
    }
    return start >= 4 && bytes[start - 1] == 0x86 && bytes[start - 2] == 0x88 && bytes[start - 3] == 0xE5
      && isDigit(bytes[start - 4])
  }

  /// A separator that is a line end, 。 or ；.
  private func endsClause(_ index: Int) -> Bool {
    switch bytes[index] {
    case 0x0A, 0x3B: true
    case 0xE3: bytes[index + 2] == 0x82
    case 0xEF: bytes[index + 1] == 0xBC && bytes[index + 2] == 0x9B
    default: false
    }
  }

  private func isBetweenDigits(_ index: Int, _ range: Range<Int>) -> Bool {
    index > range.lowerBound && index + 1 < range.upperBound && isDigit(bytes[index - 1]) && isDigit(bytes[index + 1])
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private mutating func demoteNumber(endingAt end: Int) {
    guard let last = tokens.indices.last, tokens[last].kind == .number, tokens[last].range.upperBound == end else {
      return
    }
    tokens[last].kind = .text
  }

  /// A bracket that opens before a weight may close behind blanks: `目标( ⏎ 10 分)`.
  private func closing(_ word: Range<Int>, in range: Range<Int>) -> Int {
    var index = word.upperBound
    // Back over digits to the bracket.
    while index > word.lowerBound, isDigit(bytes[index - 1]) || bytes[index - 1] == 0x2E { index -= 1 }
    guard index > word.lowerBound else { return word.upperBound }
    let opens =
      bytes[index - 1] == 0x28
      || index - 3 >= word.lowerBound && bytes[index - 3] == 0xEF && bytes[index - 2] == 0xBC
        && bytes[index - 1] == 0x88
    guard opens else { return word.upperBound }
    var end = word.upperBound
    let limit = min(range.upperBound, word.upperBound + 24)
    while end < limit {
      if bytes[end] == 0x29 { return end + 1 }
      if bytes[end] == 0xEF, end + 2 < limit, bytes[end + 1] == 0xBC, bytes[end + 2] == 0x89 { return end + 3 }
      if bytes[end] == 0x7C { break }
      end += 1
    }
    return word.upperBound
  }

  private mutating func take(_ range: Range<Int>) {
    defer {
      startsLine = false
      startsClause = false
      isListed = false
    }
    if attaches(range) { return }
    switch CellReader.read(bytes, range) {
    case .empty: return
    case .noValue:
      append(PastedToken(.noValue, range: range))
      return
    case .number(let number):
      takeNumber(number, range)
      return
    case .spreadsheetError, .text: break
    }
    takeWords(range)
  }

  private mutating func append(_ token: PastedToken) {
    var token = token
    token.startsLine = startsLine
    token.startsClause = startsClause
    token.isListed = isListed
    // A word may be several tokens: the first is where the line begins.
    startsLine = false
    startsClause = false
    isListed = false
    bound = .none
    tokens.append(token)
  }

  private mutating func takeNumber(_ number: WrittenNumber, _ range: Range<Int>) {
    var token = PastedToken(.number, range: number.range, figure: add(number.value, number.unit, number.range))
    token.bound = number.bound == .none ? bound : number.bound
    if number.range.upperBound < range.upperBound, number.unit != .point {
      token.measure = LabelText.folded(bytes, number.range.upperBound..<range.upperBound)
    }
    // `自评得分 | 96.4`
    if let last = tokens.indices.last, tokens[last].kind == .text, number.unit == .none || number.unit == .point,
      number.value <= ExactDecimal(100), Self.totals.contains(tokens[last].name)
    {
      tokens[last].kind = .total
    }
    // `（10分）` alone is the weight of the words before it.
    if number.unit == .point, bytes[range.lowerBound] == 0x28 || bytes[range.lowerBound] == 0xEF {
      token.kind = .heading
      token.measure = .empty
      if let words = WeightWords.read(bytes, range) {
        token.range = words.range
        figures[figures.count - 1] = Figure(value: words.value, unit: .point, range: words.range, precision: .exact)
      }
    }
    append(token)
  }

  private mutating func add(_ value: ExactDecimal, _ unit: Unit, _ range: Range<Int>) -> FigureID {
    let precision: Figure.Precision = unit == .point || unit == .count ? .exact : .rounded
    figures.append(Figure(value: value, unit: unit, range: range, precision: precision))
    return FigureID(firstFigure + figures.count - 1)
  }

  /// `%`, `公里` and `分` that stand apart from their number, and signs that stand before one.
  private mutating func attaches(_ range: Range<Int>) -> Bool {
    guard range.count <= 9 else { return false }
    let word = LabelText.folded(bytes, range)
    switch word {
    case "≥", ">", ">=", "≧": bound = .atLeast
    case "≤", "<", "<=", "≦": bound = .atMost
    case "=": bound = .equal
    default: return follows(word)
    }
    return true
  }

  private mutating func follows(_ word: Label) -> Bool {
    guard let last = tokens.indices.last, tokens[last].kind == .number, tokens[last].measure.isEmpty,
      let figure = tokens[last].figure, Self.measures.contains(word)
    else { return false }
    let index = Int(figure.index) - firstFigure
    guard figures.indices.contains(index), figures[index].unit == .none else { return false }
    if word == "%" {
      figures[index].unit = .percent
    } else if word == "分" {
      figures[index].unit = .point
      figures[index].precision = .exact
      takePoints(last, figure)
    } else {
      figures[index].unit = word == "万元" ? .tenThousandYuan : word == "元" ? .yuan : .count
      tokens[last].measure = word
    }
    return true
  }

  /// What a number means behind which 分 stands apart: a score, a sum of them, or the weight of the word before it.
  private mutating func takePoints(_ last: Int, _ figure: FigureID) {
    // 有资料给 2 分 is no number of an indicator.
    tokens[last].measure = "分"
    guard last > 0 else { return }
    let before = tokens[last - 1]
    guard before.kind == .text || before.kind == .total else { return }
    let name = Self.withoutCopula(before.name)
    if Self.isScore(name) {
      tokens[last - 1].kind = .score
      tokens[last - 1].figure = figure
      tokens.removeLast()
    } else if Self.totals.contains(where: name.hasSuffix) {
      tokens[last - 1].kind = .total
      tokens[last - 1].isStated = true
    } else if before.kind == .text, name.count <= 12, !Self.awarding.contains(where: before.name.hasSuffix) {
      // 过程 13 分; but 有资料给 2 分 is no weight.
      tokens[last - 1].kind = .heading
      tokens[last - 1].figure = figure
      tokens.removeLast()
    }
  }

  private static func withoutCopula(_ name: Label) -> Label {
    var name = name
    while let end = copulas.first(where: name.hasSuffix) { name = name.dropLast(end.count) }
    return name
  }

  private static func isScore(_ name: Label) -> Bool { name == "得分" || name == "实际得分" || name == "评分" }

  private static let awarding: [Label] = ["给", "得", "扣", "加", "减", "计", "为", "至", "到", "的", "共", "高", "低", "于"]

  private static let measures: [Label] = [
    "%", "分", "万元", "元", "公里", "米", "亩", "万亩", "平方米", "吨", "人", "人次", "个", "次", "项", "台", "套", "家", "户", "天", "年", "月",
    "日",
    "只", "头", "件", "册", "场", "期", "份", "条", "处", "座", "名", "批", "辆", "盏", "‰",
  ]

  private mutating func takeWords(_ range: Range<Int>) {
    if let words = WeightWords.read(bytes, range) {
      if takeStatedScore(words, range) { return }
      let figure = add(words.value, .point, words.range)
      let last = bytes[range.upperBound - 1]
      // ) or ）
      let isBracketed = last == 0x29 || last == 0x89
      if IndicatorWords.isTotal(words.name) {
        append(PastedToken(.total, range: range, name: words.name))
        append(PastedToken(.number, range: words.range, figure: figure))
      } else {
        append(PastedToken(isBracketed ? .heading : .award, range: range, name: words.name, figure: figure))
      }
      return
    }
    if takeScored(range) || takeBareBracket(range) { return }
    let name = LabelText.folded(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 120))
    var token = PastedToken(IndicatorWords.isTotal(name) ? .total : .text, range: range, name: name)
    if range.count <= 36 {
      let head = HeadWord(folded: name)
      if head.isKnown { token.role = head.role } else if let role = Self.shortHeads[name] { token.role = role }
    }
    append(token)
  }

  /// Heads that forms shorten, and that would say nothing in other tables.
  private static let shortHeads: [Label: ColumnRole] = [
    "完成": .actual, "达成": .actual, "实际数": .actual, "实绩": .actual, "预期": .target, "计划": .target, "应完成": .target,
    "评分": .score,
  ]

  /// `得分48分` of what stands before it; `自评得分为97.5分`, `总得分97.5分` of all.
  private mutating func takeStatedScore(_ words: WeightWords, _ range: Range<Int>) -> Bool {
    let name = Self.withoutCopula(words.name)
    guard Self.isScore(name) || Self.totals.contains(where: name.hasSuffix) else { return false }
    let figure = add(words.value, .point, words.range)
    if Self.totals.contains(where: name.hasSuffix) {
      var total = PastedToken(.total, range: range, name: name)
      total.isStated = true
      append(total)
      append(PastedToken(.number, range: words.range, figure: figure))
    } else {
      append(PastedToken(.score, range: range, figure: figure))
    }
    return true
  }

  private static let copulas: [Label] = ["为", "是", "共", "计", ":"]
  private static let totals: [Label] = [
    "自评得分", "自评总分", "自评分数", "自评分", "自评总得分", "综合得分", "综合评分", "总得分", "总分", "最终得分", "评价得分", "合计得分", "得分合计", "总体得分", "总评分",
  ]

  /// `充分性5分得4分`, `得4分`
  private mutating func takeScored(_ range: Range<Int>) -> Bool {
    guard range.count >= 7, range.count <= 120, endsInPoints(range) else { return false }
    let cell = FoldedCell(bytes, range)
    let scalars = cell.scalars
    var start = scalars.count - 1
    while start > 0, Self.isNumeral(scalars[start - 1]) { start -= 1 }
    guard start > 0, start < scalars.count - 1, scalars[start - 1] == 0x5F97,
      let score = number(cell, start..<(scalars.count - 1))
    else { return false }
    if start == 1 {
      append(PastedToken(.score, range: range, figure: add(score.value, .point, score.range)))
      return true
    }
    let weightEnd = cell.end(start - 2)
    guard let words = WeightWords.read(bytes, range.lowerBound..<weightEnd), !words.name.isEmpty else {
      // 执行率79.27%得7.93分
      guard scalars[start - 2] == 0x25 else { return false }
      append(PastedToken(.score, range: range, figure: add(score.value, .point, score.range)))
      return true
    }
    var token = PastedToken(.award, range: range, name: words.name, figure: add(words.value, .point, words.range))
    token.score = add(score.value, .point, score.range)
    append(token)
    return true
  }

  /// `4分`
  private func endsInPoints(_ range: Range<Int>) -> Bool {
    var characters = FoldedBackwards(bytes, range)
    return characters.next()?.scalar == 0x5206 && characters.next().map { Self.isNumeral($0.scalar) } ?? false
  }

  private static func isNumeral(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 || scalar == 0x2E }

  private func number(_ cell: FoldedCell, _ part: Range<Int>) -> WrittenNumber? {
    guard
      case .number(let number) = CellReader.read(bytes, cell.start(part.lowerBound)..<cell.end(part.upperBound - 1))
    else { return nil }
    return number
  }

  /// `产出指标(50)`: 分 left out behind the name of a group.
  private mutating func takeBareBracket(_ range: Range<Int>) -> Bool {
    guard let bare = BareWeight.read(bytes, range) else { return false }
    append(PastedToken(.heading, range: range, name: bare.name, figure: add(bare.value, .point, bare.range)))
    return true
  }
}
