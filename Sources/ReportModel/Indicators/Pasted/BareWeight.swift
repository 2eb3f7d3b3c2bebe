import ExactNumbers

/// `产出指标(50)`: the name of a group with its weight in brackets, 分 left out.
enum BareWeight {
  private static let names: [Label] = ["产出", "效益", "效果", "满意度", "成本", "过程", "决策", "投入", "管理", "数量", "质量", "时效"]

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WeightWords? {
    guard range.count >= 9, range.count <= 60, endsInBracket(bytes, range) else { return nil }
    let cell = FoldedCell(bytes, range)
    let scalars = cell.scalars
    guard scalars.last == 0x29, let open = scalars.lastIndex(of: 0x28), open > 1, open < scalars.count - 2 else {
      return nil
    }
    var value: Int128 = 0
    for scalar in scalars[(open + 1)..<(scalars.count - 1)] {
      guard scalar >= 0x30, scalar <= 0x39, value < 1000 else { return nil }
      value = value * 10 + Int128(scalar - 0x30)
    }
    var text = String.UnicodeScalarView()
    for scalar in scalars[..<open] { if let own = Unicode.Scalar(scalar) { text.append(own) } }
    let name = Label(String(text))
    // 指标(2023) is a year.
    guard value > 0, value <= 100,
      name.hasSuffix("指标") || names.contains(name) || WeightProfiles.execution.contains(name)
    else { return nil }
    return WeightWords(
      name: name, value: ExactDecimal(coefficient: value, scale: 0),
      range: cell.start(open + 1)..<cell.end(scalars.count - 2))
  }

  /// Ends in a number in brackets: most cells are done with here.
  private static func endsInBracket(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var characters = FoldedBackwards(bytes, range)
    guard characters.next()?.scalar == 0x29 else { return false }
    while let next = characters.next()?.scalar {
      if next == 0x28 { return true }
      guard next >= 0x30, next <= 0x39 else { return false }
    }
    return false
  }
}
