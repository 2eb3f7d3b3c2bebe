import ExactNumbers
import ReportSyntax

/// Weights that prose gives in brackets behind a name: `产出指标（30分），得分29.88分`.
enum ProseWeights {
  /// Every weight that stands so. What it is the weight of is read where somebody asks for a name that ends alike.
  static func all(_ tree: SyntaxTree, _ bytes: UnsafeBufferPointer<UInt8>) -> [WeightWords.Place] {
    var found: [WeightWords.Place] = []
    let blocks = tree.blocks
    for block in blocks.indices where blocks[block].kind != .blank && blocks[block].known(.mayGiveWeight) != false {
      let placed = blocks[block]
      let places = places(bytes, in: placed.range.clamped(to: bytes.indices))
      guard placed.block.facts.answer(.mayGiveWeight, { !places.isEmpty }) else { continue }
      for (index, end) in places {
        let start = max(0, index - 90)
        if let place = WeightWords.place(bytes, wholeScalar(bytes, start)..<end) { found.append(place) }
      }
    }
    return found
  }

  /// Every 分 with a closing bracket behind it: where it stands, and where that ends.
  private static func places(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> [(index: Int, end: Int)] {
    var places: [(index: Int, end: Int)] = []
    var index = range.lowerBound
    while index + 3 < range.upperBound {
      guard bytes[index] == 0xE5, bytes[index + 1] == 0x88, bytes[index + 2] == 0x86 else {
        index += 1
        continue
      }
      if let end = closing(bytes, after: index + 3) { places.append((index, end)) }
      index += 3
    }
    return places
  }

  /// The weight given to a thing by any of its names; nil where there is none, or more than one value.
  static func find(
    _ names: [Label], in all: [WeightWords.Place], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> WeightWords? {
    let endings = names.map { $0.text.unicodeScalars.reversed().map(\.value) }
    var first: WeightWords.Place?
    for place in all where endings.contains(where: { place.ends(with: $0, bytes) }) {
      if let first, first.value != place.value { return nil }
      first = first ?? place
    }
    return first?.words(bytes)
  }

  private static func closing(_ bytes: UnsafeBufferPointer<UInt8>, after index: Int) -> Int? {
    var index = index
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: ")") { return index + 1 }
    if index + 2 < bytes.count, bytes[index] == 0xEF, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x89 {
      return index + 3
    }
    return nil
  }

  private static func wholeScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var start = start
    while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }
}
