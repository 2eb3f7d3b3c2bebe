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

  private static let words: [(Label, ProseUnit)] = [
    ("万亿元", .noFigure), ("亿元", .money(.hundredMillionYuan)), ("万元", .money(.tenThousandYuan)),
    ("千元", .thousandYuan), ("百元", .noFigure), ("百万元", .noFigure), ("千万元", .noFigure), ("万亿", .noFigure),
    ("元", .money(.yuan)), ("圆", .money(.yuan)),
    ("个百分点", .percentagePoint), ("百分点", .percentagePoint), ("倍", .times),
    ("分钟", .count), ("分", .point),
    ("年级", .noFigure), ("年期", .noFigure), ("年制", .noFigure), ("年", .year),
    ("月份", .noFigure), ("月", .noFigure), ("日", .noFigure), ("号", .noFigure), ("级", .noFigure), ("岁", .noFigure),
    ("届", .noFigure), ("时", .noFigure), ("点", .noFigure), ("大类", .noFigure), ("类", .noFigure), ("方面", .noFigure),
    ("部分", .noFigure), ("周年", .noFigure), ("世纪", .noFigure), ("层", .noFigure), ("楼", .noFigure),
    ("季度", .noFigure), ("‰", .noFigure), ("°", .noFigure), ("℃", .noFigure), ("路", .noFigure), ("院", .noFigure),
  ]
  private static let countWords: [Label] = [
    "人次", "人日", "人天", "批次", "人", "个月", "个", "辆", "台", "套", "件", "批", "次", "户", "家", "项", "名", "册", "盒", "亩",
    "公里", "千米", "平方公里", "平方米", "立方米", "平米", "㎡", "米", "吨", "头", "只", "株", "篇", "部", "期", "场", "处", "所", "间",
    "张", "位", "条", "座", "栋", "幢", "份", "本", "组", "支", "种", "门", "节", "课时", "学时", "小时", "天", "公斤", "千克", "村", "镇",
    "例", "起", "宗", "笔", "单", "盏", "棵", "艘", "架", "枚", "瓶", "袋", "箱", "匹", "羽", "尾", "公顷", "车次", "班次", "班", "床", "站",
    "眼", "孔", "口", "道", "段", "幅", "集", "剂", "支次", "剂次", "万",
  ]

  /// By the first byte triple: whether anything can begin there is decided by looking through a short list.
  static func match(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (unit: ProseUnit, length: Int)? {
    guard index < bytes.count else { return nil }
    let first = bytes[index]
    if first == UInt8(ascii: "%") { return (.percent, 1) }
    guard first >= 0xC2 else { return nil }
    if let wan = tenThousand(bytes, index) { return wan }
    for (word, unit) in words where word.withBytes({ bytes.holds($0, at: index) }) {
      if case .point = unit, !isPoint(bytes, index + word.byteCount) { return nil }
      if case .money(.hundredMillionYuan) = unit { return (unit, word.byteCount) }
      return (unit, word.byteCount)
    }
    if let yi = count("亿", bytes, index) { return yi }
    for word in countWords where word.withBytes({ bytes.holds($0, at: index) }) { return (.count, word.byteCount) }
    return nil
  }

  /// 万 before what is counted, or alone (an amount that lacks its 元).
  private static func tenThousand(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (unit: ProseUnit, length: Int)? {
    guard wan.withBytes({ bytes.holds($0, at: index) }), !wanYuan.withBytes({ bytes.holds($0, at: index) }),
      !wanYi.withBytes({ bytes.holds($0, at: index) })
    else { return nil }
    for word in countWords where word.withBytes({ bytes.holds($0, at: index + 3) }) {
      return (.tenThousandCount, 3 + word.byteCount)
    }
    return (.money(.tenThousandYuan), 3)
  }

  private static func count(
    _ head: Label, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (unit: ProseUnit, length: Int)? {
    guard head.withBytes({ bytes.holds($0, at: index) }) else { return nil }
    for word in countWords where word.withBytes({ bytes.holds($0, at: index + 3) }) {
      return (.noFigure, 3 + word.byteCount)
    }
    return (.money(.hundredMillionYuan), 3)
  }

  /// 分 as points, not 分别, 分为, 分类.
  private static func isPoint(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    !compounds.contains { $0.withBytes { bytes.holds($0, at: index) } }
  }

  private static let wan: Label = "万"
  private static let wanYuan: Label = "万元"
  private static let wanYi: Label = "万亿"
  private static let compounds: [Label] = [
    "别", "为", "类", "析", "解", "项", "配", "部", "期", "批", "布", "散", "局", "开", "享", "工", "管", "公司", "成", "级", "支",
  ]
}
