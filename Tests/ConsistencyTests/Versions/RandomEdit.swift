import TestSupport

/// Edits as writers make them, and some that only a machine makes.
enum RandomEdit {
  static func change(_ bytes: inout [UInt8], from texts: [[UInt8]], _ random: inout Seeded) {
    switch random.below(16) {
    case 0...3: typeDigit(&bytes, &random)
    case 4: insert(lines(of: texts[random.below(texts.count)], &random), into: &bytes, &random)
    case 5: deleteLine(&bytes, &random)
    case 6: moveLine(&bytes, &random)
    case 7:
      let place = random.below(bytes.count + 1)
      bytes.removeSubrange(place..<min(bytes.count, place + random.below(30)))
    case 8: front(&bytes, &random)
    case 9: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: random.below(bytes.count + 1))
    case 10:
      // Two places at once, as a replacement of all makes them.
      typeDigit(&bytes, &random)
      typeDigit(&bytes, &random)
    default: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: boundary(bytes, &random))
    }
  }

  /// Another digit in the place of one, one more, or one less.
  private static func typeDigit(_ bytes: inout [UInt8], _ random: inout Seeded) {
    guard !bytes.isEmpty else { return }
    var place = random.below(bytes.count)
    for _ in 0..<400 where !(0x30...0x39).contains(bytes[place]) { place = (place + 1) % bytes.count }
    let digit = 0x30 + UInt8(random.below(10))
    switch random.below(3) {
    case 0: bytes.insert(digit, at: place)
    case 1 where (0x30...0x39).contains(bytes[place]): bytes.remove(at: place)
    default: if (0x30...0x39).contains(bytes[place]) { bytes[place] = digit }
    }
  }

  /// Where a character begins, mostly.
  private static func boundary(_ bytes: [UInt8], _ random: inout Seeded) -> Int {
    var place = random.below(bytes.count + 1)
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  private static func line(of bytes: [UInt8], _ random: inout Seeded) -> Range<Int> {
    let place = random.below(bytes.count)
    var start = place
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = place
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return start..<min(end + 1, bytes.count)
  }

  private static func lines(of text: [UInt8], _ random: inout Seeded) -> [UInt8] {
    guard !text.isEmpty else { return [] }
    let first = line(of: text, &random)
    let end = min(text.count, first.upperBound + random.below(600))
    return Array(text[first.lowerBound..<end])
  }

  private static func insert(_ lines: [UInt8], into bytes: inout [UInt8], _ random: inout Seeded) {
    let place = bytes.isEmpty ? 0 : line(of: bytes, &random).lowerBound
    bytes.insert(contentsOf: lines, at: place)
  }

  private static func deleteLine(_ bytes: inout [UInt8], _ random: inout Seeded) {
    guard !bytes.isEmpty else { return }
    bytes.removeSubrange(line(of: bytes, &random))
  }

  private static func moveLine(_ bytes: inout [UInt8], _ random: inout Seeded) {
    guard !bytes.isEmpty else { return }
    let range = line(of: bytes, &random)
    let line = Array(bytes[range])
    bytes.removeSubrange(range)
    insert(line, into: &bytes, &random)
  }

  /// The header, or what may become one.
  private static func front(_ bytes: inout [UInt8], _ random: inout Seeded) {
    bytes.insert(contentsOf: fronts[random.below(fronts.count)], at: random.below(min(bytes.count, 120) + 1))
  }

  private static let fronts: [[UInt8]] = [
    "---\n年度：2024\n---\n", "小数位数：2\n", "金额单位：元\n", "金额单位：万元\n", "年度：2023\n", "---\n", "舍入：截断\n", "单位：万元\n",
    "单位名称：云川县档案馆\n", "\u{FEFF}",
  ].map { Array($0.utf8) }

  private static let pieces: [[UInt8]] = [
    "1", "0", ".", ",", "万元", "亿元", "%", "个百分点", "\n", "\n\n", "\t", "|", " | ", "\n| 合计 | 10.00 | 4.00 | 6.00 |\n",
    "\n合计\t10\t4\t6\n", "：", "，", "。", "；", "（", "）", "其中：", "增加", "减少", "比上年增加5.00万元，增长10.00%。", "占", "支出合计", "基本支出",
    "分", "得分", "（10分）", "权重", "执行率", "预算数", "一、", "（一）", "1.", "## ", "第二部分 ", "@表 支出决算表 单位：万元\n", "@指标表 自评表\n",
    "@忽略 尾差 理由：核对过\n", "@校验 1 = 1\n", "{甲 = 3.00}", "{甲}", "//", "“", "”", "\"", "𠮷", "🙂", "\u{3000}", "２", "-", "……",
    "2024年度",
    "2023年", "公开01表", "单位：万元\n", "一般公共服务支出（类）", "201", "20101", "单位", "局", "目录\n", "附件1", "\r\n",
  ].map { Array($0.utf8) }
}
