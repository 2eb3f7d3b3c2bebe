import Analysis
import TestSupport
import Testing

@Suite("Amounts of prose and tables that others were typed far from")
struct UnitVersionTests {
  @Test("A table's unit is told to be wrong as soon as prose says so, and no longer than that")
  func unitOfATable() throws {
    func table(_ name: String, _ unit: String, _ amounts: [String]) -> String {
      "@表 \(name) 单位：\(unit)\n| 名称 | 金额 |\n" + amounts.map { "| 一项 | \($0) |\n" }.joined() + "\n"
    }
    // The first table agrees with prose, the second has a unit that prose does not bear out, the third stands nowhere.
    let text =
      table("设备购置情况", "万元", ["612.74", "583.91"])
      + table("维修情况", "元", ["236.85", "113.27"]) + table("会议情况", "元", ["48.61", "27.35"])
      + "设备购置612.74万元。\n\n其中一批583.91万元。\n\n维修扫描仪236.85万元。\n\n维修档案柜113.27万元。\n\n会议另行说明。\n"
    let edits: [(old: String, new: String, findings: Int)] = [
      ("另行说明", "另行说明如下", 1),
      // One of the two amounts of the second table is another now, then none stands in prose.
      ("扫描仪236.85万元", "扫描仪236.86万元", 1),
      ("档案柜113.27万元", "档案柜113.28万元", 0),
      ("会议另行说明如下", "会议48.61万元，会议27.35万元", 1),
      ("扫描仪236.86万元", "扫描仪236.85万元", 2),
      // The first table no longer agrees with anything.
      ("购置612.74万元", "购置612.74元", 2),
      ("一批583.91万元", "一批583.91元", 3),
      ("| 一项 | 583.91 |", "| 一项 | 583.92 |", 3),
      ("一批583.91元", "一批583.92万元", 2),
    ]
    var now = text
    var checked = CheckedText(path: "a.gj", bytes: Array(text.utf8))
    #expect(checked.findings.count { $0.rule == "GJ5004" } == 1)
    for edit in edits {
      now = now.replacing(edit.old, with: edit.new)
      checked = try #require(CheckedText(after: checked, bytes: Array(now.utf8)))
      let fault = checked.difference(from: CheckedText(path: "a.gj", bytes: checked.bytes))
      #expect(fault == nil, "\(edit.new): \(fault ?? "")")
      #expect(checked.findings.count { $0.rule == "GJ5004" } == edit.findings, "\(edit.new)")
    }
  }
}
