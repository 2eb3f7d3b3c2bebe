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

  /// A weight in words, whose name is not read yet.
  struct Place {
    var value: ExactDecimal
    /// Byte range of the digits.
    var range: Range<Int>
    /// Where the label stands, and its last character; nil where it has none.
    var name: Range<Int>
    var last: UInt32?

    /// Whether its label ends in some characters, given from the last to the first.
    func ends(with ending: [UInt32], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      guard let own = ending.first else { return true }
      guard own == last else { return false }
      var characters = FoldedBackwards(bytes, name)
      return ending.allSatisfy { characters.next()?.scalar == $0 }
    }

    func words(_ bytes: UnsafeBufferPointer<UInt8>) -> WeightWords {
      WeightWords(name: last == nil ? .empty : Label(FoldedCell.text(bytes, name)), value: value, range: range)
    }
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WeightWords? {
    place(bytes, range)?.words(bytes)
  }

  /// Reads from the end: most cells are done with after a character.
  static func place(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Place? {
    guard range.count >= 4, range.count <= longestLabel else { return nil }
    var characters = FoldedBackwards(bytes, range)
    guard var next = characters.next() else { return nil }
    let isBracketed = next.scalar == 0x29
    if isBracketed {
      guard let before = characters.next() else { return nil }
      next = before
      // 分, or 分值 inside brackets.
      if next.scalar == 0x503C, let before = characters.next() { next = before }
    }
    guard next.scalar == 0x5206 else { return nil }
    var number = Number()
    var digits = 0..<0
    var before = characters.next()
    while let own = before, isDigit(own.scalar) || own.scalar == 0x2E {
      digits = own.range.lowerBound..<(digits.isEmpty ? own.range.upperBound : digits.upperBound)
      guard number.take(own.scalar) else { return nil }
      before = characters.next()
    }
    guard let value = number.value else { return nil }
    var nameEnd = digits.lowerBound
    if isBracketed {
      guard let open = opening(before, &characters) else { return nil }
      nameEnd = open
      before = characters.next()
    } else if let before, !mayPrecedeBareWeight(before.scalar) {
      return nil
    }
    return Place(value: value, range: digits, name: range.lowerBound..<nameEnd, last: before?.scalar)
  }

  /// Where the bracket opens, with nothing but 共, 满分, 权重, 分值 between it and the number.
  private static func opening(_ first: FoldedBackwards.Character?, _ characters: inout FoldedBackwards) -> Int? {
    var next = first
    var count = 0
    while let own = next, count <= 4 {
      if own.scalar == 0x28 { return own.range.lowerBound }
      // 共 满 分 计 权 重 值 占 and the colon
      switch own.scalar {
      case 0x5171, 0x6EE1, 0x5206, 0x8BA1, 0x6743, 0x91CD, 0x503C, 0x5360, 0x3A: break
      default: return nil
      }
      count += 1
      next = characters.next()
    }
    return nil
  }

  /// 得10分, 扣10分, 5-10分 and 第10分 are no weights.
  private static func mayPrecedeBareWeight(_ scalar: UInt32) -> Bool {
    if scalar == 0x29 { return true }
    switch scalar {
    case 0x5F97, 0x6263, 0x7B2C, 0x81F3, 0x5230, 0x52A0, 0x51CF, 0x4E8E, 0x8FC7: return false
    case 0x4E00...0x9FFF: return true
    default: return false
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  /// A number of a few digits, taken from its last to its first.
  private struct Number {
    private var coefficient: Int128 = 0
    private var factor: Int128 = 1
    private var digits: UInt8 = 0
    private var scale: UInt8?

    /// False where it is no number.
    mutating func take(_ scalar: UInt32) -> Bool {
      if scalar == 0x2E {
        guard scale == nil, digits > 0 else { return false }
        scale = digits
        return true
      }
      guard digits < mostDigits else { return false }
      coefficient += Int128(scalar - 0x30) * factor
      factor *= 10
      digits += 1
      return true
    }

    var value: ExactDecimal? {
      guard digits > 0, scale != digits else { return nil }
      return ExactDecimal(coefficient: coefficient, scale: scale ?? 0)
    }
  }
}
