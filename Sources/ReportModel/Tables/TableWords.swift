/// Words that tell what a row is.
public enum TableWords {
  /// 合计, 总计, 小计 and their longer forms; matched against a label without blanks.
  public static func isTotal(_ label: Label) -> Bool {
    guard label.withBytes(mayBeTotal) else { return false }
    if totals.contains(label) { return true }
    guard label.count <= 16 else { return false }
    return label.hasSuffix("合计") || label.hasSuffix("总计") || label.hasSuffix("小计") || label.hasSuffix("总额")
      || label.hasPrefix("合计(") || label.hasPrefix("总计(") || label.hasPrefix("总额(")
      || label.hasSuffix("总额(万元)") || label.hasSuffix("总额(元)") || label.hasSuffix("总额:")
  }

  /// Ends as a total may, or has a bracket behind its second character: nearly no other label has either, and tables have
  /// hundreds of thousands of labels.
  private static func mayBeTotal(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = label.count
    guard count >= 6 else { return false }
    if count > 6, label[6] == UInt8(ascii: "(") { return true }
    switch (label[count - 3], label[count - 2], label[count - 1]) {
    // 计 额 分 数 值 部
    case (0xE8, 0xAE, 0xA1), (0xE9, 0xA2, 0x9D), (0xE5, 0x88, 0x86), (0xE6, 0x95, 0xB0), (0xE5, 0x80, 0xBC),
      (0xE9, 0x83, 0xA8):
      return true
    case (_, _, UInt8(ascii: ":")), (_, _, UInt8(ascii: ")")): return true
    default: return false
    }
  }

  /// False for a label that is surely no total and opens no parts: it ends in none of the words for totals, nor in 出 or 入, and
  /// does not begin as 其中 does.
  static func mayBeSpecial(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    if mayBeTotal(label) { return true }
    let count = label.count
    guard count >= 6 else { return false }
    if label[0] == 0xE5, label[1] == 0x85, label[2] == 0xB6 { return true }
    return label[count - 3] == 0xE5
      && (label[count - 2] == 0x87 && label[count - 1] == 0xBA || label[count - 2] == 0x85 && label[count - 1] == 0xA5)
  }

  public static func isSubtotal(_ label: Label) -> Bool { label.hasSuffix("小计") }

  /// 其中：…
  public static func opensParts(_ label: Label) -> Bool { label.hasPrefix("其中") }

  private static let totals: [Label] = [
    "合计", "总计", "小计", "总额", "总分", "共计", "合计数", "累计", "总得分", "总分值", "合计得分", "全部", "合计:", "总计:", "分值", "得分合计",
  ]
}
