import Findings
import ReportModel
import ReportSyntax

/// # 检查什么
/// 决算公开的报告已经有六张以上的官方决算表时，收入支出决算总表、收入决算表、支出决算表、财政拨款收入支出决算总表、
/// 一般公共预算财政拨款支出决算表、一般公共预算财政拨款基本支出决算表应当齐全。按表名认表，不看表号；各地另有的表不计。
/// 目录里列了而正文没有的，是错误；其他是警告。
///
/// # 依据
/// 部门决算公开要求的公开表。
///
/// # 错误示例
/// ```gj
/// 〖收入支出决算总表〗
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 总计 | 30 |  | 总计 | 60 |  |
///
/// 收入决算表
/// | 科目代码 | 科目名称 | 本年收入合计 | 财政拨款收入 |
/// | 合计 |  |  |  |
///
/// 财政拨款收入支出决算总表
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 总计 | 32 |  | 总计 | 64 |  |
///
/// 一般公共预算财政拨款支出决算表
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 合计 |  |  |  |  |
///
/// 一般公共预算财政拨款基本支出决算表
/// | 科目代码 | 科目名称 | 决算数 |
/// | 301 | 工资福利支出 |  |
///
/// 国有资本经营预算财政拨款支出决算表
/// | 科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
/// | 合计 |  |  |  |  |
///
/// 本单位没有国有资本经营预算财政拨款支出，故本表无数据。
/// ```
///
/// # 正确示例
/// ```gj
/// 收入支出决算总表
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 总计 | 30 |  | 总计 | 60 |  |
///
/// 收入决算表
/// | 科目代码 | 科目名称 | 本年收入合计 | 财政拨款收入 |
/// | 合计 |  |  |  |
///
/// 支出决算表
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 合计 |  |  |  |  |
///
/// 财政拨款收入支出决算总表
/// | 收入 |  |  | 支出 |  |  |
/// | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
/// | 总计 | 32 |  | 总计 | 64 |  |
///
/// 一般公共预算财政拨款支出决算表
/// | 科目代码 | 科目名称 | 小计 | 基本支出 | 项目支出 |
/// | 合计 |  |  |  |  |
///
/// 一般公共预算财政拨款基本支出决算表
/// | 科目代码 | 科目名称 | 决算数 |
/// | 301 | 工资福利支出 |  |
/// ```
///
/// # 修复
/// 补上缺的表；确实不公开的，用 `@忽略` 注明理由。
public enum TableSetRule: ReportRule {
  public static let id = "GJ6003"
  public static let chineseName = "表套齐全"
  public static let englishName = "set of tables"
  public static let severity = Severity.error

  /// So many official tables make a report that discloses them all.
  private static let fewest = 6

  private static let needed: [(kind: TableKind, name: String)] = [
    (.incomeAndExpenditure, "收入支出决算总表"), (.income, "收入决算表"), (.expenditure, "支出决算表"),
    (.fiscalIncomeAndExpenditure, "财政拨款收入支出决算总表"), (.generalBudgetExpenditure, "一般公共预算财政拨款支出决算表"),
    (.basicExpenditure, "一般公共预算财政拨款基本支出决算表"),
  ]

  public static func check(_ report: Report, into list: inout FindingList) {
    var kinds: Set<TableKind> = []
    for table in report.tables where table.kind.isFinalAccount { kinds.insert(table.kind) }
    guard kinds.count >= fewest, let first = report.tables.first(where: { kinds.contains($0.kind) }) else { return }
    let missing = needed.filter { !kinds.contains($0.kind) }
    guard !missing.isEmpty else { return }
    let listed = report.listedTables
    let titled = titledKinds(report, besides: listed)
    for entry in missing where !titled.contains(entry.kind) {
      let named = listed.first { $0.kind == entry.kind }
      let place = named?.range ?? first.titleRange ?? first.blocks.first.map { report.tree.blocks[$0].range }
      list.add(
        TableSetRule.self, at: place ?? 0..<0, severity: named == nil ? .warning : .error,
        message: named == nil
          ? list.say("决算公开表缺“\(entry.name)”", "the disclosed tables lack “\(entry.name)”")
          : list.say(
            "目录里的“\(entry.name)”在正文里没有", "“\(entry.name)” of the contents is nowhere in the report"))
    }
  }

  /// Tables whose titles stand in the text, though no rows of them were found: they may be pictures.
  private static func titledKinds(_ report: Report, besides listed: [ListedTable]) -> Set<TableKind> {
    var kinds: Set<TableKind> = []
    report.tree.bytes.withUnsafeBufferPointer { bytes in
      for placed in report.tree.blocks {
        let range: Range<Int>
        switch placed.block.content {
        case .heading(let heading), .numbered(let heading): range = placed.range(of: heading.text)
        case .paragraph(let span): range = placed.range(of: span)
        default: continue
        }
        var start = range.lowerBound
        while start < range.upperBound {
          var end = start
          while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
          let line = start..<end
          start = end + 1
          guard line.count <= 240, !listed.contains(where: { $0.range.overlaps(line) }) else { continue }
          kinds.insert(TableKind(title: LabelText.folded(bytes, line)))
        }
      }
    }
    return kinds
  }
}
