/// The name of a body, taken apart: the regions at its front and what kind of body it is.
struct BodyName: Equatable {
  /// Without blanks, in half-width forms, without 部门, 本级 and brackets at its end.
  var text: String
  /// 云川市, 临江区
  var regions: [String]
  /// 医疗保障局
  var kind: String

  /// - Parameter folded: without blanks and in half-width forms
  init?(_ folded: String) {
    var name = Substring(folded)
    if let bracket = name.firstIndex(of: "(") { name = name[..<bracket] }
    for ending in ["部门", "(本级)", "本级", "汇总"] where name.hasSuffix(ending) && name.count > ending.count + 3 {
      name = name.dropLast(ending.count)
    }
    guard (4...30).contains(name.count), name.unicodeScalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }),
      Self.endings.contains(where: name.hasSuffix)
    else { return nil }
    text = String(name)
    regions = []
    var rest = name[...]
    while let region = Self.region(rest) {
      regions.append(String(region))
      rest = rest.dropFirst(region.count)
    }
    kind = String(rest)
  }

  /// 云川县 of 云川县档案馆: two characters or more before 省, 市, 县, 区 or 旗.
  private static func region(_ text: Substring) -> Substring? {
    for (offset, character) in text.prefix(8).enumerated() where offset >= 2 && "省市县区旗".contains(character) {
      let region = text.prefix(offset + 1)
      // 社区, 市场, 城区 and 地区 are in names of offices.
      if character == "区", region.hasSuffix("社区") || region.hasSuffix("园区") || region.hasSuffix("地区") { continue }
      let rest = text.dropFirst(offset + 1)
      if character == "市", rest.hasPrefix("场") || rest.hasPrefix("政") || rest.hasPrefix("民") { continue }
      return rest.isEmpty ? nil : region
    }
    return nil
  }

  private static let endings = [
    "局", "委员会", "办公室", "办公厅", "中心", "院", "馆", "厅", "学校", "中学", "小学", "幼儿园", "大学", "学院", "站", "所", "队", "协会", "联合会",
    "政府", "委", "处", "街道办事处", "公司", "部", "总工会", "社", "机关", "办",
  ]

  enum Relation: Equatable {
    /// The same body, or one that its name is short for, or one below it.
    case agrees
    /// The same kind of office of another place: 云川市医疗保障局 beside 云川市临江区医疗保障局.
    case otherPlace
    case otherBody
  }

  func relation(to other: BodyName) -> Relation {
    if text == other.text { return .agrees }
    if kind == other.kind {
      guard let own = regions.last, let theirs = other.regions.last else { return .agrees }
      // 反映江苏省 is 江苏省 with a verb before it.
      return own.hasSuffix(theirs) || theirs.hasSuffix(own) ? .agrees : .otherPlace
    }
    if text.contains(other.text) || other.text.contains(text) { return .agrees }
    return Self.isShort(text, for: other.text) || Self.isShort(other.text, for: text) ? .agrees : .otherBody
  }

  /// Whether all characters of one name stand in the other in their order: 县医保局 for 云川县医疗保障局.
  static func isShort(_ short: String, for long: String) -> Bool {
    var (short, long) = (short, long)
    return short.withUTF8 { short in
      long.withUTF8 { long in
        guard short.scalars(in: short.indices) < long.scalars(in: long.indices) else { return false }
        var (own, other) = (0, 0)
        while own < short.count, other < long.count {
          let (next, last) = (short.after(own), long.after(other))
          if next - own == last - other, (0..<(next - own)).allSatisfy({ short[own + $0] == long[other + $0] }) {
            own = next
          }
          other = last
        }
        return own == short.count
      }
    }
  }
}
