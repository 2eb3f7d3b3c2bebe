import ExactNumbers

/// A label that carries its weight in words: `产出指标（50分）`, `自评通知 (8分)`, `布置工作 10分`, `合计100分`.
struct WeightWords {
  /// The label without the weight, without blanks and in half-width forms; empty where the cell holds only the weight.
  var name: Label
  var value: ExactDecimal
  /// Byte range of the digits.
  var range: Range<Int>

  /// Longer cells are texts that may speak of 分 without being a weight.
  private static let longestLabel = 240
  private static let mostDigits = 6

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WeightWords? {
    guard range.count >= 4, range.count <= longestLabel, endsLikeAWeight(bytes, range) else { return nil }
    let cell = FoldedCell(bytes, range)
    let scalars = cell.scalars
    var end = scalars.count
    let bracketed = end > 0 && scalars[end - 1] == 0x29
    if bracketed { end -= 1 }
    // 分, or 分值 inside brackets.
    if bracketed, end >= 2, scalars[end - 1] == 0x503C { end -= 1 }
    guard end > 1, scalars[end - 1] == 0x5206 else { return nil }
    end -= 1
    var start = end
    while start > 0, isDigit(scalars[start - 1]) || scalars[start - 1] == 0x2E { start -= 1 }
    guard start < end, let value = decimal(scalars[start..<end]) else { return nil }
    var nameEnd = start
    if bracketed {
      guard let open = opening(scalars, before: start) else { return nil }
      nameEnd = open
    } else if start > 0, !mayPrecedeBareWeight(scalars[start - 1]) {
      return nil
    }
    var name = ""
    for scalar in scalars[..<nameEnd] {
      if let character = Unicode.Scalar(scalar) { name.unicodeScalars.append(character) }
    }
    return WeightWords(name: Label(name), value: value, range: cell.starts[start]..<cell.ends[end - 1])
  }

  /// The last character is 分 or a closing bracket: most cells are done with here.
  private static func endsLikeAWeight(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return false }
    switch bytes[range.upperBound - 1] {
    // ) and blanks, the last byte of 分 and of ）, and that of blanks and zero-width characters
    case 0x29, 0x20, 0x09, 0x0A, 0x0D, 0x86, 0x89, 0x80, 0xA0, 0x8B, 0x8C, 0x8D, 0xBF, 0x2A: return true
    default: return false
    }
  }

  /// Where the bracket opens, with nothing but 共, 满分, 权重, 分值 between it and the number.
  private static func opening(_ scalars: [UInt32], before start: Int) -> Int? {
    var index = start
    while index > 0, start - index <= 4 {
      index -= 1
      let scalar = scalars[index]
      if scalar == 0x28 { return index }
      // 共 满 分 计 权 重 值 占 and the colon
      guard [0x5171, 0x6EE1, 0x5206, 0x8BA1, 0x6743, 0x91CD, 0x503C, 0x5360, 0x3A].contains(scalar) else { return nil }
    }
    return nil
  }

  /// 得10分, 扣10分, 5-10分 and 第10分 are no weights.
  private static func mayPrecedeBareWeight(_ scalar: UInt32) -> Bool {
    if scalar == 0x29 { return true }
    guard scalar >= 0x4E00, scalar <= 0x9FFF else { return false }
    return ![0x5F97, 0x6263, 0x7B2C, 0x81F3, 0x5230, 0x52A0, 0x51CF, 0x4E8E, 0x8FC7].contains(scalar)
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  private static func decimal(_ scalars: ArraySlice<UInt32>) -> ExactDecimal? {
    var coefficient: Int128 = 0
    var digits = 0
    var scale: UInt8 = 0
    var seenPoint = false
    for scalar in scalars {
      if scalar == 0x2E {
        guard !seenPoint, digits > 0 else { return nil }
        seenPoint = true
        continue
      }
      guard digits < mostDigits else { return nil }
      coefficient = coefficient * 10 + Int128(scalar - 0x30)
      digits += 1
      if seenPoint { scale += 1 }
    }
    guard digits > 0, !(seenPoint && scale == 0) else { return nil }
    return ExactDecimal(coefficient: coefficient, scale: scale)
  }
}
