import ExactNumbers

/// Cuts lines into names and numbers.
struct LooseTokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var items: [LooseItem] = []
  private var line = 0
  /// How many cells of the last line held something.
  private var filledBefore = 0
  private var filled = 0
  /// The cell in hand: what came last in it.
  private enum Last { case nothing, word, number }
  private var last = Last.nothing

  private static let longestWord = 90
  private static let longestLabel = 120

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func read(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
      readLine(start..<end)
      start = end + 1
    }
  }

  /// What follows is of something else.
  mutating func cutOff() {
    var item = LooseItem(label: .empty, line: line)
    item.isCutOff = true
    if !(items.last?.isCutOff ?? false) { items.append(item) }
  }

  private mutating func readLine(_ range: Range<Int>) {
    filled = 0
    var start = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      guard index == range.upperBound || bytes[index] == 0x7C || bytes[index] == 0x09 else { continue }
      readCell(start..<index)
      start = index + 1
    }
    if filled > 0 {
      filledBefore = filled
      line += 1
    }
  }

  private mutating func readCell(_ range: Range<Int>) {
    last = .nothing
    var start: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      let blank = blankLength(index)
      if blank > 0 {
        if let first = start { readWord(first..<index) }
        start = nil
        index += blank
      } else {
        if start == nil { start = index }
        index += 1
      }
    }
    if let first = start { readWord(first..<range.upperBound) }
    if last != .nothing { filled += 1 }
  }

  private func blankLength(_ index: Int) -> Int {
    if bytes[index] <= 0x20 { return 1 }
    if bytes[index] == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return 3 }
    if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return 2 }
    return 0
  }

  // MARK: Words

  private mutating func readWord(_ range: Range<Int>) {
    guard range.count <= Self.longestWord else {
      cutOff()
      last = .word
      return
    }
    switch CellReader.read(bytes, range) {
    case .empty: return
    case .number(let number):
      let rest = number.range.upperBound..<max(range.upperBound, number.range.upperBound)
      add(LooseNumber(number, measure: number.unit == .count ? LabelText.folded(bytes, rest) : .empty))
      return
    case .noValue, .spreadsheetError: return
    case .text: break
    }
    if attaches(range) { return }
    if let colon = lastColon(range), colon.upperBound < range.upperBound,
      let number = measured(colon.upperBound..<range.upperBound)
    {
      name(range.lowerBound..<colon.lowerBound)
      add(number)
      return
    }
    if let number = measured(range) {
      add(number)
      return
    }
    name(range)
  }

  /// `万元` and `%` behind a blank.
  private mutating func attaches(_ range: Range<Int>) -> Bool {
    guard range.count <= 9 else { return false }
    let word = LabelText.folded(bytes, range)
    guard Self.measures.contains(word) else { return false }
    if last == .number || last == .nothing && filled > 0, let item = items.indices.last,
      let index = items[item].numbers.indices.last, items[item].numbers[index].unit == .none,
      items[item].numbers[index].measure.isEmpty
    {
      switch word {
      case "%": items[item].numbers[index].unit = .percent
      case "万元": items[item].numbers[index].unit = .tenThousandYuan
      case "元": items[item].numbers[index].unit = .yuan
      default:
        items[item].numbers[index].unit = .count
        items[item].numbers[index].measure = word
      }
    }
    // A unit whose number was left out is nothing.
    if last == .nothing { last = .word }
    return true
  }

  private static let measures = Set(Label("% 万元 元 个 人 次 项 户 亩 吨 台 套 件 公里 平方米").words)

  /// A number and a short word for what it counts, or the price of one.
  private func measured(_ range: Range<Int>) -> LooseNumber? {
    var digits = range.lowerBound
    // A bound, before which nothing may stand: ≥ ≤ > < =
    while digits < range.upperBound, digits - range.lowerBound < 4, !isDigit(digits) {
      let byte = bytes[digits]
      guard byte == 0xE2 || byte == 0x89 || byte == 0xA5 || byte == 0xA4 || (0x3C...0x3E).contains(byte) else {
        return nil
      }
      digits += 1
    }
    var end = digits
    while end < range.upperBound, isDigit(end) || bytes[end] == 0x2E && end > digits || bytes[end] == 0x2C { end += 1 }
    guard end > digits, case .number(var number) = CellReader.read(bytes, digits..<end) else { return nil }
    if digits > range.lowerBound { number.bound = .atLeast }
    var rest = end..<range.upperBound
    if rest.isEmpty { return LooseNumber(number) }
    if case .number(let whole) = CellReader.read(bytes, digits..<range.upperBound) {
      number.unit = whole.unit
      rest = whole.range.upperBound..<max(whole.range.upperBound, rest.upperBound)
      return LooseNumber(number, measure: whole.unit == .count ? LabelText.folded(bytes, rest) : .empty)
    }
    let measure = LabelText.folded(bytes, rest)
    guard LooseWords.priceExponent(measure) != nil, measure.count <= 12 else { return nil }
    return LooseNumber(number, measure: measure)
  }

  private func isDigit(_ index: Int) -> Bool { bytes[index] >= 0x30 && bytes[index] <= 0x39 }

  private func lastColon(_ range: Range<Int>) -> Range<Int>? {
    var index = range.upperBound - 1
    while index > range.lowerBound {
      if bytes[index] == 0x3A { return index..<(index + 1) }
      if bytes[index] == 0x9A, index - 2 >= range.lowerBound, bytes[index - 1] == 0xBC, bytes[index - 2] == 0xEF {
        return (index - 2)..<(index + 1)
      }
      index -= 1
    }
    return nil
  }

  // MARK: Items

  private mutating func name(_ range: Range<Int>) {
    defer { last = .word }
    var text = LabelText.folded(bytes, range)
    while text.hasSuffix(":") { text = text.dropLast() }
    // Blanks within a cell stand within its name.
    if last == .word, let item = items.indices.last, items[item].numbers.isEmpty, !items[item].isCutOff,
      items[item].label.byteCount + text.byteCount <= Self.longestLabel
    {
      items[item].label = Label(items[item].label.text + text.text)
      return
    }
    append(LooseItem(label: text, line: line))
  }

  private mutating func append(_ item: LooseItem) {
    var item = item
    if let before = items.last, before.line == line, !before.isCutOff { item.position = before.position + 1 }
    items.append(item)
  }

  private mutating func add(_ number: LooseNumber) {
    // A line that begins with a number goes on with the one above only where each cell has its own line.
    let beginsRow = last == .nothing && filled == 0 && filledBefore > 1
    if items.isEmpty || beginsRow || items.last?.isCutOff == true { append(LooseItem(label: .empty, line: line)) }
    last = .number
    guard let item = items.indices.last else { return }
    var number = number
    if number.unit == .none, number.measure.isEmpty, let unit = Self.unit(in: items[item].label) { number.unit = unit }
    number.name = items[item].label
    items[item].numbers.append(number)
  }

  /// 金额（万元）
  private static func unit(in label: Label) -> Unit? {
    if label.hasSuffix("(万元)") { return .tenThousandYuan }
    if label.hasSuffix("(元)") { return .yuan }
    if label.hasSuffix("(亿元)") { return .hundredMillionYuan }
    return nil
  }
}
