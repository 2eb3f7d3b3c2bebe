import Findings
import ReportModel

/// # 检查什么
/// 表的金额单位与正文对得上：同一个数在正文里是“373.85万元”，表里却写着“（元）”，或者反过来，量级正好差一万倍（元与万元）或一亿倍。
///
/// 只看数字完全相同、位数不少于四位的金额；同一张表里有数与正文对得上的不报。有两个以上的数都差同样的倍数是错误，只有一个是警告。
///
/// # 依据
/// 表头的单位管整张表；元与万元写错，全表的数都错一万倍。
///
/// # 错误示例
/// ```gj
/// @表 办公设备购置情况 单位：〖元〗
/// | 设备名称 | 金额   |
/// | 扫描仪   | 236.85 |
/// | 档案柜   | 113.27 |
/// | 合计     | 350.12 |
///
/// 购置扫描仪236.85万元，购置档案柜113.27万元，合计350.12万元。
/// ```
///
/// # 正确示例
/// ```gj
/// @表 办公设备购置情况 单位：元
/// | 设备名称 | 金额       |
/// | 扫描仪   | 2368500.00 |
/// | 档案柜   | 1132700.00 |
/// | 合计     | 3501200.00 |
///
/// 购置扫描仪236.85万元，购置档案柜113.27万元，合计350.12万元。
/// ```
///
/// # 修复
/// 改表头的单位：
/// ```gj
/// @表 办公设备购置情况 单位：万元
/// | 设备名称 | 金额   |
/// | 扫描仪   | 236.85 |
/// | 档案柜   | 113.27 |
/// | 合计     | 350.12 |
///
/// 购置扫描仪236.85万元，购置档案柜113.27万元，合计350.12万元。
/// ```
public enum UnitLabelRule: TextRule {
  public static let id = "GJ5004"
  public static let chineseName = "单位量级"
  public static let englishName = "unit of a table"
  public static let severity = Severity.error

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    for slip in MagnitudeReader(text).slips {
      guard let first = slip.amounts.first else { continue }
      var notes: [String] = []
      for (amount, other) in zip(slip.amounts, slip.others).prefix(mostNotes) {
        notes.append(
          list.say(
            "表里 \(bytes.text(amount.range))\(amount.unit.symbol)，正文 \(bytes.text(other.range))\(other.unit.symbol)",
            "\(bytes.text(amount.range))\(amount.unit.symbol) in the table, \(bytes.text(other.range))\(other.unit.symbol) in the text"
          ))
      }
      list.add(
        UnitLabelRule.self, at: slip.label, severity: slip.amounts.count > 1 ? .error : .warning,
        message: message(slip, first, list.language), notes: notes, expected: slip.unit.symbol,
        related: zip(slip.amounts, slip.others).prefix(mostNotes).flatMap { amount, other in
          [
            Finding.Related(message: list.say("表里的数", "in the table"), range: amount.range),
            Finding.Related(message: list.say("正文里的数", "in the text"), range: other.range),
          ]
        },
        fix: Finding.Fix(
          title: list.say("单位改为\(slip.unit.symbol)", "make the unit \(slip.unit.symbol)"), isExact: false,
          edits: [Finding.Edit(range: slip.label, newText: slip.unit.symbol)]))
    }
  }

  private static let mostNotes = 3
}

extension UnitLabelRule {
  private static func message(
    _ slip: MagnitudeReader.Slip, _ first: WrittenAmount, _ language: MessageLanguage
  ) -> String {
    let count = slip.amounts.count
    let times = abs((slip.others.first?.exponent ?? 0) - first.exponent) == 8 ? ("一亿倍", "10⁸") : ("一万倍", "10⁴")
    return language == .chinese
      ? "表的单位是\(first.unit.symbol)，正文里同样的数\(count > 1 ? "（\(count) 个）" : "")是\(slip.unit.symbol)，差\(times.0)"
      : "the table is in \(first.unit.symbol), but \(count > 1 ? "\(count) of its figures stand" : "the same figure stands") in the text as \(slip.unit.symbol), \(times.1) times apart"
  }
}
