import Findings
import ReportModel
import ReportSyntax

/// # 检查什么
/// 政府性基金、国有资本经营、“三公”经费决算表里一个数也没有时，表旁应当有一句说明，如“本单位没有……支出，故本表无数据”。
///
/// # 依据
/// 部门决算公开要求：没有数据的表也要公开空表，并说明本表无数据。
///
/// # 错误示例
/// ```gj
/// 第二部分 部门决算表
///
/// 支出决算表
/// 单位：万元
///
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 201 | 一般公共服务支出 | 512.40 | 398.22 | 114.18 |
///
/// 〖国有资本经营预算财政拨款支出决算表〗
/// 单位：万元
///
/// | 科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
/// | 合计 |  |  |  |  |
///
/// 第三部分 部门决算情况说明
/// ```
///
/// # 正确示例
/// ```gj
/// 第二部分 部门决算表
///
/// 支出决算表
/// 单位：万元
///
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 201 | 一般公共服务支出 | 512.40 | 398.22 | 114.18 |
///
/// 国有资本经营预算财政拨款支出决算表
/// 单位：万元
///
/// | 科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
/// | 合计 |  |  |  |  |
///
/// 说明：本单位没有国有资本经营预算财政拨款支出，故本表无数据。
///
/// 第三部分 部门决算情况说明
/// ```
///
/// # 修复
/// 在表后补上说明：
/// ```gj
/// 第二部分 部门决算表
///
/// 支出决算表
/// 单位：万元
///
/// | 科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
/// | 201 | 一般公共服务支出 | 512.40 | 398.22 | 114.18 |
///
/// 国有资本经营预算财政拨款支出决算表
/// 单位：万元
///
/// | 科目代码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
/// | 合计 |  |  |  |  |
///
/// 说明：本单位没有国有资本经营预算财政拨款支出，故本表无数据。
///
/// 第三部分 部门决算情况说明
/// ```
public enum EmptyTableNoteRule: ReportRule {
  public static let id = "GJ2210"
  public static let chineseName = "空表说明"
  public static let englishName = "note on an empty table"
  public static let severity = Severity.warning

  /// So many blocks behind a table may hold its note.
  private static let mostBlocks = 6

  public static func check(_ report: Report, into list: inout FindingList) {
    // In a report that nobody has filled in yet every table is empty.
    let isBegun = report.tables.contains { table in
      table.kind.isFinalAccount
        && table.bands.contains { $0.cells.contains { $0.figure.flatMap(report.figure)?.value.sign ?? 0 != 0 } }
    }
    guard isBegun else { return }
    var elsewhere: [TableKind: Bool] = [:]
    for table in report.tables {
      guard let subject = subject(table.kind), isEmpty(table, report),
        !report.says(notes, in: surroundings(table, report))
      else { continue }
      let isTold = elsewhere[table.kind] ?? isToldElsewhere(table, report)
      elsewhere[table.kind] = isTold
      if isTold { continue }
      guard let last = table.blocks.last, report.tree.blocks.indices.contains(last),
        case .table(let syntax) = report.tree.blocks[last].block.content, let row = syntax.rows.last
      else { continue }
      let end = report.tree.blocks[last].range(of: row.span).upperBound
      let place = table.titleRange ?? report.tree.blocks[last].range(of: row.span)
      // What comes from a data file has no place for it.
      guard place.upperBound <= report.ownLength, end <= report.ownLength else { continue }
      list.add(
        EmptyTableNoteRule.self, at: place, message: message(list.language),
        fix: fix(at: end, subject, report, list.language))
    }
  }

  /// What the table would tell of, as the note names it.
  private static func subject(_ kind: TableKind) -> String? {
    switch kind {
    case .governmentFunds: "政府性基金预算财政拨款收入、支出和结转结余"
    case .stateCapital: "国有资本经营预算财政拨款支出"
    case .threePublic: "财政拨款“三公”经费支出"
    default: nil
    }
  }

  /// No amount was read, and none stands there that could not be read.
  private static func isEmpty(_ table: ReportTable, _ report: Report) -> Bool {
    for band in table.bands {
      if band.cells.contains(where: { $0.figure != nil }) || band.rows.contains(where: \.isDoubtful) { return false }
    }
    return !table.blocks.contains { index in
      guard report.tree.blocks.indices.contains(index) else { return true }
      let bytes = report.tree.bytes[report.tree.blocks[index].range]
      // 0.00 is an amount, too.
      return zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: ".") && $1 >= 0x30 && $1 <= 0x39 }
    }
  }

  private static let notes: [Label] = [
    "无数据", "空表", "没有", "无此", "无该", "无相", "无政府", "无国有", "无“三公", "无三公", "无发生", "无预算", "无收", "无支", "无使用", "无安排", "无财政",
    "未安排", "未发生", "未使用", "未涉及", "不涉及", "不存在", "为零", "为0", "为 0", "无。",
  ]

  /// From the title to the next table or heading, as far as notes stand from their tables.
  private static func surroundings(_ table: ReportTable, _ report: Report) -> Range<Int> {
    let blocks = report.tree.blocks
    guard let first = table.blocks.first, let last = table.blocks.last, blocks.indices.contains(first),
      blocks.indices.contains(last)
    else { return 0..<0 }
    let start = min(table.titleRange?.lowerBound ?? blocks[first].start, blocks[first].start)
    var end = blocks[last].range.upperBound
    var count = 0
    for placed in blocks[(last + 1)...] {
      switch placed.block.content {
      case .blank, .comment: continue
      case .paragraph, .numbered: count += 1
      default: count = mostBlocks + 1
      }
      if count > mostBlocks { break }
      end = placed.range.upperBound
    }
    return start..<max(start, end)
  }

  /// A note at another place names the table.
  private static func isToldElsewhere(_ table: ReportTable, _ report: Report) -> Bool {
    let words: [Label]
    switch table.kind {
    case .governmentFunds: words = ["政府性基金"]
    case .stateCapital: words = ["国有资本"]
    default: words = ["三公"]
    }
    return report.tree.blocks.contains { placed in
      switch placed.block.content {
      case .paragraph, .numbered:
        report.says(["空表", "无数据"], in: placed.range) && report.says(words, in: placed.range)
      default: false
      }
    }
  }

  private static func fix(
    at end: Int, _ subject: String, _ report: Report, _ language: MessageLanguage
  ) -> Finding.Fix {
    let bytes = report.tree.bytes
    let lineEnd = end < bytes.count && bytes[end] == 0x0D ? "\r\n" : "\n"
    let note = "说明：本单位没有\(subject)，故本表无数据。"
    return Finding.Fix(
      title: language == .chinese ? "在表后补上“\(note)”" : "add “\(note)” below the table", isExact: false,
      edits: [Finding.Edit(range: end..<end, newText: lineEnd + lineEnd + note)])
  }
}

extension EmptyTableNoteRule {
  private static func message(_ language: MessageLanguage) -> String {
    language == .chinese
      ? "表里没有数，旁边也没有说明本表无数据" : "the table is empty, and nothing beside it says so"
  }
}
