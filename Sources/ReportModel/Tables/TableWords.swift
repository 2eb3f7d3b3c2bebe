/// Words that tell what a row is.
public enum TableWords {
  /// 合计, 总计, 小计 and their longer forms; matched against a label without blanks.
  public static func isTotal(_ label: Label) -> Bool {
    if totals.contains(label) { return true }
    guard label.count <= 16 else { return false }
    return label.hasSuffix("合计") || label.hasSuffix("总计") || label.hasSuffix("小计") || label.hasSuffix("总额")
      || label.hasPrefix("合计(") || label.hasPrefix("总计(") || label.hasPrefix("总额(")
      || label.hasSuffix("总额(万元)") || label.hasSuffix("总额(元)") || label.hasSuffix("总额:")
  }

  public static func isSubtotal(_ label: Label) -> Bool { label.hasSuffix("小计") }

  /// 其中：…
  public static func opensParts(_ label: Label) -> Bool { label.hasPrefix("其中") }

  private static let totals: [Label] = [
    "合计", "总计", "小计", "总额", "总分", "共计", "合计数", "累计", "总得分", "总分值", "合计得分", "全部", "合计:", "总计:", "分值", "得分合计",
  ]
}
