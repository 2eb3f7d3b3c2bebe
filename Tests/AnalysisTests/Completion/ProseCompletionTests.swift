import Analysis
import Foundation
import TestSupport
import Testing

@Suite struct ProseCompletionTests {
  private static let front = "---\n单位名称：云川县医保局\n年度：2024\n---\n\n"

  @Test func aPathGoesOnBelowItsClass() {
    let asked = Asked(Self.front + "1. 社会保障和就业支出（类）行政‸")
    #expect(asked.labels.first == "行政事业单位养老支出")
    #expect(asked.line(accepting: "行政事业单位养老支出") == "1. 社会保障和就业支出（类）行政事业单位养老支出（款）")
    let empty = Asked(Self.front + "社会保障和就业支出（类）‸")
    #expect(empty.items.count > 5 && empty.items.allSatisfy { $0.detail == "（款）" })
    let item = Asked(Self.front + "社会保障和就业支出(类)行政事业单位养老支出(款)xzdwltx‸")
    #expect(
      item.line(accepting: "行政单位离退休") == "社会保障和就业支出(类)行政事业单位养老支出(款)行政单位离退休（项）")
    #expect(item.allPassAnEditorsFilter)
  }

  @Test func aNameIsOfferedAloneAndWithItsPath() {
    let asked = Asked(Self.front + "其中：zfgjj‸")
    let whole = "住房保障支出（类）住房改革支出（款）住房公积金（项）"
    #expect(asked.labels.prefix(2) == ["住房公积金", whole])
    #expect(asked.line(accepting: whole) == "其中：" + whole)
    #expect(Asked(Self.front + "1. 住房公积‸").labels.contains("住房公积金"))
    #expect(Asked(Self.front + "1. 住房gjj‸").line(accepting: "住房公积金") == "1. 住房公积金")
  }

  @Test func sentencesAreLeftAlone() {
    for text in ["本年用于住房‸", "// zfgjj‸", "全局共有GDP‸", "增加12‸.34万元", "增加1‸2万元", "主要原因是：‸", "第3‸"] {
      #expect(Asked(Self.front + text).items.isEmpty, "\(text): \(Asked(Self.front + text).labels)")
    }
  }

  @Test func unitsStandBehindANumber() {
    let asked = Asked(Self.front + "支出合计512.40‸")
    #expect(asked.labels.prefix(2) == ["万元", "元"])
    #expect(asked.line(accepting: "万元") == "支出合计512.40万元")
    #expect(Asked(Self.front + "比上年提高3.2gb‸").line(accepting: "个百分点") == "比上年提高3.2个百分点")
    #expect(Asked(Self.front + "支出５１２．４wy‸").labels.first == "万元")
    #expect(Asked("---\n年度：2024\n金额单位：元\n---\n支出512.40‸").labels.first == "元")
    #expect(Asked(Self.front + "支出合计512.40万元‸").items.isEmpty)
  }

  @Test func sectionsOfTheOutlineAreOfferedWhereALineBegins() throws {
    let asked = Asked(Self.front + "zfcg‸")
    let item = try #require(asked.item("政府采购支出情况说明"))
    #expect(item.kind == .section)
    #expect(asked.accepting("政府采购支出情况说明")?.contains("## 十一、政府采购支出情况说明\n\n2024年度政府采购支出总额0.00万元") == true)
    #expect(asked.allPassAnEditorsFilter)
    #expect(Asked(Self.front + "## 政府采购‸").accepting("政府采购支出情况说明")?.contains("\n## 十一、政府采购支出情况说明\n") == true)
    // Not one that the report has.
    #expect(Asked(Self.front + "## 政府采购支出情况说明\n\n无。\n\nzfcg‸").item("政府采购支出情况说明") == nil)
    // All thirteen sections and the tables on an empty line.
    let all = Asked(Self.front + "‸")
    #expect(all.items.count { $0.description == "整节" } == 13)
    #expect(all.items.count { $0.description == "整张表" } == 11)
    #expect(all.labels.first == "收入支出决算总体情况说明")
    #expect(all.labels.contains("支出决算表") && all.labels.contains("项目支出绩效自评表"))
  }

  @Test func anEmptyFileMayBecomeAWholeReport() {
    #expect(Asked("‸").labels.prefix(3) == ["决算", "项目自评", "整体自评"])
    #expect(Asked("jues‸").accepting("决算")?.hasPrefix("---\n报告：部门决算\n单位名称：单位名称\n年度：年份\n") == true)
    #expect(!Asked(Self.front + "jues‸").labels.contains("决算"))
  }

  @Test func headingsWithoutMarksStayWithoutMarks() {
    let asked = Asked("一、部门职责\n\n负责本县工作。\n\nzfcg‸", path: "报告.txt")
    #expect(asked.accepting("政府采购支出情况说明")?.contains("\n十一、政府采购支出情况说明\n") == true)
  }

  @Test func aTableOfTheOutlineIsPutInWhole() {
    let text = Asked(Self.front + "zcjsb‸").accepting("支出决算表")
    #expect(text?.contains("@表 支出决算表 编号：公开03表 单位：万元\n| 项目 ") == true)
  }
}
