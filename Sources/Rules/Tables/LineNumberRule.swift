import Findings
import ReportModel

/// # 检查什么
/// 表里“行次”一列的号码一行接一行：不跳号、不重号。收入方和支出方各自检查，空着的行次不算，跨页重复的表头不算；只留了部分行的表不检查。
///
/// # 依据
/// 部门决算公开表的统一样式。行次乱了，多半是漏了行或者多贴了行。
///
/// # 错误示例
/// ```gj
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 一、一般公共预算财政拨款收入 | 1 |  | 一、一般公共服务支出 | 31 |  |
/// | 二、政府性基金预算财政拨款收入 | 2 |  | 二、外交支出 | 32 |  |
/// | 三、国有资本经营预算财政拨款收入 | 3 |  | 三、国防支出 | 33 |  |
/// | 四、上级补助收入 | 4 |  | 四、公共安全支出 | 34 |  |
/// | 五、事业收入 | 5 |  | 五、教育支出 | 35 |  |
/// | 六、经营收入 | 6 |  | 六、科学技术支出 | 36 |  |
/// | 七、附属单位上缴收入 | 7 |  | 八、社会保障和就业支出 | 〖38〗 |  |
/// ```
///
/// # 正确示例
/// ```gj
/// @表 收入支出决算总表 单位：万元
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 一、一般公共预算财政拨款收入 | 1 |  | 一、一般公共服务支出 | 31 |  |
/// | 二、政府性基金预算财政拨款收入 | 2 |  | 二、外交支出 | 32 |  |
/// | 三、国有资本经营预算财政拨款收入 | 3 |  | 三、国防支出 | 33 |  |
/// | 四、上级补助收入 | 4 |  | 四、公共安全支出 | 34 |  |
/// | 五、事业收入 | 5 |  | 五、教育支出 | 35 |  |
/// | 六、经营收入 | 6 |  | 六、科学技术支出 | 36 |  |
/// | 七、附属单位上缴收入 | 7 |  | 七、文化旅游体育与传媒支出 | 37 |  |
/// ```
///
/// # 修复
/// 对照统一的表样，补上漏掉的行，删去重复的行。
public enum LineNumberRule: ReportRule {
  public static let id = "GJ1015"
  public static let chineseName = "行次"
  public static let englishName = "line numbers"
  public static let severity = Severity.hint

  public static func check(_ report: Report, into list: inout FindingList) {
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      for table in report.tables where table.holdsLineNumbers {
        for band in table.bands {
          for column in band.columns.indices where band.columns[column].name == "行次" {
            check(band, column, bytes, &list)
          }
        }
      }
    }
  }

  /// Where one break stands among numbers that follow each other; a table of which only some rows were kept has many.
  private static func check(
    _ band: Band, _ column: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ list: inout FindingList
  ) {
    var last: Int?
    var steps = 0
    var breaks: [(row: Int, number: Int, last: Int)] = []
    for row in band.rows.indices {
      guard !band.rows[row].isDoubtful, let number = number(bytes, band.cell(row, column).range) else {
        last = nil
        continue
      }
      if let last {
        if number == last + 1 { steps += 1 } else { breaks.append((row, number, last)) }
      }
      last = number
    }
    guard breaks.count == 1, steps >= fewestSteps, let place = breaks.first,
      abs(place.number - place.last - 1) <= widestBreak
    else { return }
    list.add(
      LineNumberRule.self, at: band.cell(place.row, column).range,
      message: message(place.number, place.last, list.language))
  }

  private static let fewestSteps = 5
  /// Where more is missing, rows that hold nothing were left out.
  private static let widestBreak = 3

  /// Up to three plain digits.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard (1...3).contains(range.count), range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    var value = 0
    for index in range {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
  }
}

extension LineNumberRule {
  private static func message(_ number: Int, _ last: Int, _ language: MessageLanguage) -> String {
    language == .chinese
      ? "行次 \(number) 与上一行的 \(last) 不相接，应为 \(last + 1)"
      : "line number \(number) does not follow \(last) of the row above: \(last + 1) would"
  }
}
