import ExactNumbers

/// What may stand behind a number of prose.
enum ProseUnit {
  case money(Unit)
  /// 千元: the value counts a tenth of 万元.
  case thousandYuan
  case count
  case tenThousandCount
  case point
  case percentagePoint
  case percent
  case times
  /// 年: with four digits before it a year, else a span of time.
  case year
  /// 月 日 号 级 岁 …: the number is no figure.
  case noFigure

  private static let words = WordMatcher<ProseUnit>([
    ("万亿元 百元 百万元 千万元 万亿 年级 年期 年制 月份 月 日 号 级 岁 届 时 点 大类 类 方面 部分 周年 世纪 层 楼 季度 ‰ ℃ 路 院", .noFigure),
    ("亿元", .money(.hundredMillionYuan)),
    ("万元", .money(.tenThousandYuan)),
    ("千元", .thousandYuan),
    ("元 圆", .money(.yuan)),
    ("个百分点 百分点", .percentagePoint),
    ("倍", .times),
    ("分钟", .count),
    ("分", .point),
    ("年", .year),
    (
      """
      人次 人日 人天 批次 人 个月 个 辆 台 套 件 批 次 户 家 项 名 册 盒 亩 公里 千米 平方公里 平方米 立方米 平米 ㎡ 米 吨 头 只 株 篇 部 期 场 处 所 间 张 位 条 座 栋 幢 份 本 组 支 种 门 节 课时 学时 小时 天 公斤 千克 村 镇 例 起 宗 笔 单 盏 棵 艘 架 枚 瓶 袋 箱 匹 羽 尾 公顷 车次 班次 班 床 站 眼 孔 口 道 段 幅 集 剂 支次 剂次
      """, .count
    ),
  ])
  private static let counted = WordMatcher<Bool>([
    (
      """
      人次 人日 人天 批次 人 个月 个 辆 台 套 件 批 次 户 家 项 名 册 盒 亩 公里 千米 平方公里 平方米 立方米 平米 ㎡ 米 吨 头 只 株 篇 部 期 场 处 所 间 张 位 条 座 栋 幢 份 本 组 支 种 门 节 课时 学时 小时 天 公斤 千克 村 镇 例 起 宗 笔 单 盏 棵 艘 架 枚 瓶 袋 箱 匹 羽 尾 公顷 车次 班次 班 床 站 眼 孔 口 道 段 幅 集 剂 支次 剂次
      """, true
    )
  ])

  /// The unit at an index, and its length.
  static func match(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (unit: ProseUnit, length: Int)? {
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    if first == UInt8(ascii: "%") { return (.percent, 1) }
    guard first >= 0xC2 else { return nil }
    if let (unit, length) = words.match(bytes, index) {
      if case .point = unit, !isPoint(bytes, index + length) { return nil }
      return (unit, length)
    }
    // 万人, 万亩; 万 alone is an amount that lacks its 元.
    if wan.withBytes({ bytes.holds($0, at: index) }) {
      if let (_, length) = counted.match(bytes, index + 3) { return (.tenThousandCount, 3 + length) }
      return (.money(.tenThousandYuan), 3)
    }
    if yi.withBytes({ bytes.holds($0, at: index) }) {
      if let (_, length) = counted.match(bytes, index + 3) { return (.noFigure, 3 + length) }
      return (.money(.hundredMillionYuan), 3)
    }
    return nil
  }

  /// hm², km, kg: how many bytes a unit in letters takes at an index; nil for a code.
  static func letters(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    for unit in lettered where unit.withBytes({ bytes.holds($0, at: index) }) {
      let end = index + unit.byteCount
      let goesOn =
        end < bytes.count && (bytes[end] | 0x20 >= 0x61 && bytes[end] | 0x20 <= 0x7A || bytes[end] &- 0x30 < 10)
      if !goesOn { return unit.byteCount }
    }
    return nil
  }

  private static let lettered: [Label] = [
    "hm²", "hm2", "km²", "km2", "m²", "m2", "m³", "m3", "km", "kg", "kW", "KW", "kw", "mu", "ha", "m", "t",
  ]

  /// 分 as points, not 分别, 分为, 分类.
  private static func isPoint(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    !compounds.contains { $0.withBytes { bytes.holds($0, at: index) } }
  }

  private static let wan: Label = "万"
  private static let yi: Label = "亿"
  private static let compounds: [Label] = [
    "别", "为", "类", "析", "解", "项", "配", "部", "期", "批", "布", "散", "局", "开", "享", "工", "管", "公司", "成", "级", "支",
  ]
}
