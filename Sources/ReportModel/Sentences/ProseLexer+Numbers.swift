import ExactNumbers

extension ProseLexer {
  /// Reads a number with its unit, or digits that are no figure. Returns the index behind it.
  mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ text: ProseText) -> Int {
    guard let written = digits(bytes, start, text) else {
      let end = noFigure(bytes, start)
      if oversized.count < Self.mostOversized { oversized.append(digitsFrom(start, bytes)) }
      return end
    }
    var index = written.end
    let isGlued = start > 0 && isLetter(bytes[start - 1])
    if index < bytes.count {
      // 16—18, 8:30, 2024-03-17, 1/3: ranges, times, dates; 2080501A: a code.
      let byte = bytes[index]
      let goesOn = index + 1 < bytes.count && isDigit(bytes[index + 1])
      if goesOn,
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "~")
          || byte == UInt8(ascii: "/") && !isQuotient(bytes, start, index) || byte == UInt8(ascii: ".")
      {
        return noFigure(bytes, start)
      }
      if goesOn, byte == UInt8(ascii: ":") { return ratios(bytes, start) ?? noFigure(bytes, start) }
      if isLetter(byte) {
        guard let length = ProseUnit.letters(bytes, index), !isGlued else { return noFigure(bytes, start) }
        putNumber(
          ProseNumber(
            value: written.value, unit: .count, range: start..<index, unitRange: index..<(index + length),
            per: index..<index), end: index + length)
        return index + length
      }
      if isItemMark(bytes, start, index, written) { return put(.item, start, index + (byte < 0x80 ? 1 : 3) - start) }
    }
    if let range = behindRange(bytes, start) { return dropped(start, written.end, range) }
    if tokens.last?.kind == .word, tokens.last?.word == .ordinal { return put(.digits, start, index - start) }
    var number = ProseNumber(
      value: written.value, unit: .none, range: start..<index, unitRange: index..<index, per: index..<index)
    if start > 0, bytes[start - 1] == UInt8(ascii: "-"), !(tokens.last.map { Int($0.end) == start } ?? false) {
      number.value = number.value.negated ?? number.value
      number.range = (start - 1)..<index
    }
    if start > 0, isBound(bytes, start) { number.traits.insert(.isBound) }
    // A line may break within a number: 5⏎12.40 is one of them, or two.
    let isBroken =
      start > 1 && bytes[start - 1] == 0x0A && isDigit(bytes[start - 2])
      || index + 1 < bytes.count && bytes[index] == 0x0A && isDigit(bytes[index + 1])
    if isBroken { number.traits.insert(.isAbout) }
    let blanks = index < bytes.count && (bytes[index] == 0x20 || bytes[index] == 0x0A) ? 1 : 0
    guard let (unit, length) = ProseUnit.match(bytes, index + blanks) else {
      return withoutUnit(number, bytes, written, isGlued)
    }
    index += blanks
    number.unitRange = index..<(index + length)
    switch unit {
    case .noFigure: return put(.digits, start, index + length - start)
    case .year:
      if written.isPlain, written.end - start == 4, let year = Int(exactly: written.value.coefficient),
        (1949...2100).contains(year)
      {
        let end = index + length
        // 2024年度
        let isTerm = Label("度").withBytes { bytes.holds($0, at: end) }
        return put(.year, start, end + (isTerm ? 3 : 0) - start, value: year)
      }
      return put(.digits, start, index + length - start)
    case .percent:
      number.unit = .percent
      number.range = number.range.lowerBound..<(index + 1)
      number.unitRange = (index + 1)..<(index + 1)
    case .percentagePoint: number.unit = .percentagePoint
    case .times: number.unit = .none
    case .point: number.unit = .point
    case .count: number.unit = .count
    case .tenThousandCount: number.unit = .tenThousandCount
    case .thousandYuan:
      number.unit = .tenThousandYuan
      guard number.value.scale < 30 else { return put(.digits, start, index + length - start) }
      number.value = ExactDecimal(coefficient: number.value.coefficient, scale: number.value.scale + 1)
    case .money(let money):
      number.unit = money
      if length == 3, money != .yuan { number.traits.insert(.lacksUnit) }
    }
    index += length
    index = per(bytes, index, &number)
    if isGlued, !number.unit.isMoney, number.unit != .percent { return put(.digits, start, index - start) }
    if case .times = unit { number.traits.insert(.isTimes) }
    putNumber(number, end: index)
    return index
  }

  /// 77.4/80.2×100%=96.51%: two numbers and what they come to, not a date or a fraction.
  private func isQuotient(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ slash: Int) -> Bool {
    var end = slash + 1
    while end < bytes.count, isDigit(bytes[end]) || bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ",") {
      end += 1
    }
    guard end < bytes.count else { return false }
    if bytes[end] == UInt8(ascii: "=") || bytes[end] == UInt8(ascii: "*") { return true }
    return bytes[end] == 0xC3 && end + 1 < bytes.count && bytes[end + 1] == 0x97
  }

  /// 6.0:46.9:47.1: three numbers and more that say how a whole is made up, in percent. Nil for times and scales.
  private mutating func ratios(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var found: [ProseNumber] = []
    var index = start
    while index < bytes.count, found.count < 16 {
      var value: Int128 = 0
      var scale: UInt8 = 0
      var hasPoint = false
      let first = index
      while index < bytes.count, index - first < 8 {
        if isDigit(bytes[index]) {
          value = value * 10 + Int128(bytes[index] - 0x30)
          if hasPoint { scale += 1 }
        } else if bytes[index] == UInt8(ascii: "."), !hasPoint, index + 1 < bytes.count, isDigit(bytes[index + 1]) {
          hasPoint = true
        } else {
          break
        }
        index += 1
      }
      guard hasPoint, index > first else { return nil }
      found.append(
        ProseNumber(
          value: ExactDecimal(coefficient: value, scale: scale), unit: .percent, range: first..<index,
          unitRange: index..<index, per: index..<index, traits: .isRatio))
      guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: ":"), isDigit(bytes[index + 1]) else { break }
      index += 1
    }
    guard found.count >= 3 else { return nil }
    for number in found { putNumber(number, end: number.range.upperBound) }
    return index
  }

  /// More are told of no more.
  static var mostOversized: Int { 64 }

  private func digitsFrom(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return start..<end
  }

  /// A number without a unit: an amount where it has decimals or thousands, else nothing that could be told.
  private mutating func withoutUnit(
    _ number: ProseNumber, _ bytes: UnsafeBufferPointer<UInt8>, _ written: Digits, _ isGlued: Bool
  ) -> Int {
    var number = number
    number.traits.insert(.lacksUnit)
    guard !isGlued, written.hasPoint || written.hasGroups || written.end - number.range.lowerBound <= 5 else {
      return put(.digits, number.range.lowerBound, written.end - number.range.lowerBound)
    }
    putNumber(number, end: written.end)
    return written.end
  }

  private struct Digits {
    var value: ExactDecimal
    var end: Int
    var hasPoint = false
    var hasGroups = false
    var isPlain: Bool { !hasPoint && !hasGroups }
  }

  /// Digits with a point and thousands; nil for more than an amount can have.
  private func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ text: ProseText) -> Digits? {
    var coefficient: Int128 = 0
    var count = 0
    var scale = 0
    var index = start
    var result = Digits(value: .zero, end: start)
    var sinceGroup = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isDigit(byte) {
        guard count < Self.mostDigits else { return nil }
        coefficient = coefficient * 10 + Int128(byte - 0x30)
        count += 1
        if result.hasPoint { scale += 1 } else { sinceGroup += 1 }
      } else if byte == UInt8(ascii: "."), !result.hasPoint, index + 1 < bytes.count, isDigit(bytes[index + 1]) {
        if result.hasGroups, sinceGroup != 3 { break }
        result.hasPoint = true
      } else if byte == UInt8(ascii: ","), !result.hasPoint, sinceGroup <= 3, isGroup(bytes, index + 1),
        text.isNarrow(index)
      {
        if result.hasGroups, sinceGroup != 3 { break }
        result.hasGroups = true
        sinceGroup = 0
      } else {
        break
      }
      index += 1
    }
    result.value = ExactDecimal(coefficient: coefficient, scale: UInt8(truncatingIfNeeded: scale))
    result.end = index
    return result
  }

  private func isGroup(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    guard isDigit(bytes[index]), isDigit(bytes[index + 1]), isDigit(bytes[index + 2]) else { return false }
    return index + 3 >= bytes.count || !isDigit(bytes[index + 3])
  }

  /// Passes over digits and what ties them to a date, a code or a range.
  private mutating func noFigure(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      let joins =
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "~")
      guard isWordByte(byte) || joins && index + 1 < bytes.count && isDigit(bytes[index + 1]) else { break }
      index += 1
    }
    if let (_, length) = ProseUnit.match(bytes, index) { index += length }
    return put(.digits, start, max(index, start + 1) - start)
  }

  /// `16分—18分`: the end of a range whose beginning had its unit.
  private func behindRange(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool? {
    guard start > 0, bytes[start - 1] == UInt8(ascii: "-"), let last = tokens.last,
      last.kind == .number || last.kind == .digits || last.kind == .year,
      Int(last.end) == start - 1
    else { return nil }
    return true
  }

  private mutating func dropped(_ start: Int, _ end: Int, _: Bool) -> Int {
    if let last = tokens.last, last.kind == .number { tokens[tokens.count - 1].kind = .digits }
    return put(.digits, start, end - start)
  }

  /// `1、` `2.` `3）` at the beginning of a clause, before no digit.
  private func isItemMark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ written: Digits) -> Bool {
    guard written.isPlain, end - start <= 2 else { return false }
    let byte = bytes[end]
    let isListComma = byte == 0xE3 && end + 2 < bytes.count && bytes[end + 1] == 0x80 && bytes[end + 2] == 0x81
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") || isListComma else { return false }
    guard let last = tokens.last else { return true }
    if byte == UInt8(ascii: ")") { return last.kind == .open }
    return last.endsClause || last.kind == .number && isListComma == false
  }

  private func isBound(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let last = bytes[start - 1]
    if last == UInt8(ascii: "<") || last == UInt8(ascii: ">") { return true }
    // ≥ ≤ ≧ ≦
    guard start >= 3, bytes[start - 3] == 0xE2, bytes[start - 2] == 0x89 else { return false }
    return (0xA4...0xA7).contains(last)
  }

  /// `/人`, `每册` behind an amount of money.
  private func per(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ number: inout ProseNumber) -> Int {
    guard number.unit.isMoney, index < bytes.count else { return index }
    var end = index
    if bytes[index] == UInt8(ascii: "/") {
      end += 1
    } else if per.withBytes({ bytes.holds($0, at: index) }) {
      end += 3
    } else {
      return index
    }
    let start = end
    while end < bytes.count, bytes[end] >= 0xC2, end - start < 15 {
      let next = min(bytes.next(end), bytes.count)
      if bytes[end] == 0xE3, end + 1 < bytes.count, bytes[end + 1] == 0x80 { break }
      end = next
      // One unit, or 人·月.
      if end < bytes.count, bytes[end] == 0xC2 { continue }
      if let (_, length) = ProseUnit.match(bytes, start), end - start >= length { break }
    }
    number.per = start..<end
    return end
  }

  private var per: Label { "每" }

  @inline(__always)
  private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A }
}
