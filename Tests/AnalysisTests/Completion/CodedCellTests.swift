import Analysis
import Foundation
import TestSupport
import Testing

@Suite struct CodedCellTests {
  private static let front = """
    ---
    单位名称：云川县医保局
    年度：2024
    ---

    @表 支出决算表 编号：公开03表 单位：万元

    """

  private static func table(_ row: String, more: String = "") -> String {
    front + "| 科目代码 | 科目名称 | 本年支出合计 |\n" + more + row + "\n"
  }

  @Test func pinyinInTheCodeCellFillsBothCells() {
    let asked = Asked(Self.table("| zfgjj‸ |  | 12.00 |"))
    #expect(asked.labels.first == "2210201")
    #expect(asked.line(accepting: "2210201") == "| 2210201 | 住房公积金 | 12.00 |")
    #expect(asked.allPassAnEditorsFilter)
    #expect(asked.item("2210201")?.filter == "zfgjj")
    #expect(Asked(Self.table("| zhufang‸ |  | 12.00 |")).item("2210201")?.filter == "zhufanggongjijin")
  }

  @Test func anUnfinishedRowGetsItsNameAndBars() {
    #expect(Asked(Self.table("| zfgjj‸")).line(accepting: "2210201") == "| 2210201 | 住房公积金 |")
    #expect(Asked(Self.table("| 22102‸ |")).line(accepting: "2210201") == "| 2210201 | 住房公积金 |")
  }

  @Test func barsStayWhereTheyAreWhileThereIsRoom() {
    let text = Self.table("| zfgjj‸    |                      |              |")
    #expect(
      Asked(text).line(accepting: "2210201") == "| 2210201  | 住房公积金           |              |")
  }

  @Test func pinyinInTheNameCellFillsBothCells() {
    let asked = Asked(Self.table("|          | zfgjj‸              | 12.00 |"))
    #expect(asked.line(accepting: "住房公积金") == "| 2210201  | 住房公积金         | 12.00 |")
    #expect(asked.item("住房公积金")?.detail == " 2210201")
    #expect(asked.item("住房公积金")?.description == "住房保障支出 › 住房改革支出")
    #expect(asked.allPassAnEditorsFilter)
  }

  @Test func theNameOfTheCodeInTheRowComesFirst() {
    let asked = Asked(Self.table("| 2210201  | ‸            | 12.00 |"))
    #expect(asked.labels == ["住房公积金"])
    #expect(asked.items.first?.isPreselected == true)
    #expect(asked.items.first?.otherEdits.isEmpty == true)
    #expect(asked.line(accepting: "住房公积金") == "| 2210201  | 住房公积金  | 12.00 |")
  }

  @Test func codesComeAsATree() {
    let asked = Asked(Self.table("| 208‸ |  |  |"))
    #expect(asked.labels.first == "208")
    // What has been replaced stands behind what the year has.
    let lengths = asked.items.dropFirst().prefix { !$0.description.contains("原") && !$0.isDeprecated }.map(
      \.label.utf8.count)
    #expect(lengths == lengths.sorted() && lengths.first == 5 && lengths.count > 50)
    #expect(asked.items.count <= CompletionList.most)
    #expect(Asked(Self.table("| 20805‸ |  |  |")).labels.prefix(2) == ["20805", "2080501"])
    let items = Asked(Self.table("| 20805‸ |  |  |")).items
    #expect(items.allSatisfy { $0.label.hasPrefix("20805") })
    #expect(items.first { $0.label == "2080501" }?.description == "社会保障和就业支出 › 行政事业单位养老支出")
  }

  @Test func behindARowItsChildrenAreNext() {
    let children = Asked(Self.table("| ‸ |  |  |", more: "| 208 | 社会保障和就业支出 | 10.00 |\n"))
    #expect(children.labels.first?.hasPrefix("208") == true && children.labels.first?.utf8.count == 5)
    let items = Asked(
      Self.table("| ‸ |  |  |", more: "| 208 | 社会保障和就业支出 | 1.00 |\n| 20805 | 行政事业单位养老支出 | 1.00 |\n"))
    #expect(items.labels.first == "2080501")
  }

  @Test func whatOtherTablesAndLastYearHaveComesFirst() {
    let other = "| 科目代码 | 科目名称 | 金额 |\n| 2080505 | 机关事业单位基本养老保险缴费支出 | 5.00 |\n\n@表 支出决算表\n"
    let text = Self.front.replacingOccurrences(of: "@表 支出决算表", with: "@表 收入决算表") + other
    let asked = Asked(text + "| 科目代码 | 科目名称 | 金额 |\n| 20805‸ |  |  |")
    #expect(asked.labels.prefix(2) == ["20805", "2080505"])
    let before = "| 科目代码 | 科目名称 | 金额 |\n| 2080506 | 机关事业单位职业年金缴费支出 | 5.00 |\n"
    let last = Asked(
      "---\n年度：2024\n上年：去年.gj\n---\n@表 支出决算表\n| 科目代码 | 科目名称 | 金额 |\n| 20805‸ |  |  |", files: ["去年.gj": before])
    #expect(last.labels.prefix(2) == ["20805", "2080506"])
  }

  @Test func whatTheTableHasComesLast() {
    let asked = Asked(Self.table("| 20805‸ |  |  |", more: "| 2080501 | 行政单位离退休 | 1.00 |\n"))
    let places = ["2080502", "2080501"].compactMap { asked.labels.firstIndex(of: $0) }
    #expect(places.count == 2 && places == places.sorted())
  }

  @Test func economicTablesOfferEconomicCodes() {
    let text = "@表 一般公共预算财政拨款基本支出决算表\n| 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |\n| bgf‸ |  |  |  |  |  |"
    let asked = Asked(text)
    #expect(asked.labels.first == "30201")
    #expect(asked.labels.allSatisfy { $0.hasPrefix("3") })
    let right = Asked(
      "@表 一般公共预算财政拨款基本支出决算表\n| 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |\n| 301 | 工资福利支出 | 1 | ydf‸ |  |  |")
    #expect(right.line(accepting: "30207") == "| 301 | 工资福利支出 | 1 | 30207 | 邮电费 |  |")
  }

  @Test func aCodeOfAnotherClassificationIsMeantAsItIsTyped() {
    let asked = Asked(
      "@表 支出决算表\n| 科目代码 | 科目名称 | 金额 |\n| 201 | 一般公共服务支出 | 1.00 |\n| 3‸ | | |")
    // Whoever types the code of another classification means it.
    #expect(asked.labels.contains("301"))
  }

  @Test func codesInColumnsOfTheirOwnAreFilled() {
    let asked = Asked("@表 支出决算表\n| 类 | 款 | 项 | 科目名称 | 金额 |\n|    |    |    | zfgjj‸ | 1.00 |")
    #expect(asked.line(accepting: "住房公积金") == "| 221 | 02 | 01 | 住房公积金 | 1.00 |")
  }

  @Test func rowsOfTabsAreFilled() {
    let text = "科目代码\t科目名称\t金额\n221\t住房保障支出\t1.00\n"
    #expect(Asked(text + "zfgjj‸\t\t1.00", path: "a.txt").line(accepting: "2210201") == "2210201\t住房公积金\t1.00")
    #expect(Asked(text + "2210201\tzfgjj‸\t1.00", path: "a.txt").line(accepting: "住房公积金") == "2210201\t住房公积金\t1.00")
  }

  @Test func fullWidthFormsAndInputMethodsCount() {
    #expect(Asked(Self.table("｜ ｚｆｇｊｊ‸ ｜  ｜ 12.00 ｜")).labels.first == "2210201")
    #expect(Asked(Self.table("| zhu'fang'gong‸ |  |  |")).labels.first == "2210201")
    #expect(Asked(Self.table("| ２２１０２‸ |  |  |")).labels.contains("2210201"))
  }

  @Test func theReportsOwnSubjectsAreFound() {
    let asked = Asked("@科目 2101598 县级医保专项\n\n@表 支出决算表\n| 科目代码 | 科目名称 | 金额 |\n| xjybzx‸ |  |  |")
    #expect(asked.line(accepting: "2101598") == "| 2101598 | 县级医保专项 |  |")
  }

  @Test func whatWasReplacedIsTaggedAndTellsByWhat() throws {
    let code = Asked(Self.table("| 20110‸ |  |  |"))
    #expect(code.labels.contains("20801"))
    let old = try #require(code.item("20110"))
    #expect(old.isDeprecated && old.description.contains("20801"))
    #expect(code.items.allSatisfy { $0.isDeprecated == ($0.label.hasPrefix("20110")) })
    let name = Asked(Self.table("|  | 文化体育与传媒‸ |  |"))
    #expect(name.labels.first == "文化旅游体育与传媒支出")
    #expect(name.item("文化旅游体育与传媒支出")?.description.contains("文化体育与传媒支出") == true)
    #expect(name.item("文化体育与传媒支出")?.isDeprecated == true)
    // Before the change it is the name itself.
    let before = Asked("---\n年度：2018\n---\n@表 支出决算表\n| 科目代码 | 科目名称 | 金额 |\n|  | 文化体育与传媒‸ |  |")
    #expect(before.items.allSatisfy { !$0.isDeprecated })
  }

  @Test func amountsAndOtherCellsGetNothing() {
    #expect(Asked(Self.table("| 2210201 | 住房公积金 | 12.‸00 |")).items.isEmpty)
    #expect(Asked("| 项目 | 金额 |\n| 基本支出 | 12‸ |\n").items.isEmpty)
    #expect(Asked("@表 项目表\n| 项目编码 | 项目名称 | 金额 |\n| 208‸ | | |\n").items.isEmpty)
  }

  @Test func editorsThatEditNothingBehindTheCursorGetOneCell() {
    let asked = Asked(Self.table("| zfgjj‸    |             | 12.00 |"), lineEdits: .beforeCursor)
    #expect(asked.line(accepting: "2210201") == "| 2210201    |             | 12.00 |")
    let name = Asked(Self.table("|          | zfgjj‸      | 12.00 |"), lineEdits: .beforeCursor)
    #expect(name.line(accepting: "住房公积金") == "| 2210201  | 住房公积金      | 12.00 |")
  }

  @Test func editorsThatEditLateGetTheNameWhereNothingMoves() {
    let wide = Asked(Self.table("| zfgjj‸    |             | 12.00 |"), lineEdits: .inPlace)
    #expect(wide.line(accepting: "2210201") == "| 2210201  | 住房公积金  | 12.00 |")
    let narrow = Asked(Self.table("| zfgjj‸ |             | 12.00 |"), lineEdits: .inPlace)
    #expect(narrow.line(accepting: "2210201") == "| 2210201 |             | 12.00 |")
  }

  @Test func charactersOutsideTheBasicPlaneDoNoHarm() {
    let asked = Asked("@表 支出决算表\n| 备注 | 科目代码 | 科目名称 |\n| 𠮷😀 | zfgjj‸ |  |")
    #expect(asked.line(accepting: "2210201") == "| 𠮷😀 | 2210201 | 住房公积金 |")
  }
}
