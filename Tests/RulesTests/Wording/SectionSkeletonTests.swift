import Analysis
import Findings
import SourceText
import Testing

@Suite("A skeleton of a missing section")
struct SectionSkeletonTests {
  private let titles = [
    "收入支出决算总体情况说明", "收入决算情况说明", "支出决算情况说明", "财政拨款收入支出决算总体情况说明", "一般公共预算财政拨款支出决算情况说明",
    "一般公共预算财政拨款基本支出决算情况说明", "政府性基金预算财政拨款情况说明", "国有资本经营预算情况说明", "“三公”经费情况说明", "机关运行经费情况说明",
    "政府采购情况说明", "国有资产占用情况说明", "预算绩效情况说明",
  ]
  private let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"]

  private func report(without missing: Int, closesUp: Bool, lineEnd: String = "\n") -> String {
    var text = "---\n报告：部门决算\n单位名称：云川县档案馆\n年度：2024\n---\n\n# 第三部分 2024年度部门决算情况说明\n\n"
    var number = 0
    for (index, title) in titles.enumerated() {
      if index == missing, closesUp { continue }
      number += 1
      if index == missing { continue }
      text += "## \(numerals[number - 1])、\(title)\n\n2024年度有关情况见上表。\n\n"
    }
    return (text + "# 第四部分 名词解释\n\n一、财政拨款：本级财政拨付的资金。\n").replacing("\n", with: lineEnd)
  }

  private func mended(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let found = Checker.check(path: "报告.gj", bytes: bytes).findings.filter { $0.rule == "GJ6001" }
    guard found.count == 1, let fix = found[0].fix else { return nil }
    #expect(!fix.isExact)
    return TextEdit.apply(fix.edits.map { TextEdit(range: $0.range, newText: Array($0.newText.utf8)) }, to: bytes).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test("It fills the gap, or moves what is behind on", arguments: [true, false], ["\n", "\r\n"])
  func places(closesUp: Bool, lineEnd: String) {
    for missing in [6, 9, 10, 12] {
      let text = mended(report(without: missing, closesUp: closesUp, lineEnd: lineEnd)) ?? ""
      let headings = text.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("## ") }
      #expect(headings.map { String($0.split(separator: "、")[0].dropFirst(3)) } == numerals, "\(headings)")
      #expect(text.contains("XX"))
      let left = Checker.check(path: "报告.gj", bytes: Array(text.utf8)).findings
      #expect(!left.contains { $0.rule == "GJ6001" } && left.contains { $0.rule == "GJ6005" }, "\(left.map(\.rule))")
    }
  }

  @Test("Other numbers and disorder get none")
  func disorder() {
    let plain = report(without: 6, closesUp: true)
    #expect(mended(plain.replacing("## 九、", with: "## 9、")) == nil)
    #expect(mended(plain.replacing("## 九、", with: "## 四、")) == nil)
  }
}
