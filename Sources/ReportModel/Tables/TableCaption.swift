/// What stands between a title and its table: 公开NN表, 部门：…, 2024年度, 单位：万元 (language.md, "Captions").
struct TableCaption {
  var number: String?
  var unit: Unit?

  /// Takes one line, given without blanks and in half-width forms; false where it is no caption.
  mutating func take(_ line: Label) -> Bool {
    var rest = line
    var taken = false
    if rest.hasPrefix("公开"), let end = Self.numberEnd(rest) {
      number = rest.part(0..<end).text
      rest = rest.part(end..<rest.byteCount)
      taken = true
    }
    if let found = Self.unit(rest) {
      unit = found
      taken = true
    }
    if !taken, rest.byteCount <= Self.longest, rest.count <= 60, Self.prefixes.contains(where: rest.hasPrefix) {
      taken = true
    }
    if !taken, Self.isYear(rest) { taken = true }
    return taken || rest.isEmpty && number != nil
  }

  /// Sixty scalars have no more bytes than this.
  private static let longest = 240

  private static let prefixes: [Label] = [
    "部门:", "单位:", "编制单位:", "单位名称:", "部门名称:", "填报单位:", "编制部门:", "公开部门:", "金额单位:",
  ]

  private static let units: [Unit] = [.tenThousandYuan, .hundredMillionYuan, .yuan]

  /// Behind the 表 of 公开NN表, which has at most six characters before it.
  private static func numberEnd(_ text: Label) -> Int? {
    let word: Label = "表"
    return text.withBytes { bytes in
      guard let place = word.withBytes({ bytes.place(of: $0) }),
        bytes[..<place].count(where: { $0 & 0xC0 != 0x80 }) <= 6
      else { return nil }
      return place + word.byteCount
    }
  }

  /// The unit behind the first `单位:` that has one behind it.
  private static func unit(_ text: Label) -> Unit? {
    let mark: Label = "单位:"
    return text.withBytes { bytes in
      var start = 0
      while let place = mark.withBytes({ bytes.place(of: $0, from: start) }) {
        start = place + mark.byteCount
        for unit in units where Label(unit.symbol).withBytes({ bytes.holds($0, at: start) }) { return unit }
      }
      return nil
    }
  }

  /// 2024年度, 2024年, (2024年度)
  private static func isYear(_ text: Label) -> Bool {
    // The shorter form with its brackets has nine bytes, the longer one twelve.
    guard text.byteCount >= 7, text.byteCount <= 12 else { return false }
    let inner = text.hasPrefix("(") && text.hasSuffix(")") ? text.part(1..<(text.byteCount - 1)) : text
    guard inner.withBytes({ $0.prefix(4).allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }) else { return false }
    let rest = inner.part(4..<max(4, inner.byteCount))
    return rest == "年度" || rest == "年"
  }
}
