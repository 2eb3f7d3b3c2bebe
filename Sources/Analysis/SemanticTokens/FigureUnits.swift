/// The units that stand behind numbers in reports.
enum FigureUnits {
  /// The length in bytes of the unit at an index: `万元`, `人次`, `元/人`; nil where none stands there.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> Int? {
    guard let words = byFirst[bytes.triple(at: index)] else { return nil }
    for word in words where bytes.has(word, at: index) {
      let length = word.utf8CodeUnitCount
      if index + length > end { continue }
      // `3分之一` is no score.
      if bytes.has("分之", at: index) { return nil }
      return length + perLength(bytes, index + length, end)
    }
    return nil
  }

  /// `/人`, `/年`: what it is for each of.
  private static func perLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    let slash = bytes.length(of: 0x2F, at: index)
    guard slash > 0, index + slash + 3 <= end,
      let words = byFirst[bytes.triple(at: index + slash)] ?? perWords(bytes, index + slash)
    else { return 0 }
    for word in words where bytes.has(word, at: index + slash) && index + slash + word.utf8CodeUnitCount <= end {
      return slash + word.utf8CodeUnitCount
    }
    return 0
  }

  private static func perWords(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> [StaticString]? {
    bytes.has("年", at: index) ? ["年"] : bytes.has("月", at: index) ? ["月"] : bytes.has("日", at: index) ? ["日"] : nil
  }

  /// Longer words before their beginnings.
  private static let words: [StaticString] = [
    "万亿元", "万元", "亿元", "元", "千元", "百元", "角", "万人次", "亿人次", "万人", "万户", "万个", "万亩", "万吨", "万平方米", "万立方米",
    "万公里", "万册", "万件", "万次", "万", "亿", "个百分点", "百分点", "个月", "个", "倍", "分钟", "分", "人次", "人", "户次", "户", "辆次", "辆",
    "台套", "台次", "台", "套", "亩次", "亩", "批次", "批", "次", "件", "平方米", "平方公里", "立方米", "公里", "公顷", "千米", "千瓦时", "千瓦", "千克",
    "米", "吨", "册", "卷", "项", "家次", "家", "名", "份", "天", "小时", "秒", "场次", "场", "所", "处", "栋", "座", "条", "张", "块", "株",
    "棵", "头",
    "只", "羽", "期次", "篇", "幅", "枚", "支", "把", "间", "床", "床位", "例", "宗", "起", "盏", "根", "根次", "副", "组", "班次", "班", "课时",
    "学时", "度电",
    "公斤", "斤", "升", "㎡", "位", "艘", "架", "口", "眼", "片", "车次", "节", "门", "层", "级", "档", "单", "笔", "岁", "周", "季度",
  ]

  private static let byFirst: [UInt32: [StaticString]] = {
    var table: [UInt32: [StaticString]] = [:]
    for word in words {
      let first = word.withUTF8Buffer { $0.triple(at: 0) }
      table[first, default: []].append(word)
    }
    for key in table.keys { table[key]?.sort { $0.utf8CodeUnitCount > $1.utf8CodeUnitCount } }
    return table
  }()
}
