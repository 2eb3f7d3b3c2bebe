import TestSupport

extension EditedTexts {
  /// A generated text in which several numbers are wrong: alone, in every place that states them, or beside each other.
  static func slipped(_ random: inout Seeded) -> [UInt8] {
    var text = generated(&random)
    for _ in 0..<(3 + random.below(10)) {
      let numbers = numbers(in: text)
      guard !numbers.isEmpty else { break }
      let place = random.below(numbers.count)
      switch random.below(4) {
      case 0:
        // Twins: all places that state the number are wrong alike.
        let written = Array(text[numbers[place]])
        let slipped = slip(written, &random)
        for range in numbers.reversed() where text[range].elementsEqual(written) {
          text.replaceSubrange(range, with: slipped)
        }
      case 1:
        // Neighbours, which mostly share a row or a column: what one explains the other explains as well.
        for range in numbers[place..<min(place + 2 + random.below(3), numbers.count)].reversed() {
          text.replaceSubrange(range, with: slip(Array(text[range]), &random))
        }
      default: text.replaceSubrange(numbers[place], with: slip(Array(text[numbers[place]]), &random))
      }
    }
    return text
  }

  /// Amounts and rates: digits with a point among them.
  private static func numbers(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < text.count {
      var end = start
      var hasPoint = false
      while end < text.count, (0x30...0x39).contains(text[end]) || text[end] == 0x2E {
        if text[end] == 0x2E { hasPoint = true }
        end += 1
      }
      if hasPoint, end - start > 3 { found.append(start..<end) }
      start = max(end, start + 1)
    }
    return found
  }

  /// Two digits swapped, or one changed, doubled or left out.
  private static func slip(_ number: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var number = number
    let digits = number.indices.filter { number[$0] != 0x2E }
    guard digits.count > 2 else { return number }
    let place = random.below(digits.count - 1)
    switch random.below(4) {
    case 0: number.swapAt(digits[place], digits[place + 1])
    case 1: number.insert(number[digits[place]], at: digits[place])
    case 2: number.remove(at: digits[place])
    default: number[digits[place]] = 0x30 + UInt8(random.below(10))
    }
    return number
  }
}
