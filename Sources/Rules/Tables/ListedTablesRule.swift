import Findings
import ReportModel

/// # 检查什么
/// 目录里列的决算表名称与表题一致，目录里的序号与表头的“公开NN表”一致。各地表序不同，只与本报告自己的目录比较。
///
/// # 依据
/// 目录与正文应当一致；表名、表号改了一处，另一处也要改。
///
/// # 错误示例
/// ```gj
/// 目录
///
/// 一、收入支出决算总表
/// 二、收入决算表
/// 三、支出决算表
/// 四、〖一般公共预算财政拨款基本支出决算表〗
///
/// 第二部分 部门决算表
///
/// 收入支出决算总表
/// 公开01表
///
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 总计 | 30 |  | 总计 | 60 |  |
///
/// 一般公共预算财政拨款基本支出决算明细表
/// 公开04表
///
/// | 人员经费 |  |  | 公用经费 |  |  |
/// | 科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数 |
/// | 301 | 工资福利支出 |  | 302 | 商品和服务支出 |  |
/// ```
///
/// # 正确示例
/// ```gj
/// 目录
///
/// 一、收入支出决算总表
/// 二、收入决算表
/// 三、支出决算表
///
/// 第二部分 部门决算表
///
/// 收入支出决算总表
/// 公开01表
///
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 总计 | 30 |  | 总计 | 60 |  |
/// ```
///
/// # 修复
/// 以表题、表头为准改目录，或者反过来。
public enum ListedTablesRule: ReportRule {
  public static let id = "GJ2215"
  public static let chineseName = "表名表号"
  public static let englishName = "names and numbers of tables"
  public static let severity = Severity.hint

  public static func check(_ report: Report, into list: inout FindingList) {
    let listed = report.listedTables
    guard !listed.isEmpty else { return }
    // Only a list that counts from one, without a gap, numbers the tables.
    let isCounted = listed.enumerated().allSatisfy { $1.number == $0 + 1 }
    let entries = Dictionary(grouping: listed, by: \.kind)
    let tables = Dictionary(grouping: report.tables, by: \.kind)
    for entry in listed where entries[entry.kind]?.count == 1 {
      guard let own = tables[entry.kind], own.count == 1, let table = own.first, let title = table.titleRange else {
        continue
      }
      let related = [Finding.Related(message: list.say("表题", "the title"), range: title)]
      if !isSame(entry.title, table.title) {
        list.add(
          ListedTablesRule.self, at: place(of: entry, report),
          message: list.say(
            "目录里的“\(entry.title)”与表题“\(table.title)”不一致",
            "“\(entry.title)” of the contents is titled “\(table.title)”"), related: related)
      } else if isCounted, let own = entry.number, let number = number(table.number), own != number {
        list.add(
          ListedTablesRule.self, at: place(of: entry, report),
          message: list.say(
            "目录里“\(entry.title)”的序号是 \(own)，表头写的是公开\(number)表",
            "“\(entry.title)” is number \(own) in the contents and table \(number) by its head"), related: related)
      }
    }
  }

  /// The title in its line, where it stands there as it is.
  private static func place(of entry: ListedTable, _ report: Report) -> Range<Int> {
    let title = Array(entry.title.utf8)
    let line = entry.range.clamped(to: 0..<report.tree.bytes.count)
    guard line.count >= title.count else { return line }
    for start in line.lowerBound...(line.upperBound - title.count)
    where report.tree.bytes[start..<(start + title.count)].elementsEqual(title) {
      return start..<(start + title.count)
    }
    return line
  }

  /// A year or the body's name may stand before a title; quotes are written as one likes.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    let (first, second) = (plain(a), plain(b))
    return first.hasSuffix(second) || second.hasSuffix(first)
  }

  private static func plain(_ title: String) -> String {
    String(String.UnicodeScalarView(title.unicodeScalars.filter { !marks.contains($0) }))
  }

  private static let marks = Array("“”\"「」《》‘’()".unicodeScalars)

  /// 7 of 公开07表
  private static func number(_ text: String?) -> Int? {
    text.flatMap { Int($0.filter { $0.isASCII && $0.isNumber }) }
  }
}
