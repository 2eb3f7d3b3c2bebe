import Findings
import ReportModel
import ReportSyntax

/// # 检查什么
/// 名单里的“签字”一栏全空，“项目负责人：”“填报人：”后面没有人名。
///
/// # 依据
/// 自评报告要求评价组成员签字、负责人审签；公开的扫描件或“盖章版”上有的，文本里也应当写明。
///
/// # 错误示例
/// ```gj
/// 评价工作组名单
///
/// | 姓名   | 职务 | 〖签字〗 |
/// | 成员一 | 馆长 |      |
/// | 成员二 | 会计 |      |
/// ```
///
/// # 正确示例
/// ```gj
/// 评价工作组名单
///
/// | 姓名   | 职务 | 签字   |
/// | 成员一 | 馆长 | 成员一 |
/// | 成员二 | 会计 | 成员二 |
/// ```
///
/// # 修复
/// 补签，或者删去这一栏。
public enum SignatureRule: TextRule {
  public static let id = "GJ6010"
  public static let chineseName = "签字栏"
  public static let englishName = "signatures"
  public static let severity = Severity.hint

  static func check(_ text: TextScan, into list: inout FindingList) {
    let bytes = text.bytes
    var told = 0
    var last: Range<Int>?
    text.forEachWord(of: TextWords.signatures) { _, _, piece in
      guard told < mostTextFindings, last != piece.range else { return }
      last = piece.range
      told += 1
      if piece.isTable {
        readTable(text.report, piece, bytes, &list)
      } else if piece.range.count <= longest {
        ReportText.forEachLine(bytes, in: piece.range) { readLine($0, bytes, &list) }
      }
    }
  }

  private static let longest = 240

  private static func readTable(
    _ report: Report, _ piece: TextPiece, _ bytes: UnsafeBufferPointer<UInt8>, _ list: inout FindingList
  ) {
    guard report.tree.blocks.indices.contains(piece.block) else { return }
    let placed = report.tree.blocks[piece.block]
    guard case .table(let table) = placed.block.content, table.rows.count > 1 else { return }
    for (offset, row) in table.rows.prefix(3).enumerated() {
      let cells = row.cells.clamped(to: table.cells.indices)
      for (column, index) in cells.enumerated() {
        let range = placed.range(of: table.cells[index].span)
        guard range.count <= 40, heads.contains(LabelText.folded(bytes, range).text) else { continue }
        let rows = table.rows.dropFirst(offset + 1).filter { !$0.isHeadRule && isFilled($0, table) }
        guard !rows.isEmpty, rows.allSatisfy({ isEmpty($0, column, table) }) else { continue }
        list.add(
          SignatureRule.self, at: range,
          message: list.say("“\(bytes.text(range))”一栏全是空的", "the column “\(bytes.text(range))” is empty"))
      }
    }
  }

  private static let heads: Set<String> = ["签字", "签名", "签章", "签字(盖章)", "签名(盖章)", "本人签字"]

  private static func isFilled(_ row: TableSyntax.Row, _ table: TableSyntax) -> Bool {
    table.cells[row.cells.clamped(to: table.cells.indices)].contains { !$0.span.isEmpty }
  }

  private static func isEmpty(_ row: TableSyntax.Row, _ column: Int, _ table: TableSyntax) -> Bool {
    let cells = row.cells.clamped(to: table.cells.indices)
    guard column < cells.count else { return true }
    return table.cells[cells.lowerBound + column].span.isEmpty
  }

  /// 项目负责人：　　　财务负责人：
  private static func readLine(
    _ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ list: inout FindingList
  ) {
    for key in keys {
      guard let place = bytes.place(of: key, in: line) else { continue }
      var end = place + key.utf8CodeUnitCount
      for ending in ["（签字）", "(签字)", "（签章）", "（盖章）", "（签名）"] as [StaticString] where bytes.has(ending, at: end) {
        end += ending.utf8CodeUnitCount
      }
      guard bytes.has("：", at: end) || bytes.has(":", at: end) else { continue }
      // The heading of a list of names is none.
      guard line.lowerBound == place || bytes.blankLength(at: bytes.before(place, from: line.lowerBound)) > 0 else {
        continue
      }
      let after = bytes.skipBlanks(bytes.after(end), to: line.upperBound)
      guard
        after >= line.upperBound || bytes.hasAny(of: keys, at: after) || bytes.hasAny(of: ["联系电话", "日期"], at: after)
      else {
        continue
      }
      list.add(
        SignatureRule.self, at: place..<end,
        message: list.say("“\(bytes.text(place..<end))”后面没有写", "nothing is written behind “\(bytes.text(place..<end))”")
      )
    }
  }

  private static let keys: [StaticString] = ["项目负责人", "财务负责人", "单位负责人", "填报人", "填表人", "审核人"]
}
