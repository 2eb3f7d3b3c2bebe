import ExactNumbers

/// A number with its unit, as an expression or a brace holds it.
struct NumberText {
  var value: ExactDecimal
  var measure: Measure
  /// Sign, digits and percent sign.
  var range: Range<Int>

  /// nil where the range holds no number, or something else besides.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, range.count <= 120 else { return nil }
    if case .number(let number) = CellReader.read(bytes, range), number.bound == .none {
      value = number.value
      measure = Measure(number.unit)
      self.range = number.range
      if number.unit == .count || number.unit == .tenThousandCount {
        measure = UnitWord.read(Self.rest(bytes, number.range, range)) ?? measure
      }
      return
    }
    // `146元/人`: the number is in front of the slash, and all of it is the unit.
    let text = LabelText.folded(bytes, range).text
    if let slash = text.firstIndex(of: "/"), let end = Self.slash(bytes, range),
      let price = NumberText(bytes, range.lowerBound..<end), price.measure.dimension == .money,
      let measure = UnitWord.read(price.measure.word + text[slash...]), measure.isPrice
    {
      value = price.value
      self.measure = measure
      self.range = price.range
      return
    }
    // `1.2亿元` and `3万4993.1亿元`: what the plain reader leaves.
    guard let mixed = MixedNumber(bytes, range) else { return nil }
    value = mixed.value
    measure = mixed.measure
    self.range = range
  }

  private static func slash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    range.first { index in
      bytes[index] == UInt8(ascii: "/")
        || bytes[index] == 0xEF && index + 2 < range.upperBound && bytes[index + 1] == 0xBC && bytes[index + 2] == 0x8F
    }
  }

  private static func rest(_ bytes: UnsafeBufferPointer<UInt8>, _ number: Range<Int>, _ whole: Range<Int>) -> String {
    LabelText.folded(bytes, min(number.upperBound, whole.upperBound)..<whole.upperBound).text
  }
}

/// A number that words part: `3万4993.1亿元` is 34993.1亿元.
private struct MixedNumber {
  var value: ExactDecimal
  var measure: Measure

  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let text = LabelText.folded(bytes, range).text
    guard let mark = text.firstIndex(of: "万") else { return nil }
    let rest = text[text.index(after: mark)...]
    let digits = rest.prefix { $0 >= "0" && $0 <= "9" || $0 == "." }
    guard let high = ExactDecimal(String(text[..<mark])), let low = ExactDecimal(String(digits)), high.scale == 0,
      let scaled = high.multiplied(by: ExactDecimal(10_000)), let sum = scaled.adding(low),
      let measure = UnitWord.read(String(rest.dropFirst(digits.count)))
    else { return nil }
    value = sum
    self.measure = measure
  }
}
