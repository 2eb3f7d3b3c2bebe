/// Words that tell what a row of an indicator form is.
enum IndicatorWords {
  /// 合计, 总分, 总计, 分值 … as the label of a row. An indicator may well be called 资金总额.
  static func isTotal(_ label: Label) -> Bool {
    guard label.byteCount <= 60, label.withBytes(mayBeTotal) else { return false }
    var label = label.hasSuffix(":") ? label.dropLast() : label
    if let base = label.beforeBracket { label = base }
    if totals.contains(label) { return true }
    return label.byteCount <= 24
      && (label.hasSuffix("合计") || label.hasSuffix("小计") || label.hasSuffix("总分") || label.hasSuffix("总得分"))
  }

  /// Ends as a total may: nearly no other label does.
  private static func mayBeTotal(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = label.count
    guard count >= 6 else { return false }
    switch (label[count - 3], label[count - 2], label[count - 1]) {
    // 计 分 数 值
    case (0xE8, 0xAE, 0xA1), (0xE5, 0x88, 0x86), (0xE6, 0x95, 0xB0), (0xE5, 0x80, 0xBC): return true
    case (_, _, UInt8(ascii: ":")), (_, _, UInt8(ascii: ")")): return true
    default: return false
    }
  }

  private static let totals: [Label] = [
    "合计", "总计", "小计", "总分", "共计", "总得分", "总分值", "分值", "得分", "总评分", "合计得分", "得分合计", "分值合计", "合计数", "满分",
  ]

  static func isDeduction(_ name: Label) -> Bool {
    name.hasPrefix("扣分") || name.hasPrefix("加分") || name.hasPrefix("附加分") || name.hasPrefix("减分")
  }

  /// What stands below the indicators: conclusions, remarks, signatures.
  static func isRemark(_ label: Label) -> Bool {
    remarks.contains { label.hasPrefix($0) }
  }

  private static let remarks: [Label] = [
    "评价结论", "存在问题", "存在的问题", "改进措施", "项目负责人", "财务负责人", "填表人", "填报人", "联系人", "联系电话", "单位负责人", "说明:", "备注:", "注:", "自评结论",
    "绩效自评结论",
  ]
}
